// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.summary;

import java.util.Locale;
import java.util.Set;

/**
 * What stands before a sentence without being part of it: the place and agency that a news story
 * begins with ("LONDON (AP) — ", "Dekalb, Ill. — "), the number or dot of a list. The sentence is
 * whole without it, and three in a row read better so.
 */
final class Prelude {
  private static final int LONGEST = 60;

  /** Words before the mark. */
  private static final int MOST_WORDS = 6;

  private static final Set<String> AGENCIES =
      Set.of("AP", "AFP", "EFE", "UPI", "ANI", "PTI", "IANS", "Reuters", "CNN", "Xinhua", "SAnews");

  private Prelude() {}

  /**
   * @param first whether the article begins with it
   * @return how many characters to leave out
   */
  static int length(String sentence, boolean first) {
    int dateline = first ? dateline(sentence) : 0;
    return dateline > 0 ? dateline : marker(sentence);
  }

  /** "4. ", "12) ", "• ", where a sentence begins behind it. */
  private static int marker(String s) {
    int end = 0;
    while (end < s.length() && end < 3 && Character.isDigit(s.charAt(end))) {
      end++;
    }
    boolean number = end > 0 && end < 3 && end < s.length() && ".)".indexOf(s.charAt(end)) >= 0;
    boolean dot = end == 0 && !s.isEmpty() && "•*→‣▪–—-".indexOf(s.charAt(0)) >= 0;
    if (!number && !dot) {
      return 0;
    }
    end++;
    int blanks = end;
    while (end < s.length() && s.charAt(end) == ' ') {
      end++;
    }
    return end > blanks && end < s.length() && isBeginning(s.codePointAt(end)) ? end : 0;
  }

  /**
   * How many characters of the article's first sentence are a dateline, with the mark and blanks
   * behind it; 0 if it has none. Sure is what is in capitals, in two parts, or has its agency in
   * brackets; a name before a dash alone may be the beginning of the sentence.
   */
  private static int dateline(String sentence) {
    int mark = mark(sentence);
    if (mark <= 0) {
      return 0;
    }
    String place = sentence.substring(0, mark).strip();
    int end = mark;
    while (end < sentence.length() && " —–-:\u00A0".indexOf(sentence.charAt(end)) >= 0) {
      end++;
    }
    boolean begins = end < sentence.length() && isBeginning(sentence.codePointAt(end));
    return begins && isPlace(place) ? end : 0;
  }

  /** Where the first dash or colon stands that may end a dateline, or -1. */
  private static int mark(String s) {
    for (int i = 2; i < s.length() && i < LONGEST; i++) {
      char c = s.charAt(i);
      boolean blanks = s.charAt(i - 1) == ' ' && i + 1 < s.length() && s.charAt(i + 1) == ' ';
      boolean dash = c == '—' || c == '–' && blanks || c == '-' && blanks;
      if (dash || s.startsWith("-- ", i) || s.startsWith(": ", i)) {
        return i;
      }
      if (c == ')' && i + 1 < s.length() && isAgency(s, i)) {
        int next = i + 1;
        while (next < s.length() && s.charAt(next) == ' ') {
          next++;
        }
        boolean marked = next < s.length() && "—–-:".indexOf(s.charAt(next)) >= 0;
        return marked ? next : next == i + 1 || isKnown(s, i) ? i + 1 : -1;
      }
      if (c == '.' && s.startsWith(". ", i) && i > 30 || c == '"' || c == '“') {
        return -1;
      }
    }
    return -1;
  }

  /** "(AP)", "(Quay News)": a name in brackets that end here, after a place. */
  private static boolean isAgency(String s, int close) {
    int open = s.lastIndexOf('(', close);
    return open > 1
        && close - open <= 25
        && close - open > 2
        && Character.isUpperCase(s.charAt(open + 1));
  }

  /** Without a mark behind it a name in brackets may be of anything: "Apple Inc (AAPL) Chief". */
  private static boolean isKnown(String s, int close) {
    return AGENCIES.contains(s.substring(s.lastIndexOf('(', close) + 1, close));
  }

  private static boolean isBeginning(int c) {
    return Character.isUpperCase(c) || Character.isDigit(c) || c == '"' || c == '“' || c == '‘';
  }

  private static boolean isPlace(String place) {
    int bracket = place.indexOf('(');
    String name = (bracket < 0 ? place : place.substring(0, bracket)).strip();
    String[] words = name.split("\\s+");
    if (name.isEmpty() || words.length > MOST_WORDS) {
      return false;
    }
    for (String word : words) {
      boolean small = word.equals("de") || word.equals("of") || word.equals("la");
      if (!small && !Character.isUpperCase(word.codePointAt(0))) {
        return false;
      }
    }
    return bracket > 0 || isShouted(words[0]) || name.indexOf(", ") > 0;
  }

  private static boolean isShouted(String word) {
    return word.length() >= 3
        && word.equals(word.toUpperCase(Locale.ROOT))
        && word.chars().filter(Character::isLetter).count() >= 3;
  }
}
