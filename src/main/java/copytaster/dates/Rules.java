// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import static copytaster.dates.DateRule.rule;
import static copytaster.dates.DateWord.FEAST;

import java.util.List;
import java.util.stream.Stream;

/**
 * All ways of writing a date that are known, in the order in which they are tried at each token.
 */
final class Rules {
  static final List<DateRule> ALL =
      Stream.of(
              FigureRules.RULES,
              PeriodRules.RULES,
              RelativeRules.RULES,
              QuarterRules.RULES,
              DayRules.RULES,
              MonthRules.RULES,
              // Christmas Day, the Fourth of July
              List.of(rule("dates.feast", c -> c.capital().take(FEAST), Feasts::read, FEAST)),
              Years.RULES)
          .flatMap(List::stream)
          .toList();

  private Rules() {}
}
