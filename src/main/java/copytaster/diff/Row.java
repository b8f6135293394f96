// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.diff;

import java.util.List;

/**
 * Sentences of both versions that belong together.
 *
 * @param state their fate in the new version
 * @param before the old wording; empty for new sentences
 * @param after the new wording; empty for removed sentences
 * @param words the two, word by word; empty unless the words differ
 * @param opens whether a paragraph begins here
 */
public record Row(State state, String before, String after, List<Piece> words, boolean opens) {
  /** The fate of sentences in the new version. */
  public enum State {
    KEPT,
    MOVED,
    /** Differs only in spelling or punctuation. */
    SPELLING,
    EDITED,
    NEW,
    GONE
  }

  public Row {
    words = List.copyOf(words);
  }
}
