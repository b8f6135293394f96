// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import copytaster.lexicon.CalendarWordsTable;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Numbers;
import copytaster.lexicon.Rule;
import copytaster.text.Context;
import copytaster.text.Span;
import copytaster.text.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads dates with a month's name, a day's name or both: "27th of September", "Monday, Nov. 23", "3
 * to 7 March 2025", "May 2022". Made for one text.
 */
final class CalendarDates {
  private static final Set<String> PLACED = Lexicon.set(CalendarWordsTable.BEFORE_MONTHS);
  private static final Set<String> JOINTS = Lexicon.set(CalendarWordsTable.BETWEEN_DAYS);
  private static final Set<String> HABITS = Lexicon.set(CalendarWordsTable.HABITS);

  /** How many tokens may lie between two days of a list. */
  private static final int LIST_GAP = 8;

  private final Anchor anchor;

  /** The last day with its own year: where it stands, what it says, where it ends. */
  private Tokens block;

  private String dated;
  private int datedTo;

  CalendarDates(Context context) {
    this.anchor = new Anchor(context.published());
  }

  /**
   * A day and a month as printed.
   *
   * @param from index of the first token
   * @param to index after the last
   * @param day 1 to 31
   * @param last the day that it runs to, else {@code day}
   * @param month 1 to 12
   * @param year as printed, or 0
   * @param badYear whether a number stands where the year should, that is none
   */
  private record DayMonth(
      int from, int to, int day, int last, int month, int year, boolean badYear) {
    boolean isPossible() {
      return day <= Months.days(year, month) && last <= Months.days(year, month) && !badYear;
    }

    DayMonth endingAt(int other) {
      return new DayMonth(from, other, day, last, month, year, badYear);
    }

    DayMonth withYear(int other) {
      return new DayMonth(from, to, day, last, month, other, badYear);
    }
  }

  /** A day or month at {@code i}, however it is written: the end of a period. */
  Optional<Hit> read(Tokens t, int i) {
    return weekday(t, i)
        .or(() -> dayInWords(t, i))
        .or(() -> days(t, i))
        .or(() -> day(t, i))
        .or(() -> month(t, i));
  }

  /** Monday; Monday, Nov. 23; Monday to Friday. */
  Optional<Hit> weekday(Tokens t, int i) {
    int weekday = Weekdays.ofShort(t.word(i));
    boolean named = weekday > 0 && t.letters(i) && (t.capital(i) || t.word(i).length() > 5);
    return named ? withWeekday(t, i, weekday) : Optional.empty();
  }

  /** 27 September 2024, September 27. */
  Optional<Hit> day(Tokens t, int i) {
    return dayMonth(t, i).flatMap(date -> dated(t, i, date, 0));
  }

