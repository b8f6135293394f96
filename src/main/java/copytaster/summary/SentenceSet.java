// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.summary;

import copytaster.lexicon.Rule;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Takes the sentences that are worth most together: the sum of their scores, less what one repeats
 * of another (maximal marginal relevance, Carbonell and Goldstein, SIGIR 1998), less what leans on
 * a sentence that is not taken, with a bonus for each number, name or day of the title. They are
 * taken one by one, the best first; then a short summary becomes the best of all sets of its size.
 */
final class SentenceSet {
  /** Times the highest likeness to an earlier sentence taken. */
  private static final double REPETITION = 1.4;

  /** Decks repeat the lead: above this likeness a sentence is the same one again. */
  private static final double ALIKE = 0.45;

  private static final double TWICE_TOLD = 3;

  /** For leaning on a sentence that is not taken. */
  private static final double LEANING = 0.65;

  /** For each number, name or day of the title that a taken sentence has, so many at most. */
  private static final double KEY = 0.35;

  private static final int KEYS = 3;

  /**
   * Share of the budget from which on a sentence that does not fit ends the summary: what is worse
   * would only fill it. 100 words against the first 100, 1331 articles: +0.6 ROUGE-1 and +0.3
   * ROUGE-2 in 89 words; filled to 96 words -0.1 and +0.1.
   */
  private static final double FILLED = 0.67;

  static final double WEAK = -0.7;
  static final double WEAK_IN_GUIDE = -0.5;

  /** Summaries of up to so many sentences are compared with all others of the best sentences. */
  static final int FEW = 4;

  private static final int BEST = 14;

  private final Story story;
  private final List<List<Summary.Term>> terms;
  private final double[] scores;
  private final Leaning[] leaning;
  private final int[] sizes;
  private final double[][] likeness;
  private BitSet taken = new BitSet();

  /**
   * @param terms of each sentence's score
   * @param sizes what each sentence takes of the budget
   */
  SentenceSet(Story story, List<List<Summary.Term>> terms, int[] sizes) {
    this.story = story;
    this.terms = terms;
    this.scores =
        terms.stream()
            .mapToDouble(list -> list.stream().mapToDouble(Summary.Term::value).sum())
            .toArray();
    this.leaning = Leaning.of(story);
    this.sizes = sizes;
    this.likeness = new double[scores.length][];
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
    double[] repeated = new double[scores.length];
    BitSet told = new BitSet();
    while (true) {
      long fits = budget - left >= FILLED * budget ? Long.MAX_VALUE : left;
      int next = best(candidates, fits, repeated, told);
      if (next < 0 || sizes[next] > left) {
        break;
      }
      left -= sizes[next];
      taken.set(next);
      told.or(story.keys.of(next));
      double[] like = story.vectors.similarities(next);
      for (int i = 0; i < repeated.length; i++) {
        repeated[i] = Math.max(repeated[i], like[i]);
      }
    }
    if (taken.isEmpty() && !candidates.isEmpty()) {
      taken.set(shortest(candidates));
    } else if (taken.cardinality() <= FEW && Rule.on("summary.best-set")) {
      improve(candidates, budget);
    }
    return taken;
  }

  /** Leaves out what adds too little to the rest, down to two sentences. */
  BitSet withoutWeak() {
    while (taken.cardinality() > 2) {
      int weakest = -1;
      double least = story.genre == Genre.GUIDE ? WEAK_IN_GUIDE : WEAK;
      for (int i = taken.nextSetBit(0); i >= 0; i = taken.nextSetBit(i + 1)) {
        BitSet rest = (BitSet) taken.clone();
        rest.clear(i);
        double adds = worth(taken) - worth(rest);
        if (adds < least) {
          weakest = i;
          least = adds;
        }
      }
      if (weakest < 0 || !Rule.on("summary.weak-sentence")) {
        break;
      }
      taken.clear(weakest);
    }
    return taken;
  }

