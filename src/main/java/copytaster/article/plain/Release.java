// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.plain;

import copytaster.lexicon.Lexicon;
import copytaster.lexicon.PlainTextTable;
import copytaster.lexicon.Rule;
import copytaster.text.Folding;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The lines of a press release that are not its text. Stateless. */
final class Release {
  private static final List<String> MARKS = Lexicon.list(PlainTextTable.RELEASE_MARKS);
  private static final Set<String> ENDS = Lexicon.set(PlainTextTable.RELEASE_ENDS);
  private static final Set<String> CLOSINGS = Lexicon.set(PlainTextTable.RELEASE_CLOSINGS);

  /** Letters of a line that says that this is a release, with its day. */
  private static final int LONGEST = 70;

  private Release() {}

  /** "FOR IMMEDIATE RELEASE": stands above the title. */
  static boolean isMark(String line) {
    String folded = Folding.words(line);
    return line.length() <= LONGEST
        && MARKS.stream().anyMatch(mark -> folded.equals(mark) || folded.startsWith(mark + " "))
        && Rule.on("plain.release-mark");
  }

  /** "Media contact:", "-ends-": what follows is not text. */
  static boolean isEnd(String line) {
    String first = line.indexOf(':') > 0 ? line.substring(0, line.indexOf(':')) : line;
    boolean contact = ENDS.contains(Folding.words(first)) && line.length() <= 3 * LONGEST;
    return (contact || CLOSINGS.contains(line.toLowerCase(Locale.ROOT)))
        && Rule.on("plain.release-end");
  }
}
