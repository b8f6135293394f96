// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.report;

/** Makes untrusted text safe to print: it cannot move the cursor or hide and reorder other text. */
public final class Printable {
  /** Of a line, in UTF-16 units. */
  public static final int LONGEST_LINE = 300;

  private Printable() {}

  /**
   * One line of at most 300 characters: controls become blanks, overlong text ends in an ellipsis.
   */
  public static String line(String text) {
    return line(text, LONGEST_LINE);
  }

  /** The same with another limit, in UTF-16 units; surrogate pairs stay whole. */
  public static String line(String text, int most) {
    String clean = flat(text);
    if (clean.length() <= most) {
      return clean;
    }
    int end = most - 1;
    return clean.substring(0, Character.isHighSurrogate(clean.charAt(end - 1)) ? end - 1 : end)
        + "…";
  }

  /** The whole text on one line, white space as single blanks. */
  static String flat(String text) {
    return text(text).replaceAll("\\s+", " ").strip();
  }

  /** Without controls other than line ends, without direction marks and lone surrogates. */
  public static String text(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      boolean control = c < 0x20 && c != '\n' || c >= 0x7f && c < 0xa0;
      boolean direction = c >= 0x202a && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
      boolean half = c >= 0xd800 && c <= 0xdfff;
      out.appendCodePoint(
          half ? 0xfffd : control || direction || c == 0x2028 || c == 0x2029 ? ' ' : c);
    }
    return out.toString();
  }

  /** "1 entry", "2 entries". */
  public static String count(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
