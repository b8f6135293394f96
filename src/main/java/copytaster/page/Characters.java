// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.page;

/** Removes invisible characters that would only do harm in later stages. Stateless. */
public final class Characters {
  private Characters() {}

  /**
   * The text without control characters (tab, line feed, form feed and carriage return stay),
   * noncharacters, byte order marks and soft hyphens; a lone surrogate becomes U+FFFD. Text from
   * outside passes here once after decoding, and again after character references were resolved:
   * {@code &#27;} is a control character too.
   */
  public static String clean(String text) {
    char[] chars = text.toCharArray(); // read several times faster than through charAt
    int plain = afterPlain(chars, 0);
    if (plain == chars.length) {
      return text;
    }
    StringBuilder out = new StringBuilder(chars.length).append(chars, 0, plain);
    for (int at = plain; at < chars.length; at = plain) {
      int c = Character.codePointAt(chars, at);
      if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        out.append('\uFFFD');
      } else if (!unwanted(c)) {
        out.appendCodePoint(c);
      }
      int next = at + Character.charCount(c);
      plain = afterPlain(chars, next);
      out.append(chars, next, plain - next);
    }
    return out.toString();
  }

  /** Index of the first character from {@code at} on that needs a closer look. */
  private static int afterPlain(char[] chars, int at) {
    int i = at;
    while (i < chars.length && plain(chars[i])) {
      i++;
    }
    return i;
  }

  /** A fast test that accepts most characters. */
  private static boolean plain(char c) {
    return c >= 0x20 && c < 0x7F
        || c >= 0xA0 && c < 0xD800 && c != 0xAD
        || c == '\n'
        || c == '\t'
        || c == '\r';
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
