// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.report;

import copytaster.diff.Change;
import copytaster.diff.Comparison;
import copytaster.diff.Row;
import java.util.ArrayList;
import java.util.List;

/** Phrases that the formats for people share. */
final class DiffWording {
  private DiffWording() {}

  /** Whether a change is shown with the sentences instead of the facts. */
  static boolean isSentence(Change change) {
    return switch (change.of()) {
      case SENTENCE, CORRECTION, UPDATE, SPELLING -> true;
      default -> false;
    };
  }

  /** The parts that may differ. */
  static String word(Change change) {
    return change.of() == Change.Of.TITLE ? "headline" : change.of().word();
  }

  /** The versions that are compared. */
  static String names(Comparison comparison) {
    return Wording.name(comparison.old().source())
        + " → "
        + Wording.name(comparison.now().source());
  }

  /** "12 sentences the same, 1 edited, 1 new; 2 in spelling only". */
  static String counts(Comparison comparison) {
    List<String> parts = new ArrayList<>();
    add(parts, comparison.count(Row.State.EDITED), "edited");
    add(parts, comparison.count(Row.State.NEW), "new");
    add(parts, comparison.count(Row.State.GONE), "gone");
    add(parts, comparison.count(Row.State.KEPT), "the same");
    add(parts, comparison.count(Row.State.MOVED), "moved");
    add(parts, comparison.count(Row.State.SPELLING), "the same but for spelling");
    return (comparison.substance() ? "Sentences: " : "No difference in substance. Sentences: ")
        + String.join(", ", parts);
  }

  private static void add(List<String> parts, long count, String what) {
    if (count > 0) {
      parts.add(count + " " + what);
    }
  }
}
