// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import copytaster.RuleExamples;

/**
 * The rules of the dates: an input is a text of one or more sentences, published on Wednesday 12
 * March 2025, or on the day behind a bar; a second bar has the site's country.
 */
class DateRulesTest extends RuleExamples {
  DateRulesTest() {
    super("dates");
  }

  @Override
  protected String answer(String input) {
    String[] cells = input.split("\\|");
    String day = cells.length > 1 && !cells[1].isBlank() ? cells[1] : "2025-03-12";
    return ShownDates.of(
        cells[0].replace(" // ", "|"),
        day.equals("-") ? null : day,
        cells.length > 2 ? cells[2] : null);
  }
}
