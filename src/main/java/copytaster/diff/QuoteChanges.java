// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.diff;

import copytaster.text.Folding;
import java.util.ArrayList;
import java.util.List;

/** Finds the quotations that differ, even by a single word. */
final class QuoteChanges {
  /** Shorter quotations are terms in scare quotes. */
  private static final int FEWEST_WORDS = 3;

  /** Share of words that two quotations of one sentence have in common, to be versions of one. */
  private static final double ALIKE = 0.4;

  private QuoteChanges() {}

  static List<Change> in(List<Edit> edits, Version old, Version now) {
    List<Change> changes = new ArrayList<>();
    Phrases oldPhrases = new Phrases(old);
    Phrases newPhrases = new Phrases(now);
    for (Edit edit : edits) {
      List<String> gone = missing(edit.before().quotes(), newPhrases);
      List<String> come = missing(edit.after().quotes(), oldPhrases);
      for (String one : gone) {
        String other = "";
        for (String candidate : come) {
          if (other.isEmpty() && likeness(one, candidate) >= ALIKE) {
            other = candidate;
          }
        }
        come.remove(other);
        changes.add(Change.ofText(Change.Of.QUOTE, one, other, edit.pieces()));
      }
      come.forEach(q -> changes.add(Change.ofText(Change.Of.QUOTE, "", q, edit.pieces())));
    }
    return changes;
  }

  private static List<String> missing(List<String> quotes, Phrases phrases) {
    List<String> missing = new ArrayList<>(quotes);
    missing.removeIf(q -> words(q).size() < FEWEST_WORDS || phrases.contain(q));
    return missing;
  }

  private static List<String> words(String quote) {
    return List.of(Folding.words(quote).split(" "));
  }

  private static double likeness(String one, String other) {
    List<String> a = words(one);
    List<String> rest = new ArrayList<>(words(other));
    int size = a.size() + rest.size();
    long both = a.stream().filter(rest::remove).count();
    return 2.0 * both / size;
  }
}
