// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * A date as exact as a page states it.
 *
 * @param day the day as written
 * @param instant the moment, where an hour and a zone are stated too
 */
record Stamp(LocalDate day, Optional<OffsetDateTime> instant) {
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

  static Stamp of(LocalDate day) {
    return new Stamp(day, Optional.empty());
  }

  static Stamp of(OffsetDateTime instant) {
    return new Stamp(instant.toLocalDate(), Optional.of(instant));
  }

  String iso() {
    return instant.map(ISO::format).orElseGet(day::toString);
  }

  /** Whether both can mean the same moment or the same day, given the zones there are. */
  boolean agrees(Stamp other) {
    if (instant.isPresent() && other.instant.isPresent()) {
      return day.equals(other.day)
          || utcDay().equals(other.utcDay())
          || Duration.between(instant.get(), other.instant.get()).abs().toHours() < 24;
    }
    return Math.abs(day.toEpochDay() - other.day.toEpochDay()) <= 1;
  }

  boolean sameDay(Stamp other) {
    return day.equals(other.day) || utcDay().equals(other.utcDay());
  }

  private LocalDate utcDay() {
    return instant.map(i -> i.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate()).orElse(day);
  }
}
