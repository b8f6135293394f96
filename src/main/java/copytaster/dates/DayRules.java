// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import static copytaster.dates.DateRule.rule;
import static copytaster.dates.DateWord.COUNT;
import static copytaster.dates.DateWord.FIGURE;
import static copytaster.dates.DateWord.MONTH;
import static copytaster.dates.DateWord.ORDINAL;
import static copytaster.dates.DateWord.POINTER;
import static copytaster.dates.DateWord.SHORT_WEEKDAY;
import static copytaster.dates.DateWord.WEEKDAY;

import copytaster.lexicon.CalendarWordsTable;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Numbers;
import copytaster.lexicon.Rule;
import copytaster.text.Span;
import copytaster.text.Tokens;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Days with the name of a month, of a day of the week, or both. */
final class DayRules {
  private static final Set<String> HABITS = Lexicon.set(CalendarWordsTable.HABITS);

  static final List<DateRule> RULES =
      List.of(
          // Monday, Nov. 23; Friday the 13th of May
          rule(
              "dates.weekday-and-day",
              c -> anyWeekday(c).opt(",").opt("the", "on").opt("the").dayAndMonth(),
              DayRules::dated,
              WEEKDAY,
              SHORT_WEEKDAY),
          // Monday to Friday
          rule(
              "dates.weekdays",
              c ->
                  weekday(c).eat("to", "through", "-", "–").take(WEEKDAY).unless(DayRules::isLower),
              DayRules::weekdays,
              WEEKDAY),
          rule("dates.weekday", DayRules::weekday, c -> c.hit(day(c)), WEEKDAY),
          // the twelfth of January
          rule(
              "dates.day-in-words",
              c -> inWords(c).eat("of").month().yearOfDay(),
              DayRules::dated,
              COUNT,
              ORDINAL),
          // the second Tuesday in May, the last Friday of June 2027
          rule(
              "dates.weekday-of-month",
              c -> turn(c).weekday().eat("of", "in").month().yearOfDay(),
              DayRules::weekdayOfMonth,
              ORDINAL,
              POINTER),
          // 2, 9 and 16 April
          rule("dates.days-of-month", c -> c, DayRules::days, FIGURE, MONTH),
          // 27th of September, 3 to 7 March 2025, Sept. 27, 2024
          rule("dates.day", DateCursor::dayAndMonth, DayRules::dated, FIGURE, MONTH));

  private DayRules() {}

  /** Monday; or Mon., before a date. */
  private static DateCursor anyWeekday(DateCursor c) {
    Tokens t = c.tokens();
    c.weekday = Weekdays.ofShort(t.word(c.at()));
    c.unless(x -> t.lower(x.at()) && t.word(x.at()).length() < 6).skip(1);
    return Weekdays.of(t.word(c.at() - 1)) == 0 ? c.opt(".") : c;
  }

  /** Monday, as the day alone: no name, no part of a code. */
  private static DateCursor weekday(DateCursor c) {
    Tokens t = c.tokens();
    int i = c.at();
    boolean code = t.glued(i) && t.digits(i + 1) || t.glued(i - 1) && t.letters(i - 1);
    c.take(WEEKDAY).unless(x -> code || Weekdays.isName(t, i));
    c.weekday = c.number;
    return c;
  }

  private static boolean isLower(DateCursor c) {
    return c.tokens().lower(c.at() - 1);
  }

  private static String day(DateCursor c) {
    return c.anchor().weekday(c.weekday, Tense.around(c.tokens(), c.from(), c.from() + 1));
  }

  private static Optional<DateMatch> weekdays(DateCursor c) {
    Tokens t = c.tokens();
    int i = c.from();
    if ((c.number - c.weekday + 7) % 7 == 6 || isHabit(t, i, c.at())) {
      return DateMatch.of(c.at());
    }
    String first = day(c);
    String last = Anchor.next(first, c.weekday, c.number);
    return c.isAfter("from", "between")
        ? DateMatch.of(
            c.at(),
            DateMention.of(t.span(i, i + 1), first),
            DateMention.of(t.span(i + 2, i + 3), last))
        : c.hit(first + "/" + last);
  }

  /** Whether days from one to another are those of any week: "open Monday to Friday". */
  private static boolean isHabit(Tokens t, int from, int to) {
    for (int j = Math.max(0, from - 6); j < to + 6; j++) {
      if (t.is(j, ":") && t.digits(j - 1) && t.digits(j + 1)) {
        return true; // hours of a day
      }
      if (HABITS.contains(t.word(j))) {
        return !t.is(j, "runs") && !t.is(j, "a") || t.is(j + 1, "week");
      }
    }
    return false;
  }

  /** "the twelfth", "twenty-first". */
  private static DateCursor inWords(DateCursor c) {
    int tens = Math.max(0, Numbers.tens(c.tokens().word(c.at())));
    c.skip(tens > 0 ? 1 : 0);
    c = tens > 0 ? c.opt("-") : c;
    c.take(ORDINAL);
    c.day = tens + Numbers.ordinal(c.tokens().word(c.at() - 1));
    c.last = c.day;
    return c.when(x -> x.day <= 31);
  }

