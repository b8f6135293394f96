// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.text;

import copytaster.RuleExamples;

/** Examples of the rules of datelines: what is left of the sentence. */
final class DatelineRulesTest extends RuleExamples {
  DatelineRulesTest() {
    super("datelines");
  }

  @Override
  protected String answer(String input) {
    return input.substring(Dateline.length(input));
  }
}
