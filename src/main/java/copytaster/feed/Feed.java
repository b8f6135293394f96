// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A feed as it was read.
 *
 * @param title plain text
 * @param link the site that it belongs to, absolute, without a password
 * @param ttl how long its maker says that it may be kept
 * @param entries in the order of the feed, at most {@link #MAX_ENTRIES}
 * @param warnings what a careful reader should know, a line each
 */
record Feed(
    Optional<String> title,
    Optional<String> link,
    Optional<Duration> ttl,
    List<FeedEntry> entries,
    List<String> warnings)
    implements FeedDocument {
  /** Longer than any front page; a feed of 50,000 entries is an attack or an accident. */
  static final int MAX_ENTRIES = 1000;

  static final String TOO_MANY = "more than " + MAX_ENTRIES + " entries: the others were left out";

  Feed {
    Objects.requireNonNull(title);
    link = link.map(Urls::shown);
    Objects.requireNonNull(ttl);
    entries = List.copyOf(entries);
    warnings = List.copyOf(warnings);
  }
}
