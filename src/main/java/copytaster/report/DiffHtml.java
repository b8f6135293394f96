// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.report;

import copytaster.diff.Change;
import copytaster.diff.Comparison;
import copytaster.diff.Piece;
import copytaster.diff.Row;
import java.util.List;
import java.util.Locale;

/**
 * A comparison as an HTML page: the facts as a table, then both versions side by side, or stacked
 * on a narrow screen. One file without scripts or external resources; everything from the inputs is
 * escaped.
 */
final class DiffHtml {
  private final Html html = new Html();

  private DiffHtml() {}

  static String write(Comparison comparison) {
    DiffHtml page = new DiffHtml();
    page.html.head("copytaster", "diff.css").add("<main>\n");
    page.head(comparison);
    page.facts(comparison.changes());
    page.versions(comparison);
    return page.html.add("</main>\n</body>\n</html>\n").toString();
  }

  private void head(Comparison comparison) {
    String title = comparison.now().metadata().title().orElse("Changes");
    html.add("<h1 dir=\"auto\">");
    comparison.changes().stream()
        .filter(c -> c.of() == Change.Of.TITLE)
        .findFirst()
        .map(Change::words)
        .orElse(List.of(new Piece(Piece.Kind.SAME, title)))
        .forEach(piece -> marked(piece, true, true));
    html.add("</h1>\n<p class=\"origin\">{}</p>\n", DiffWording.names(comparison))
        .add("<p class=\"origin\">{}.</p>\n", DiffWording.counts(comparison));
  }

  private void facts(List<Change> changes) {
    List<Change> facts =
        changes.stream()
            .filter(c -> !DiffWording.isSentence(c) && c.of() != Change.Of.TITLE)
            .toList();
    if (facts.isEmpty()) {
      return;
    }
    html.add("<table>\n<tr><th></th><th>Before</th><th>Now</th></tr>\n");
    for (Change change : facts) {
      html.add("<tr><td class=\"what\">{}</td><td dir=\"auto\">", DiffWording.word(change));
      marked(new Piece(Piece.Kind.GONE, change.before()), true, true);
      html.add("</td><td dir=\"auto\">");
      marked(new Piece(Piece.Kind.NEW, change.after()), true, true);
      html.add("</td></tr>\n");
    }
    html.add("</table>\n");
  }

  private void versions(Comparison comparison) {
    html.add("<div class=\"versions\">\n");
    for (Row row : comparison.rows()) {
      html.add(
          "<div class=\"row {}{}\">",
          row.state().name().toLowerCase(Locale.ROOT),
          row.opens() ? " opens" : "");
      side("old", row, row.before(), Piece.Kind.GONE);
      side("new", row, row.after(), Piece.Kind.NEW);
      html.add("</div>\n");
    }
    html.add("</div>\n");
  }

  private void side(String name, Row row, String text, Piece.Kind own) {
    html.add("<div class=\"{}\" dir=\"auto\">", name);
    boolean oneSided = row.before().isEmpty() || row.after().isEmpty();
    if (row.words().isEmpty() || oneSided) {
      Piece.Kind kind = row.words().isEmpty() ? Piece.Kind.SAME : own;
      marked(new Piece(kind, text), own == Piece.Kind.GONE, true);
    } else {
      row.words().forEach(p -> marked(p, own == Piece.Kind.GONE, own == Piece.Kind.NEW));
    }
    html.add("</div>");
  }

  /** A piece with its mark, if it belongs to the version in this column. */
  private void marked(Piece piece, boolean old, boolean now) {
    if (piece.text().isEmpty()) {
      return;
    }
    if (piece.kind() == Piece.Kind.SAME) {
      html.add("{}", piece.text());
    } else if (piece.kind() == Piece.Kind.GONE && old) {
      html.add("<del>{}</del>", piece.text());
    } else if (piece.kind() == Piece.Kind.NEW && now) {
      html.add("<ins>{}</ins>", piece.text());
    }
  }
}
