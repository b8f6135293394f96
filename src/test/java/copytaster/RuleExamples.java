// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import copytaster.lexicon.Rule;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The examples of one package's rules: a file {@code rules/AREA.tsv} of rule, input and expected
 * answer. Each must hold, and must fail with its rule turned off: so no rule is kept that changes
 * nothing. {@code \n} and {@code \t} in a cell are a line break and a tab.
 */
public abstract class RuleExamples {
  private final String area;

  protected RuleExamples(String area) {
    this.area = area;
  }

  /** What the package makes of the input, in one line that a person can write by hand. */
  protected abstract String answer(String input) throws Exception;

  @TestFactory
  Stream<DynamicTest> examples() throws IOException {
    return rows(area).stream()
        .map(row -> DynamicTest.dynamicTest(row[0] + ": " + row[1], () -> check(row)));
  }

  private void check(String[] row) throws Exception {
    assertEquals(row[2], answer(row[1]));
    Rule.turnOff(row[0]);
    try {
      assertNotEquals(row[2], answer(row[1]), "the same answer without " + row[0]);
    } finally {
      Rule.turnOff(null);
    }
  }

  /** Rule, input and answer of each example of an area. */
  static List<String[]> rows(String area) throws IOException {
    return TestTable.rows("rules/" + area + ".tsv").stream()
        .map(cells -> new String[] {cells[0], unescaped(cells[1]), unescaped(cells[2])})
        .toList();
  }

  private static String unescaped(String cell) {
    return cell.replace("\\n", "\n").replace("\\t", "\t");
  }
}
