// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.plain;

import copytaster.RuleExamples;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The examples of the rules by which lines of a plain text become blocks. */
class PlainRulesTest extends RuleExamples {
  PlainRulesTest() {
    super("plain");
  }

  /** The texts of the blocks, a stroke between. */
  @Override
  protected String answer(String input) {
    return PlainLines.of(Arrays.asList(input.split("\n", -1))).stream()
        .map(PlainLines.Part::text)
        .collect(Collectors.joining(" | "));
  }
}
