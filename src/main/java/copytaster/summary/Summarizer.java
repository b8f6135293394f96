// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.summary;

import copytaster.entity.Entity;
import copytaster.text.Sentence;
import copytaster.text.Span;
import copytaster.text.Text;
import copytaster.text.Words;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Picks the sentences that carry the story: every sentence gets the {@link Scorer terms} of its
 * score, and the {@link SentenceSet} takes the best that stand by themselves and do not repeat each
 * other. Stateless.
 */
public final class Summarizer {
  private Summarizer() {}

  /**
   * A summary of at most the wanted length; at least one sentence where there is one. Of headings
   * and table rows only if there is nothing else.
   *
   * @param description what the page says of itself; it is compared with, and never printed
   * @param entities what the text mentions; without them it is told from words alone what a
   *     sentence repeats and whom it speaks of
   */
  public static Summary summarize(
      Text text,
      Optional<String> title,
      Optional<String> description,
      List<Entity> entities,
      Length length) {
    List<Sentence> sentences =
        text.sentences().stream()
            .filter(s -> Candidates.isProse(text.blocks().get(s.block()).kind()))
            .toList();
    if (sentences.isEmpty()) {
      sentences = text.sentences();
    }
    if (sentences.isEmpty()) {
      return new Summary(List.of());
    }
    Story story = new Story(text, sentences, title, description, entities);
    int wanted = length.unit() == Length.Unit.SENTENCES ? length.amount() : 0;
    SentenceSet set =
        new SentenceSet(story, Scorer.terms(story), sizes(text, sentences, length.unit()));
    BitSet taken = set.take(Candidates.of(story, wanted), budget(length, sentences.size()));
    if (wanted > 0 && wanted <= SentenceSet.FEW) {
      taken = set.withoutWeak();
    }
    List<Summary.Chosen> chosen = new ArrayList<>();
    for (int i = taken.nextSetBit(0); i >= 0; i = taken.nextSetBit(i + 1)) {
      Sentence sentence = from(sentences.get(i), story.prelude(i));
      List<Summary.Term> because = set.because(i);
      double score = because.stream().mapToDouble(Summary.Term::value).sum();
      chosen.add(new Summary.Chosen(sentence, score, because));
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

  /** The cost of each sentence; in characters, with the blank before the next one. */
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
