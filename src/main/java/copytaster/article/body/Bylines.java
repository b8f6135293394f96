// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import copytaster.lexicon.BylinesTable;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Months;
import java.util.Set;

/** Tells lines of author and date by their first words and by the months in them. Stateless. */
final class Bylines {
  /** Words of the longest one: two names, two dates. */
  private static final int LONGEST = 30;

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
