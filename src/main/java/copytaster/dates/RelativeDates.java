// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import copytaster.lexicon.Numbers;
import copytaster.lexicon.Rule;
import copytaster.text.Context;
import copytaster.text.Tokens;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * Reads dates that count from the day of publication: yesterday, last week, three days ago, next
 * Friday. Reads nothing where that day is not known. Made for one text.
 */
final class RelativeDates {
  private final Optional<LocalDate> published;

  RelativeDates(Context context) {
    this.published = context.published();
  }

  Optional<Hit> read(Tokens t, int i) {
    return published.isEmpty() || !t.letters(i) && !t.digits(i)
        ? Optional.empty()
        : read(t, i, published.get());
  }

  private Optional<Hit> read(Tokens t, int i, LocalDate now) {
    switch (t.word(i)) {
      case "today", "tonight" -> {
        return t.capital(i) && !t.opensSentence(i)
            ? Optional.empty()
            : hit(t, i, i + 1, now.toString());
      }
      case "yesterday" -> {
        return hit(t, i, i + 1, now.minusDays(1).toString());
      }
      case "tomorrow" -> {
        return hit(t, i, i + 1, now.plusDays(1).toString());
      }
      case "the" -> {
        return neighbour(t, i, now);
      }
      case "last", "this", "next", "past", "previous", "coming" -> {
        return pointed(t, i, now);
      }
      case "at", "over" -> {
        boolean weekend = t.is(i + 1, "the") && t.is(i + 2, "weekend");
        return weekend ? hit(t, i + 1, i + 3, weekend(t, i, i + 3, now)) : Optional.empty();
      }
      default -> {
        return weekdayOfWeek(t, i, now).or(() -> weekOn(t, i, now)).or(() -> ago(t, i, now));
      }
    }
  }

  private static Optional<Hit> neighbour(Tokens t, int i, LocalDate now) {
    if (t.is(i + 1, "day") && t.is(i + 2, "before") && t.is(i + 3, "yesterday")) {
      return hit(t, i, i + 4, now.minusDays(2).toString());
    }
    if (t.is(i + 1, "day") && t.is(i + 2, "after") && t.is(i + 3, "tomorrow")) {
      return hit(t, i, i + 4, now.plusDays(2).toString());
    }
    return Optional.empty();
  }

  /** last week, this year, next Friday, last March. */
  private static Optional<Hit> pointed(Tokens t, int i, LocalDate now) {
    if (t.capital(i)
        && (!t.opensSentence(i) && t.letters(i - 1) || t.capital(i + 1) && !isDay(t, i + 1))) {
      return Optional.empty(); // This Morning is a programme
    }
    String pointer = t.word(i);
    boolean bare = t.isAny(i - 1, "the", "these", "his", "her", "its", "their", "our", "my", "a");
    int step =
        switch (pointer) {
          case "last", "past", "previous" -> -1;
          case "next", "coming" -> 1;
          default -> 0;
        };
    int j = i + 1;
    int weekday = Weekdays.of(t.word(j));
    if (weekday > 0 && t.capital(j) && !Weekdays.isName(t, j) && dayFollows(t, j + 1) == 0) {
      return hit(t, i, j + 1, weekday(t, i, j + 1, DayOfWeek.of(weekday), step, now).toString());
    }
    int month = Months.of(t.word(j));
    if (month > 0 && t.capital(j) && !Months.isShort(t.word(j)) && !t.digits(j + 1)) {
      int year = now.getYear();
      if (step < 0) {
        year -= month >= now.getMonthValue() ? 1 : 0;
      } else if (step > 0) {
        year += month <= now.getMonthValue() ? 1 : 0;
      }
      return hit(t, i, j + 1, YearMonth.of(year, month).toString());
    }
    if (bare || pointer.equals("past") || pointer.equals("previous") || pointer.equals("coming")) {
      return Optional.empty();
    }
    return switch (t.word(j)) {
      case "week" -> hit(t, i, j + 1, Anchor.week(now.plusWeeks(step)));
      case "month" -> hit(t, i, j + 1, YearMonth.from(now).plusMonths(step).toString());
      case "year" -> hit(t, i, j + 1, Integer.toString(now.getYear() + step));
      case "decade" -> hit(t, i, j + 1, (now.getYear() / 10 + step) + "X");
      case "century" -> hit(t, i, j + 1, Anchor.two(now.getYear() / 100 + step) + "XX");
      case "quarter" ->
          t.is(j + 1, "of")
              ? Optional.empty() // of a year that is named
              : hit(t, i, j + 1, quarter(now.plusMonths(3L * step)));
      case "weekend" ->
          hit(
              t,
              i,
              j + 1,
              step == 0
                  ? weekend(t, i, j + 1, now)
                  : weekend(step < 0 ? saturdayBefore(now) : saturdayAfter(now)));
      case "night" ->
          step == 0
              ? Optional.empty()
              : step < 0 ? hit(t, i, j + 1, now.minusDays(1).toString()) : Optional.empty();
      case "morning", "afternoon", "evening" ->
          step == 0 ? hit(t, i, j + 1, now.toString()) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static boolean isDay(Tokens t, int i) {
    return Weekdays.of(t.word(i)) > 0 || Months.of(t.word(i)) > 0;
  }

  private static int dayFollows(Tokens t, int j) {
    int k = t.is(j, ",") ? j + 1 : j;
    boolean date =
        Months.of(t.word(k)) > 0 && t.digits(Months.after(t, k))
            || t.digits(k) && Months.of(t.word(k + 1)) > 0;
    return date ? 1 : 0;
  }

  private static LocalDate weekday(
      Tokens t, int from, int to, DayOfWeek day, int step, LocalDate now) {
    if (step < 0) {
      return now.with(TemporalAdjusters.previous(day));
    }
    if (step > 0) {
      return now.with(TemporalAdjusters.next(day));
    }
    return Tense.around(t, from, to) == Tense.PAST
        ? now.with(TemporalAdjusters.previousOrSame(day))
        : now.with(TemporalAdjusters.nextOrSame(day));
  }

  private static String quarter(LocalDate day) {
    return day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
  }

  /** The weekend that is near: the last one where the words say past, else the one to come. */
  private static String weekend(Tokens t, int from, int to, LocalDate now) {
    boolean past = Tense.around(t, from, to) == Tense.PAST;
    return weekend(
        past ? saturdayBefore(now) : now.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY)));
  }

