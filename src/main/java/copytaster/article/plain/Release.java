// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.plain;

import copytaster.lexicon.Lexicon;
import copytaster.lexicon.PlainTextTable;
import copytaster.lexicon.Rule;
import copytaster.text.Folding;
import copytaster.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Recognises the frame of a press release. Stateless. */
final class Release {
  private static final List<String> MARKS = Lexicon.list(PlainTextTable.RELEASE_MARKS);
  private static final Set<String> ENDS = Lexicon.set(PlainTextTable.RELEASE_ENDS);
  private static final Set<String> ABOUT = Lexicon.set(PlainTextTable.RELEASE_ABOUT);
  private static final Set<String> CLOSINGS = Lexicon.set(PlainTextTable.RELEASE_CLOSINGS);

  /** Most characters of a line that marks a release, with its day. */
  private static final int LONGEST = 70;

  private static final int LONGEST_DAY = 8;
  private static final int LONGEST_NUMBER = 3;

  /** Most words of the heading over the description of the sender. */
  private static final int LONGEST_ABOUT = 12;

  private Release() {}

  /** "FOR IMMEDIATE RELEASE": a line above the title. */
  static boolean isMark(String line) {
    String folded = Folding.words(line);
    return line.length() <= LONGEST
        && MARKS.stream().anyMatch(mark -> folded.equals(mark) || folded.startsWith(mark + " "))
        && Rule.on("plain.release-mark");
  }

  /** "About Nordal Ferries": heads the paragraph that every release of the sender repeats. */
  static boolean isAbout(String line) {
    int blank = line.indexOf(' ');
    return blank > 0
        && ABOUT.contains(line.substring(0, blank).toLowerCase(Locale.ROOT))
        && Words.count(line) <= LONGEST_ABOUT
        && PlainText.isTitleLike(line)
        && Rule.on("plain.about-sender");
  }

  /** "Bremsund, 3 March 2026", "No. 14/26": place and day, or the number, above the title. */
  static boolean isDay(String line) {
    int words = Words.count(line);
    return (words <= LONGEST_DAY && Head.date(line).isPresent()
            || words <= LONGEST_NUMBER && line.chars().anyMatch(Character::isDigit))
        && Rule.on("plain.day-above-title");
  }

  /** "Media contact:", "-ends-": the text ends here. */
  static boolean isEnd(String line) {
    String first = line.indexOf(':') > 0 ? line.substring(0, line.indexOf(':')) : line;
    boolean contact = ENDS.contains(Folding.words(first)) && line.length() <= 3 * LONGEST;
    return (contact || CLOSINGS.contains(line.toLowerCase(Locale.ROOT)))
        && Rule.on("plain.release-end");
  }
}
