// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One entry of a feed.
 *
 * @param guid what the feed calls it by
 * @param link the article's address, absolute where it can be, without a password
 * @param title plain text
 * @param date when it appeared
 * @param authors names
 * @param content HTML that the feed gives as the article itself
 * @param teaser HTML that the feed gives as a description or summary
 */
record FeedEntry(
    Optional<String> guid,
    Optional<String> link,
    Optional<String> title,
    FeedDate date,
    List<String> authors,
    Optional<String> content,
    Optional<String> teaser) {
  FeedEntry {
    Objects.requireNonNull(guid);
    link = link.map(Urls::shown);
    Objects.requireNonNull(title);
    Objects.requireNonNull(date);
    authors = List.copyOf(authors);
    Objects.requireNonNull(content);
    Objects.requireNonNull(teaser);
  }

  Optional<Instant> published() {
    return date.at();
  }

  /** The article as far as the feed has it, as HTML. */
  Optional<String> text() {
    return content.or(() -> teaser);
  }

  /** The same without a date that lies far ahead. */
  FeedEntry asOf(Instant now) {
    return new FeedEntry(guid, link, title, date.asOf(now), authors, content, teaser);
  }

  /** Whether nothing is known of it. */
  boolean isEmpty() {
    return guid.isEmpty() && link.isEmpty() && title.isEmpty() && text().isEmpty();
  }
}