  /** Which of the days of a month: the first to the fourth, or the last, as -1. */
  private static DateCursor turn(DateCursor c) {
    c.unless(x -> !x.isAfter("the"));
    return c.tries(x -> x.eat("last"))
        ? c.number(-1)
        : c.ordinal().when(x -> x.number <= 4 && x.at() == x.from() + 1);
  }

  private static Optional<DateMatch> weekdayOfMonth(DateCursor c) {
    DayOfWeek weekday = DayOfWeek.of(c.weekday);
    int turn = c.number;
    return c.anchor()
        .yearly(
            c.year,
            year ->
                LocalDate.of(year, c.month, 1)
                    .with(TemporalAdjusters.dayOfWeekInMonth(turn, weekday)),
            c.tense())
        .flatMap(c::hit);
  }

  /** "2, 9 and 16 April", "April 2 and 9": days that share their month, each a date. */
  private static Optional<DateMatch> days(DateCursor c) {
    Tokens t = c.tokens();
    boolean monthFirst = !t.digits(c.at());
    c = monthFirst ? c.monthHere() : c.unless(DateCursor::isTiedBefore);
    List<int[]> days = new ArrayList<>(); // the day, its first token, the one after it
    boolean and = false;
    boolean more = true;
    while (more) {
      int from = c.at();
      int before = days.isEmpty() ? 0 : days.get(days.size() - 1)[0];
      if (!c.tries(x -> x.day().when(y -> y.day > before))) {
        return Optional.empty();
      }
      days.add(new int[] {c.day, from, c.at()});
      more = !and && c.tries(x -> joint(x).when(y -> y.fork().day().ok()));
      and |= more && t.isAny(c.at() - 1, "and", "or", "&");
    }
    int count = days.size();
    boolean pair = count == 2 && days.get(1)[0] == days.get(0)[0] + 1;
    if (count < 2 || !and || pair) {
      return Optional.empty();
    }
    boolean other = c.isCounted() || MonthNames.of(t.word(c.at())) > 0;
    boolean noun = t.lower(c.at()) && NotDates.isNoun(t, c.at());
    boolean fits = monthFirst ? !other && !noun : c.opt("day").opt("of").monthHere().ok();
    if (!fits) {
      return Optional.empty();
    }
    c.yearOfDay().badYear = false;
    List<DateMention> mentions = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      int[] one = days.get(n);
      c.day = one[0];
      c.last = one[0];
      if (!c.isPossible()) {
        return Optional.empty();
      }
      boolean closes = !monthFirst && n == count - 1;
      Span span = t.span(monthFirst && n == 0 ? c.from() : one[1], closes ? c.at() : one[2]);
      mentions.add(DateMention.of(span, c.value(c, 0)));
    }
    return Optional.of(new DateMatch(c.at(), mentions, Optional.empty()));
  }

  /** A comma, an "and" or both. */
  private static DateCursor joint(DateCursor c) {
    Tokens t = c.tokens();
    int i = c.at();
    c.tries(x -> x.eat(",").unless(y -> t.glued(i)));
    return c.opt("and", "or", "&").when(x -> x.at() > i);
  }

  /** One day or a run of days, with the year that the words around give it. */
  private static Optional<DateMatch> dated(DateCursor c) {
    Tokens t = c.tokens();
    boolean bare = c.year == 0 && !c.tries(DateCursor::saidYear);
    int known = bare && c.weekday == 0 ? Feasts.year(t, c.at(), c.month, c.day) : 0;
    if (known > 0) {
      return one(c.year(known));
    }
    if (!c.isPossible()) {
      return c.impossible(c.badYear ? "its year has not four digits" : "the month has no such day");
    }
    return run(c).or(() -> one(c));
  }

  /** 3 March to 7 April 2025: both ends in one, or the first alone, with the year of the second. */
  private static Optional<DateMatch> run(DateCursor c) {
    Tokens t = c.tokens();
    int to = c.at();
    DateCursor end = c.fork().eat("to", "until", "till", "through", "and", "-", "–", "—", "/");
    end = t.digits(end.at()) ? end.dayFirst() : end.monthFirst();
    if (c.day != c.last || !end.ok() || !end.isPossible()) {
      return Optional.empty();
    }
    int own = c.year;
    if (c.year == 0 && end.year > 0) {
      c.year = end.year - (c.month > end.month ? 1 : 0);
    }
    if (!c.isPossible()) {
      c.year = own;
      return Optional.empty();
    }
    boolean dash = t.isAny(to, "-", "–", "—") || t.is(to, "/") && Rule.on("dates.night-between");
    if (!dash && (c.isAfter("from", "between") || !t.is(to, "to"))) {
      return Optional.empty();
    }
    String value = c.value(c, c.weekday) + "/" + c.value(end, 0);
    return c.skipTo(end.at()).hit(value);
  }

  private static Optional<DateMatch> one(DateCursor c) {
    DateMention mention = c.mention(c.value(c, c.weekday));
    boolean wrong =
        c.weekday > 0
            && c.year > 0
            && c.day == c.last
            && LocalDate.of(c.year, c.month, c.day).getDayOfWeek().getValue() != c.weekday;
    String date = c.tokens().string(c.from(), c.at());
    return Optional.of(
        new DateMatch(
            c.at(),
            List.of(mention),
            wrong
                ? Optional.of("\"" + date + "\" was not that day of the week")
                : Optional.empty()));
  }
}
