// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.diff;

import copytaster.text.Folding;
import copytaster.text.Text;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares two versions of an article. A moved sentence is not a change, nor is a part that one
 * version lacks altogether, as a print version lacks the deck. Stateless.
 */
public final class Comparer {
  private Comparer() {}

  public static Comparison compare(Version old, Version now) {
    Margins margins = new Margins(old, now);
    List<Statement> before = statements(old, margins);
    List<Statement> after = statements(now, margins);
    List<Change> changes = new ArrayList<>();
    List<Edit> edits = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    head(old, now, changes, edits);
    for (SentenceAlignment.Pair pair : Order.of(SentenceAlignment.of(before, after))) {
      Statement one = join(before, pair.old());
      Statement other = join(after, pair.now());
      rows.add(row(pair, Edit.of(one, other), changes, edits));
    }
    changes.addAll(FactChanges.in(edits, old, now));
    if (!edits.isEmpty()) {
      changes.addAll(QuoteChanges.in(edits, old, now));
    }
    changes.sort(Comparator.comparing(Change::of).thenComparing(Change::how));
    return new Comparison(old, now, changes, rows);
  }

  private static List<Statement> statements(Version version, Margins margins) {
    return Statements.of(version.body(), version.entities()).stream()
        .filter(s -> !margins.contain(s))
        .toList();
  }

  private static Statement join(List<Statement> statements, List<Integer> places) {
    return places.isEmpty()
        ? Statement.NONE
        : Statement.join(places.stream().map(statements::get).toList());
  }

  private static Row row(
      SentenceAlignment.Pair pair, Edit edit, List<Change> changes, List<Edit> edits) {
    Statement before = edit.before();
    Statement after = edit.after();
    boolean opens = after.words().isEmpty() ? before.opens() : after.opens();
    Row.State state;
    if (pair.kept() || edit.onBothSides() && edit.words().spellingOnly()) {
      boolean same = printed(before.text()).equals(printed(after.text()));
      state = !same ? Row.State.SPELLING : pair.moved() ? Row.State.MOVED : Row.State.KEPT;
    } else if (edit.onBothSides()) {
      state = Row.State.EDITED;
    } else {
      state = before.words().isEmpty() ? Row.State.NEW : Row.State.GONE;
    }
    boolean differs = state != Row.State.KEPT && state != Row.State.MOVED;
    List<Piece> pieces = differs ? edit.pieces() : List.of();
    if (differs) {
      Change.Of of = of(state, before, after);
      changes.add(Change.ofText(of, before.text(), after.text(), pieces));
      if (of == Change.Of.SENTENCE) {
        edits.add(edit);
      }
    }
    return new Row(state, before.text(), after.text(), pieces, opens);
  }

  private static Change.Of of(Row.State state, Statement before, Statement after) {
    if (state == Row.State.SPELLING) {
      return Change.Of.SPELLING;
    }
    return switch (after.words().isEmpty() ? before.note() : after.note()) {
      case NONE -> Change.Of.SENTENCE;
      case CORRECTION -> Change.Of.CORRECTION;
      case UPDATE -> Change.Of.UPDATE;
    };
  }

