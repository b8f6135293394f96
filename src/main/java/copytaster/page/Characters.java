// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.page;

import java.nio.CharBuffer;

/** Makes the characters of a text from outside fit for later stages. Stateless. */
public final class Characters {
  private Characters() {}

  /**
   * The text without control characters (tab, line feed, form feed and carriage return stay),
   * noncharacters, byte order marks and soft hyphens; a lone surrogate becomes U+FFFD. UTF-8 that
   * was taken for windows-1252 is mended, and so is windows-1252 taken for Latin-1. Text from
   * outside passes here once after decoding, and again after character references were resolved:
   * {@code &#27;} is a control character too.
   */
  public static String clean(String text) {
    char[] chars = text.toCharArray(); // read several times faster than through charAt
    int length = Mojibake.mend(chars, chars.length);
    int plain = afterPlain(chars, 0, length);
    return plain == chars.length ? text : new String(chars, 0, clean(chars, plain, length));
  }

  /** The same in place, for a buffer with an array of its own; it may become shorter. */
  static void clean(CharBuffer text) {
    char[] chars = text.array();
    int length = Mojibake.mend(chars, text.limit());
    text.limit(clean(chars, afterPlain(chars, 0, length), length));
  }

  /** The new length, given that the characters before {@code plain} need no look. */
  private static int clean(char[] chars, int plain, int length) {
    int to = plain;
    int at = plain;
    while (at < length) {
      int read = Character.codePointAt(chars, at, length);
      int c = Mojibake.printed(read);
      if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        chars[to++] = '\uFFFD';
      } else if (!unwanted(c)) {
        to += Character.toChars(c, chars, to);
      }
      at += Character.charCount(read);
      int next = afterPlain(chars, at, length);
      System.arraycopy(chars, at, chars, to, next - at);
      to += next - at;
      at = next;
    }
    return to;
  }

  /** Index of the first character from {@code at} on that needs a closer look. */
  private static int afterPlain(char[] chars, int at, int length) {
    int i = at;
    while (i < length && (chars[i] >= 0x20 && chars[i] < 0x7F || plain(chars[i]))) {
      i++;
    }
    return i;
  }

  /** A fast test that accepts most characters. */
  private static boolean plain(char c) {
    return c >= 0xA0 && c < 0xD800 && c != 0xAD || c == '\n' || c == '\t' || c == '\r';
  }

  private static boolean unwanted(int c) {
    return c < 0x20 && c != '\t' && c != '\n' && c != '\f' && c != '\r'
        || c >= 0x7F && c <= 0x9F && c != 0x85
        || c == 0xAD
        || c == 0xFEFF
        || c >= 0xFDD0 && c <= 0xFDEF
        || (c & 0xFFFE) == 0xFFFE;
  }
}
