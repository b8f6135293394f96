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
        List<String> mail = unquoted(lines.subList(i + 1, lines.size()));
        int from = 0;
        while (from < mail.size()
            && (mail.get(from).isBlank() || FIELD.matcher(mail.get(from)).matches())) {
          from++;
        }
        return Rule.on("plain.forwarded") ? mail.subList(from, mail.size()) : lines;
      }
    }
    return lines;
  }

  /** The lines that begin with ">", without it; all lines unless the first or most of them do. */
  private static List<String> unquoted(List<String> lines) {
    List<String> quoted =
        lines.stream()
            .filter(line -> line.startsWith(">"))
            .map(line -> line.substring(1).strip())
            .toList();
    List<String> filled = lines.stream().filter(line -> !line.isBlank()).toList();
    boolean all =
        !filled.isEmpty() && (filled.get(0).startsWith(">") || 2 * quoted.size() > filled.size());
    return all ? quoted : lines;
  }
}
