// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.diff;

import java.util.Objects;

/**
 * A run of words in a word-by-word comparison. The pieces that are not {@link Kind#GONE} are the
 * new text, in order and character by character.
 *
 * @param kind which version has it
 * @param text the words, with the white space and punctuation that belong to them
 */
public record Piece(Kind kind, String text) {
  /** Which version has it. */
  public enum Kind {
    SAME,
    GONE,
    NEW
  }

  public Piece {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(text);
  }
}
