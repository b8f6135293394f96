// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

/** Counts and compares words without making them. Stateless. */
public final class Words {
  private Words() {}

  /**
   * Runs of letters, digits and marks. Scripts that do not part words with blanks count one for two
   * characters, about what a word has there.
   */
  static int count(CharSequence text) {
    int words = 0;
    int dense = 0;
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean part = c < 0x80 ? isAsciiWord(c) : Character.isLetterOrDigit(c) || mark(c);
      if (part && dense(c)) {
        dense++;
        inside = false;
      } else {
        if (part && !inside) {
          words++;
        }
        inside = part || inside && (c == '\'' || c == '’');
      }
    }
    return words + (dense + 1) / 2;
  }

  private static boolean isAsciiWord(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  private static boolean mark(char c) {
    return c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK
        || Character.isSurrogate(c);
  }

  /** Thai to Burmese, kana, Han: written without blanks. */
  private static boolean dense(char c) {
    return c >= 0x0E00 && c <= 0x0EFF
        || c >= 0x1000 && c <= 0x109F
        || c >= 0x3040 && c <= 0x30FF
        || c >= 0x3400 && c <= 0x9FFF
        || c >= 0xF900 && c <= 0xFAFF;
  }

  /** Letters and digits in lower case, all else one blank between words: to compare texts. */
  public static String folded(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c) || mark(c)) {
        out.append(Character.toLowerCase(c));
      } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    int end = out.length();
    return end > 0 && out.charAt(end - 1) == ' ' ? out.substring(0, end - 1) : out.toString();
  }
}