  private static LocalDate saturdayBefore(LocalDate now) {
    return now.getDayOfWeek() == DayOfWeek.SUNDAY
        ? now.minusDays(1)
        : now.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
  }

  private static LocalDate saturdayAfter(LocalDate now) {
    return now.with(TemporalAdjusters.next(DayOfWeek.MONDAY))
        .with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
  }

  private static String weekend(LocalDate saturday) {
    return saturday + "/" + saturday.plusDays(1);
  }

  /** "Friday last week", "Monday of next week". */
  private static Optional<Hit> weekdayOfWeek(Tokens t, int i, LocalDate now) {
    int weekday = Weekdays.of(t.word(i));
    int j = t.is(i + 1, "of") ? i + 2 : i + 1;
    if (weekday == 0 || !t.is(j + 1, "week") || !t.isAny(j, "last", "this", "next")) {
      return Optional.empty();
    }
    int step = t.is(j, "last") ? -1 : t.is(j, "next") ? 1 : 0;
    LocalDate monday = now.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return hit(t, i, j + 2, monday.plusWeeks(step).plusDays(weekday - 1L).toString());
  }

  /** "a week on Friday", "two weeks today", "Tuesday week": a day, counted from the next one. */
  private static Optional<Hit> weekOn(Tokens t, int i, LocalDate now) {
    int weekday = Weekdays.of(t.word(i));
    if (weekday > 0 && t.capital(i) && t.isAny(i + 1, "week", "fortnight") && !goesOn(t, i + 2)) {
      int weeks = t.is(i + 1, "week") ? 1 : 2;
      LocalDate day = now.with(TemporalAdjusters.next(DayOfWeek.of(weekday))).plusWeeks(weeks);
      return Rule.on("dates.friday-week") ? hit(t, i, i + 2, day.toString()) : Optional.empty();
    }
    int count = count(t, i);
    int unit = i + 1;
    if (count < 1 || !t.isAny(unit, "week", "weeks", "fortnight")) {
      return Optional.empty();
    }
    int weeks = t.is(unit, "fortnight") ? 2 * count : count;
    boolean on = t.isAny(unit + 1, "on", "from");
    int j = on ? unit + 2 : unit + 1;
    int next = t.isAny(j, "next", "this", "coming") ? j + 1 : j;
    int day = Weekdays.of(t.word(next));
    LocalDate from =
        on && day > 0 && t.capital(next)
            ? now.with(TemporalAdjusters.next(DayOfWeek.of(day)))
            : t.is(j, "today") ? now : t.is(j, "tomorrow") ? now.plusDays(1) : null;
    boolean last = !on && t.is(j, "last") && Weekdays.of(t.word(j + 1)) > 0; // a week last Monday
    if (last) {
      next = j + 1;
      LocalDate before =
          now.with(TemporalAdjusters.previous(DayOfWeek.of(Weekdays.of(t.word(next)))));
      return Rule.on("dates.week-last")
          ? hit(t, i, next + 1, before.minusWeeks(weeks).toString())
          : Optional.empty();
    }
    return from != null && Rule.on("dates.week-on")
        ? hit(t, i, next + 1, from.plusWeeks(weeks).toString())
        : Optional.empty();
  }

