// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.report;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A feed's view of an article: the part of its record that the page does not have.
 *
 * @param id of the record, the same in every run
 */
public record Item(String id, Feed feed, Entry entry) {
  /**
   * Where it stands.
   *
   * @param url as the user gave it
   * @param title plain text
   * @param alsoIn other feeds of the state that have the article, too
   */
  public record Feed(String url, Optional<String> title, List<String> alsoIn) {
    public Feed {
      Objects.requireNonNull(url);
      alsoIn = List.copyOf(alsoIn);
    }
  }

  /**
   * The entry of the feed.
   *
   * @param key what the entry is recognised by: guid, link, or a hash
   * @param revision 1, and one more for every change that was printed
   * @param link the article's address
   * @param title plain text
   * @param published as the feed says
   * @param authors names
   */
  public record Entry(
      String key,
      int revision,
      Optional<String> link,
      Optional<String> title,
      Optional<Instant> published,
      List<String> authors) {
    public Entry {
      Objects.requireNonNull(key);
      authors = List.copyOf(authors);
    }
  }

  public Item {
    Objects.requireNonNull(id);
    Objects.requireNonNull(feed);
    Objects.requireNonNull(entry);
  }
}
