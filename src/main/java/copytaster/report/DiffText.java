// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.report;

import copytaster.diff.Change;
import copytaster.diff.Comparison;
import copytaster.diff.Piece;
import java.util.List;

/**
 * A comparison for a terminal, 80 columns wide: one fact a line, then the sentences word by word.
 * Removed and added words are red and green, or in {@code wdiff} brackets without colour.
 */
final class DiffText {
  private static final int WIDTH = 80;
  private static final int LABEL = 16;

  /** Placeholders of zero width for the colour escapes until lines are wrapped. */
  private static final String[][] STYLES = {
    {"\u2061", "\u001b[1m"},
    {"\u2062", "\u001b[31m"},
    {"\u2063", "\u001b[32m"},
    {"\u2064", "\u001b[0m"}
  };

  private static final String BOLD = STYLES[0][0];
  private static final String RED = STYLES[1][0];
  private static final String GREEN = STYLES[2][0];
  private static final String PLAIN = STYLES[3][0];

  private final StringBuilder out = new StringBuilder();
  private final boolean color;

  private DiffText(boolean color) {
    this.color = color;
  }

  static String write(Comparison comparison, boolean color) {
    DiffText text = new DiffText(color);
    String names = Printable.line(DiffWording.names(comparison));
    text.out.append(Columns.wrap(names, WIDTH, "", "  "));
    text.facts(comparison.changes());
    text.sentences(comparison.changes());
    text.out.append('\n').append(Columns.wrap(DiffWording.counts(comparison) + ".", WIDTH, "", ""));
    return styled(text.out.toString(), color);
  }

  /** The changes of an article since it was last printed. */
  static String write(List<Change> changes, boolean color) {
    DiffText text = new DiffText(color);
    text.out.append("Changed since it was printed:\n");
    text.facts(changes);
    text.sentences(changes);
    return styled(text.out.append('\n').toString(), color);
  }

  private static String styled(String text, boolean color) {
    String lines = text;
    for (String[] style : STYLES) {
      lines = lines.replace(style[0], color ? style[1] : "");
    }
    return lines;
  }

  private void facts(List<Change> changes) {
    boolean any = false;
    for (Change change : changes) {
      if (DiffWording.isSentence(change)) {
        continue;
      }
      out.append(any ? "" : "\n");
      any = true;
      String label = Columns.pad(sign(change, "  ") + DiffWording.word(change), LABEL);
      String body =
          change.of() == Change.Of.TITLE || change.of() == Change.Of.DECK
              ? pieces(change.words())
              : sides(change);
      wrapped(body, label, " ".repeat(LABEL));
    }
  }

  private void sentences(List<Change> changes) {
    boolean any = false;
    for (Change change : changes) {
      if (DiffWording.isSentence(change)) {
        out.append(any ? "" : "\n");
        any = true;
        String sign = sign(change, change.of() == Change.Of.SPELLING ? "≈ " : "~ ");
        String body =
            switch (change.how()) {
              case CHANGED -> pieces(change.words());
              case REMOVED -> marked(Piece.Kind.GONE, change.before(), false);
              case ADDED -> marked(Piece.Kind.NEW, change.after(), false);
            };
        wrapped(body, sign, "  ");
      }
    }
  }

  private static String sign(Change change, String changed) {
    return switch (change.how()) {
      case CHANGED -> changed;
      case REMOVED -> "- ";
      case ADDED -> "+ ";
    };
  }

  private String sides(Change change) {
    String before =
        change.before().isEmpty() ? "" : marked(Piece.Kind.GONE, change.before(), false);
    String after = change.after().isEmpty() ? "" : marked(Piece.Kind.NEW, change.after(), false);
    return before + (before.isEmpty() || after.isEmpty() ? "" : " → ") + after;
  }

  private String pieces(List<Piece> pieces) {
    StringBuilder line = new StringBuilder();
    for (Piece piece : pieces) {
      line.append(marked(piece.kind(), piece.text(), true));
    }
    return line.toString();
  }

  /** Marks each word separately; surrounding white space stays unmarked. */
  private String marked(Piece.Kind kind, String text, boolean brackets) {
    String clean = Printable.text(text).replaceAll("[\u2061-\u2064]", "").replaceAll("\\s+", " ");
    if (kind == Piece.Kind.SAME || clean.isBlank()) {
      return clean;
    }
    String lead = clean.startsWith(" ") ? " " : "";
    String trail = clean.endsWith(" ") ? " " : "";
    String words = clean.strip();
    boolean gone = kind == Piece.Kind.GONE;
    if (color) {
      String style = gone ? RED : GREEN;
      return lead + style + words.replace(" ", PLAIN + " " + style) + PLAIN + trail;
    }
    return brackets ? lead + (gone ? "[-" + words + "-]" : "{+" + words + "+}") + trail : clean;
  }

  private void wrapped(String text, String first, String rest) {
    String label = color ? BOLD + first + PLAIN : first;
    out.append(Columns.wrap(text.strip(), WIDTH, label, rest));
  }
}
