// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.summary;

import copytaster.text.Sentence;
import copytaster.text.Span;
import copytaster.text.Text;
import copytaster.text.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Picks the sentences that carry the story: every sentence gets a {@link Scorer score}, and the
 * {@link Selection} takes the best that do not repeat each other. Stateless.
 */
public final class Summarizer {
  private Summarizer() {}

  /**
   * A summary of at most the wanted length; at least one sentence where there is one. Of headings
   * and table rows only if there is nothing else.
   */
  public static Summary summarize(Text text, Optional<String> title, Length length) {
    List<Sentence> sentences =
        text.sentences().stream()
            .filter(s -> Candidates.isProse(text.blocks().get(s.block()).kind()))
            .toList();
    if (sentences.isEmpty()) {
      sentences = text.sentences();
    }
    List<Style> styles = styles(text, sentences);
    TermVectors vectors = new TermVectors(text, sentences);
    double[] scores = Scorer.scores(text, sentences, styles, vectors, title);
    int[] sizes = sizes(text, sentences, length.unit());
    BitSet candidates = Candidates.of(text, sentences, styles);
    Selection selection = new Selection(scores, styles, sizes, vectors);
    BitSet taken = selection.take(candidates, budget(length, sentences.size()));
    List<Summary.Chosen> chosen = new ArrayList<>();
    for (int i = taken.nextSetBit(0); i >= 0; i = taken.nextSetBit(i + 1)) {
      Sentence sentence = sentences.get(i);
      chosen.add(
          new Summary.Chosen(
              from(sentence, Prelude.length(text.at(sentence.span()), i <= 1)), scores[i]));
    }
    return new Summary(chosen);
  }

  /** The same sentence from so many characters on. */
  private static Sentence from(Sentence sentence, int cut) {
    if (cut == 0) {
      return sentence;
    }
    int start = sentence.span().start() + cut;
    return new Sentence(
        sentence.index(),
        sentence.block(),
        new Span(start, sentence.span().end()),
        sentence.tokens().stream().filter(token -> token.start() >= start).toList());
  }

  private static List<Style> styles(Text text, List<Sentence> sentences) {
    List<Style> styles = new ArrayList<>(sentences.size());
    int block = -1;
    boolean quoted = false;
    for (Sentence sentence : sentences) {
      quoted &= sentence.block() == block;
      block = sentence.block();
      styles.add(Style.of(text, sentence, quoted));
      quoted = Style.quotedAfter(text.at(sentence.span()), quoted);
    }
    return styles;
  }

  /** What each sentence takes of the budget. Characters include the blank before the next one. */
  private static int[] sizes(Text text, List<Sentence> sentences, Length.Unit unit) {
    return sentences.stream()
        .mapToInt(
            s ->
                switch (unit) {
                  case SENTENCES, PERCENT -> 1;
                  case CHARACTERS ->
                      text.string().codePointCount(s.span().start(), s.span().end()) + 1;
                  case WORDS -> Words.count(text.at(s.span()));
                })
        .toArray();
  }

  private static long budget(Length length, int sentences) {
    return switch (length.unit()) {
      case SENTENCES, WORDS -> length.amount();
      case PERCENT -> Math.max(1, (long) length.amount() * sentences / 100);
      case CHARACTERS -> length.amount() + 1L; // no blank after the last one
    };
  }
}
