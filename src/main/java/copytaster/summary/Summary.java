// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.summary;

import copytaster.text.Sentence;
import java.util.List;

/**
 * The sentences that carry the story, in the order of the article.
 *
 * @param sentences what was chosen
 */
public record Summary(List<Chosen> sentences) {
  /**
   * A chosen sentence.
   *
   * @param sentence as it stands in the text
   * @param score what it was chosen for; comparable within one article only
   * @param because the parts of the score, each by the rule that gave it; they add up to it
   */
  public record Chosen(Sentence sentence, double score, List<Term> because) {
    public Chosen {
      because = List.copyOf(because);
    }
  }

  /**
   * The points that one rule adds to a score.
   *
   * @param rule its name: {@code summary.title}
   * @param value not 0; below 0 where it speaks against the sentence
   */
  public record Term(String rule, double value) {}

  public Summary {
    sentences = List.copyOf(sentences);
  }
}
