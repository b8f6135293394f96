// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintableTest {
  @ParameterizedTest
  @CsvSource({
    "abcdef, 6, abcdef",
    "abcdefg, 6, abcde…",
    "abcd\uD83D\uDE00, 6, abcd\uD83D\uDE00",
    "abcd\uD83D\uDE00g, 6, abcd…",
    "abc\uD83D\uDE00fg, 6, abc\uD83D\uDE00…",
  })
  void aLineIsCutBetweenCharacters(String text, int most, String line) {
    assertEquals(line, Printable.line(text, most));
  }

  @ParameterizedTest
  @CsvSource({
    "'a\tb\r\n c\f', a b c",
    "'\u001b[1m\u0007x\u007f\u0085\u009b', [1m x",
    "'a\u202eb\u2066c\u2028d\u2029e', a b c d e",
    "a\u200eb\u0020\u00a0c, a\u200eb \u00a0c",
    "a\ud83db, a\ufffdb",
  })
  void nothingMovesTheCursorOrTurnsTheText(String text, String line) {
    assertEquals(line, Printable.line(text));
  }
}
