// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.text;

import java.util.List;

/**
 * Counts words, the same way for verdicts, messages, lengths of summaries and {@code words} in the
 * output. Stateless.
 */
public final class Words {
  private Words() {}

  /**
   * Runs between white space or dashes that hold a letter or a digit: "well-known", "3.5" and
   * "don't" are one word each. In scripts without blanks two characters count as one word, about
   * the length of a word in Chinese and Japanese.
   */
  public static int count(String text) {
    int words = 0;
    int dense = 0;
    boolean counted = false; // whether the run that we are in has its letter
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80 ? c <= ' ' : isGap(c)) {
        counted = false;
      } else if (isDense(c)) {
        dense++;
        counted = false;
      } else if (!counted && (c < 0x80 ? isAscii(c) : isLetter(c))) {
        words++;
        counted = true;
      }
    }
    return words + (dense + 1) / 2;
  }

  /** The words of all blocks. */
  public static int count(List<Block> blocks) {
    return blocks.stream().mapToInt(block -> count(block.text())).sum();
  }

  private static boolean isAscii(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  private static boolean isGap(char c) {
    return c == '—' || c == '–' || Character.isSpaceChar(c) || c == '\u0085';
  }

  /** Whether Java or Unicode takes the character for white space, no-break spaces included. */
  public static boolean isBlank(int c) {
    return c < 0x80
        ? c <= ' ' && Character.isWhitespace(c)
        : Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Whether a text has a letter of Chinese, Japanese or Korean: kana, Han, Hangul. */
  public static boolean isEastAsian(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x3040
          && (c <= 0x9FFF || c >= 0xAC00 && c <= 0xD7A3 || c >= 0xF900 && c <= 0xFAFF)
          && isLetter(c)) {
        return true;
      }
    }
    return false;
  }

  /** Thai to Burmese, kana, Han: letters written without blanks. */
  public static boolean isDense(char c) {
    return c >= 0x0E00
        && (c <= 0x0EFF
            || c >= 0x1000 && c <= 0x109F
            || c >= 0x3040 && c <= 0x30FF
            || c >= 0x3400 && c <= 0x9FFF
            || c >= 0xF900 && c <= 0xFAFF)
        && isLetter(c);
  }
}
