// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.summary;

import copytaster.lexicon.Rule;
import copytaster.text.Dateline;

/**
 * Finds the text before a sentence that is not part of it: a {@link Dateline}, the number or dot of
 * a list, the clock of a live blog's post.
 */
final class Prelude {
  private Prelude() {}

  /**
   * @param first whether the article begins with it
   * @return how many characters to leave out
   */
  static int length(String sentence, boolean first) {
    return length(sentence, first, 0);
  }

  /**
   * @param place where the name of a place ends that the sentence begins with, or 0
   */
  static int length(String sentence, boolean first, int place) {
    if (place > 0 && (sentence.startsWith(": ", place) || sentence.startsWith("- ", place))) {
      int begin = beginning(sentence, place + 1);
      if (begin > 0 && Rule.on("summary.place-label")) {
        return begin; // "Velmora: The council"
      }
    }
    int dateline = first ? Dateline.length(sentence) : 0;
    if (dateline > 0 && Rule.on("summary.dateline")) {
      return dateline;
    }
    int marker = marker(sentence);
    if (marker > 0 && Rule.on("summary.list-marker")) {
      return marker;
    }
    int clock = clock(sentence);
    return clock > 0 && Rule.on("summary.post-clock") ? clock : 0;
  }

  /** "4. ", "12) ", "• ", where a sentence begins behind it. */
  private static int marker(String s) {
    int end = 0;
    while (end < s.length() && end < 3 && Character.isDigit(s.charAt(end))) {
      end++;
    }
    boolean number = end > 0 && end < 3 && end < s.length() && ".)".indexOf(s.charAt(end)) >= 0;
    boolean dot = end == 0 && !s.isEmpty() && "•*→‣▪–—-".indexOf(s.charAt(0)) >= 0;
    boolean glued =
        dot && "—–".indexOf(s.charAt(0)) >= 0 && s.length() > 1 && isBeginning(s.charAt(1));
    return glued ? 1 : number || dot ? beginning(s, end + 1) : 0;
  }

  /** "10:42 ", "9.05am: ", "14:20 GMT - ", where a sentence begins behind it; or 0. */
  static int clock(String s) {
    int i = 0;
    while (i < s.length() && i < 2 && Character.isDigit(s.charAt(i))) {
      i++;
    }
    boolean minutes =
        i > 0
            && i + 2 < s.length()
            && ":.".indexOf(s.charAt(i)) >= 0
            && Character.isDigit(s.charAt(i + 1))
            && Character.isDigit(s.charAt(i + 2))
            && (i + 3 == s.length() || !Character.isDigit(s.charAt(i + 3)));
    if (!minutes) {
      return 0;
    }
    boolean sure = s.charAt(i) == ':';
    i += 3;
    int digits = i;
    int half = s.startsWith(" ", i) ? i + 1 : i;
    if (s.startsWith("am", half) || s.startsWith("pm", half)) {
      i = half + 2;
    } else if (s.startsWith("a.m.", half) || s.startsWith("p.m.", half)) {
      i = half + 4;
    }
    for (String zone : new String[] {" GMT", " BST", " ET", " EST", " EDT", " UTC", " CET"}) {
      i += s.startsWith(zone, i) ? zone.length() : 0;
    }
    while (i < s.length() && ":–—-".indexOf(s.charAt(i)) >= 0
        || s.startsWith(" -", i)
        || s.startsWith(" –", i)
        || s.startsWith(" —", i)) {
      i++;
    }
    return sure || i > digits ? beginning(s, i) : 0; // "3.50 Euro" is no clock
  }

  /** Minutes of the day of a post's clock. */
  static int minutes(String s) {
    int mark = Character.isDigit(s.charAt(1)) ? 2 : 1;
    int hour = Integer.parseInt(s.substring(0, mark));
    int minute = Integer.parseInt(s.substring(mark + 1, mark + 3));
    String half = s.substring(mark + 3, Math.min(s.length(), mark + 6)).strip();
    return (half.startsWith("p") && hour < 12 ? hour + 12 : hour) * 60 + minute;
  }

  /** Where a sentence begins after the blanks that must stand here, or 0. */
  private static int beginning(String s, int from) {
    int end = from;
    while (end < s.length() && s.charAt(end) == ' ') {
      end++;
    }
    return end > from && end < s.length() && isBeginning(s.codePointAt(end)) ? end : 0;
  }

  private static boolean isBeginning(int c) {
    return Character.isUpperCase(c) || Character.isDigit(c) || c == '"' || c == '“' || c == '‘';
  }
}
