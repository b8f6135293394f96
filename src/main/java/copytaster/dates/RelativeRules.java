// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import static copytaster.dates.DateRule.rule;
import static copytaster.dates.DateWord.COUNT;
import static copytaster.dates.DateWord.DAY;
import static copytaster.dates.DateWord.FIGURE;
import static copytaster.dates.DateWord.OTHER;
import static copytaster.dates.DateWord.POINTER;
import static copytaster.dates.DateWord.WEEKDAY;

import copytaster.lexicon.FunctionWordsTable;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Rule;
import copytaster.lexicon.TenseTable;
import copytaster.text.Tokens;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Dates relative to the day of publication, left out where that is unknown: yesterday, last week,
 * three days ago, a week on Friday, next summer.
 */
final class RelativeRules {
  private static final Set<String> DETERMINERS =
      Lexicon.union(FunctionWordsTable.ARTICLES, FunctionWordsTable.POSSESSIVES);
  private static final Set<String> SUPERLATIVES = Lexicon.set(TenseTable.SUPERLATIVES);

  static final List<DateRule> RULES =
      List.of(
          // last summer
          rule(
              "dates.season",
              c -> c.published().take(POINTER).eatIf(DateWord.SEASON::has),
              Seasons::read,
              POINTER),
          // today, yesterday, tomorrow
          rule(
              "dates.day-from-now",
              c -> c.published().unless(RelativeRules::isTitle).take(DAY),
              c -> c.hit(now -> now.plusDays(c.number)),
              DAY),
          // the day before yesterday, the day after tomorrow
          rule(
              "dates.day-beyond",
              c -> c.published().eat("the").eat("day").eat("before", "after").take(DAY),
              c -> c.hit(now -> now.plusDays(2L * c.number)),
              OTHER),
          rule(
              "dates.week-before-last",
              c ->
                  c.published()
                      .eat("the")
                      .eat("week", "month", "year")
                      .eat("before")
                      .eat("last")
                      .unless(RelativeRules::isLastOfName),
              c -> unit(c.number(-2), c.tokens().word(c.from() + 1)),
              OTHER),
          rule(
              "dates.next-friday",
              c -> pointer(c).weekday().unless(RelativeRules::isWeekdayOfDate),
              c -> c.hit(weekday(c)),
              POINTER),
          rule(
              "dates.last-march",
              c -> pointer(c).month().unless(x -> x.tokens().digits(x.at()) || isShort(x)),
              c -> c.hit(month(c).toString()),
              POINTER),
          rule(
              "dates.last-week",
              c -> pointer(c).unless(RelativeRules::isCounted).eatIf(DateWord.UNIT::has),
              c -> unit(c, c.word(-1)),
              POINTER),
          rule(
              "dates.at-the-weekend",
              c -> c.published().when(x -> x.isAfter("at", "over")).eat("the").eat("weekend"),
              c -> c.hit(weekend(near(c))),
              OTHER),
          rule(
              "dates.friday-last-week",
              c -> c.published().weekday().opt("of").take(POINTER).eat("week"),
              c -> c.hit(dayOfWeek(c)),
              WEEKDAY),
          // Friday week
          rule(
              "dates.friday-week",
              c ->
                  c.published()
                      .unless(x -> x.isAfter("the", "this", "that", "a"))
                      .weekday()
                      .when(x -> x.isBefore("week", "fortnight"))
                      .span()
                      .unless(x -> x.isBefore("of", "-") || x.tokens().digits(x.at())),
              c -> c.hit(next(c.now(), c.weekday).plusDays(c.unit)),
              WEEKDAY),
          // a week on Friday
          rule(
              "dates.week-on",
              c -> weeks(c).eat("on", "from").opt("next", "this", "coming").weekday(),
              c -> c.hit(next(c.now(), c.weekday).plusWeeks(c.number)),
              COUNT,
              FIGURE),
          // a week tomorrow, two weeks from today
          rule(
              "dates.week-today",
              c -> weeks(c).opt("from", "on").eat("today", "tomorrow"),
              c -> c.hit(now -> now.plusWeeks(c.number).plusDays(DAY.of(c.word(-1)))),
              COUNT,
              FIGURE),
          // two days later, a year later: after the date named before
          rule("dates.later", c -> spans(c).eat("later"), RelativeRules::later, COUNT, FIGURE),
          rule(
              "dates.following-day",
              c ->
                  c.eat("the").eat("next", "following").unless(x -> x.word(0).endsWith("s")).span(),
              RelativeRules::following,
              OTHER),
          // they vote from 3 to 5 June and count on the 8th
          rule(
              "dates.day-of-month-told",
              c ->
                  c.when(x -> x.isAfter("on", "by", "until", "to"))
                      .eat("the")
                      .day()
                      .when(RelativeRules::isDay),
              c -> c.told(30).flatMap(told -> dayOf(c, told)),
              OTHER),
          rule("dates.ago", c -> spans(c.published()).eat("ago"), c -> span(c, -1), COUNT, FIGURE),
          rule(
              "dates.from-now",
              c -> spans(c.published()).eat("from").eat("now", "today"),
              c -> span(c, 1),
              COUNT,
              FIGURE),
          rule(
              "dates.in-two-weeks",
              c -> spans(c.published().eat("in")).unless(RelativeRules::isRecord),
              c -> inTime(c) ? span(c, 1) : Optional.empty(),
              OTHER));

