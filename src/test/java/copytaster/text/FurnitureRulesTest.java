// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.text;

import copytaster.RuleExamples;

class FurnitureRulesTest extends RuleExamples {
  FurnitureRulesTest() {
    super("text");
  }

  @Override
  protected String answer(String line) {
    return Furniture.of(line, 0).map(Enum::name).orElse("-");
  }
}
