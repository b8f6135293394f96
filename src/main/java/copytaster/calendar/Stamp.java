// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/**
 * A date as exact as a page states it.
 *
 * @param day the day as written
 * @param time the time of day, where one is stated
 * @param zone its distance from UTC, where that is stated too
 */
public record Stamp(LocalDate day, Optional<LocalTime> time, Optional<ZoneOffset> zone) {
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

  private static final int MINUTES_WEST = -12 * 60;
  private static final int MINUTES_EAST = 14 * 60;

  public static Stamp of(LocalDate day) {
    return new Stamp(day, Optional.empty(), Optional.empty());
  }

  public static Stamp of(OffsetDateTime instant) {
    return new Stamp(
        instant.toLocalDate(),
        Optional.of(instant.toLocalTime()),
        Optional.of(instant.getOffset()));
  }

  /** The moment, where an hour and a zone are stated. */
  public Optional<OffsetDateTime> instant() {
    return zone.flatMap(offset -> time.map(hour -> OffsetDateTime.of(day, hour, offset)));
  }

  /** The moment; without a zone as in UTC, without an hour the beginning of the day. */
  public Instant moment() {
    return day.atTime(time.orElse(LocalTime.MIDNIGHT)).toInstant(zone.orElse(ZoneOffset.UTC));
  }

  /** The moment with its zone, or the day: an hour without a zone is left out as a riddle. */
  public String iso() {
    return instant().map(ISO::format).orElseGet(day::toString);
  }

  /** Whether both can mean the same publication, given the zones there are. */
  public boolean agrees(Stamp other) {
    Optional<OffsetDateTime> here = instant();
    Optional<OffsetDateTime> there = other.instant();
    if (here.isPresent() && there.isPresent()) {
      return day.equals(other.day)
          || Duration.between(here.get(), there.get()).abs().compareTo(Duration.ofHours(24)) < 0;
    }
    return Math.abs(day.toEpochDay() - other.day.toEpochDay()) <= 1;
  }

  /**
   * The same moment by the clock on the site's wall, if that is what this is: a time without zone
   * that is a zone's distance from the moment in UTC.
   */
  public Optional<Stamp> asLocalTimeOf(OffsetDateTime moment) {
    if (time.isEmpty() || zone.isPresent()) {
      return Optional.empty();
    }
    Duration offset =
        Duration.between(
            moment.withOffsetSameInstant(ZoneOffset.UTC).toLocalDateTime().withNano(0),
            day.atTime(time.get()).withNano(0));
    long seconds = offset.getSeconds();
    if (time.get().getSecond() == 0) {
      seconds += moment.getSecond(); // Shown to the minute.
    }
    long minutes = seconds / 60;
    boolean zone = minutes % 60 == 0 || Math.abs(minutes % 60) == 30 || minutes == 345; // Kathmandu
    if (seconds % 60 != 0 || !zone || minutes < MINUTES_WEST || minutes > MINUTES_EAST) {
      return Optional.empty();
    }
    return Optional.of(
        of(moment.withOffsetSameInstant(ZoneOffset.ofTotalSeconds((int) minutes * 60))));
  }
}
