// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.plain;

import copytaster.lexicon.Lexicon;
import copytaster.lexicon.PlainTextTable;
import copytaster.lexicon.Rule;
import copytaster.text.Folding;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The frame that mail programs put around a forwarded mail. Stateless. */
final class Forward {
  private static final Set<String> MARKS = Lexicon.set(PlainTextTable.FORWARD_MARKS);

  /** "From: The Sound", "Gesendet: Montag": a header field of the original mail. */
  private static final Pattern FIELD = Pattern.compile("\\*?\\p{L}[\\p{L} -]{0,20}\\s?:\\*?\\s.*");

  /** Most lines of a note above the mark. */
  private static final int MOST_ABOVE = 10;

  private Forward() {}

  /** The lines below the header of a forwarded mail; all lines if there is none. */
  static List<String> without(List<String> lines) {
    for (int i = 0; i < Math.min(lines.size(), MOST_ABOVE); i++) {
      if (MARKS.contains(Folding.words(lines.get(i)))) {
        int from = i + 1;
        while (from < lines.size()
            && (lines.get(from).isBlank() || FIELD.matcher(lines.get(from)).matches())) {
          from++;
        }
        return Rule.on("plain.forwarded") ? lines.subList(from, lines.size()) : lines;
      }
    }
    return lines;
  }
}
