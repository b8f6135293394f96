// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.text;

import copytaster.RuleExamples;

/** Examples of the rules of the sentence cutter: a bar stands between two sentences. */
final class SentenceRulesTest extends RuleExamples {
  SentenceRulesTest() {
    super("sentences");
  }

  @Override
  protected String answer(String input) {
    return String.join(" | ", SentenceCutter.sentences(input));
  }
}
