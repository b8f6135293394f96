// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import copytaster.text.Block;
import copytaster.text.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * The running text found in a page.
 *
 * @param blocks its blocks in order; empty if there is none
 * @param confidence how far the voices agree, 0 to 1
 * @param layout the page that it was chosen from
 * @param keep which of the segments were chosen
 */
public record Body(List<Block> blocks, double confidence, Layout layout, boolean[] keep) {
  /** A declared body with fewer of the words that the voices found is a teaser. */
  private static final double WHOLE = 0.8;

  /** A page of fewer words has no menu that anybody must tell from the text. */
  private static final int SCANT = 20;

  /**
   * The body of a page.
   *
   * @param titles what its headline could be
   * @param declared the texts of the article that the page declares
   */
  public static Body of(Layout layout, List<String> titles, List<String> declared) {
    Trim trim = new Trim(layout, titles);
    ContainerVoice container = ContainerVoice.of(layout);
    boolean[] pruned = PrunerVoice.keep(layout);
    boolean[] trained = TrainedVoice.keep(layout, trim, container, pruned);
    return vote(layout, trim, declared, trained, container.keep(), pruned);
  }

  /** The body that voices choose, the first of which is trusted most; they are trimmed here. */
  static Body vote(Layout layout, Trim trim, List<String> declared, boolean[]... voices) {
    List<boolean[]> choices = new ArrayList<>(List.of(voices));
    choices.forEach(trim::apply);
    choices.removeIf(choice -> layout.words(choice) == 0);
    double words = choices.stream().mapToInt(layout::words).average().orElse(0);
    DeclaredVoice.keep(layout, declared)
        .filter(choice -> words > 0 && layout.words(choice) >= WHOLE * words)
        .ifPresent(choices::add);
    boolean scant = !layout.elements.isEmpty() && layout.words[0] < SCANT;
    if (choices.isEmpty() || scant) {
      boolean[] keep = scant ? Fallback.all(layout, trim) : Fallback.keep(layout);
      return new Body(blocks(layout, keep), 0, layout, keep);
    }
    Vote vote = Vote.of(layout, choices, voices[0]);
    // Voices that found nothing disagree with the others too.
    double heard = Math.min(1, (double) choices.size() / voices.length);
    return new Body(blocks(layout, vote.winner()), vote.agreement() * heard, layout, vote.winner());
  }

  public int words() {
    return Words.count(blocks);
  }

  /** Segments as blocks: the cells of one row become one block again. */
  private static List<Block> blocks(Layout layout, boolean[] keep) {
    List<Block> blocks = new ArrayList<>();
    StringBuilder row = new StringBuilder();
    int rowOf = -1;
    for (Segment s : layout.segments) {
      if (!keep[s.index]) {
        continue;
      }
      boolean cell = s.kind == Block.Kind.TABLE_ROW && s.words < LONG_CELL && s.row >= 0;
      if (row.length() > 0 && (!cell || s.row != rowOf)) {
        blocks.add(new Block(Block.Kind.TABLE_ROW, row.toString()));
        row.setLength(0);
      }
      if (cell) {
        row.append(row.length() > 0 ? " | " : "").append(s.text);
        rowOf = s.row;
      } else {
        Block.Kind kind = s.kind == Block.Kind.TABLE_ROW ? Block.Kind.PARAGRAPH : s.kind;
        blocks.add(new Block(kind, s.text));
      }
    }
    if (row.length() > 0) {
      blocks.add(new Block(Block.Kind.TABLE_ROW, row.toString()));
    }
    return blocks;
  }

  /** A cell of more words is a paragraph on a page laid out with tables. */
  private static final int LONG_CELL = 25;
}
