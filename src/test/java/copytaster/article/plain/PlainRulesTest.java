// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.plain;

import copytaster.RuleExamples;
import copytaster.text.Block;
import java.util.stream.Collectors;

class PlainRulesTest extends RuleExamples {
  PlainRulesTest() {
    super("plain");
  }

  @Override
  protected String answer(String input) {
    PlainText read = PlainText.read(input);
    return read.title().orElse("none")
        + " | "
        + (read.byline().isEmpty() ? "none" : String.join("; ", read.byline()))
        + " | "
        + read.published().orElse("none")
        + " | "
        + read.body().stream().map(Block::text).collect(Collectors.joining(" / "));
  }
}
