// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.calendar;

import copytaster.lexicon.CalendarTable;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Months;
import copytaster.lexicon.Rule;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A way in which days are written: the rules of this package, asked in the order of {@link #ALL}.
 *
 * @param rule its name
 * @param reader finds a day in this form
 */
record DayForm(String rule, Reader reader) {
  /**
   * A day and its last token.
   *
   * @param end the place after it, where a time of day may follow
   */
  record Day(LocalDate date, int end) {}

  /**
   * Where and how to read.
   *
   * @param at the place at which the day must begin
   * @param order what the first of two numbers means
   * @param field whether the text is a date and nothing else, so that more is believed of it
   */
  record Place(DateTokens tokens, int at, DayOrder order, boolean field) {}

  /** One form at one place. */
  interface Reader {
    Optional<Day> read(Place place);
  }

  /** The first web pages; declared dates of digitised papers may be older. */
  static final int FIRST_YEAR = 1850;

  static final int LAST_YEAR = 2099;

  /** Eight digits of a file's name or a telephone number seldom begin with a year after this. */
  private static final int FIRST_COMPACT_YEAR = 1990;

  /** RFC 5322, section 4.3: two digits under 50 are of this century. */
  private static final int CENTURY = 50;

  private static final Set<String> ORDINALS = Lexicon.set(CalendarTable.ORDINALS);
  private static final Set<String> JOINING = Lexicon.set(CalendarTable.JOINING);
  private static final Set<String> YEAR_WORDS = Lexicon.set(CalendarTable.YEAR_WORDS);

  static final List<DayForm> ALL =
      List.of(
          rule("calendar.compact", DayForm::compact),
          rule("calendar.year-first", DayForm::yearFirst),
          rule("calendar.year-word-first", DayForm::yearWordFirst),
          rule("calendar.day-month-name", DayForm::dayMonthName),
          rule("calendar.month-name-day", DayForm::monthNameDay),
          rule("calendar.numbers", DayForm::numbers));

  private static DayForm rule(String name, Reader reader) {
    return new DayForm(name, reader);
  }

  /** The day that begins at a place, in whatever form. */
  static Optional<Day> at(Place place) {
    if (!place.tokens.isNumber(place.at, 14) && month(place.tokens, place.at) == 0) {
      return Optional.empty();
    }
    for (DayForm form : ALL) {
      Optional<Day> day = form.reader.read(place);
      if (day.isPresent() && Rule.on(form.rule)) {
        return day;
      }
    }
    return Optional.empty();
  }

  /** 20191019, with or without the time behind it. */
  private static Optional<Day> compact(Place p) {
    DateTokens t = p.tokens;
    int length = t.isNumber(p.at, 14) ? t.length(p.at) : 0;
    if (length != 8 && length != 12 && length != 14) {
      return Optional.empty();
    }
    int day = Integer.parseInt(t.text(p.at).substring(0, 8));
    return day / 10_000 < FIRST_COMPACT_YEAR || day / 10_000 > LAST_YEAR
        ? Optional.empty()
        : day(day / 10_000, day / 100 % 100, day % 100, p.at + 1);
  }

  /** 2019-10-19, 2019/10/19, 2019. 10. 19., 2019年10月19日, 2019 October 19. */
  private static Optional<Day> yearFirst(Place p) {
    DateTokens t = p.tokens;
    if (!isYear(t, p.at)) {
      return Optional.empty();
    }
    int month = t.skip(p.at + 1, "-/.年년,");
    boolean named = t.isWord(month);
    if (month == p.at + 1 && !named) {
      return Optional.empty();
    }
    int day = t.skip(month + 1, "-/.月월,");
    boolean yearFollows = named && isYear(t, t.skip(day + 1, ",")); // Since 2015. Sep 12, 2024
    if (!t.isNumber(day, 2) || day == month + 1 && !named || yearFollows) {
      return Optional.empty();
    }
    return day(t.value(p.at), numberOrName(t, month), t.value(day), day + 1);
  }

  /** Latvian, Lithuanian, Basque: 2026. gada 4. martā, 2026 m. kovo 4 d., 2026ko martxoaren 4a. */
  private static Optional<Day> yearWordFirst(Place p) {
    DateTokens t = p.tokens;
    int word = t.skip(p.at + 1, ".");
    int first = t.skip(word, YEAR_WORDS);
    if (!isYear(t, p.at) || first == word) {
      return Optional.empty();
    }
    int second = t.skip(first + 1, ".");
    boolean dayFirst = t.isNumber(first, 2);
    int day = dayFirst ? first : second;
    int month = month(t, dayFirst ? second : first);
    return month == 0 || !t.isNumber(day, 2)
        ? Optional.empty()
        : day(t.value(p.at), month, t.value(day), second + 1);
  }

  /** 19 October 2019, 19. Oktober 2019, 19 de octubre de 2019, 1er mai 2020, 19-Oct-19. */
  private static Optional<Day> dayMonthName(Place p) {
    DateTokens t = p.tokens;
    if (!t.isNumber(p.at, 2)) {
      return Optional.empty();
    }
    int at = t.isWordIn(p.at + 1, ORDINALS) ? p.at + 2 : p.at + 1;
    at = joined(t, t.skip(at, ".-/,º°"));
    int month = month(t, at);
    if (month == 0 && t.isWord(at) && t.is(at + 1, '.') && t.isWord(at + 2)) {
      month = Months.month(t.text(at) + '.' + t.text(at + 2)); // 17 มี.ค. 2569
      at += 2;
    } else if (month != 0 && t.is(at + 1, '/') && month(t, at + 2) == month) {
      at += 2; // By two names: 4 آذار/مارس 2026
    }
    int year = month == 0 ? at : joined(t, t.skip(at + 1, ".-/,'’"));
    boolean shortYear = isShortYear(t, year) && (p.field || year > at + 1);
    return month == 0 || !isYear(t, year) && !shortYear
        ? Optional.empty()
        : day(year(t, year), month, t.value(p.at), year + 1);
  }

  /** October 19, 2019; Oct. 19th 2019; Oct-19-2019; Oct 19 08:49:37 EST 2019. */
  private static Optional<Day> monthNameDay(Place p) {
    DateTokens t = p.tokens;
    int month = month(t, p.at);
    int day = t.skip(p.at + 1, ".-/,");
    if (month == 0 || !t.isNumber(day, 2)) {
      return Optional.empty();
    }
    int after = t.isWordIn(day + 1, ORDINALS) ? day + 2 : day + 1;
    int year = t.skip(after, ".-/,'’");
    if (Clock.isTime(t, after)) {
      year = t.skip(Clock.separated(t, after).end(), ",)");
    }
    for (int skipped = 0; skipped < 2 && !isYear(t, year) && t.isWord(year); skipped++) {
      year = t.skip(year + 1, ",");
    }
    return isYear(t, year)
        ? day(t.value(year), month, t.value(day), Clock.isTime(t, after) ? after : year + 1)
        : Optional.empty();
  }

  /** 19.10.2019, 10/19/2019, 19-10-2019. */
  private static Optional<Day> numbers(Place p) {
    DateTokens t = p.tokens;
    int first = p.at;
    boolean marked = t.is(first + 1, '.') || t.is(first + 1, '/') || t.is(first + 1, '-');
    int year = first + 4;
    if (!marked
        || !t.isNumber(first, 2)
        || !t.isNumber(first + 2, 2)
        || year >= t.size()
        || !t.text(first + 3).equals(t.text(first + 1))
        || !isYear(t, year) && (t.is(first + 1, '-') || !isShortYear(t, year))) {
      return Optional.empty();
    }
    int a = t.value(first);
    int b = t.value(first + 2);
    boolean dayFirst = b <= 12 && (a > 12 || t.is(first + 1, '.') || p.order == DayOrder.DAY_FIRST);
    return day(year(t, year), dayFirst ? b : a, dayFirst ? a : b, year + 1);
  }

  private static Optional<Day> day(int year, int month, int day, int end) {
    try {
      return Optional.of(
          new Day(
              SolarHijri.isYear(year) && Rule.on("calendar.solar-hijri")
                  ? SolarHijri.date(year, month, day)
                  : LocalDate.of(year, month, day),
              end));
    } catch (DateTimeException e) {
      return Optional.empty(); // 31 February
    }
  }

  /** After "de", "of the", "d'" between the parts of a date. */
  private static int joined(DateTokens t, int at) {
    return t.isWordIn(at, JOINING) ? t.skip(at + 1, "'’") : at;
  }

  private static int month(DateTokens t, int i) {
    return t.isWord(i) ? Months.month(t.text(i)) : 0;
  }

  private static int numberOrName(DateTokens t, int i) {
    return t.isNumber(i, 2) ? t.value(i) : month(t, i);
  }

  static boolean isYear(DateTokens t, int i) {
    return t.isNumber(i, 4)
        && t.length(i) == 4
        && (t.value(i) >= FIRST_YEAR && t.value(i) <= LAST_YEAR
            || t.isArabic() && SolarHijri.isYear(t.value(i)));
  }

  /** Two digits, but not the hour of a time or the day that a comma sets off. */
  private static boolean isShortYear(DateTokens t, int i) {
    return t.isNumber(i, 2) && t.length(i) == 2 && !t.is(i + 1, ':') && !t.is(i - 1, ',');
  }

  private static int year(DateTokens t, int i) {
    int year = t.value(i);
    return year >= 100 ? year : year + (year < CENTURY ? 2000 : 1900);
  }
}
