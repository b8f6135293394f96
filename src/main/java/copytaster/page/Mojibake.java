// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.page;

/**
 * Mends UTF-8 that somebody read as windows-1252 and saved again: "cafÃ©", "itâ€™s", "Â£5". A text
 * that shows it once beyond doubt is mended throughout. Stateless.
 */
final class Mojibake {
  /** What windows-1252 has for the bytes 0x80 to 0x9F; for five of them, the control character. */
  private static final String WINDOWS_1252 =
      "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f"
          + "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

  /** Behind "Â", no text has these. */
  private static final String SIGNS = "¡¢£¥©®°±·¼½¾¿";

  private Mojibake() {}

  /** Mends the first {@code length} characters in place and returns how many are left. */
  static int mend(char[] chars, int length) {
    int at = 0;
    while (at < length && (chars[at] < 0xC2 || chars[at] > 0xF4 || !isSure(chars, at, length))) {
      at++;
    }
    if (at == length) {
      return length;
    }
    int to = 0;
    for (at = 0; at < length; at++) {
      int c = character(chars, at, length);
      at += c < 0 ? 0 : Charsets.more(chars[at]);
      to += Character.toChars(c < 0 ? chars[at] : c, chars, to);
    }
    return to;
  }

  /** What windows-1252 has in the place of a control character of Latin-1; others as they are. */
  static int printed(int c) {
    return c >= 0x80 && c <= 0x9F && c != 0x85 ? WINDOWS_1252.charAt(c - 0x80) : c;
  }

  private static boolean isSure(char[] chars, int at, int length) {
    if (character(chars, at, length) < 0) {
      return false;
    }
    char next = chars[at + 1];
    return next >= 0x80 && next <= 0x9F
        || chars[at] == 'Â' && SIGNS.indexOf(next) >= 0
        || chars[at] == 'Ã' && next > 0xA0 && next <= 0xBF && next != '»'
        || chars[at] == 'â' && next == '€';
  }

  /** The character whose bytes begin here, or -1. */
  private static int character(char[] chars, int at, int length) {
    int first = chars[at];
    int more = first < 0xC2 || first > 0xF4 ? 0 : Charsets.more(first);
    if (more == 0 || at + more >= length) {
      return -1;
    }
    int c = first & 0x3F >> more;
    for (int i = at + 1; i <= at + more; i++) {
      int b = chars[i] <= 0xFF ? chars[i] : 0x80 + WINDOWS_1252.indexOf(chars[i]);
      if (b < 0x80 || b > 0xBF || chars[i] > 0xFF && WINDOWS_1252.indexOf(chars[i]) < 0) {
        return -1;
      }
      c = c << 6 | b & 0x3F;
    }
    return Charsets.isCharacter(c, more) && c >= 0xA0 ? c : -1;
  }
}
