// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.plain;

import copytaster.text.Block;
import copytaster.text.Furniture;
import copytaster.text.SentenceCutter;
import copytaster.text.Words;
import java.util.Optional;

/**
 * A block of a plain text, before anybody has decided whether it is body.
 *
 * @param alone whether a blank line or the text's end follows
 * @param linked share of its characters that were the address or the text of a link
 */
record Part(Block.Kind kind, String text, boolean alone, double linked) {
  boolean isParagraph() {
    return kind == Block.Kind.PARAGRAPH;
  }

  /** Whether it ends as a sentence does. */
  boolean isTerminated() {
    return SentenceCutter.isTerminated(text);
  }

  int words() {
    return Words.count(text);
  }

  boolean isOneSentence() {
    return SentenceCutter.sentences(text).size() <= 1;
  }

  /** Whether it is a paragraph of running text with this many words or more. */
  boolean isProse(int fewest) {
    return isParagraph() && isTerminated() && words() >= fewest;
  }

  Optional<Furniture.Kind> furniture() {
    return Furniture.of(text, linked);
  }
}