  private RelativeRules() {}

  private static boolean isTitle(DateCursor c) {
    boolean day = DAY.of(c.word(0)) == 0; // the Today programme
    return day && c.tokens().capital(c.at()) && !c.tokens().opensSentence(c.at());
  }

  /** "the week before last Christmas". */
  private static boolean isLastOfName(DateCursor c) {
    Tokens t = c.tokens();
    int i = c.at();
    return t.capital(i)
        || Weekdays.of(t.word(i)) > 0
        || DateWord.UNIT.has(t.word(i))
        || DateWord.SEASON.has(t.word(i));
  }

  /** last, this, next; not in This Morning, which is a programme. */
  private static DateCursor pointer(DateCursor c) {
    return c.published().unless(RelativeRules::isProgramme).take(POINTER);
  }

  private static boolean isProgramme(DateCursor c) {
    Tokens t = c.tokens();
    int i = c.at();
    boolean day = Weekdays.of(t.word(i + 1)) > 0 || MonthNames.of(t.word(i + 1)) > 0;
    return t.capital(i) && (!t.opensSentence(i) && t.letters(i - 1) || t.capital(i + 1) && !day);
  }

  /** "next Friday, 3 May", "last Black Friday": the day belongs to something longer. */
  private static boolean isWeekdayOfDate(DateCursor c) {
    Tokens t = c.tokens();
    int k = t.is(c.at(), ",") ? c.at() + 1 : c.at();
    boolean date =
        MonthNames.of(t.word(k)) > 0 && t.digits(MonthNames.after(t, k))
            || t.digits(k) && MonthNames.of(t.word(k + 1)) > 0;
    return date || Weekdays.isName(t, c.at() - 1);
  }

  private static boolean isShort(DateCursor c) {
    return MonthNames.isShort(c.tokens().word(c.from() + 1));
  }

  /** "the last week", "past week": spans of time that need not be of the calendar. */
  private static boolean isCounted(DateCursor c) {
    return DETERMINERS.contains(c.tokens().word(c.from() - 1))
        || c.isAfter("these")
        || c.tokens().isAny(c.from(), "past", "previous", "coming");
  }

  private static LocalDate weekday(DateCursor c) {
    DayOfWeek day = DayOfWeek.of(c.weekday);
    boolean past = c.number < 0 || c.number == 0 && c.tense() == Tense.PAST;
    return c.now()
        .with(
            c.number < 0
                ? TemporalAdjusters.previous(day)
                : c.number > 0
                    ? TemporalAdjusters.next(day)
                    : past
                        ? TemporalAdjusters.previousOrSame(day)
                        : TemporalAdjusters.nextOrSame(day));
  }

  private static YearMonth month(DateCursor c) {
    int now = c.now().getMonthValue();
    boolean before = c.number < 0 && c.month >= now;
    boolean after = c.number > 0 && c.month <= now;
    return YearMonth.of(c.now().getYear() + (after ? 1 : 0) - (before ? 1 : 0), c.month);
  }

  private static Optional<DateMatch> unit(DateCursor c, String unit) {
    LocalDate now = c.now();
    int step = c.number;
    return switch (unit) {
      case "week" -> c.hit(Anchor.week(now.plusWeeks(step)));
      case "month" -> c.hit(YearMonth.from(now).plusMonths(step).toString());
      case "year" -> c.hit(Integer.toString(now.getYear() + step));
      case "decade" -> c.hit((now.getYear() / 10 + step) + "X");
      case "century" -> c.hit(Anchor.two(now.getYear() / 100 + step) + "XX");
      case "quarter" ->
          c.isBefore("of") ? Optional.empty() : c.hit(quarter(now.plusMonths(3L * step)));
      case "weekend" ->
          c.hit(
              weekend(step == 0 ? these(c) : step < 0 ? saturdayBefore(now) : saturdayAfter(now)));
      case "night" -> step < 0 ? c.hit(now.minusDays(1)) : Optional.empty();
      default -> step == 0 ? c.hit(now) : Optional.empty();
    };
  }

