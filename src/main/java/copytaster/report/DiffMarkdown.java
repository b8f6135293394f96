// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.report;

import copytaster.diff.Change;
import copytaster.diff.Comparison;
import copytaster.diff.Piece;
import java.util.List;

/** A comparison as Markdown: the facts as a table, the sentences word by word. */
final class DiffMarkdown {
  private DiffMarkdown() {}

  static String write(Comparison comparison) {
    StringBuilder out = new StringBuilder("# ");
    out.append(MarkdownReport.escape(comparison.now().metadata().title().orElse("Changes")))
        .append("\n\n")
        .append(MarkdownReport.escape(DiffWording.names(comparison)))
        .append("\n\n");
    List<Change> facts =
        comparison.changes().stream().filter(c -> !DiffWording.isSentence(c)).toList();
    if (!facts.isEmpty()) {
      out.append("| What | Before | Now |\n|---|---|---|\n");
      for (Change change : facts) {
        out.append("| ")
            .append(DiffWording.word(change))
            .append(" | ")
            .append(MarkdownReport.escape(change.before()))
            .append(" | ")
            .append(MarkdownReport.escape(change.after()))
            .append(" |\n");
      }
      out.append('\n');
    }
    for (Change change : comparison.changes()) {
      if (DiffWording.isSentence(change)) {
        out.append("- ");
        switch (change.how()) {
          case CHANGED -> change.words().forEach(p -> piece(out, p));
          case REMOVED -> piece(out, new Piece(Piece.Kind.GONE, change.before()));
          case ADDED -> piece(out, new Piece(Piece.Kind.NEW, change.after()));
        }
        out.append('\n');
      }
    }
    return out.append("\n").append(DiffWording.counts(comparison)).append(".\n\n").toString();
  }

  /** CommonMark wants emphasis marks to touch a word, so blanks stay outside. */
  private static void piece(StringBuilder out, Piece piece) {
    String mark =
        switch (piece.kind()) {
          case SAME -> "";
          case GONE -> "~~";
          case NEW -> "**";
        };
    String text = piece.text();
    boolean blank = text.isBlank();
    out.append(text.startsWith(" ") ? " " : "")
        .append(blank ? "" : mark + MarkdownReport.escape(text.strip()) + mark)
        .append(!blank && text.endsWith(" ") ? " " : "");
  }
}
