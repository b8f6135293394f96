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
  private final StringBuilder out = new StringBuilder();

  private DiffHtml() {}

  static String write(Comparison comparison) {
    DiffHtml page = new DiffHtml();
    page.out.append(HtmlReport.head("copytaster", "diff.css")).append("<main>\n");
    page.head(comparison);
    page.facts(comparison.changes());
    page.versions(comparison);
    return page.out.append("</main>\n</body>\n</html>\n").toString();
  }

  private void head(Comparison comparison) {
    List<Piece> title =
        comparison.changes().stream()
            .filter(c -> c.of() == Change.Of.TITLE)
            .findFirst()
            .map(Change::words)
            .orElse(
                List.of(
                    new Piece(
                        Piece.Kind.SAME, comparison.now().metadata().title().orElse("Changes"))));
    out.append("<h1 dir=\"auto\">");
    title.forEach(piece -> marked(piece, true, true));
    out.append("</h1>\n<p class=\"origin\">")
        .append(HtmlReport.escape(DiffText.name(comparison.old().source())))
        .append(" → ")
        .append(HtmlReport.escape(DiffText.name(comparison.now().source())))
        .append("</p>\n<p class=\"origin\">")
        .append(HtmlReport.escape(DiffWording.counts(comparison)))
        .append(".</p>\n");
  }

  private void facts(List<Change> changes) {
    List<Change> facts =
        changes.stream()
            .filter(c -> !DiffWording.isSentence(c) && c.of() != Change.Of.TITLE)
            .toList();
    if (facts.isEmpty()) {
      return;
    }
    out.append("<table>\n<tr><th></th><th>Before</th><th>Now</th></tr>\n");
    for (Change change : facts) {
      out.append("<tr><td class=\"what\">")
          .append(DiffWording.label(change).substring(2))
          .append("</td><td dir=\"auto\">");
      marked(new Piece(Piece.Kind.GONE, change.before()), true, true);
      out.append("</td><td dir=\"auto\">");
      marked(new Piece(Piece.Kind.NEW, change.after()), true, true);
      out.append("</td></tr>\n");
    }
    out.append("</table>\n");
  }

  private void versions(Comparison comparison) {
    out.append("<div class=\"versions\">\n");
    for (Row row : comparison.rows()) {
      out.append("<div class=\"row ")
          .append(row.state().name().toLowerCase(Locale.ROOT))
          .append(row.opens() ? " opens" : "")
          .append("\">");
      side("old", row, row.before(), Piece.Kind.GONE);
      side("new", row, row.after(), Piece.Kind.NEW);
      out.append("</div>\n");
    }
    out.append("</div>\n");
  }

  private void side(String name, Row row, String text, Piece.Kind own) {
    out.append("<div class=\"").append(name).append("\" dir=\"auto\">");
    boolean oneSided = row.before().isEmpty() || row.after().isEmpty();
    if (row.words().isEmpty() || oneSided) {
      boolean same = row.words().isEmpty();
      marked(new Piece(same ? Piece.Kind.SAME : own, text), own == Piece.Kind.GONE, true);
    } else {
      row.words().forEach(p -> marked(p, own == Piece.Kind.GONE, own == Piece.Kind.NEW));
    }
    out.append("</div>");
  }

  /** A piece with its mark, if it belongs to the version in this column. */
  private void marked(Piece piece, boolean old, boolean now) {
    String tag =
        switch (piece.kind()) {
          case SAME -> "";
          case GONE -> "del";
          case NEW -> "ins";
        };
    boolean shown =
        piece.kind() == Piece.Kind.SAME || (piece.kind() == Piece.Kind.GONE ? old : now);
    if (!shown || piece.text().isEmpty()) {
      return;
    }
    String text = HtmlReport.escape(piece.text());
    out.append(tag.isEmpty() ? text : "<" + tag + ">" + text + "</" + tag + ">");
  }
}
