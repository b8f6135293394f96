// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.report;

/** Measures, pads and wraps text for a terminal. */
final class Columns {
  private Columns() {}

  /** Columns that a text takes: zero for combining marks, two for East Asian characters. */
  static int width(String text) {
    int width = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      width += width(c);
    }
    return width;
  }

  private static int width(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    boolean wide =
        c >= 0x1100
            && (c <= 0x115f
                || c >= 0x2e80 && c <= 0xa4cf
                || c >= 0xac00 && c <= 0xd7a3
                || c >= 0xf900 && c <= 0xfaff
                || c >= 0xfe30 && c <= 0xfe6f
                || c >= 0xff00 && c <= 0xff60
                || c >= 0xffe0 && c <= 0xffe6
                || c >= 0x1f300 && c <= 0x1faff
                || c >= 0x20000 && c <= 0x3fffd);
    return wide ? 2 : 1;
  }

  /** Padded on the right. */
  static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - width(text)));
  }

  /** Padded on the left. */
  static String padLeft(String text, int width) {
    return " ".repeat(Math.max(0, width - width(text))) + text;
  }

  /** Cut to a width, with an ellipsis for the rest. */
  static String cut(String text, int width) {
    if (width(text) <= width) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int used = 0;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      used += width(c);
      if (used >= width) {
        break;
      }
      out.appendCodePoint(c);
    }
    return out.toString().stripTrailing() + "…";
  }

  /**
   * Wrapped between words to lines of at most {@code width}; a longer word gets its own line.
   *
   * @param first start of the first line
   * @param rest start of every other line
   */
  static String wrap(String text, int width, String first, String rest) {
    StringBuilder out = new StringBuilder(first);
    int column = width(first);
    boolean begun = false;
    for (String word : text.split(" ")) {
      int needed = width(word) + (begun ? 1 : 0);
      if (begun && column + needed > width) {
        out.append('\n').append(rest);
        column = width(rest);
        begun = false;
      }
      out.append(begun ? " " : "").append(word);
      column += width(word) + (begun ? 1 : 0);
      begun = true;
    }
    return out.append('\n').toString();
  }
}
