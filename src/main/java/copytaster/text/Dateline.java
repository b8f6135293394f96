// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.text;

import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Months;
import copytaster.lexicon.ReportingTable;
import copytaster.lexicon.Rule;
import java.util.Locale;
import java.util.Set;

/**
 * The place, agency and day that a news story begins with: "LONDON (AP) — ", "Dekalb, Ill. — ",
 * "Velmora /QUAYSA/ ", "Quay News, 23 April - ". The first sentence is whole without it. Stateless.
 */
public final class Dateline {
  private static final int LONGEST = 60;

  /** Words before the mark. */
  private static final int MOST_WORDS = 6;

  /** Longest name of an agency between slashes. */
  private static final int LONGEST_AGENCY = 16;

  private static final Set<String> AGENCIES = Lexicon.set(ReportingTable.NEWS_AGENCIES);

  private Dateline() {}

  /**
   * How many characters of an article's first sentence are a dateline, with the mark and blanks
   * behind it; 0 if it has none. Sure is what is in capitals, in two parts, or has its agency in
   * brackets or between slashes, or a day; a name before a dash alone may begin the sentence.
   */
  public static int length(String sentence) {
    int slashes = betweenSlashes(sentence);
    if (slashes > 0) {
      return slashes;
    }
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

  /** "Velmora /QUAYSA/ The": a place, then the agency in capitals between slashes. */
  private static int betweenSlashes(String s) {
    int open = s.indexOf('/');
    int close = open < 0 ? -1 : s.indexOf('/', open + 1);
    if (close < 0 || open > LONGEST || close - open > LONGEST_AGENCY || close - open < 3) {
      return 0;
    }
    String agency = s.substring(open + 1, close);
    int end = close + 1;
    while (end < s.length() && " —–-:".indexOf(s.charAt(end)) >= 0) {
      end++;
    }
    boolean begins = end > close + 1 && end < s.length() && isBeginning(s.codePointAt(end));
    boolean place = s.substring(0, open).isBlank() || areCapitalized(s.substring(0, open).strip());
    return begins && place && isShouted(agency) && Rule.on("text.agency-between-slashes") ? end : 0;
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
    return AGENCIES.contains(
        s.substring(s.lastIndexOf('(', close) + 1, close).toLowerCase(Locale.ROOT));
  }

  private static boolean isBeginning(int c) {
    return Character.isUpperCase(c) || Character.isDigit(c) || "\"'“‘".indexOf(c) >= 0;
  }

  private static boolean isPlace(String place) {
    int bracket = place.indexOf('(') < 0 ? place.indexOf(" /") : place.indexOf('(');
    if (bracket > 0
        && !isShouted(place.split("\\s+")[0])
        && isLife(place, bracket)
        && Rule.on("text.life-is-no-dateline")) {
      return false;
    }
    String name = (bracket < 0 ? place : place.substring(0, bracket)).strip();
    for (int comma = name.indexOf(", "); comma > 0; comma = name.indexOf(", ", comma + 1)) {
      if (isDay(name.substring(comma + 2)) && Rule.on("text.day-in-dateline")) {
        return true;
      }
    }
    return areCapitalized(name)
        && (bracket > 0 || isShouted(name.split("\\s+")[0]) || name.indexOf(", ") > 0);
  }

  private static boolean areCapitalized(String name) {
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
    return true;
  }

  /** "Ada Lind (August 9, 1929": born then, as biographies begin. */
  private static boolean isLife(String place, int bracket) {
    return place.substring(bracket).chars().anyMatch(Character::isDigit)
        || place.startsWith("(born", bracket);
  }

  /** "23 April", "April 23", "Sept. 27, 2024". */
  private static boolean isDay(String text) {
    boolean month = false;
    boolean day = false;
    for (String word : text.split("[ .,]+")) {
      boolean number = !word.isEmpty() && word.chars().allMatch(Character::isDigit);
      if (!number && Months.month(word) == 0) {
        return false;
      }
      day |= number;
      month |= !number;
    }
    return month && day;
  }

  private static boolean isShouted(String word) {
    return word.length() >= 3
        && word.equals(word.toUpperCase(Locale.ROOT))
        && word.chars().filter(Character::isLetter).count() >= 3;
  }
}
