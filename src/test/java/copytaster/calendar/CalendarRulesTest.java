// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.calendar;

import copytaster.RuleExamples;

class CalendarRulesTest extends RuleExamples {
  CalendarRulesTest() {
    super("calendar");
  }

  @Override
  protected String answer(String input) {
    return DateText.read(input, DayOrder.DAY_FIRST).map(Stamp::iso).orElse("none");
  }
}
