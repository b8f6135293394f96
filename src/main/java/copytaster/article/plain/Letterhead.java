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
  private static final Pattern COLUMNS = Pattern.compile("\\S {3,}\\S");

  private static final Pattern GAP = Pattern.compile(" {3,}");

  /** Most lines of a letterhead; a table has more. */
  private static final int LONGEST = 12;

  private static final Pattern FOOT = Pattern.compile(".*\\[Page \\d{1,4}\\]\\s*");

  private Letterhead() {}

  static List<String> without(List<String> lines) {
    int end = 0;
    int columns = 0;
    while (end < lines.size() && !lines.get(end).isBlank()) {
      columns += COLUMNS.matcher(lines.get(end)).find() ? 1 : 0;
      end++;
    }
    boolean head =
        columns > 1
            && 2 * columns >= end
            && end <= LONGEST
            && end < lines.size()
            && lines.subList(0, end).stream().noneMatch(Letterhead::hasSentence)
            && Rule.on("plain.letterhead");
    List<String> rest = head ? lines.subList(end, lines.size()) : lines;
    return rest.stream().anyMatch(line -> FOOT.matcher(line).matches()) ? withoutPages(rest) : rest;
  }

  /** Whether a column of a line is a sentence and not "A. Poe, Ed.". */
  private static boolean hasSentence(String line) {
    return Arrays.stream(GAP.split(line.strip()))
        .anyMatch(
            column ->
                SentenceCutter.isTerminated(column)
                    && Arrays.stream(column.split(" ")).filter(Letterhead::isWord).count() > 1);
  }

  private static boolean isWord(String word) {
    return !word.isEmpty() && Character.isLowerCase(word.codePointAt(0));
  }

  private static List<String> withoutPages(List<String> lines) {
    List<String> kept = new ArrayList<>();
    boolean top = false;
    for (String line : lines) {
      if (FOOT.matcher(line).matches() && Rule.on("plain.page-foot")) {
        top = true;
      } else if (!top || !line.isBlank()) {
        if (!top || !COLUMNS.matcher(line).find()) {
          kept.add(line);
        }
        top = false;
      }
    }
    return kept;
  }
}