  /** "2, 9 and 16 April", "April 2 and 9": days that share their month, each a date. */
  Optional<Hit> days(Tokens t, int i) {
    boolean monthFirst = !t.digits(i);
    if (monthFirst ? !isMonthHere(t, i) : isTiedBefore(t, i)) {
      return Optional.empty();
    }
    int j = monthFirst ? Months.after(t, i) : i;
    List<Integer> places = new ArrayList<>();
    boolean last = false;
    while (dayOf(t, j) > 0
        && places.size() < 31
        && (places.isEmpty() || dayOf(t, j) > dayOf(t, places.get(places.size() - 1)))) {
      places.add(j);
      j = afterDay(t, j);
      int joint = t.is(j, ",") && !t.glued(j) ? j + 1 : j;
      boolean and = t.isAny(joint, "and", "or", "&");
      if (last || joint == j && !and || dayOf(t, and ? joint + 1 : joint) == 0) {
        break;
      }
      last = and;
      j = and ? joint + 1 : joint;
    }
    int count = places.size();
    if (count < 2
        || !last
        || count == 2 && dayOf(t, places.get(1)) == dayOf(t, places.get(0)) + 1) {
      return Optional.empty();
    }
    int month = monthFirst ? i : ofThe(t, j);
    int to = monthFirst ? j : Months.after(t, month);
    boolean counted = monthFirst && (isCounted(t, j) || t.lower(j) && isNoun(t, j));
    if (Months.of(t.word(month)) == 0
        || !isMonthHere(t, month)
        || counted
        || monthFirst && Months.of(t.word(j)) > 0) {
      return Optional.empty();
    }
    DayMonth end = year(t, new DayMonth(i, to, 1, 1, Months.of(t.word(month)), 0, false)).get();
    List<DateMention> mentions = new ArrayList<>();
    for (int place : places) {
      DayMonth one =
          new DayMonth(
              i, end.to(), dayOf(t, place), dayOf(t, place), end.month(), end.year(), false);
      boolean first = place == places.get(0);
      boolean closes = place == places.get(count - 1);
      int from = monthFirst && first ? i : place;
      int until = !monthFirst && closes ? end.to() : afterDay(t, place);
      if (!one.isPossible()) {
        return Optional.empty();
      }
      mentions.add(mention(t.span(from, until), value(t, i, one, 0)));
    }
    return Optional.of(new Hit(end.to(), mentions, Optional.empty()));
  }

  /** "the twelfth of January", "twenty-first of May": a day in words. */
  Optional<Hit> dayInWords(Tokens t, int i) {
    int tens = Numbers.tens(t.word(i));
    int ordinal = i + (tens > 0 && t.is(i + 1, "-") ? 2 : tens > 0 ? 1 : 0);
    int day = Numbers.ordinal(t.word(ordinal)) + Math.max(tens, 0);
    int of = ordinal + 1;
    int month = t.is(of, "of") && t.capital(of + 1) ? Months.of(t.word(of + 1)) : 0;
    if (month == 0 || day < 1 || day > 31) {
      return Optional.empty();
    }
    int to = Months.after(t, of + 1);
    return year(t, new DayMonth(i, to, day, day, month, 0, false)).flatMap(d -> dated(t, i, d, 0));
  }

  private Optional<Hit> withWeekday(Tokens t, int i, int weekday) {
    int j = i + 1;
    if (t.is(j, ".") && Weekdays.of(t.word(i)) == 0) {
      j++;
    }
    if (t.is(j, ",")) {
      j++;
    }
    if (t.is(j, "the") || t.is(j, "on")) {
      j += t.is(j + 1, "the") ? 2 : 1;
    }
    Optional<DayMonth> date = dayMonth(t, j);
    if (date.isPresent()) {
      return dated(t, i, date.get(), weekday);
    }
    boolean name = Weekdays.of(t.word(i)) == 0 || Weekdays.isName(t, i);
    boolean code = t.glued(i) && t.digits(i + 1) || t.glued(i - 1) && t.letters(i - 1);
    if (name || code) {
      return Optional.empty();
    }
    String day = anchor.weekday(weekday, Tense.around(t, i, i + 1));
    int last = Weekdays.of(t.word(i + 2));
    if (last > 0 && t.capital(i + 2) && t.isAny(i + 1, "to", "through", "-", "–")) {
      if ((last - weekday + 7) % 7 == 6 || isHabit(t, i, i + 3)) {
        return Hit.of(i + 3);
      }
      String end = Anchor.next(day, weekday, last);
      return t.isAny(i - 1, "from", "between")
          ? Hit.of(i + 3, mention(t.span(i, i + 1), day), mention(t.span(i + 2, i + 3), end))
          : Hit.of(i + 3, mention(t.span(i, i + 3), day + "/" + end));
    }
    return Hit.of(i + 1, mention(t.span(i, i + 1), day));
  }

