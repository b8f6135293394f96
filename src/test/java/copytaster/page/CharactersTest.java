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
    "a\u008Db, ab",
    "it\u0092s, it’s",
    "\u00e9\u4e2d\uD83D\uDE00, \u00e9\u4e2d\uD83D\uDE00",
  })
  void removes(String dirty, String clean) {
    assertEquals(clean, Characters.clean(dirty));
  }

  /** In the last rows nothing is beyond doubt. */
  @ParameterizedTest
  @CsvSource({
    "itâ€™s in the cafÃ©, it’s in the café",
    "an oldâ\u0080\u0093new bridge, an old–new bridge",
    "Â£5 or 5Â°, £5 or 5°",
    "Ð\u009cÐ¾Ñ\u0081Ñ‚, Мост",
    "ðŸ˜€ itâ€™s over, \uD83D\uDE00 it’s over",
    "itâ€™s AMANHÃ, it’s AMANHÃ",
    "“AMANHÃ” und «É» und â – à, “AMANHÃ” und «É» und â – à",
    "Â« Mère Ã” â‚, Â« Mère Ã” â‚",
  })
  void mendsUtf8TakenForWindows1252(String broken, String mended) {
    assertEquals(mended, Characters.clean(broken));
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
