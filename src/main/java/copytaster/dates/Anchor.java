// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import copytaster.lexicon.Rule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.function.IntFunction;

/**
 * Resolves dates against the day of publication where that is known. Where it is not, a date
 * without a year stays one, as ISO 8601 writes it: {@code --09-27}, {@code --03}, and {@code -W-3}
 * for a Wednesday. Immutable.
 *
 * @param published the day on which the article was published
 */
record Anchor(Optional<LocalDate> published) {
  /** In days: without a past verb, a date this near ahead beats the one of last year. */
  private static final int SOON = 60;

  /** In days: the present tense announces nothing later than this. */
  private static final int FAR = 300;

  /**
   * A day of a week: the nearest past one, the publication day included, or the nearest to come.
   */
  String weekday(int weekday, Tense tense) {
    return published
        .map(
            day ->
                (tense.isAhead()
                        ? day.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(weekday)))
                        : day.with(TemporalAdjusters.previousOrSame(DayOfWeek.of(weekday))))
                    .toString())
        .orElse("-W-" + weekday);
  }

  /**
   * The day {@code last} of the week that comes on or after {@code day}, itself a {@code first}.
   */
  static String next(String day, int first, int last) {
    return day.startsWith("-")
        ? "-W-" + last
        : LocalDate.parse(day).plusDays((last - first + 7) % 7).toString();
  }

  /** A month without a year. */
  String month(int month, Tense tense) {
    return published
        .map(
            day -> {
              YearMonth now = YearMonth.from(day);
              int year = now.getYear();
              if (tense.isAhead()) {
                year += month < now.getMonthValue() ? 1 : 0;
              } else if (tense == Tense.NEAREST) {
                int ahead = (month - now.getMonthValue() + 12) % 12;
                year += ahead > 8 ? 0 : month < now.getMonthValue() ? 1 : 0;
                year -= ahead > 8 && month > now.getMonthValue() ? 1 : 0;
              } else {
                year -= month > now.getMonthValue() ? 1 : 0;
              }
              return YearMonth.of(year, month).toString();
            })
        .orElseGet(() -> "--" + two(month));
  }

  /**
   * A day of a month without a year.
   *
   * @param weekday the day of the week if named, which then tells the year; else 0
   */
  String day(int month, int day, int weekday, Tense tense) {
    return published
        .map(now -> LocalDate.of(yearOf(now, month, day, weekday, tense), month, day).toString())
        .orElseGet(() -> "--" + two(month) + "-" + two(day));
  }

  private static int yearOf(LocalDate now, int month, int day, int weekday, Tense tense) {
    int past = yearBy(now, month, day, -1);
    int future = yearBy(now, month, day, 1);
    if (weekday > 0) {
      boolean fitsPast = fits(past, month, day, weekday);
      boolean fitsFuture = fits(future, month, day, weekday);
      if (fitsPast != fitsFuture) {
        return fitsPast ? past : future;
      }
    }
    long ahead = ChronoUnit.DAYS.between(now, LocalDate.of(future, month, day));
    boolean soon = tense == Tense.UNKNOWN && ahead <= SOON;
    boolean over = tense == Tense.PRESENT && ahead > FAR && Rule.on("dates.just-over");
    long behind = ChronoUnit.DAYS.between(LocalDate.of(past, month, day), now);
    boolean nearer = tense == Tense.NEAREST && ahead < behind;
    return tense.isAhead() && !over || soon || nearer ? future : past;
  }

  private static boolean fits(int year, int month, int day, int weekday) {
    return LocalDate.of(year, month, day).getDayOfWeek().getValue() == weekday;
  }

  /** The nearest year before or after {@code now} that has the day. */
  private static int yearBy(LocalDate now, int month, int day, int step) {
    for (int year = now.getYear() - step; ; year += step) {
      boolean exists = day <= MonthNames.days(year, month);
      if (exists && LocalDate.of(year, month, day).compareTo(now) * step >= 0) {
        return year;
      }
    }
  }

  /** The first such day of a month on or after another, as a list goes on. */
  static String nextDay(String after, int month, int day) {
    LocalDate first = LocalDate.parse(after);
    for (int year = first.getYear(); ; year++) {
      boolean exists = day <= MonthNames.days(year, month);
      if (exists && !LocalDate.of(year, month, day).isBefore(first)) {
        return LocalDate.of(year, month, day).toString();
      }
    }
  }

  /**
   * A day that moves from year to year.
   *
   * @param named the year if it is named, else 0
   * @param inYear the day of a year
   */
  Optional<LocalDate> yearly(int named, IntFunction<LocalDate> inYear, Tense tense) {
    if (named > 0) {
      return Optional.of(inYear.apply(named));
    }
    return published.map(
        now -> {
          LocalDate day = inYear.apply(now.getYear());
          boolean ahead = day.isAfter(now);
          boolean soon = ahead && ChronoUnit.DAYS.between(now, day) <= SOON;
          if (tense.isAhead() || soon && tense == Tense.UNKNOWN) {
            return ahead || day.equals(now) ? day : inYear.apply(now.getYear() + 1);
          }
          return ahead ? inYear.apply(now.getYear() - 1) : day;
        });
  }

  /**
   * A quarter without a year: the last one that is over or in its last month, or the next that is
   * not over.
   */
  Optional<String> quarter(int quarter, Tense tense) {
    return published.map(
        day -> {
          int now = day.get(IsoFields.QUARTER_OF_YEAR);
          int year = day.getYear();
          if (tense.isAhead()) {
            year += quarter < now ? 1 : 0;
          } else if (tense == Tense.NEAREST) {
            year -= quarter - now > 1 ? 1 : 0;
          } else {
            boolean nearlyOver = quarter == now && day.getMonthValue() % 3 == 0;
            year -= quarter >= now && !nearlyOver ? 1 : 0;
          }
          return year + "-Q" + quarter;
        });
  }

  /** The ISO week that the day is in. */
  static String week(LocalDate day) {
    return day.get(IsoFields.WEEK_BASED_YEAR)
        + "-W"
        + two(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  static String four(int year) {
    return "0".repeat(4 - Integer.toString(year).length()) + year;
  }
}