  /** Whether days from one to another are those of any week: "open Monday to Friday". */
  private static boolean isHabit(Tokens t, int from, int to) {
    for (int j = Math.max(0, from - 6); j < to + 6; j++) {
      if (t.is(j, ":") && t.digits(j - 1) && t.digits(j + 1)) {
        return true; // hours of a day
      }
      if (HABITS.contains(t.word(j))) {
        return !t.is(j, "runs") && !t.is(j, "a") || t.isAny(j + 1, "week");
      }
    }
    return false;
  }

  private Optional<Hit> dated(Tokens t, int from, DayMonth date, int weekday) {
    Optional<Integer> said = date.year() == 0 ? saidYear(t, date.to()) : Optional.empty();
    DayMonth first =
        said.map(y -> date.withYear(y).endingAt(date.to() + (t.is(date.to(), "of") ? 3 : 2)))
            .orElse(date);
    int to = first.to();
    int known =
        first.year() == 0 && weekday == 0 ? Feasts.year(t, to, first.month(), first.day()) : 0;
    if (known > 0) {
      return warned(t, from, to, first.withYear(known), weekday);
    }
    if (!first.isPossible()) {
      String what = t.string(from, to);
      String why = first.badYear() ? "its year has not four digits" : "the month has no such day";
      return Optional.of(
          new Hit(to, List.of(), Optional.of("impossible date \"" + what + "\": " + why)));
    }
    Optional<DayMonth> second = secondOf(t, first);
    if (second.isPresent() && second.get().isPossible()) {
      int year = second.get().year();
      boolean before = first.month() > second.get().month();
      DayMonth start =
          first.year() > 0 || year == 0 ? first : first.withYear(year - (before ? 1 : 0));
      boolean dash = t.isAny(to, "-", "–", "—") || t.is(to, "/") && Rule.on("dates.night-between");
      boolean spoken = t.isAny(from - 1, "from", "between");
      if (start.isPossible() && (dash || !spoken && t.is(to, "to"))) {
        String value = value(t, from, start, weekday) + "/" + value(t, from, second.get(), 0);
        return Hit.of(second.get().to(), mention(t.span(from, second.get().to()), value));
      }
      if (start.isPossible()) {
        return warned(t, from, to, start, weekday);
      }
    }
    return warned(t, from, to, first, weekday);
  }

  private Optional<Hit> warned(Tokens t, int from, int to, DayMonth date, int weekday) {
    String value = value(t, from, date, weekday);
    if (weekday > 0 && date.year() > 0 && date.day() == date.last()) {
      int actual = LocalDate.of(date.year(), date.month(), date.day()).getDayOfWeek().getValue();
      if (actual != weekday) {
        String warning = "\"" + t.string(from, to) + "\" was not that day of the week";
        return Optional.of(
            new Hit(to, List.of(mention(t.span(from, to), value)), Optional.of(warning)));
      }
    }
    return Hit.of(to, mention(t.span(from, to), value));
  }

  /** The other end of "3 March to 7 April 2025". */
  private static Optional<DayMonth> secondOf(Tokens t, DayMonth first) {
    int j = first.to();
    boolean joined = t.isAny(j, "to", "until", "till", "through", "and", "-", "–", "—", "/");
    if (!joined || first.day() != first.last()) {
      return Optional.empty();
    }
    return t.digits(j + 1) ? dayFirst(t, j + 1) : monthFirst(t, j + 1);
  }

  private String value(Tokens t, int from, DayMonth date, int weekday) {
    String day;
    String last;
    if (date.year() > 0) {
      String month = Anchor.four(date.year()) + "-" + Anchor.two(date.month()) + "-";
      day = month + Anchor.two(date.day());
      last = month + Anchor.two(date.last());
      block = t;
      dated = day;
      datedTo = date.to();
    } else if (weekday == 0 && isAfterYear(t, from) && Rule.on("dates.year-of-list")) {
      day = Anchor.nextDay(dated, date.month(), date.day());
      last = day.substring(0, day.length() - 2) + Anchor.two(date.last());
    } else {
      Tense tense = Tense.around(t, from, date.to());
      day = anchor.day(date.month(), date.day(), weekday, tense);
      last = day.substring(0, day.length() - 2) + Anchor.two(date.last());
    }
    return date.last() > date.day() ? day + "/" + last : day;
  }

