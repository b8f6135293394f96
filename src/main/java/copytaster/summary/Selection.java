// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.summary;

import copytaster.lexicon.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Takes sentences one by one, the best first, where what is taken already lowers what repeats it:
 * maximal marginal relevance (Carbonell and Goldstein, SIGIR 1998). What leans on a sentence that
 * is not taken loses by that, and what the title promises is made good.
 */
final class Selection {
  /** Times the highest likeness to a sentence taken. */
  private static final double REPETITION = 0.85;

  /** For a start that leans on a sentence which is not taken. */
  private static final double LEANING = 0.45;

  /** By how much the other may be worse than what it replaces: half of what it mends. */
  private static final double COMPANY = 0.25;

  /** For each number, name or day of the title that no taken sentence has, two at most. */
  private static final double KEY = 0.25;

  private static final int KEYS = 2;

  /** By how much a sentence with a missing key may be worse than what it replaces. */
  private static final double PROMISE = 0.40;

  /**
   * Share of the budget from which on a sentence that does not fit ends the summary: what is worse
   * would only fill it. 100 words against the first 100, 1331 articles: +0.6 ROUGE-1 and +0.3
   * ROUGE-2 in 89 words; filled to 96 words -0.1 and +0.1.
   */
  private static final double FILLED = 0.67;

  private final Story story;
  private final List<List<Summary.Term>> terms;
  private final double[] scores;
  private final int[] leansOn;
  private final int[] sizes;
  private final double[] repetition;
  private final BitSet taken = new BitSet();
  private final BitSet told = new BitSet(); // keys of the title
  private final List<List<Summary.Term>> reasons = new ArrayList<>();

