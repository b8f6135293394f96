// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import static copytaster.dates.DateRule.rule;

import copytaster.lexicon.Lexicon;
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
 * Dates that count from the day of publication, and are none where that is not known: yesterday,
 * last week, three days ago, a week on Friday, next summer.
 */
final class RelativeRules {
  private static final Set<String> SUPERLATIVES = Lexicon.set(TenseTable.SUPERLATIVES);

  private static final Set<String> UNITS =
      Set.of(
          "week",
          "month",
          "year",
          "decade",
          "century",
          "quarter",
          "weekend",
          "night",
          "morning",
          "afternoon",
          "evening");

  private static final Set<String> SPANS =
      Set.of(
          "day",
          "days",
          "week",
          "weeks",
          "fortnight",
          "month",
          "months",
          "year",
          "years",
          "decade",
          "decades");

  static final List<DateRule> RULES =
      List.of(
          rule(
              "dates.season",
              c -> c.published().eat("last", "this", "next", "past", "coming").eatIf(Seasons::is),
              Seasons::read),
          rule(
              "dates.today",
              c -> c.published().unless(RelativeRules::isTitle).eat("today", "tonight"),
              c -> c.hit(now -> now)),
          rule(
              "dates.yesterday",
              c -> c.published().eat("yesterday"),
              c -> c.hit(now -> now.minusDays(1))),
          rule(
              "dates.tomorrow",
              c -> c.published().eat("tomorrow"),
              c -> c.hit(now -> now.plusDays(1))),
          rule(
              "dates.day-before-yesterday",
              c -> c.published().eat("the").eat("day").eat("before").eat("yesterday"),
              c -> c.hit(now -> now.minusDays(2))),
          rule(
              "dates.day-after-tomorrow",
              c -> c.published().eat("the").eat("day").eat("after").eat("tomorrow"),
              c -> c.hit(now -> now.plusDays(2))),
          rule(
              "dates.next-friday",
              c -> pointer(c).weekday().unless(RelativeRules::isWeekdayOfDate),
              c -> c.hit(weekday(c))),
          rule(
              "dates.last-march",
              c -> pointer(c).month().unless(x -> x.tokens().digits(x.at()) || isShort(x)),
              c -> c.hit(month(c).toString())),
          rule(
              "dates.last-week",
              c -> pointer(c).unless(RelativeRules::isCounted).eatIf(UNITS::contains),
              RelativeRules::unit),
          rule(
              "dates.at-the-weekend",
              c -> c.published().when(x -> x.isAfter("at", "over")).eat("the").eat("weekend"),
              c -> c.hit(weekend(near(c)))),
          rule(
              "dates.friday-last-week",
              c -> c.published().weekday().opt("of").eat("last", "this", "next").eat("week"),
              c -> c.hit(now -> dayOfWeek(c, now))),
          rule(
              "dates.friday-week",
              c ->
                  c.published()
                      .unless(x -> x.isAfter("the", "this", "that", "a"))
                      .weekday()
                      .eat("week", "fortnight")
                      .unless(x -> x.isBefore("of", "-") || x.tokens().digits(x.at())),
              c ->
                  c.hit(now -> next(now, c.weekday).plusWeeks(weeks(c.tokens().word(c.at() - 1))))),
          rule(
              "dates.week-on",
              c -> weeks(c).eat("on", "from").opt("next", "this", "coming").weekday(),
              c -> c.hit(now -> next(now, c.weekday).plusWeeks(c.number))),
          rule(
              "dates.week-today",
              c -> weeks(c).opt("from", "on").eat("today", "tomorrow"),
              c -> c.hit(now -> now.plusWeeks(c.number).plusDays(isTomorrow(c) ? 1 : 0))),
          rule(
              "dates.week-last",
              c -> weeks(c).eat("last").weekday(),
              c -> c.hit(now -> previous(now, c.weekday).minusWeeks(c.number))),
          rule(
              "dates.ago",
              c ->
                  c.published()
                      .count()
                      .when(RelativeRules::couple)
                      .eatIf(SPANS::contains)
                      .eat("ago"),
              c -> span(c, c.at() - 2, -c.number)),
          rule(
              "dates.from-now",
              c ->
                  c.published()
                      .count()
                      .when(RelativeRules::couple)
                      .eatIf(SPANS::contains)
                      .eat("from")
                      .eat("now", "today"),
              c -> span(c, c.at() - 3, c.number)),
          rule(
              "dates.in-two-weeks",
              c ->
                  c.published()
                      .eat("in")
                      .count()
                      .when(RelativeRules::couple)
                      .eatIf(SPANS::contains)
                      .unless(RelativeRules::isRecord),
              c -> inTime(c) ? span(c, c.at() - 1, c.number) : Optional.empty()));

  private RelativeRules() {}

  private static boolean isTitle(DateCursor c) {
    return c.tokens().capital(c.at()) && !c.tokens().opensSentence(c.at());
  }