  /** Whether the date belongs to a list that has named its year: 31 May 2026 and 21 June. */
  private boolean isAfterYear(Tokens t, int from) {
    if (block != t || from < datedTo || from - datedTo > LIST_GAP) {
      return false;
    }
    for (int j = datedTo; j < from; j++) {
      if (t.opensSentence(j)
          || t.isAny(j, ";", "(", ")")
          || t.lower(j) && !JOINTS.contains(t.word(j))) {
        return false;
      }
    }
    return t.isAny(datedTo, "and", ",", "or", "to", "until");
  }

  /** The year of "25 March this year". */
  private Optional<Integer> saidYear(Tokens t, int i) {
    int j = t.is(i, "of") ? i + 1 : i;
    if (anchor.published().isEmpty() || !t.is(j + 1, "year")) {
      return Optional.empty();
    }
    int now = anchor.published().get().getYear();
    return switch (t.word(j)) {
      case "this" -> Optional.of(now);
      case "last" -> Optional.of(now - 1);
      case "next" -> Optional.of(now + 1);
      default -> Optional.empty();
    };
  }

  private static Optional<DayMonth> dayMonth(Tokens t, int i) {
    if (t.digits(i)) {
      return isTiedBefore(t, i) ? Optional.empty() : dayFirst(t, i);
    }
    return monthFirst(t, i);
  }

  /** 27 September 2024, 27th of Sept., 3-7 March, 9 and 10 May. */
  private static Optional<DayMonth> dayFirst(Tokens t, int i) {
    int day = dayOf(t, i);
    if (day == 0) {
      return Optional.empty();
    }
    int j = afterDay(t, i);
    int last = day;
    boolean ordinal = j > i + 1;
    if (t.isAny(j, "-", "–", "—", "to", "and", "&", "or", "/") && dayOf(t, j + 1) > day) {
      int two = afterDay(t, j + 1);
      int month = ofThe(t, two);
      if (Months.of(t.word(month)) > 0 && isMonthHere(t, month)) {
        last = dayOf(t, j + 1);
        boolean apart = t.isAny(j, "and", "&", "or") && last != day + 1;
        if (apart) {
          last = day;
        }
        j = two;
      }
    }
    int month = ofThe(t, j);
    if (t.isAny(month, "-", "/") && t.glued(j - 1) && t.glued(month)) {
      month++; // 27-Sep-2024
    }
    if (Months.of(t.word(month)) == 0 || !isMonthHere(t, month) && !ordinal) {
      return Optional.empty();
    }
    return year(
        t, new DayMonth(i, Months.after(t, month), day, last, Months.of(t.word(month)), 0, false));
  }

  private static int ofThe(Tokens t, int j) {
    int k = t.is(j, "day") ? j + 1 : j;
    return t.is(k, "of") ? k + 1 : k;
  }