  /** Whether "week" is only the beginning: Tuesday week-long, Friday week 3. */
  private static boolean goesOn(Tokens t, int i) {
    boolean named = t.isAny(i - 3, "the", "this", "that", "a");
    return t.glued(i - 1) && t.is(i, "-") || t.digits(i) || t.is(i, "of") || named;
  }

  /** "three days ago", "a week ago", "in two weeks" where the words say future. */
  private static Optional<Hit> ago(Tokens t, int i, LocalDate now) {
    boolean in = t.is(i, "in");
    int start = in ? i + 1 : i;
    int count = count(t, start);
    if (count <= 0) {
      return Optional.empty();
    }
    int unit = t.is(start + 1, "couple") && t.is(start + 2, "of") ? start + 3 : start + 1;
    if (t.is(start + 1, "couple")) {
      count = 2;
    }
    int after = unit + 1;
    boolean ago = t.is(after, "ago");
    boolean ahead = t.is(after, "from") && t.isAny(after + 1, "now", "today");
    boolean within = in && t.is(after, "'") | t.is(after, "’") && t.is(after + 1, "time");
    if (in && !ago && isRecord(t, i)) {
      return Optional.empty();
    }
    if (in && !ago) {
      ahead = within || Tense.around(t, i, after).isAhead() && !t.isAny(after, "of", "after");
    }
    if (!ago && !ahead) {
      return Optional.empty();
    }
    int from = in && ago ? start : i;
    int to = ago ? after + 1 : in ? after : after + 2;
    return shifted(t.word(unit), ago ? -count : count, now)
        .flatMap(value -> hit(t, from, to, value));
  }

  /** "the worst in 41 years", "the first time in a decade": these look back. */
  private static boolean isRecord(Tokens t, int i) {
    for (int j = i - 1; j > i - 6; j--) {
      String word = t.word(j);
      boolean most = word.endsWith("est") && word.length() > 4 && !word.endsWith("quest");
      if (most || t.isAny(j, "first", "worst", "best", "only", "once", "twice", "most", "times")) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> shifted(String unit, int count, LocalDate now) {
    return switch (unit) {
      case "day", "days" -> Optional.of(now.plusDays(count).toString());
      case "week", "weeks" -> Optional.of(Anchor.week(now.plusWeeks(count)));
      case "fortnight" -> Optional.of(Anchor.week(now.plusWeeks(2L * count)));
      case "month", "months" -> Optional.of(YearMonth.from(now).plusMonths(count).toString());
      case "year", "years" -> Optional.of(Anchor.four(now.getYear() + count));
      case "decade", "decades" -> Optional.of(Anchor.four(now.getYear() + 10 * count));
      default -> Optional.empty();
    };
  }

  private static int count(Tokens t, int i) {
    if (t.digits(i)) {
      int count = t.end(i) - t.start(i) <= 3 ? Years.number(t.raw(i)) : 0;
      return t.glued(i - 1) ? 0 : count;
    }
    return switch (t.word(i)) {
      case "a", "an" -> 1;
      case "twenty" -> 20;
      case "thirty" -> 30;
      case "forty" -> 40;
      case "fifty" -> 50;
      default -> {
        int number = Numbers.small(t.word(i));
        yield number >= 1 && number <= 12 || number == 15 ? number : 0;
      }
    };
  }

  private static Optional<Hit> hit(Tokens t, int from, int to, String value) {
    return Hit.of(
        to, new DateMention(t.span(from, to), new DateValue(value, Optional.empty(), false)));
  }
}
