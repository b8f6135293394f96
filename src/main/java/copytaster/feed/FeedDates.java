// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import copytaster.calendar.DateText;
import copytaster.calendar.Stamp;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** The dates of feeds. {@link DateText} reads them; here it is decided whether one can be true. */
final class FeedDates {
  /**
   * No feed tells of articles that are older; 1899-12-30 and 1900-01-01 are zero in spreadsheets.
   */
  private static final Instant OLDEST = Instant.parse("1901-01-01T00:00:00Z");

  /** Magazines date an issue some months ahead, never a year. */
  private static final Duration MOST_AHEAD = Duration.ofDays(366);

  /** Zero in Unix time, in whatever zone. */
  private static final Duration AROUND_EPOCH = Duration.ofHours(26);

  private FeedDates() {}

  /** The instant that a date names; without a zone it is taken for UTC. */
  static Optional<Instant> parse(String text) {
    return DateText.field(text).map(Stamp::moment).map(at -> at.truncatedTo(ChronoUnit.SECONDS));
  }

  /** Whether systems write it when they know no date. */
  static boolean isPlaceholder(Instant date) {
    return date.isBefore(OLDEST)
        || Duration.between(Instant.EPOCH, date).abs().compareTo(AROUND_EPOCH) <= 0;
  }

  static boolean isFarAhead(Instant date, Instant now) {
    return date.isAfter(now.plus(MOST_AHEAD));
  }
}