  /** September 27, 2024; Sept. 27; June 12-18. */
  private static Optional<DayMonth> monthFirst(Tokens t, int i) {
    int month = Months.of(t.word(i));
    if (t.is(i, "march") && t.is(i - 1, "long") && t.capital(i - 1)) {
      return Optional.empty(); // a Long March 5 is a rocket
    }
    if (month == 0 || !isMonthHere(t, i) || t.glued(i - 1) && t.letters(i - 1)) {
      return Optional.empty();
    }
    int j = Months.after(t, i);
    if (t.is(j, "the") && dayOf(t, j + 1) > 0 && afterDay(t, j + 1) > j + 2) {
      j++;
    }
    int day = dayOf(t, j);
    if (day == 0 || t.end(j - 1) == t.start(j) && t.letters(j - 1)) {
      return Optional.empty();
    }
    int k = afterDay(t, j);
    int last = day;
    boolean joint = t.isAny(k, "-", "–", "—", "to", "through", "and", "&", "or");
    if (joint && dayOf(t, k + 1) > day && !isCounted(t, afterDay(t, k + 1))) {
      boolean apart = t.isAny(k, "and", "&", "or") && dayOf(t, k + 1) != day + 1;
      boolean other = Months.of(t.word(afterDay(t, k + 1))) > 0;
      if (!apart && !other) {
        last = dayOf(t, k + 1);
        k = afterDay(t, k + 1);
      }
    }
    if (isCounted(t, k)) {
      return Optional.empty();
    }
    return year(t, new DayMonth(i, k, day, last, month, 0, false));
  }

  private static boolean isCounted(Tokens t, int k) {
    boolean decimal = t.glued(k - 1) && t.isAny(k, ".", ",", ":") && t.glued(k) && t.digits(k + 1);
    boolean letters = t.glued(k - 1) && t.letters(k);
    return decimal || letters || NotDates.isCounted(t, k, false);
  }

  /** The year behind a day and month, or what stands in its place. */
  private static Optional<DayMonth> year(Tokens t, DayMonth date) {
    int j = date.to();
    if (t.is(j, "(") && Weekdays.ofShort(t.word(j + 1)) > 0 && t.is(j + 2, ")")) {
      return year(t, date.endingAt(j + 3)); // July 8 (Friday), 2022
    }
    boolean comma = t.is(j, ",");
    boolean hyphen = t.is(j, "-") && t.glued(j - 1) && t.glued(j);
    int k = comma || hyphen || t.is(j, "of") || t.is(j, "in") ? j + 1 : j;
    int year = Years.of(t, k);
    boolean tied =
        t.glued(k)
            && (t.letters(k + 1)
                || t.isAny(k + 1, ".", ",", ":") && t.glued(k + 1) && t.digits(k + 2));
    boolean in = t.is(j, "in");
    if (year > 0 && !tied && !NotDates.isCounted(t, k + 1, comma || year >= 1900)) {
      return Optional.of(
          in
              ? new DayMonth(
                  date.from(), date.to(), date.day(), date.last(), date.month(), year, false)
              : new DayMonth(
                  date.from(), k + 1, date.day(), date.last(), date.month(), year, false));
    }
    int length = t.digits(k) ? t.end(k) - t.start(k) : 0;
    String mark = t.raw(date.from() + 1);
    boolean form = // 19-Nov-12
        (mark.equals("-") || mark.equals("/"))
            && t.is(j, mark)
            && t.glued(date.from())
            && t.glued(j - 1)
            && t.glued(j);
    boolean two = t.digits(j + 1) && t.end(j + 1) - t.start(j + 1) == 2;
    if (form && two && !t.glued(j + 1) | !t.letters(j + 2) && Rule.on("dates.short-year")) {
      int full = Years.number(t.raw(j + 1));
      full += full > 68 ? 1900 : 2000;
      return Optional.of(
          new DayMonth(date.from(), j + 2, date.day(), date.last(), date.month(), full, false));
    }
    boolean typo =
        (length == 3 || length == 5)
            && !comma
            && !in
            && !tied
            && !(t.lower(k + 1) && isNoun(t, k + 1))
            && !NotDates.isCounted(t, k + 1, false);
    if (typo) {
      return Optional.of(
          new DayMonth(date.from(), k + 1, date.day(), date.last(), date.month(), 0, true));
    }
    return Optional.of(date);
  }

  /**
   * Whether a word may be what a number before it counts: then "1 May 225 workers" is a date and a
   * count.
   */
  private static boolean isNoun(Tokens t, int i) {
    return t.word(i).endsWith("s") || t.is(i, "people") || t.word(i + 1).endsWith("s");
  }

