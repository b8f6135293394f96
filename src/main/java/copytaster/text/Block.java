// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.text;

import java.util.Objects;

/**
 * A piece of an article's body as a reader sees it: the text between two breaks.
 *
 * @param kind what it is in the article
 * @param text its words with white space folded to single blanks; never empty
 */
public record Block(Kind kind, String text) {
  /** The role of a block in the article. Only some kinds hold sentences for a summary. */
  public enum Kind {
    PARAGRAPH,
    HEADING,
    LIST_ITEM,
    QUOTE,
    TABLE_ROW,
    PREFORMATTED
  }

  public Block {
    Objects.requireNonNull(kind);
    if (text.isBlank()) {
      throw new IllegalArgumentException("a block without text");
    }
  }

  public static Block paragraph(String text) {
    return new Block(Kind.PARAGRAPH, text);
  }
}