  private static String quarter(LocalDate day) {
    return day.getYear() + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
  }

  /** The Saturday that is near: the last one where the words say past, else the one to come. */
  private static LocalDate near(DateCursor c) {
    return c.tense() == Tense.PAST
        ? saturdayBefore(c.now())
        : c.now().with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
  }

  /** The Saturday of "this weekend": from Wednesday to Friday the one to come. */
  private static LocalDate these(DateCursor c) {
    int day = c.now().getDayOfWeek().getValue();
    boolean ahead = day >= 3 && day <= 5 && Rule.on("dates.weekend-to-come");
    return ahead ? next(c.now(), 6) : near(c);
  }

  private static LocalDate saturdayBefore(LocalDate now) {
    return now.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
  }

  private static LocalDate saturdayAfter(LocalDate now) {
    return next(next(now, 1), 6);
  }

  private static String weekend(LocalDate saturday) {
    return saturday + "/" + saturday.plusDays(1);
  }

  private static LocalDate dayOfWeek(DateCursor c) {
    LocalDate monday = c.now().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return monday.plusWeeks(c.number).plusDays(c.weekday - 1L);
  }

  private static LocalDate next(LocalDate now, int weekday) {
    return now.with(TemporalAdjusters.next(DayOfWeek.of(weekday)));
  }

  /** A number of weeks: "a week", "two weeks", "a fortnight". */
  private static DateCursor weeks(DateCursor c) {
    c.published().count().span().when(x -> x.unit == 7 || x.unit == 14);
    c.number *= c.unit / 7;
    return c;
  }

  /** A number of days, weeks, months: "three days", "a couple of years". */
  private static DateCursor spans(DateCursor c) {
    c.count();
    if (c.tries(x -> x.eat("couple").opt("of"))) {
      c.number = 2;
    }
    return c.span();
  }

  private static Optional<DateMatch> span(DateCursor c, int sign) {
    return c.hit(after(c.now(), sign * c.number, c.unit));
  }

  private static String after(LocalDate day, int count, int unit) {
    return switch (unit) {
      case 1 -> day.plusDays(count).toString();
      case 7, 14 -> Anchor.week(day.plusDays((long) unit * count));
      case 30 -> YearMonth.from(day).plusMonths(count).toString();
      default -> Anchor.four(day.getYear() + unit / 365 * count);
    };
  }

  /** An ordinal in figures that counts nothing named behind it. */
  private static boolean isDay(DateCursor c) {
    Tokens t = c.tokens();
    return t.letters(c.at() - 1) && (!t.letters(c.at()) || t.isAny(c.at(), "and", "at"));
  }

  private static Optional<DateMatch> dayOf(DateCursor c, LocalDate told) {
    return c.day > told.lengthOfMonth() ? Optional.empty() : c.hit(told.withDayOfMonth(c.day));
  }

  /** Not "a year later, on 5 May": there the day itself is said. */
  private static Optional<DateMatch> later(DateCursor c) {
    DateCursor said = c.isBefore(",") ? c.fork().skip(1) : c;
    return said.isBefore("this", "than", "in", "on")
        ? Optional.empty()
        : c.told(c.unit).flatMap(day -> c.hit(after(day, c.number, c.unit)));
  }

  /** "The next year" may be the one from today on. */
  private static Optional<DateMatch> following(DateCursor c) {
    boolean day = c.unit == 1 || !c.word(-2).equals("next");
    return day ? c.told(c.unit).flatMap(d -> c.hit(after(d, 1, c.unit))) : Optional.empty();
  }

  /** "in two weeks" is a date where the words say future, or where it is two weeks' time. */
  private static boolean inTime(DateCursor c) {
    Tokens t = c.tokens();
    boolean time = t.isAny(c.at(), "'", "’") && t.is(c.at() + 1, "time");
    boolean length = t.isAny(c.at(), "of", "after", "ago");
    return time || !length && c.tense().isAhead();
  }

  /** "the worst in 41 years", "the first time in a decade": these look back. */
  private static boolean isRecord(DateCursor c) {
    Tokens t = c.tokens();
    for (int j = c.from() - 1; j > c.from() - 6; j--) {
      String word = t.word(j);
      boolean most = word.endsWith("est") && word.length() > 4 && !word.endsWith("quest");
      if (most || SUPERLATIVES.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
