// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes texts for tests, cut where the test says, without a model. */
public final class Texts {
  private Texts() {}

  /** One paragraph an argument; its sentences are parted by {@code |}. */
  public static Text of(String... paragraphs) {
    return of(Stream.of(paragraphs).map(Block::paragraph).toList());
  }

  /** The same with blocks of other kinds. */
  public static Text of(List<Block> marked) {
    StringBuilder string = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    List<Span> spans = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    for (Block block : marked) {
      string.append(string.isEmpty() ? "" : Text.BREAK);
      int start = string.length();
      for (String sentence : block.text().split("\\|")) {
        string.append(string.length() > start ? " " : "");
        Span span = new Span(string.length(), string.length() + sentence.length());
        string.append(sentence);
        sentences.add(
            new Sentence(
                sentences.size(),
                blocks.size(),
                span,
                Tokenizer.tokenize(string.toString(), span)));
      }
      spans.add(new Span(start, string.length()));
      blocks.add(new Block(block.kind(), string.substring(start)));
    }
    return new Text(string.toString(), blocks, spans, sentences);
  }
}