  /** Normalizes quotes, dashes and blanks. */
  private static String printed(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '“', '”', '„', '«', '»' -> out.append('"');
        case '’', '‘', 'ʼ' -> out.append('\'');
        case '–', '—', '−', '‐', '‑' -> out.append('-');
        case '…' -> out.append("...");
        default -> out.append(Character.isSpaceChar(c) ? ' ' : c);
      }
    }
    return out.toString().replaceAll(" +", " ").replace("--", "-").replace(" - ", "-");
  }

  private static void head(Version old, Version now, List<Change> changes, List<Edit> edits) {
    line(Change.Of.TITLE, old.metadata().title(), now.metadata().title(), old, now)
        .ifPresent(edit -> addLine(Change.Of.TITLE, edit, changes, edits));
    line(Change.Of.DECK, old.metadata().description(), now.metadata().description(), old, now)
        .ifPresent(edit -> addLine(Change.Of.DECK, edit, changes, edits));
    Set<String> oldNames = folded(old.metadata().byline());
    Set<String> newNames = folded(now.metadata().byline());
    if (!oldNames.isEmpty() && !newNames.isEmpty() && !oldNames.equals(newNames)) {
      changes.add(
          Change.ofText(
              Change.Of.BYLINE,
              String.join(", ", old.metadata().byline()),
              String.join(", ", now.metadata().byline()),
              List.of()));
    }
    Optional<String> before = old.metadata().published();
    Optional<String> after = now.metadata().published();
    if (before.isPresent() && after.isPresent() && !sameTime(before.get(), after.get())) {
      changes.add(Change.ofText(Change.Of.PUBLISHED, before.get(), after.get(), List.of()));
    }
  }

  private static Set<String> folded(List<String> names) {
    return names.stream().map(Folding::fold).collect(Collectors.toSet());
  }

  private static void addLine(Change.Of of, Edit edit, List<Change> changes, List<Edit> edits) {
    boolean spelling = edit.words().spellingOnly();
    String before = edit.before().text();
    String after = edit.after().text();
    if (!spelling) {
      edits.add(edit);
      changes.add(Change.ofText(of, before, after, edit.pieces()));
    } else if (!printed(before).equals(printed(after))) {
      changes.add(Change.ofText(Change.Of.SPELLING, before, after, edit.pieces()));
    }
  }

  /**
   * Compares title or deck if both versions have it, and the deck only if neither is cut from the
   * other.
   */
  private static Optional<Edit> line(
      Change.Of of, Optional<String> before, Optional<String> after, Version old, Version now) {
    if (before.isEmpty() || after.isEmpty() || before.get().equals(after.get())) {
      return Optional.empty();
    }
    Statement one = headLine(old, before.get());
    Statement other = headLine(now, after.get());
    boolean deck = of == Change.Of.DECK;
    if (one.words().isEmpty()
        || other.words().isEmpty()
        || deck && (isCut(one, other) || isCut(other, one) || isIn(one, now) || isIn(other, old))) {
      return Optional.empty();
    }
    return Optional.of(Edit.of(one, other));
  }

  /** The statements of the head that make up a line of it. */
  private static Statement headLine(Version version, String line) {
    Text head = version.head();
    List<Statement> parts = new ArrayList<>();
    int block = -1;
    for (int b = 0; b < head.blocks().size() && block < 0; b++) {
      block = head.blocks().get(b).text().equals(line) ? b : -1;
    }
    int from = -1;
    for (Statement statement : Statements.of(head, version.headFacts())) {
      from += statement.opens() ? 1 : 0;
      if (from == block) {
        parts.add(statement);
      }
    }
    return parts.isEmpty() ? Statement.NONE : Statement.join(parts);
  }

  /** A description that a template has cut off after some words. */
  private static boolean isCut(Statement cut, Statement whole) {
    String forms = cut.forms();
    return whole.forms().startsWith(forms)
        && (cut.text().endsWith("…") || cut.text().endsWith("...") || cut.words().size() >= 8);
  }

  /** A description that a template has taken from the body. */
  private static boolean isIn(Statement deck, Version other) {
    return new Phrases(other).contain(deck.text().replace("…", ""));
  }

  /** A day equals any hour of it; text that is not a date is compared literally. */
  private static boolean sameTime(String one, String other) {
    try {
      if (one.length() > 10 && other.length() > 10) {
        return OffsetDateTime.parse(one)
            .toInstant()
            .equals(OffsetDateTime.parse(other).toInstant());
      }
    } catch (DateTimeException e) {
      return one.equals(other); // an hour without a zone
    }
    int most = Math.min(one.length(), other.length());
    return one.substring(0, most).equals(other.substring(0, most));
  }
}
