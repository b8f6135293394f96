// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.page;

/** Characters that no reader sees and that only do harm further on. Stateless. */
public final class Characters {
  private Characters() {}

  /**
   * The text without control characters (tab, line feed, form feed and carriage return stay),
   * noncharacters, byte order marks and soft hyphens; a lone surrogate becomes U+FFFD. Text from
   * outside passes here once after decoding, and again after character references were resolved:
   * {@code &#27;} is a control character too.
   */
  public static String clean(String text) {
    int at = 0;
    while (at < text.length() && plain(text.charAt(at))) {
      at++;
    }
    if (at == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length()).append(text, 0, at);
    while (at < text.length()) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
        out.append('\uFFFD');
      } else if (!unwanted(c)) {
        out.appendCodePoint(c);
      }
    }
    return out.toString();
  }

  /** Most characters, decided in one look. */
  private static boolean plain(char c) {
    return c >= 0x20 && c < 0x7F || c > 0xAD && c < 0xD800 || c == '\n' || c == '\t' || c == '\r';
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
