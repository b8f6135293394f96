// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.plain;

import copytaster.article.about.MetadataReader;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.PlainTextTable;
import copytaster.lexicon.Rule;
import copytaster.text.Folding;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Fields above a text: the header of a mail that was forwarded, with or without a line that says
 * so, or the title and author of the text itself. Stateless.
 */
final class Forward {
  private static final Set<String> MARKS = Lexicon.set(PlainTextTable.FORWARD_MARKS);

  /** Most lines of a note above the mail. */
  private static final int MOST_ABOVE = 10;

  /** Fewest fields of a mail that no mark announces: subject, sender, and a day or an addressee. */
  private static final int FEWEST = 3;

  /** Mails inside mails: more are no correspondence. */
  private static final int DEEPEST = 20;

  private Forward() {}

  /** What the fields say, and the lines below them; empty if there are none. */
  static Optional<Head> read(List<String> lines) {
    return read(lines, 0);
  }

  private static Optional<Head> read(List<String> lines, int depth) {
    for (int i = 0; i < Math.min(lines.size(), MOST_ABOVE); i++) {
      boolean mark = MARKS.contains(Folding.words(lines.get(i))) && Rule.on("plain.forwarded");
      boolean field = Fields.of(lines.get(i)).filter(Fields.Field::isKnown).isPresent();
      if (!mark && !field) {
        continue;
      }
      List<String> mail = lines.subList(mark ? i + 1 : i, lines.size());
      mail = mark ? unquoted(mail) : mail;
      Fields fields = new Fields();
      int end = fields.read(mail, 0, Fields.Field::isKnown);
      boolean signed = fields.title().isPresent() && fields.size() >= (i == 0 ? 2 : FEWEST);
      if (mark || signed && fields.author().isPresent() && Rule.on("plain.fields-above")) {
        List<String> rest = mail.subList(end, mail.size());
        Optional<Head> inner = depth < DEEPEST ? read(rest, depth + 1) : Optional.empty();
        return inner.or(() -> Optional.of(head(fields, rest)));
      }
    }
    return Optional.empty();
  }

  private static Head head(Fields fields, List<String> rest) {
    return fields.head(rest).sentBy(fields.author().map(MetadataReader::sender).orElse(List.of()));
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
