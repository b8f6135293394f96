// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.RuleExamples;

/** The rules of the amounts: an input is a sentence, and the site's country behind a bar. */
class AmountRulesTest extends RuleExamples {
  AmountRulesTest() {
    super("amounts");
  }

  @Override
  protected String answer(String input) {
    String[] cells = input.split("\\|");
    return Shown.of(cells[0], cells.length > 1 ? cells[1] : null);
  }
}