  /**
   * @param terms of each sentence's score
   * @param sizes what each sentence takes of the budget
   */
  Selection(Story story, List<List<Summary.Term>> terms, int[] sizes) {
    this.story = story;
    this.terms = terms;
    this.scores =
        terms.stream()
            .mapToDouble(list -> list.stream().mapToDouble(Summary.Term::value).sum())
            .toArray();
    this.leansOn = Leaning.of(story);
    this.sizes = sizes;
    this.repetition = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      reasons.add(List.of());
    }
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
      add(next);
    }
    if (taken.isEmpty() && !candidates.isEmpty()) {
      add(shortest(candidates));
    }
    left = accompany(candidates, left);
    keepPromise(candidates, left);
    return taken;
  }

  private void add(int next) {
    reasons.set(next, adjustments(next));
    taken.set(next);
    told.or(story.keys.of(next));
    double[] similarities = story.vectors.similarities(next);
    for (int i = 0; i < repetition.length; i++) {
      repetition[i] = Math.max(repetition[i], similarities[i]);
    }
  }

  /** What changes a score by what is taken. */
  private List<Summary.Term> adjustments(int i) {
    List<Summary.Term> out = new ArrayList<>();
    if (repetition[i] > 0 && Rule.on("summary.repetition")) {
      out.add(new Summary.Term("summary.repetition", -REPETITION * repetition[i]));
    }
    if (leans(i) && Rule.on("summary.leaning")) {
      out.add(new Summary.Term("summary.leaning", -LEANING));
    }
    int keys = missing(i);
    if (keys > 0 && Rule.on("summary.title-keys")) {
      out.add(new Summary.Term("summary.title-keys", KEY * Math.min(KEYS, keys)));
    }
    return out;
  }

  private double value(int i) {
    double value = scores[i];
    if (repetition[i] > 0 && Rule.on("summary.repetition")) {
      value -= REPETITION * repetition[i];
    }
    if (leans(i) && Rule.on("summary.leaning")) {
      value -= LEANING;
    }
    int keys = missing(i);
    return keys > 0 && Rule.on("summary.title-keys") ? value + KEY * Math.min(KEYS, keys) : value;
  }

  /** How many keys of the title this sentence has and no taken one. */
  private int missing(int i) {
    if (story.keys.isEmpty()) {
      return 0;
    }
    BitSet keys = (BitSet) story.keys.of(i).clone();
    keys.andNot(told);
    return keys.cardinality();
  }

  private boolean leans(int i) {
    return leansOn[i] != Leaning.NOT && (leansOn[i] == i || !taken.get(leansOn[i]));
  }

  /**
   * Where a sentence was taken although it leans, the one that it leans on replaces the worst of
   * the others, if it is not much worse.
   *
   * @return what is left of the budget
   */
  private long accompany(BitSet candidates, long left) {
    for (int i = taken.nextSetBit(1); i >= 0; i = taken.nextSetBit(i + 1)) {
      if (!leans(i) || !candidates.get(leansOn[i])) {
        continue;
      }
      int other = leansOn[i];
      int worst = worst(i);
      if (worst >= 0
          && sizes[other] <= left + sizes[worst]
          && scores[other] - REPETITION * story.vectors.similarities(i)[other]
              >= scores[worst] - COMPANY
          && Rule.on("summary.company")) {
        left += sizes[worst] - sizes[other];
        swap(worst, other, "summary.company");
      }
    }
    return left;
  }

  /** A number, name or day of the title that still is missing replaces the worst. */
  private void keepPromise(BitSet candidates, long left) {
    if (story.keys.isEmpty() || taken.cardinality() < 2) {
      return;
    }
    told.clear();
    for (int i = taken.nextSetBit(0); i >= 0; i = taken.nextSetBit(i + 1)) {
      told.or(story.keys.of(i));
    }
    int best = -1;
    for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
      boolean better = best < 0 || scores[i] > scores[best];
      if (!taken.get(i) && better && missing(i) > 0 && !leans(i)) {
        best = i;
      }
    }
    int worst = best < 0 ? -1 : worst(best);
    if (worst >= 0
        && sizes[best] <= left + sizes[worst]
        && isFree(worst)
        && scores[best] >= scores[worst] - PROMISE
        && Rule.on("summary.title-keys")) {
      swap(worst, best, "summary.title-keys");
    }
  }

  /** Whether no key of the title is lost with a sentence. */
  private boolean isFree(int i) {
    BitSet others = new BitSet();
    for (int j = taken.nextSetBit(0); j >= 0; j = taken.nextSetBit(j + 1)) {
      if (j != i) {
        others.or(story.keys.of(j));
      }
    }
    BitSet lost = (BitSet) story.keys.of(i).clone();
    lost.andNot(others);
    return lost.isEmpty();
  }

  /** The worst of those taken that is neither the one given nor leant on. */
  private int worst(int kept) {
    BitSet needed = new BitSet();
    for (int j = taken.nextSetBit(0); j >= 0; j = taken.nextSetBit(j + 1)) {
      if (leansOn[j] >= 0 && leansOn[j] != j) {
        needed.set(leansOn[j]);
      }
    }
    int worst = -1;
    for (int j = taken.nextSetBit(0); j >= 0; j = taken.nextSetBit(j + 1)) {
      if (j != kept && !needed.get(j) && (worst < 0 || scores[j] < scores[worst])) {
        worst = j;
      }
    }
    return worst;
  }

  private void swap(int out, int in, String rule) {
    taken.clear(out);
    reasons.set(in, List.of(new Summary.Term(rule, Math.max(0, scores[out] - scores[in]))));
    taken.set(in);
  }

  private int best(BitSet candidates, long left) {
    int best = -1;
    double most = 0;
    for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
      if (taken.get(i) || sizes[i] > left) {
        continue;
      }
      double value = value(i);
      if (best < 0 || value > most) { // equal: the earlier one stays
        best = i;
        most = value;
      }
    }
    return best;
  }

  private int shortest(BitSet candidates) {
    int shortest = candidates.nextSetBit(0);
    for (int i = shortest; i >= 0; i = candidates.nextSetBit(i + 1)) {
      shortest = sizes[i] < sizes[shortest] ? i : shortest;
    }
    return shortest;
  }

  /** Why a taken sentence was taken: the terms of its score and what changed it. */
  List<Summary.Term> because(int i) {
    List<Summary.Term> because = new ArrayList<>(terms.get(i));
    because.addAll(reasons.get(i));
    return because;
  }
}
