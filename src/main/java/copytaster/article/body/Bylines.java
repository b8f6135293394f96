// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import copytaster.lexicon.BylinesTable;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Months;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises lines of author and date by their first words and by the day in them. Stateless. */
final class Bylines {
  /** Most words of such a line: two names, two dates. */
  private static final int LONGEST = 30;

  /** A day in figures with a four-digit year. */
  private static final Pattern FIGURES =
      Pattern.compile(
          "\\b(?:19|20)\\d\\d([-/.])\\d{1,2}\\1\\d|\\b\\d{1,2}[./]\\d{1,2}[./](?:19|20)\\d\\d\\b|\\d年\\d{1,2}月");

  private static final int LONGEST_START = 3;
  private static final Set<String> STARTS = Lexicon.set(BylinesTable.BYLINE_STARTS);

  private Bylines() {}

  static boolean starts(Segment s) {
    if (s.words > LONGEST) {
      return false;
    }
    String folded = s.folded();
    int end = 0;
    for (int words = 0; words < LONGEST_START && end < folded.length(); words++) {
      int blank = folded.indexOf(' ', end + 1);
      end = blank < 0 ? folded.length() : blank;
      if (STARTS.contains(folded.substring(0, end))) {
        return true;
      }
    }
    // Chinese and Japanese have no blanks.
    return folded.length() > 2 && STARTS.contains(folded.substring(0, 2));
  }

  /** "3 March", "2026-03-02", "2026年3月2日". */
  static boolean hasDate(Segment s) {
    return namesMonth(s) && s.text.chars().anyMatch(c -> c >= '0' && c <= '9')
        || FIGURES.matcher(s.text).find();
  }

  static boolean namesMonth(Segment s) {
    if (s.words <= LONGEST) {
      for (String word : s.folded().split(" ")) {
        if (word.length() > 2 && Months.month(word) > 0) {
          return true;
        }
      }
    }
    return false;
  }
}
