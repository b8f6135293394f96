// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import static copytaster.dates.DateRule.rule;
import static copytaster.dates.DateWord.COUNT;
import static copytaster.dates.DateWord.DECADE;
import static copytaster.dates.DateWord.FEAST;
import static copytaster.dates.DateWord.FIGURE;
import static copytaster.dates.DateWord.MARK;
import static copytaster.dates.DateWord.ORDINAL;
import static copytaster.dates.DateWord.OTHER;
import static copytaster.dates.DateWord.PERIOD;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All ways of writing a date that are known, in the order in which they are tried at each token.
 */
final class Rules {
  static final List<DateRule> ALL =
      Stream.of(
              List.of(
                  // 2024-12-31, 12/02/2025, 27.08.2022
                  rule("dates.figures", c -> c, NumericDates::read, FIGURE),
                  // the three months to September
                  rule("dates.period", c -> c, Periods::read, COUNT, FIGURE, PERIOD)),
              RelativeRules.RULES,
              QuarterRules.RULES,
              DayRules.RULES,
              MonthRules.RULES,
              List.of(
                  // Christmas Day, the Fourth of July
                  rule("dates.feast", c -> c.capital().take(FEAST), Feasts::read, FEAST),
                  // FY2025
                  rule("dates.fiscal-year", c -> c, c -> Years.fiscal(c.tokens(), c.from()), OTHER),
                  // the 1990s
                  rule(
                      "dates.decade",
                      c -> c,
                      c -> Years.decade(c.tokens(), c.from()),
                      DECADE,
                      FIGURE,
                      MARK),
                  // the 19th century
                  rule(
                      "dates.century",
                      c -> c,
                      c -> Years.ofCentury(c.tokens(), c.from()),
                      ORDINAL,
                      COUNT,
                      FIGURE),
                  // 2007-2008
                  rule("dates.year-run", c -> c, c -> Years.run(c.tokens(), c.from()), FIGURE),
                  rule("dates.year", c -> c, c -> Years.alone(c.tokens(), c.from()), FIGURE)))
          .flatMap(List::stream)
          .toList();

  private Rules() {}

  /** A day or month at {@code i}, however it is written: the end of a period. */
  static Optional<Hit> dayOrMonth(DateCursor c, int i) {
    return Stream.of(DayRules.RULES, MonthRules.RULES)
        .flatMap(List::stream)
        .map(rule -> rule.read(c, i))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
