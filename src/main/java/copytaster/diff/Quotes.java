// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.diff;

import copytaster.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds what a paragraph quotes. One pass. */
final class Quotes {
  /** Longest quotation, in characters; an unclosed mark ends with its paragraph. */
  private static final int LONGEST = 3_000;

  private static final String OPENING = "“«„\"‘'";
  private static final String CLOSING = "”»“\"’'";

  private Quotes() {}

  /** The spans between quotation marks, scare quotes included. */
  static List<Span> in(String text) {
    List<Span> quotes = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      int mark = OPENING.indexOf(text.charAt(i));
      if (mark < 0 || isSingle(text.charAt(i)) && !opensWord(text, i)) {
        continue;
      }
      int end = closing(text, i + 1, CLOSING.charAt(mark));
      if (end > i + 1) {
        quotes.add(new Span(i + 1, end));
        i = end;
      }
    }
    return quotes;
  }

  private static int closing(String text, int from, char mark) {
    int most = Math.min(text.length(), from + LONGEST);
    for (int i = from; i < most; i++) {
      char c = text.charAt(i);
      boolean closes = c == mark || mark == '“' && c == '”';
      if (closes && (!isSingle(c) || closesWord(text, i))) {
        return i;
      }
    }
    // Newspapers leave a quotation open when the next paragraph continues it.
    return isSingle(mark) ? -1 : most;
  }

  private static boolean isSingle(char c) {
    return c == '‘' || c == '’' || c == '\'';
  }

  private static boolean opensWord(String text, int i) {
    return (i == 0 || !Character.isLetterOrDigit(text.charAt(i - 1)))
        && i + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(i + 1));
  }

  /** Not the apostrophe of "it's" nor of "the miners' pay". */
  private static boolean closesWord(String text, int i) {
    boolean end = i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1));
    return end
        && i > 0
        && (".,?!…".indexOf(text.charAt(i - 1)) >= 0
            || i + 1 == text.length()
            || text.charAt(i - 1) != 's');
  }
}
