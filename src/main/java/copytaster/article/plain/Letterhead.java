// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.plain;

import copytaster.lexicon.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Removes the columns of names and dates above a report, and the foot and head of its pages, as in
 * the RFC series. Stateless.
 */
final class Letterhead {
  /** Blanks between two columns of a line. */
  private static final Pattern COLUMNS = Pattern.compile("\\S {3,}\\S");

  private static final Pattern FOOT = Pattern.compile(".*\\[Page \\d{1,4}\\]\\s*");

  private Letterhead() {}

  static List<String> without(List<String> lines) {
    int end = 0;
    int columns = 0;
    while (end < lines.size() && !lines.get(end).isBlank()) {
      columns += COLUMNS.matcher(lines.get(end)).find() ? 1 : 0;
      end++;
    }
    boolean head = columns > 1 && 2 * columns >= end && Rule.on("plain.letterhead");
    List<String> rest = head ? lines.subList(end, lines.size()) : lines;
    return rest.stream().anyMatch(line -> FOOT.matcher(line).matches()) ? withoutPages(rest) : rest;
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
