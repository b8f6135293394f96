// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.plain;

import copytaster.lexicon.Rule;
import copytaster.text.SentenceCutter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Removes the columns of names and dates above a report, and the foot and head of its pages, as in
 * the RFC series. Stateless.
 */
final class Letterhead {
  /** Blanks between two columns of a line. */
  private static final Pattern GAP = Pattern.compile("(?<=\\S) {3,}(?=\\S)");

  /** Most lines of a letterhead; a table has more. */
  private static final int LONGEST = 12;

  private static final Pattern FOOT = Pattern.compile(".*\\[Page \\d{1,4}\\]\\s*");

  private Letterhead() {}

  static List<String> without(List<String> lines) {
    int end = 0;
    while (end < lines.size() && !lines.get(end).isBlank()) {
      end++;
    }
    List<String> head = lines.subList(0, end);
    long columns = head.stream().filter(line -> GAP.matcher(line).find()).count();
    boolean letter =
        columns > 1
            && 2 * columns >= end
            && end <= LONGEST
            && end < lines.size()
            && head.stream().flatMap(GAP::splitAsStream).noneMatch(Letterhead::isSentence)
            && Rule.on("plain.letterhead");
    return withoutPages(lines.subList(letter ? end : 0, lines.size()));
  }

  /** Whether a column is a sentence and not "A. Poe, Ed.". */
  private static boolean isSentence(String column) {
    return SentenceCutter.isTerminated(column)
        && Arrays.stream(column.split(" "))
                .filter(word -> !word.isEmpty() && Character.isLowerCase(word.codePointAt(0)))
                .count()
            > 1;
  }

  private static List<String> withoutPages(List<String> lines) {
    List<String> kept = new ArrayList<>();
    boolean top = false;
    for (String line : lines) {
      if (FOOT.matcher(line).matches() && Rule.on("plain.page-foot")) {
        top = true;
      } else if (!top || !line.isBlank()) {
        if (!top || !GAP.matcher(line).find()) {
          kept.add(line);
        }
        top = false;
      }
    }
    return kept;
  }
}
