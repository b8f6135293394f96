// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.text;

import java.util.List;

/**
 * The body of an article, cut into blocks, sentences and tokens. Blocks are joined by an empty
 * line; every span counts UTF-16 units of {@link #string}.
 *
 * @param string the whole text
 * @param blocks its blocks in order
 * @param blockSpans where each block stands, parallel to {@code blocks}
 * @param sentences its sentences in order
 */
public record Text(
    String string, List<Block> blocks, List<Span> blockSpans, List<Sentence> sentences) {
  /** The separator between two blocks. */
  public static final String BREAK = "\n\n";

  public Text {
    blocks = List.copyOf(blocks);
    blockSpans = List.copyOf(blockSpans);
    sentences = List.copyOf(sentences);
  }

  /** The text that a span covers. */
  public String at(Span span) {
    return string.substring(span.start(), span.end());
  }
}
