// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.text;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Normalizes names for comparison: without case, diacritics, typographic quotes and hyphens,
 * repeated blanks and the periods of initials ("U.S." is "us", "J. K. Rowling" is "jk rowling").
 * The period after a longer word stays, so that "La." does not become "LA". Stateless.
 */
public final class Folding {
  private Folding() {}

  /** The folded form of a name, equal for all typographic variants. */
  public static String fold(String name) {
    return withoutInitials(letters(name));
  }

  /** Lower case, plain letters, straight quotes, hyphens and single blanks; periods stay. */
  public static String letters(String name) {
    boolean plain = true;
    for (int i = 0; i < name.length() && plain; i++) {
      char c = name.charAt(i);
      plain = c < 0x80 || c >= 0x2010 && c <= 0x201f; // typographic quotes and dashes
    }
    String lower = name.toLowerCase(Locale.ROOT);
    String apart = plain ? lower : Normalizer.normalize(lower, Normalizer.Form.NFD);
    StringBuilder out = new StringBuilder(apart.length());
    boolean blank = false;
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      if (Words.isBlank(c)) {
        blank = out.length() > 0;
        continue;
      }
      if (c >= 0x80 && isMark(c)) {
        continue;
      }
      if (blank) {
        out.append(' ');
        blank = false;
      }
      if (c < 0x80) {
        out.append(c);
      } else {
        special(c, out);
      }
    }
    return out.toString();
  }

  /**
   * Letters and digits in lower case, with one blank between words, for comparing texts word by
   * word. Diacritics stay.
   */
  public static String words(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isOfWord(c)) {
        out.append(lower(c));
      } else if (out.length() > 0 && out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    int end = out.length();
    return end > 0 && out.charAt(end - 1) == ' ' ? out.substring(0, end - 1) : out.toString();
  }

  /**
   * Whether a character is part of a word: letters, digits, their marks, and everything beyond the
   * BMP.
   */
  static boolean isOfWord(char c) {
    if (c < 0x80) { // without the tables of Character, for what most characters are
      return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
    return Character.isLetterOrDigit(c)
        || c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK
        || Character.isSurrogate(c);
  }

  static char lower(char c) {
    return c >= 0x80 ? Character.toLowerCase(c) : c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
  }

  private static boolean isMark(char c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.FORMAT;
  }

  /** Letters that newspapers simplify but Unicode does not decompose. */
  private static void special(char c, StringBuilder out) {
    switch (c) {
      case 'ø' -> out.append('o');
      case 'ł' -> out.append('l');
      case 'đ', 'ð' -> out.append('d');
      case 'ı' -> out.append('i');
      case 'ħ' -> out.append('h');
      case 'ŧ' -> out.append('t');
      case 'ŋ' -> out.append('n');
      case 'ə' -> out.append('a');
      case 'ß' -> out.append("ss");
      case 'æ' -> out.append("ae");
      case 'œ' -> out.append("oe");
      case 'þ' -> out.append("th");
      case '’', '‘', 'ʼ', 'ʻ', '′', '´', '＇' -> out.append('\'');
      case '‐', '‑', '‒', '–', '—', '−' -> out.append('-');
      case '“', '”', '„', '«', '»' -> out.append('"');
      default -> out.append(c);
    }
  }

  /** Drops the period after a single letter, and the blank between two initials. */
  private static String withoutInitials(String name) {
    if (name.indexOf('.') < 0) {
      return name;
    }
    StringBuilder out = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c == '.' && isInitial(name, i)) {
        if (i + 3 < name.length()
            && name.charAt(i + 1) == ' '
            && name.charAt(i + 3) == '.'
            && Character.isLetter(name.charAt(i + 2))) {
          i++;
        }
        continue;
      }
      out.append(c);
    }
    return out.toString();
  }

  private static boolean isInitial(String name, int period) {
    return period > 0
        && Character.isLetter(name.charAt(period - 1))
        && (period == 1 || !Character.isLetterOrDigit(name.charAt(period - 2)));
  }
}
