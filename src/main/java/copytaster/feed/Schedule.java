// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When to come back: to a feed by how often it brings something, to an article that failed by how
 * often it did. Random where many must not come at once, but the same for the same address, so that
 * a run can be repeated.
 */
final class Schedule {
  static final Duration SHORTEST = Duration.ofMinutes(15);
  static final Duration USUAL = Duration.ofHours(1);
  static final Duration LONGEST = Duration.ofHours(24);

  /** In percent: how far the interval of a feed is spread. */
  private static final int SPREAD = 10;

  /** A due time further ahead than any interval was written by a clock that was wrong. */
  private static final Duration INCREDIBLE =
      LONGEST.multipliedBy(100 + SPREAD).dividedBy(100).plusHours(1);

  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration FIRST_RETRY = Duration.ofMinutes(5);

  /** Five tries over some seven hours: what fails longer does not come back. */
  static final int TRIES = 5;

  private Schedule() {}

  static boolean isDue(Instant due, Instant now) {
    return !due.isAfter(now) || due.isAfter(now.plus(INCREDIBLE));
  }

  /**
   * How long a feed is good for: a week over the entries of the last week, between a quarter of an
   * hour and a day.
   *
   * @param asked what the server and the feed ask for: it only makes the time longer
   */
  static Duration interval(
      String url, List<FeedEntry> entries, Instant now, Optional<Duration> asked) {
    long dated = entries.stream().filter(e -> e.published().isPresent()).count();
    long weekly =
        entries.stream()
            .flatMap(e -> e.published().stream())
            .filter(p -> p.isAfter(now.minus(WEEK)) && !p.isAfter(now.plus(WEEK)))
            .count();
    Duration usual = USUAL;
    if (dated > 0) {
      usual = weekly == 0 ? LONGEST : WEEK.dividedBy(weekly);
    }
    return atLeast(asked, spread(clamp(usual), url, SPREAD));
  }

  /** After an answer that the feed has not changed: as before. */
  static Duration unchanged(Duration interval, Optional<Duration> asked) {
    return atLeast(asked, interval);
  }

  /**
   * After failures in a row: twice as long each time, and never sooner than after an answer.
   *
   * @param interval of the feed when it answered
   */
  static Duration backOff(String url, Duration interval, int fails, Optional<Duration> asked) {
    Duration doubled = spread(clamp(USUAL.multipliedBy(1L << Math.min(fails, 5))), url, SPREAD);
    return atLeast(asked, doubled.compareTo(interval) > 0 ? doubled : interval);
  }

  /** Before the next try of an article: 5 minutes, 20, 80, 320. */
  static Duration retry(String id, int tries, Optional<Duration> asked) {
    Duration wait = FIRST_RETRY.multipliedBy(1L << 2 * Math.min(tries - 1, 8));
    return atLeast(asked, spread(wait, id + tries, 20));
  }

  private static Duration clamp(Duration time) {
    return time.compareTo(SHORTEST) < 0 ? SHORTEST : time.compareTo(LONGEST) > 0 ? LONGEST : time;
  }

  private static Duration atLeast(Optional<Duration> asked, Duration time) {
    Duration least = asked.orElse(Duration.ZERO);
    Duration most = least.compareTo(LONGEST) > 0 ? LONGEST : least;
    return time.compareTo(most) < 0 ? most : time;
  }

  /** Some percent more or less, by a hash. */
  private static Duration spread(Duration time, String by, int percent) {
    int hash = Integer.parseUnsignedInt(EntryKey.digest(by).substring(0, 4), 16);
    long thousandths = 1000 - 10L * percent + hash * 20L * percent / 0xffff;
    return Duration.ofSeconds(time.toSeconds() * thousandths / 1000);
  }
}
