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
 * @param published when it appeared, else when it was changed; empty where the feed states a date
 *     that cannot be true
 * @param authors names
 * @param content HTML that the feed gives as the article itself
 * @param teaser HTML that the feed gives as a description or summary
 * @param doubt what is wrong with its date
 */
record FeedEntry(
    Optional<String> guid,
    Optional<String> link,
    Optional<String> title,
    Optional<Instant> published,
    List<String> authors,
    Optional<String> content,
    Optional<String> teaser,
    Optional<String> doubt) {
  FeedEntry {
    Objects.requireNonNull(guid);
    link = link.map(Urls::shown);
    Objects.requireNonNull(title);
    Optional<Instant> placeholder = published.filter(FeedDates::isPlaceholder);
    doubt = doubt.or(() -> placeholder.map(FeedEntry::doubt));
    published = placeholder.isPresent() ? Optional.empty() : published;
    authors = List.copyOf(authors);
    Objects.requireNonNull(content);
    Objects.requireNonNull(teaser);
  }

  /** An entry as a feed has it. */
  FeedEntry(
      Optional<String> guid,
      Optional<String> link,
      Optional<String> title,
      Optional<Instant> published,
      List<String> authors,
      Optional<String> content,
      Optional<String> teaser) {
    this(guid, link, title, published, authors, content, teaser, Optional.empty());
  }

  /** The same without a date that lies far ahead. */
  FeedEntry at(Instant now) {
    return published.filter(date -> FeedDates.isFarAhead(date, now)).isEmpty()
        ? this
        : new FeedEntry(
            guid,
            link,
            title,
            Optional.empty(),
            authors,
            content,
            teaser,
            published.map(FeedEntry::doubt));
  }

  private static String doubt(Instant date) {
    return "the feed's date cannot be true and is left out: " + date;
  }

  /** Whether there is anything to tell it by. */
  boolean isEmpty() {
    return guid.isEmpty()
        && link.isEmpty()
        && title.isEmpty()
        && content.isEmpty()
        && teaser.isEmpty();
  }
}
