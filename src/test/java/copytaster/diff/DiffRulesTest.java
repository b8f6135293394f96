// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.diff;

import copytaster.RuleExamples;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class DiffRulesTest extends RuleExamples {
  private static Compared compared;

  @BeforeAll
  static void open() throws Exception {
    compared = new Compared();
  }

  @AfterAll
  static void close() {
    compared.close();
  }

  DiffRulesTest() {
    super("diff");
  }

  @Override
  protected String answer(String input) throws Exception {
    int bar = input.indexOf(" | ");
    return compared.compare(input.substring(0, bar), input.substring(bar + 3)).changes().stream()
        .map(Compared::line)
        .collect(Collectors.joining("; "));
  }
}
