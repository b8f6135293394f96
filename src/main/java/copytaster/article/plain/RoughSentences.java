// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where the sentences of a paragraph end, about: good enough to count them and to find a tail
 * without a full stop, before any model is loaded. What is printed is cut by {@code nlp}.
 */
public final class RoughSentences {
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          ("mr mrs ms dr prof sen rep gov gen lt col sgt capt rev hon st sr jr jan feb mar apr jun"
                  + " jul aug sep sept oct nov dec no vs fig approx inc ltd co corp dept est")
              .split(" "));

  private RoughSentences() {}

  /** The sentences of one paragraph, in order. */
  static List<String> of(String paragraph) {
    List<String> out = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < paragraph.length(); i++) {
      if (!isStop(paragraph.charAt(i))) {
        continue;
      }
      int end = i + 1;
      while (end < paragraph.length() && isCloser(paragraph.charAt(end))) {
        end++;
      }
      boolean gap = end < paragraph.length() && paragraph.charAt(end) == ' ';
      if (gap && starts(paragraph, end + 1) && !isAbbreviation(paragraph, i)) {
        out.add(paragraph.substring(start, end).strip());
        start = end + 1;
      }
      i = end - 1;
    }
    if (start < paragraph.length() && !paragraph.substring(start).isBlank()) {
      out.add(paragraph.substring(start).strip());
    }
    return out;
  }

  /** Whether a line ends as a sentence does. */
  public static boolean isTerminated(String line) {
    int i = line.length();
    while (i > 0 && !isStop(line.charAt(i - 1)) && isCloser(line.charAt(i - 1))) {
      i--;
    }
    return i > 0 && isStop(line.charAt(i - 1));
  }

  private static boolean isStop(char c) {
    return ".!?…。！？؟।॥։።".indexOf(c) >= 0;
  }

  private static boolean isCloser(char c) {
    return isStop(c) || "\"'”’»)]".indexOf(c) >= 0;
  }

  private static boolean starts(String s, int i) {
    while (i < s.length() && "\"'“‘«([".indexOf(s.charAt(i)) >= 0) {
      i++;
    }
    return i < s.length() && !Character.isLowerCase(s.codePointAt(i));
  }

  /** "Sept. 27", "J. Smith", "U.S. troops". */
  private static boolean isAbbreviation(String s, int stop) {
    if (s.charAt(stop) != '.') {
      return false;
    }
    int from = stop;
    while (from > 0 && Character.isLetter(s.charAt(from - 1))) {
      from--;
    }
    int letters = stop - from;
    boolean initial = letters == 1 && Character.isUpperCase(s.charAt(from));
    return initial
        || letters > 0
            && letters < 7
            && ABBREVIATIONS.contains(s.substring(from, stop).toLowerCase(Locale.ROOT));
  }
}
