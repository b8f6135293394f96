// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Faults that an editor found in summaries, each as a text of our own. */
class ReadingTest {
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(
      resources = "/copytaster/reading.tsv",
      delimiter = '\t',
      quoteCharacter = '`',
      maxCharsPerColumn = 8192)
  void reading(String what, String input, String summary) {
    assertEquals(summary, new SummaryRulesTest().answer(input.replace("\\n", "\n")), what);
  }
}