  /**
   * Compares all sets of as many sentences as were taken, out of the best and what they lean on.
   */
  private void improve(BitSet candidates, long budget) {
    BitSet pool = (BitSet) taken.clone();
    while (pool.cardinality() < BEST && pool.cardinality() < candidates.cardinality()) {
      int best = -1;
      for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
        best = !pool.get(i) && (best < 0 || scores[i] > scores[best]) ? i : best;
      }
      if (best < 0) {
        break;
      }
      pool.set(best);
    }
    BitSet beside = new BitSet();
    pool.stream()
        .filter(i -> leaning[i] != null)
        .forEach(i -> beside.set(Math.max(0, leaning[i].on().previousSetBit(i))));
    beside.and(candidates);
    pool.or(beside);
    new Object() {
      final int[] from = pool.stream().toArray();
      double most = worth(taken);

      void search(BitSet set, int next, int missing, long left) {
        if (missing == 0) {
          double worth = worth(set);
          if (worth > most + 1e-9) {
            most = worth;
            taken = (BitSet) set.clone();
          }
          return;
        }
        for (int k = next; k <= from.length - missing; k++) {
          if (sizes[from[k]] <= left) {
            set.set(from[k]);
            search(set, k + 1, missing - 1, left - sizes[from[k]]);
            set.clear(from[k]);
          }
        }
      }
    }.search(new BitSet(), 0, taken.cardinality(), budget);
  }

  private double worth(BitSet set) {
    double worth = 0;
    for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(i + 1)) {
      worth += value(i, set);
    }
    return worth;
  }

  /** The gain of a sentence over those of the set that stand before it. */
  private double value(int i, BitSet set) {
    return scores[i] + repetition(i, set) + leaning(i, set) + keys(i, told(set, i));
  }

  private double repetition(int i, BitSet set) {
    double most = 0;
    for (int j = set.nextSetBit(0); j >= 0 && j < i; j = set.nextSetBit(j + 1)) {
      most = Math.max(most, likeness(j)[i]);
    }
    return most > 0 && Rule.on("summary.repetition") ? -price(most) : 0;
  }

  /** Beyond a likeness that two different facts seldom have, the price rises steeply. */
  private static double price(double likeness) {
    return REPETITION * likeness + TWICE_TOLD * Math.max(0, likeness - ALIKE);
  }

  private double[] likeness(int i) {
    if (likeness[i] == null) {
      likeness[i] = story.vectors.similarities(i);
    }
    return likeness[i];
  }

  private double leaning(int i, BitSet set) {
    return leaning[i] != null && !leaning[i].on().intersects(set) && Rule.on("summary.leaning")
        ? -LEANING * leaning[i].share()
        : 0;
  }

  /** The keys of the title that a sentence adds to those that are told. */
  private double keys(int i, BitSet told) {
    int paid = 0;
    BitSet keys = story.keys.of(i);
    for (int k = keys.nextSetBit(0);
        k >= 0 && paid + told.cardinality() < KEYS;
        k = keys.nextSetBit(k + 1)) {
      paid += told.get(k) ? 0 : 1;
    }
    return paid > 0 && Rule.on("summary.title-keys") ? KEY * paid : 0;
  }

  private BitSet told(BitSet set, int before) {
    BitSet told = new BitSet();
    for (int j = set.nextSetBit(0); j >= 0 && j < before; j = set.nextSetBit(j + 1)) {
      told.or(story.keys.of(j));
    }
    return told;
  }

  /** The best next one: a sum over all those taken would take the square of their number. */
  private int best(BitSet candidates, long left, double[] repeated, BitSet told) {
    int best = -1;
    double most = 0;
    for (int i = candidates.nextSetBit(0); i >= 0; i = candidates.nextSetBit(i + 1)) {
      if (taken.get(i) || sizes[i] > left) {
        continue;
      }
      double repetition = Rule.on("summary.repetition") ? price(repeated[i]) : 0;
      double value = scores[i] - repetition + leaning(i, taken) + keys(i, told);
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
    add(because, "summary.repetition", repetition(i, taken));
    add(because, leaning[i] == null ? "" : leaning[i].rule(), leaning(i, taken));
    add(because, "summary.title-keys", keys(i, told(taken, i)));
    return because;
  }

  private static void add(List<Summary.Term> terms, String rule, double value) {
    if (value != 0) {
      terms.add(new Summary.Term(rule, value));
    }
  }
}
