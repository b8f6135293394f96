// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import copytaster.calendar.DateText;
import copytaster.calendar.Stamp;
import copytaster.report.Printable;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The date of an entry. {@link DateText} reads it; here it is decided whether it can be true.
 *
 * @param at when the entry appeared, else when it was changed; without a zone it is taken for UTC
 * @param doubt why the date that the feed states was not taken
 */
record FeedDate(Optional<Instant> at, Optional<String> doubt) {
  static final FeedDate NONE = new FeedDate(Optional.empty(), Optional.empty());

  /**
   * No feed tells of articles that are older; 1899-12-30 and 1900-01-01 are zero in spreadsheets.
   */
  private static final Instant OLDEST = Instant.parse("1901-01-01T00:00:00Z");

  /** Magazines date an issue some months ahead, never a year. */
  private static final Duration MOST_AHEAD = Duration.ofDays(366);

  /** Zero in Unix time, in whatever zone. */
  private static final Duration AROUND_EPOCH = Duration.ofHours(26);

  private static final int LONGEST_SHOWN = 60;

  FeedDate {
    Objects.requireNonNull(at);
    Objects.requireNonNull(doubt);
  }

  /** The first of some texts that gives a date; without one, the doubt about the first. */
  static FeedDate of(Stream<String> texts) {
    FeedDate doubtful = NONE;
    for (String text : (Iterable<String>) texts.filter(t -> !t.isBlank())::iterator) {
      FeedDate date = of(text);
      if (date.at().isPresent()) {
        return date;
      }
      doubtful = doubtful.equals(NONE) ? date : doubtful;
    }
    return doubtful;
  }

  private static FeedDate of(String text) {
    Optional<Instant> instant = DateText.field(text).map(Stamp::moment);
    return instant
        .map(at -> of(at.truncatedTo(ChronoUnit.SECONDS)))
        .orElseGet(() -> untrue("be read", Printable.line(text, LONGEST_SHOWN)));
  }

  static FeedDate of(Instant date) {
    return isPlaceholder(date)
        ? untrue("be true", date.toString())
        : new FeedDate(Optional.of(date), Optional.empty());
  }

  /** The same without a date that lies far ahead. */
  FeedDate asOf(Instant now) {
    return at.filter(date -> date.isAfter(now.plus(MOST_AHEAD)))
        .map(date -> untrue("be true", date.toString()))
        .orElse(this);
  }

  private static FeedDate untrue(String cannot, String date) {
    String doubt = "the feed's date cannot " + cannot + " and is left out: " + date;
    return new FeedDate(Optional.empty(), Optional.of(doubt));
  }

  /** Whether systems write it when they know no date. */
  private static boolean isPlaceholder(Instant date) {
    return date.isBefore(OLDEST)
        || Duration.between(Instant.EPOCH, date).abs().compareTo(AROUND_EPOCH) <= 0;
  }
}
