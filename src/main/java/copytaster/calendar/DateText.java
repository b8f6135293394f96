// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.calendar;

import copytaster.calendar.DayForm.Day;
import copytaster.calendar.DayForm.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Reads a written date: ISO 8601 and its many misspellings, the forms of mail (RFC 822 to 5322),
 * C's asctime and JavaScript, Unix time, and dates in words or numbers in the languages of {@link
 * copytaster.lexicon.Months}. A date needs its year: nothing is filled in from today, and a day
 * that does not exist is not rolled over. Stateless; reads a few hundred characters at most.
 */
public final class DateText {
  /** Texts are looked through this far. */
  private static final int MAX_TEXT = 400;

  /** A field that holds a date is not longer. */
  private static final int MAX_FIELD = 80;

  private DateText() {}

  /** The first date in a text. A time of day that no clock shows is left out. */
  public static Optional<Stamp> read(String text, DayOrder order) {
    String stripped = text.strip();
    Optional<Stamp> unix = unixTime(stripped);
    if (unix.isPresent()) {
      return unix;
    }
    DateTokens tokens = new DateTokens(cut(stripped, MAX_TEXT));
    for (int i = 0; i < tokens.size(); i++) {
      Optional<Day> day = DayForm.at(new Place(tokens, i, order, false));
      if (day.isPresent() && isPossible(day.get().date())) {
        return Optional.of(
            Clock.after(tokens, day.get().end())
                .filter(Clock::valid)
                .map(clock -> stamp(day.get().date(), clock))
                .orElse(Stamp.of(day.get().date())));
      }
    }
    return Optional.empty();
  }

  /**
   * The date in a field that is meant to hold one, as in feeds and mail headers. Words may stand
   * before it ("Fri,"); the first number must belong to it. A time or zone that does not exist
   * makes the whole field void. A year or month alone stands for its first day, as W3C's profile of
   * ISO 8601 has it.
   */
  public static Optional<Stamp> field(String text) {
    String stripped = text.strip();
    if (stripped.length() > MAX_FIELD) {
      return Optional.empty();
    }
    Optional<Stamp> unix = unixTime(stripped);
    if (unix.isPresent()) {
      return unix;
    }
    DateTokens tokens = new DateTokens(stripped);
    for (int i = 0; i < tokens.size(); i++) {
      Optional<Day> day = DayForm.at(new Place(tokens, i, DayOrder.DAY_FIRST, true));
      if (day.isPresent()) {
        Optional<Clock> clock = Clock.after(tokens, day.get().end());
        LocalDate date = day.get().date();
        return clock.isEmpty()
            ? Optional.of(Stamp.of(date))
            : clock.filter(Clock::valid).map(c -> stamp(date, c));
      }
      if (i == 0 && tokens.isNumber(i, Integer.MAX_VALUE) && tokens.is(i + 1, ',')) {
        continue; // it stands in the place of the weekday
      }
      if (tokens.isNumber(i, Integer.MAX_VALUE)) {
        return yearOrMonth(tokens, i);
      }
    }
    return Optional.empty();
  }

  private static Stamp stamp(LocalDate day, Clock clock) {
    return new Stamp(clock.midnight() ? day.plusDays(1) : day, clock.time(), clock.zone());
  }

  private static Optional<Stamp> yearOrMonth(DateTokens t, int i) {
    boolean month = t.is(i + 1, '-') && t.isNumber(i + 2, 2);
    int number = month ? t.value(i + 2) : 1;
    boolean alone = t.size() == (month ? i + 3 : i + 1);
    return DayForm.isYear(t, i) && alone && number >= 1 && number <= 12
        ? Optional.of(Stamp.of(LocalDate.of(t.value(i), number, 1)))
        : Optional.empty();
  }

  private static Optional<Stamp> unixTime(String text) {
    if (text.length() != 10 && text.length() != 13
        || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    long number = Long.parseLong(text);
    Instant instant =
        text.length() == 13 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    OffsetDateTime time = instant.atOffset(ZoneOffset.UTC);
    return isPossible(time.toLocalDate()) ? Optional.of(Stamp.of(time)) : Optional.empty();
  }

  /** The days that systems write when they know no date are refused. */
  private static boolean isPossible(LocalDate day) {
    return day.getYear() >= DayForm.FIRST_YEAR
        && day.getYear() <= DayForm.LAST_YEAR
        && !(day.getDayOfYear() == 1 && (day.getYear() == 1970 || day.getYear() == 1900));
  }

  private static String cut(String text, int length) {
    return text.length() > length ? text.substring(0, length) : text;
  }
}
