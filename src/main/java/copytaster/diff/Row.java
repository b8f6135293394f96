// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.diff;

import java.util.List;

/**
 * Sentences of the body that belong together.
 *
 * @param state what became of them
 * @param before the old wording; empty of new sentences
 * @param after the new wording; empty of those that are gone
 * @param words the two, word by word; empty unless the words differ
 * @param opens whether a paragraph begins here
 */
public record Row(State state, String before, String after, List<Piece> words, boolean opens) {
  /** What became of sentences. */
  public enum State {
    KEPT,
    MOVED,
    /** The same but for spelling and punctuation. */
    SPELLING,
    EDITED,
    NEW,
    GONE
  }

  public Row {
    words = List.copyOf(words);
  }
}
