// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import static copytaster.dates.DateRule.rule;
import static copytaster.dates.DateWord.COUNT;
import static copytaster.dates.DateWord.FIGURE;
import static copytaster.dates.DateWord.PERIOD;

import copytaster.lexicon.CalendarWordsTable;
import copytaster.lexicon.Lexicon;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Spans of time that are named by their end: the three months to September, the year ended 31 March
 * 2024.
 */
final class PeriodRules {
  private static final Set<String> PLACED = Lexicon.set(CalendarWordsTable.BEFORE_PERIODS);

  static final List<DateRule> RULES =
      List.of(
          // the three months to September, the 26 weeks to 27 September
          rule(
              "dates.period", c -> end(unit(counted(c), true)), PeriodRules::period, COUNT, FIGURE),
          // the year ended 31 March 2024: not "from year to March"
          rule(
              "dates.year-to",
              c -> end(unit(c.when(x -> PLACED.contains(x.word(-1))), false)),
              PeriodRules::period,
              PERIOD));

  private PeriodRules() {}

  /** Two to 53, a year's weeks. */
  private static DateCursor counted(DateCursor c) {
    c.unless(x -> x.isBefore("a", "an")).count();
    return c.when(x -> x.number >= 2 && x.number <= 53);
  }

  /** Months or weeks: their number becomes the cursor's, and the unit's months its unit. */
  private static DateCursor unit(DateCursor c, boolean many) {
    int count = Math.max(1, c.number);
    c.when(x -> x.word(0).endsWith("s") == many).take(PERIOD);
    c.unit = c.number;
    c.number = count;
    c.tries(x -> x.hyphen().eat("year").when(y -> y.unit == 6)); // the half-year to
    return c;
  }

  /** A bare "to" must be followed by the end at once. */
  private static DateCursor end(DateCursor c) {
    c.eat("to", "ended", "ending", "through").opt("the");
    c.tries(x -> x.eat("end").eat("of"));
    c.tries(x -> x.eat("mid", "end", "late", "early").hyphen());
    return c.when(x -> x.fork().month().ok() || x.fork().day().monthHere().ok());
  }

  private static Optional<DateMatch> period(DateCursor c) {
    DateCursor end = c.fork();
    return Stream.of(DayRules.RULES, MonthRules.RULES)
        .flatMap(List::stream)
        .map(rule -> rule.read(end, c.at()))
        .flatMap(Optional::stream)
        .findFirst()
        .filter(last -> last.mentions().size() == 1)
        .flatMap(
            last ->
                value(last.mentions().get(0).date().value(), c.number, c.unit)
                    .flatMap(c.skipTo(last.to())::hit));
  }

  private static Optional<String> value(String end, int count, int unit) {
    long months = (long) count * unit;
    if (end.startsWith("-")) {
      return Optional.empty(); // its year is not known
    }
    if (end.length() == 7 && end.charAt(4) == '-' && unit > 0) {
      String first = YearMonth.parse(end).minusMonths(months - 1).toString();
      return Optional.of(months == 1 ? end : first + "/" + end);
    }
    if (end.length() != 10 || end.charAt(7) != '-') {
      return Optional.empty();
    }
    LocalDate last = LocalDate.parse(end);
    boolean whole = last.getDayOfMonth() == last.lengthOfMonth();
    LocalDate first =
        unit == 0
            ? last.minusWeeks(count).plusDays(1)
            : whole
                ? YearMonth.from(last).minusMonths(months - 1).atDay(1)
                : last.minusMonths(months).plusDays(1);
    return Optional.of(first + "/" + last);
  }
}