  /** last, this, next: as {@code number} -1, 0 and 1; not in This Morning, which is a programme. */
  private static DateCursor pointer(DateCursor c) {
    c.published().unless(RelativeRules::isProgramme);
    c.eat("last", "this", "next", "past", "previous", "coming");
    String word = c.tokens().word(c.at() - 1);
    c.number =
        switch (word) {
          case "last", "past", "previous" -> -1;
          case "next", "coming" -> 1;
          default -> 0;
        };
    return c;
  }

  private static boolean isProgramme(DateCursor c) {
    Tokens t = c.tokens();
    int i = c.at();
    boolean day = Weekdays.of(t.word(i + 1)) > 0 || Months.of(t.word(i + 1)) > 0;
    return t.capital(i) && (!t.opensSentence(i) && t.letters(i - 1) || t.capital(i + 1) && !day);
  }

  /** "next Friday, 3 May", "last Black Friday": the day belongs to something longer. */
  private static boolean isWeekdayOfDate(DateCursor c) {
    Tokens t = c.tokens();
    int k = t.is(c.at(), ",") ? c.at() + 1 : c.at();
    boolean date =
        Months.of(t.word(k)) > 0 && t.digits(Months.after(t, k))
            || t.digits(k) && Months.of(t.word(k + 1)) > 0;
    return date || Weekdays.isName(t, c.at() - 1);
  }

  private static boolean isShort(DateCursor c) {
    return Months.isShort(c.tokens().word(c.from() + 1));
  }

  /** "the last week", "past week": spans of time that need not be of the calendar. */
  private static boolean isCounted(DateCursor c) {
    return c.isAfter("the", "these", "his", "her", "its", "their", "our", "my", "a")
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

  private static Optional<Hit> unit(DateCursor c) {
    LocalDate now = c.now();
    int step = c.number;
    return switch (c.tokens().word(c.at() - 1)) {
      case "week" -> c.hit(Anchor.week(now.plusWeeks(step)));
      case "month" -> c.hit(YearMonth.from(now).plusMonths(step).toString());
      case "year" -> c.hit(Integer.toString(now.getYear() + step));
      case "decade" -> c.hit((now.getYear() / 10 + step) + "X");
      case "century" -> c.hit(Anchor.two(now.getYear() / 100 + step) + "XX");
      case "quarter" ->
          c.isBefore("of") ? Optional.empty() : c.hit(quarter(now.plusMonths(3L * step)));
      case "weekend" ->
          c.hit(weekend(step == 0 ? near(c) : step < 0 ? saturdayBefore(now) : saturdayAfter(now)));
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

  private static LocalDate saturdayBefore(LocalDate now) {
    return now.with(TemporalAdjusters.previousOrSame(DayOfWeek.SATURDAY));
  }

  private static LocalDate saturdayAfter(LocalDate now) {
    return next(next(now, 1), 6);
  }

  private static String weekend(LocalDate saturday) {
    return saturday + "/" + saturday.plusDays(1);
  }

  private static LocalDate dayOfWeek(DateCursor c, LocalDate now) {
    String pointer = c.tokens().word(c.at() - 2);
    int step = pointer.equals("last") ? -1 : pointer.equals("next") ? 1 : 0;
    LocalDate monday = now.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    return monday.plusWeeks(step).plusDays(c.weekday - 1L);
  }

  private static LocalDate next(LocalDate now, int weekday) {
    return now.with(TemporalAdjusters.next(DayOfWeek.of(weekday)));
  }

  private static LocalDate previous(LocalDate now, int weekday) {
    return now.with(TemporalAdjusters.previous(DayOfWeek.of(weekday)));
  }

  /** A number of weeks: "a week", "two weeks", "a fortnight". */
  private static DateCursor weeks(DateCursor c) {
    c.published().count().eat("week", "weeks", "fortnight");
    c.number *= weeks(c.tokens().word(c.at() - 1));
    return c;
  }

  private static int weeks(String unit) {
    return unit.equals("fortnight") ? 2 : 1;
  }

  private static boolean isTomorrow(DateCursor c) {
    return c.tokens().is(c.at() - 1, "tomorrow");
  }

  /** "a couple of days": two. */
  private static boolean couple(DateCursor c) {
    if (c.isBefore("couple")) {
      c.eat("couple").opt("of");
      c.number = 2;
    }
    return true;
  }

  private static Optional<Hit> span(DateCursor c, int unit, int count) {
    LocalDate now = c.now();
    return switch (c.tokens().word(unit)) {
      case "day", "days" -> c.hit(now.plusDays(count));
      case "week", "weeks" -> c.hit(Anchor.week(now.plusWeeks(count)));
      case "fortnight" -> c.hit(Anchor.week(now.plusWeeks(2L * count)));
      case "month", "months" -> c.hit(YearMonth.from(now).plusMonths(count).toString());
      case "year", "years" -> c.hit(Anchor.four(now.getYear() + count));
      default -> c.hit(Anchor.four(now.getYear() + 10 * count));
    };
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
