// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import static copytaster.dates.DateRule.rule;

import java.util.List;
import java.util.stream.Stream;

/**
 * All ways of writing a date that are known, in the order in which they are tried at each token.
 */
final class Rules {
  static final List<DateRule> ALL =
      Stream.of(
              List.of(
                  // 2024-12-31, 12/02/2025, 27.08.2022
                  rule(
                      "dates.figures",
                      c -> c.when(x -> x.tokens().digits(x.at())),
                      NumericDates::read),
                  // the three months to September
                  rule("dates.period", c -> c, Periods::read)),
              RelativeRules.RULES,
              QuarterRules.RULES,
              List.of(
                  // Monday, Nov. 23; Monday to Friday
                  rule("dates.weekday", c -> c, c -> c.calendar().weekday(c.tokens(), c.from())),
                  // the twelfth of January
                  rule(
                      "dates.day-in-words",
                      c -> c,
                      c -> c.calendar().dayInWords(c.tokens(), c.from())),
                  // 2, 9 and 16 April
                  rule("dates.days-of-month", c -> c, c -> c.calendar().days(c.tokens(), c.from())),
                  // 27th of September, 3 to 7 March 2025, Sept. 27, 2024
                  rule("dates.day", c -> c, c -> c.calendar().day(c.tokens(), c.from())),
                  // May 2022, July to December
                  rule("dates.month", c -> c, c -> c.calendar().month(c.tokens(), c.from())),
                  // Christmas Day, the Fourth of July
                  rule("dates.feast", c -> c.capital().eatIf(Feasts::opens), Feasts::read),
                  // FY2025
                  rule("dates.fiscal-year", c -> c, c -> Years.fiscal(c.tokens(), c.from())),
                  // the 1990s
                  rule("dates.decade", c -> c, c -> Years.decade(c.tokens(), c.from())),
                  // the 19th century
                  rule("dates.century", c -> c, c -> Years.ofCentury(c.tokens(), c.from())),
                  // 2007-2008
                  rule("dates.year-run", c -> c, c -> Years.run(c.tokens(), c.from())),
                  rule("dates.year", c -> c, c -> Years.alone(c.tokens(), c.from()))))
          .flatMap(List::stream)
          .toList();

  private Rules() {}
}
