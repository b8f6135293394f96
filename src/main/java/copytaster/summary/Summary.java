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
   */
  public record Chosen(Sentence sentence, double score) {}

  public Summary {
    sentences = List.copyOf(sentences);
  }
}
