// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import copytaster.text.Words;

/** The words beside a span, as printed. */
final class Around {
  /** Longer words are cut; no rule asks for one. */
  private static final int LONGEST = 24;

  /** " and the ". */
  private static final int MOST_BETWEEN = 9;

  private Around() {}

  /** The word before a position and one blank; empty where anything else comes between. */
  static String before(String string, int at) {
    boolean blank = at > 0 && string.charAt(at - 1) == ' ';
    return blank ? string.substring(start(string, at - 1), at - 1) : "";
  }

  /** The word that begins after a position and one blank; empty where anything else comes first. */
  static String after(String string, int at) {
    boolean blank = at < string.length() && string.charAt(at) == ' ';
    return blank ? string.substring(at + 1, end(string, at + 1)) : "";
  }

  /** Where the run of letters that ends at a position begins. */
  static int start(String string, int end) {
    int start = end;
    while (start > 0 && Character.isLetter(string.charAt(start - 1)) && end - start < LONGEST) {
      start--;
    }
    return start;
  }

  /** Where the run of letters that begins at a position ends. */
  static int end(String string, int start) {
    int end = start;
    while (end < string.length()
        && Character.isLetter(string.charAt(end))
        && end - start < LONGEST) {
      end++;
    }
    return end;
  }

  static boolean isApostrophe(String string, int at) {
    return at >= 0 && at < string.length() && "'’‘ʼ".indexOf(string.charAt(at)) >= 0;
  }

  /** Whether a possessive or the end of a name in 's stands at a position, and no letter after. */
  static boolean isS(String string, int at) {
    return isApostrophe(string, at)
        && at + 1 < string.length()
        && string.charAt(at + 1) == 's'
        && (at + 2 == string.length() || !Character.isLetterOrDigit(string.charAt(at + 2)));
  }

  static boolean isCapital(String string, int at) {
    return at < string.length() && Character.isUpperCase(string.charAt(at));
  }

  /** The text between two mentions; empty if they overlap or are far apart. */
  static String between(String string, Mention one, Mention other) {
    int from = one.span().end();
    int to = other.span().start();
    return to <= from || to - from > MOST_BETWEEN ? "" : string.substring(from, to);
  }

  static boolean isQuote(char c) {
    return "'’‘\"“”".indexOf(c) >= 0;
  }

  static boolean isBlank(char c) {
    return Words.isBlank(c);
  }
}
