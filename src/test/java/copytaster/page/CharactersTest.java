// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CharactersTest {
  /** Escapes are resolved by the compiler: the values are the characters themselves. */
  @ParameterizedTest
  @CsvSource({
    "a\u001B[31mb, a[31mb",
    "a\u0000b, ab",
    "Wort\u00ADteil, Wortteil",
    "a\uFFFFb, ab",
    "a\uFDD0b, ab",
    "a\uFEFFb, ab",
    "a\u009Bb, ab",
    "\u00e9\u4e2d\uD83D\uDE00, \u00e9\u4e2d\uD83D\uDE00",
  })
  void removes(String dirty, String clean) {
    assertEquals(clean, Characters.clean(dirty));
  }

  @Test
  void replacesLoneSurrogates() {
    assertEquals("a\uFFFDb\uFFFD", Characters.clean("a" + (char) 0xD800 + "b" + (char) 0xDC00));
  }

  @Test
  void keepsCleanTextItself() {
    String text = "Plain\ttext,\r\nwith lines.";
    assertSame(text, Characters.clean(text));
  }
}
