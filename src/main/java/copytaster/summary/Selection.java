// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.summary;

import java.util.BitSet;
import java.util.List;

/**
 * Takes sentences one by one, the best first, where what is taken already lowers what repeats it:
 * maximal marginal relevance (Carbonell and Goldstein, SIGIR 1998).
 */
final class Selection {
  /** Times the highest cosine to a sentence taken. On held-out news 32.2 / 12.8 to 32.4 / 12.9. */
  private static final double REPETITION = 0.70;

  /**
   * For a start that points back to a sentence which is not taken. By hand: on 1331 articles 0.20
   * to 0.40 gave +0.07 ROUGE-1 and +0.10 ROUGE-2, 0.55 less than either.
   */
  static final double DANGLING = 0.40;

  /** By how much such a predecessor may be worse than what it replaces: half of what it mends. */
  private static final double COMPANY = 0.20;

  /**
   * Share of the budget from which on a sentence that does not fit ends the summary: what is worse
   * would only fill it. 100 words against the first 100, 1331 articles: +0.6 ROUGE-1 and +0.3
   * ROUGE-2 in 89 words; filled to 96 words -0.1 and +0.1.
   */
  private static final double FILLED = 0.67;

  private final double[] scores;
  private final List<Style> styles;
  private final int[] sizes;
  private final TermVectors vectors;
  private final double[] repetition;
  private final BitSet taken = new BitSet();

  /**
   * @param sizes what each sentence takes of the budget
   */
  Selection(double[] scores, List<Style> styles, int[] sizes, TermVectors vectors) {
    this.scores = scores;
    this.styles = styles;
    this.sizes = sizes;
    this.vectors = vectors;
    this.repetition = new double[scores.length];
  }

  /**
   * The sentences to print, the best of the rest first, until the budget is well filled and the
   * next one does not fit. Where not even one fits, the shortest.
   *
   * @param candidates those that may be taken
   * @param budget in the unit of the sizes
   */
  BitSet take(BitSet candidates, long budget) {
    long left = budget;
    while (true) {
      int next = best(candidates, budget - left >= FILLED * budget ? Long.MAX_VALUE : left);
      if (next < 0 || sizes[next] > left) {
        break;
      }
      left -= sizes[next];
      taken.set(next);
      double[] similarities = vectors.similarities(next);
      for (int i = 0; i < repetition.length; i++) {
        repetition[i] = Math.max(repetition[i], similarities[i]);
      }
    }
    if (taken.isEmpty() && !candidates.isEmpty()) {
      taken.set(shortest(candidates));
    }
    accompany(candidates, left);
    return taken;
  }

  /**
   * Where a sentence was taken although its start points back, the one before it replaces the worst
   * of the others, if it is not much worse.
   */
  private void accompany(BitSet candidates, long left) {
    for (int i = taken.nextSetBit(1); i >= 0; i = taken.nextSetBit(i + 1)) {
      if (dangling(i) == 0 || !candidates.get(i - 1)) {
        continue;
      }
      int worst = -1;
      for (int j = taken.nextSetBit(0); j >= 0; j = taken.nextSetBit(j + 1)) {
        boolean needed = j == i || taken.get(j + 1) && styles.get(j + 1).dangling();
        if (!needed && (worst < 0 || scores[j] < scores[worst])) {
          worst = j;
        }
      }
      if (worst >= 0
          && sizes[i - 1] <= left + sizes[worst]
          && scores[i - 1] - REPETITION * vectors.similarities(i)[i - 1]
              >= scores[worst] - COMPANY) {
        left += sizes[worst] - sizes[i - 1];
        taken.clear(worst);
        taken.set(i - 1);
      }
    }
  }

  private int best(BitSet candidates, long left) {
    int best = -1;
    double most = 0;
    for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
      if (taken.get(i) || sizes[i] > left) {
        continue;
      }
      double value = scores[i] - REPETITION * repetition[i] - dangling(i);
      if (best < 0 || value > most) { // equal: the earlier one stays
        best = i;
        most = value;
      }
    }
    return best;
  }

  private double dangling(int i) {
    return styles.get(i).dangling() && (i == 0 || !taken.get(i - 1)) ? DANGLING : 0;
  }

  private int shortest(BitSet candidates) {
    int shortest = candidates.nextSetBit(0);
    for (int i = shortest; i >= 0; i = candidates.nextSetBit(i + 1)) {
      shortest = sizes[i] < sizes[shortest] ? i : shortest;
    }
    return shortest;
  }
}