  /** A month with or without a year: May 2022, July 2022 to December 2022, June. */
  Optional<Hit> month(Tokens t, int i) {
    int month = Months.of(t.word(i));
    if (month == 0 || !t.capital(i) || t.glued(i - 1) && (t.letters(i - 1) || t.digits(i - 1))) {
      return Optional.empty();
    }
    int j = Months.after(t, i);
    int k = t.is(j, "of") || t.is(j, ",") && !t.isAny(i - 1, "in") ? j + 1 : j;
    if (t.is(k, "-") && t.glued(k) && t.glued(k - 1)) {
      k++;
    }
    int year = Years.of(t, k);
    boolean tied = year > 0 && t.glued(k) && t.letters(k + 1);
    if (year > 0 && !tied && !NotDates.isCounted(t, k + 1, true)) {
      return through(t, i, k + 1, month, year);
    }
    if (!isMonthAlone(t, i, j)) {
      return Optional.empty();
    }
    Optional<Integer> said = saidYear(t, j);
    if (said.isPresent()) {
      int to = t.is(j, "of") ? j + 3 : j + 2;
      String value = Anchor.four(said.get()) + "-" + Anchor.two(month);
      return Hit.of(to, mention(t.span(i, to), value));
    }
    return through(t, i, j, month, 0);
  }

  /** A month, or the months that it opens a run of: January-March 2024, May to November. */
  private Optional<Hit> through(Tokens t, int i, int to, int month, int year) {
    boolean dash = t.isAny(to, "-", "–", "—", "/");
    boolean word = t.isAny(to, "to", "through") && !t.isAny(i - 1, "from", "between");
    int second = Months.of(t.word(to + 1));
    if ((dash || word)
        && second > 0
        && t.capital(to + 1)
        && !t.digits(Months.after(t, to + 1)) | Years.of(t, Months.after(t, to + 1)) > 0) {
      int end = Months.after(t, to + 1);
      int behind =
          t.isAny(end, "quarter", "period", "season") && t.is(end + 1, "of") ? end + 2 : end;
      int lastYear = Years.of(t, behind) > 0 ? Years.of(t, behind) : saidYear(t, behind).orElse(0);
      if (lastYear > 0) {
        end = Years.of(t, behind) > 0 ? behind + 1 : behind + 2;
      }
      int firstYear = year > 0 || lastYear == 0 ? year : lastYear - (month > second ? 1 : 0);
      Tense tense = Tense.around(t, i, end);
      String first = firstYear > 0 ? iso(firstYear, month) : anchor.month(month, tense);
      String last =
          lastYear > 0
              ? iso(lastYear, second)
              : year > 0 ? iso(year, second) : after(first, second, tense);
      return Hit.of(end, mention(t.span(i, end), first + "/" + last));
    }
    boolean and = t.isAny(to, "and", "to", "until", "or", "&") && second > 0 && year == 0;
    int shared = and ? Years.of(t, Months.after(t, to + 1)) : 0;
    if (shared > 0) { // March and April 2024
      return Hit.of(to, mention(t.span(i, to), iso(shared - (month > second ? 1 : 0), month)));
    }
    String value = year > 0 ? iso(year, month) : anchor.month(month, Tense.around(t, i, to));
    return Hit.of(to, mention(t.span(i, to), value));
  }

  /** The month that a run ends with, after the one that it begins with. */
  private String after(String first, int second, Tense tense) {
    if (first.startsWith("--")) {
      return anchor.month(second, tense);
    }
    int year = Integer.parseInt(first.substring(0, 4));
    int month = Integer.parseInt(first.substring(5, 7));
    return iso(second < month ? year + 1 : year, second);
  }

  private static String iso(int year, int month) {
    return Anchor.four(year) + "-" + Anchor.two(month);
  }

