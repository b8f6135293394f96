// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * Lengths of time as HTTP headers give them (RFC 9110 section 10.2.3, RFC 9111 sections 5.2 and
 * 5.3). All are clamped to 0..24 hours, so that no server can stop us for years.
 */
final class HttpTime {
  static final Duration LONGEST = Duration.ofHours(24);

  private HttpTime() {}

  /** Retry-After: a number of seconds, or a date. */
  static Optional<Duration> retryAfter(String value, Optional<String> date) {
    return seconds(value).or(() -> until(value, date));
  }

  /** The max-age of Cache-Control, else Expires; no-store and no-cache are no time at all. */
  static Optional<Duration> freshFor(
      Optional<String> cacheControl, Optional<String> expires, Optional<String> date) {
    if (cacheControl.isPresent()) {
      for (String directive : cacheControl.get().toLowerCase(Locale.ROOT).split(",")) {
        String word = directive.strip();
        if (word.equals("no-store") || word.equals("no-cache") || word.startsWith("no-cache=")) {
          return Optional.of(Duration.ZERO);
        }
        if (word.startsWith("max-age=")) {
          return seconds(word.substring("max-age=".length()).replace("\"", ""));
        }
      }
    }
    return expires.flatMap(value -> until(value, date));
  }

  /** Digits only: a sign, a fraction or a word is no number of seconds. */
  private static Optional<Duration> seconds(String value) {
    String digits = value.strip();
    if (digits.isEmpty() || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    // Nine digits are 31 years, so a longer number is clamped without being read.
    long seconds = digits.length() > 9 ? Long.MAX_VALUE : Long.parseLong(digits);
    return Optional.of(seconds >= LONGEST.toSeconds() ? LONGEST : Duration.ofSeconds(seconds));
  }

  /** From the server's own clock where it tells the time, so that a wrong clock does no harm. */
  private static Optional<Duration> until(String value, Optional<String> date) {
    Instant now = date.flatMap(HttpTime::instant).orElseGet(Instant::now);
    return instant(value).map(then -> clamp(Duration.between(now, then)));
  }

  private static Duration clamp(Duration duration) {
    return duration.isNegative()
        ? Duration.ZERO
        : duration.compareTo(LONGEST) > 0 ? LONGEST : duration;
  }

  private static Optional<Instant> instant(String value) {
    try {
      return Optional.of(
          ZonedDateTime.parse(value.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
