// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.text;

import java.util.List;

/**
 * One sentence of a {@link Text}.
 *
 * @param index its place among all sentences, from 0
 * @param block index of its block
 * @param span its place, without surrounding white space
 * @param tokens its tokens as {@link Tokenizer} cuts them, spans over the whole text
 */
public record Sentence(int index, int block, Span span, List<Span> tokens) {
  public Sentence {
    tokens = List.copyOf(tokens);
  }
}