  /**
   * Whether a month's name with a number beside it is one: short forms and verbs need a capital.
   */
  private static boolean isMonthHere(Tokens t, int i) {
    String word = t.word(i);
    return t.capital(i) || !Months.isShort(word) && !Months.isVerbToo(word);
  }

  /** Whether a month's name stands for the month though neither day nor year is beside it. */
  private static boolean isMonthAlone(Tokens t, int i, int to) {
    String word = t.word(i);
    boolean placed = PLACED.contains(t.word(i - 1));
    placed |= t.is(i - 1, "-") && t.isAny(i - 2, "mid", "early", "late", "pre", "post");
    placed |= t.isAny(i - 1, "and", "to", "or", "&") && Months.of(t.word(i - 2)) > 0;
    if (Months.isShort(word)) {
      return placed && !word.equals("mar");
    }
    boolean name = t.capital(to) && to == i + 1 && Months.isForenameToo(word) && !isCalendar(t, to);
    name &= !t.isAny(i - 1, "the", "this", "last"); // the June summit
    boolean run = t.isAny(to, "-", "–") && Months.of(t.word(to + 1)) > 0 && t.capital(to + 1);
    if (run && Rule.on("dates.month-run")) {
      return true; // the May-July quarter
    }
    if (Months.isVerbToo(word)) {
      boolean noun =
          t.isAny(i - 1, "the", "a", "its", "their", "his", "her")
              && t.lower(to)
              && !t.isAny(
                  to, "on", "for", "of", "was", "is", "to", "in", "and", "from", "against", "by",
                  "will", "began", "through");
      boolean subject =
          t.opensSentence(i)
              && t.isAny(to, "was", "saw", "brought", "had", "is", "began", "ended", "has")
              && Rule.on("dates.may-was");
      boolean compared =
          t.isAny(i - 1, "on", "with")
              && t.isAny(i - 2, "%", "percent", "cent", "compared")
              && !t.capital(to)
              && Rule.on("dates.on-may");
      return placed && !(name && t.isAny(i - 1, "by", "from", "of", "after", "before", "and"))
          || noun
          || subject
          || compared;
    }
    if (placed) {
      return !(name && t.isAny(i - 1, "by", "from", "of", "after", "before", "and", "to"));
    }
    boolean surname =
        t.capital(i - 1)
            && !t.opensSentence(i - 1)
            && t.letters(i - 1)
            && Weekdays.of(t.word(i - 1)) == 0;
    boolean possessive = t.isAny(i - 1, "'", "’");
    name |= Months.isForenameToo(word) && t.isAny(to, "said", "says", "told", "added", "asked");
    return !name && !(surname && Months.isForenameToo(word)) && !possessive;
  }

  private static boolean isCalendar(Tokens t, int i) {
    return Weekdays.of(t.word(i)) > 0 || Months.of(t.word(i)) > 0 || t.upper(i);
  }

  /** A day of the month, or 0. */
  private static int dayOf(Tokens t, int i) {
    if (!t.digits(i) || t.end(i) - t.start(i) > 2) {
      return 0;
    }
    int day = Years.number(t.raw(i));
    return day <= 31 ? day : 0;
  }

  private static int afterDay(Tokens t, int i) {
    boolean ordinal = t.glued(i) && t.isAny(i + 1, "st", "nd", "rd", "th");
    return ordinal ? i + 2 : i + 1;
  }

  private static boolean isTiedBefore(Tokens t, int i) {
    if (t.isAny(i - 1, "$", "£", "€", "¥", "₹")) {
      return true;
    }
    boolean mark = t.isAny(i - 1, ".", ",", ":", "/", "-", "'", "’");
    return t.glued(i - 1)
        && (t.letters(i - 1)
            || t.digits(i - 1)
            || mark && t.glued(i - 2) && (t.digits(i - 2) || t.letters(i - 2)));
  }

  private static DateMention mention(Span span, String value) {
    return new DateMention(span, new DateValue(value, Optional.empty(), false));
  }
}
