// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.report;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a feed says of an article: the part of its record that the page does not know.
 *
 * @param id of the record, the same in every run
 * @param feedUrl as the user gave it
 * @param feedTitle plain text
 * @param alsoIn other feeds of the state that have the article, too
 * @param key what the entry is recognised by: guid, link, or a hash
 * @param link the article's address
 * @param title plain text
 * @param published as the feed says
 * @param authors names
 * @param revision 1, and one more for every change that was printed
 */
public record Item(
    String id,
    String feedUrl,
    Optional<String> feedTitle,
    List<String> alsoIn,
    String key,
    Optional<String> link,
    Optional<String> title,
    Optional<Instant> published,
    List<String> authors,
    int revision) {
  public Item {
    Objects.requireNonNull(id);
    Objects.requireNonNull(feedUrl);
    Objects.requireNonNull(key);
    alsoIn = List.copyOf(alsoIn);
    authors = List.copyOf(authors);
  }
}
