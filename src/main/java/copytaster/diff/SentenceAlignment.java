// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.diff;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * Pairs the statements of two versions. Equal ones are paired by a table of their words, as Heckel
 * does ("A technique for isolating differences between files", 1978); of these pairs the longest
 * increasing run stays in place (patience sorting, as in Bram Cohen's patience diff; Fredman, "On
 * computing the length of longest increasing subsequences", 1975) and the others have moved. What
 * is left is paired by likeness: candidates come from an index of the rarer words and from the same
 * gap between statements in place, a bounded number for each. Time is n log n in the statements,
 * memory linear.
 */
final class SentenceAlignment {
  /** Words in more left-over statements than this are too common to suggest candidates. */
  private static final int MOST_POSTINGS = 24;

  private static final int MOST_WORDS_LOOKED_UP = 16;
  private static final int MOST_CANDIDATES = 40;
  private static final int NEIGHBOURS = 2;

  /** Likeness from which two statements are versions of one; less will do in the same gap. */
  private static final double ALIKE = 0.5;

  private static final double ALIKE_IN_PLACE = 0.34;

  /** For a statement cut in two: this share of the second half must be in the whole. */
  private static final double CONTAINED = 0.7;

  private static final double GAIN = 0.05;

  /**
   * Statements that belong together.
   *
   * @param old places in the old version
   * @param now places in the new version
   * @param kept whether the words are the same
   * @param moved whether they have moved
   */
  record Pair(List<Integer> old, List<Integer> now, boolean kept, boolean moved) {}

  /** Two statements that may be versions of one. */
  private record Candidate(int old, int now, double likeness, int distance) {}

  /** The statements of one version. */
  private static final class Side {
    final List<Statement> statements;

    /** For each statement the place of its partner in the other version, or -1. */
    final int[] partner;

    private final List<WordBag> bags;

    Side(List<Statement> statements) {
      this.statements = statements;
      partner = new int[statements.size()];
      Arrays.fill(partner, -1);
      bags = new ArrayList<>(Collections.nCopies(partner.length, null));
    }

    int size() {
      return partner.length;
    }

    boolean isLeft(int i) {
      return partner[i] < 0;
    }

    List<Integer> left() {
      return IntStream.range(0, size()).filter(this::isLeft).boxed().toList();
    }

    boolean[] paired() {
      boolean[] paired = new boolean[size()];
      for (int i = 0; i < paired.length; i++) {
        paired[i] = !isLeft(i);
      }
      return paired;
    }

    WordBag bag(int i) {
      if (bags.get(i) == null) {
        bags.set(i, WordBag.of(List.of(statements.get(i))));
      }
      return bags.get(i);
    }
  }

  private final Side old;
  private final Side now;
  private final boolean[] inPlace;

  private SentenceAlignment(List<Statement> old, List<Statement> now) {
    this.old = new Side(old);
    this.now = new Side(now);
    this.inPlace = new boolean[old.size()];
  }

  /** All pairs, and statements without a partner as pairs with an empty side; unordered. */
  static List<Pair> of(List<Statement> old, List<Statement> now) {
    SentenceAlignment alignment = new SentenceAlignment(old, now);
    alignment.pairEqual(Statement::forms);
    alignment.pairEqual(Statement::values);
    alignment.stay();
    boolean[] kept = alignment.old.paired();
    alignment.alikeOnes();
    return alignment.pairs(kept);
  }

  /** Pairs statements with equal keys in order. */
  private void pairEqual(Function<Statement, String> key) {
    Map<String, Deque<Integer>> waiting = new HashMap<>();
    for (int j : now.left()) {
      waiting.computeIfAbsent(key.apply(now.statements.get(j)), k -> new ArrayDeque<>()).add(j);
    }
    for (int i : old.left()) {
      Deque<Integer> same = waiting.get(key.apply(old.statements.get(i)));
      if (same != null && !same.isEmpty()) {
        pair(i, same.poll());
      }
    }
  }

  private void pair(int i, int j) {
    old.partner[i] = j;
    now.partner[j] = i;
  }

  /** Marks the longest increasing run of pairs. */
  private void stay() {
    int[] partner = old.partner;
    int[] tails = new int[old.size()]; // the old place at which a run of each length ends lowest
    int[] before = new int[old.size()];
    int length = 0;
    for (int i = 0; i < partner.length; i++) {
      if (old.isLeft(i)) {
        continue;
      }
      int low = 0;
      int high = length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (partner[tails[middle]] < partner[i]) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      before[i] = low > 0 ? tails[low - 1] : -1;
      tails[low] = i;
      length = Math.max(length, low + 1);
    }
    for (int i = length > 0 ? tails[length - 1] : -1; i >= 0; i = before[i]) {
      inPlace[i] = true;
    }
  }

  private void alikeOnes() {
    List<Integer> oldLeft = old.left();
    List<Integer> newLeft = now.left();
    if (oldLeft.isEmpty() || newLeft.isEmpty()) {
      return;
    }
    int[] oldGap = gaps(old, i -> inPlace[i] ? old.partner[i] : -1);
    int[] newGap = gaps(now, j -> !now.isLeft(j) && inPlace[now.partner[j]] ? j : -1);
    Map<Integer, List<Integer>> newInGap = new HashMap<>();
    Map<String, List<Integer>> postings = new HashMap<>();
    for (int j : newLeft) {
      newInGap.computeIfAbsent(newGap[j], g -> new ArrayList<>()).add(j);
      for (String word : now.bag(j).words()) {
        List<Integer> places = postings.computeIfAbsent(word, w -> new ArrayList<>(2));
        if (places.size() <= MOST_POSTINGS) {
          places.add(j);
        }
      }
    }
    List<Candidate> candidates = new ArrayList<>();
    int inGap = 0; // left-over statements before this one in its gap
    for (int n = 0; n < oldLeft.size(); n++) {
      int i = oldLeft.get(n);
      inGap = n > 0 && oldGap[oldLeft.get(n - 1)] == oldGap[i] ? inGap + 1 : 0;
      List<Integer> near = newInGap.getOrDefault(oldGap[i], List.of());
      for (int j : candidates(i, Math.min(inGap, near.size() + 1), near, postings)) {
        double likeness = old.bag(i).likeness(now.bag(j));
        boolean here = newGap[j] == oldGap[i];
        if (likeness >= (here ? ALIKE_IN_PLACE : ALIKE)) {
          candidates.add(new Candidate(i, j, here ? likeness + GAIN : likeness, Math.abs(i - j)));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble((Candidate c) -> -c.likeness())
            .thenComparingInt(Candidate::distance)
            .thenComparingInt(Candidate::old)
            .thenComparingInt(Candidate::now));
    for (Candidate c : candidates) {
      if (old.isLeft(c.old()) && now.isLeft(c.now())) {
        pair(c.old(), c.now());
      }
    }
  }

  /** For each statement the new place of the last pair in place before it, or -1. */
  private static int[] gaps(Side side, IntUnaryOperator place) {
    int[] gaps = new int[side.size()];
    int gap = -1;
    for (int i = 0; i < gaps.length; i++) {
      gap = Math.max(gap, place.applyAsInt(i));
      gaps[i] = gap;
    }
    return gaps;
  }

  /**
   * @param place among the left-over statements of its gap
   * @param near the left-over statements of that gap in the new version
   */
  private Iterable<Integer> candidates(
      int i, int place, List<Integer> near, Map<String, List<Integer>> postings) {
    Set<Integer> found = new LinkedHashSet<>();
    for (int k = Math.max(0, place - NEIGHBOURS);
        k < Math.min(near.size(), place + NEIGHBOURS + 1);
        k++) {
      found.add(near.get(k));
    }
    old.bag(i).words().stream()
        .map(postings::get)
        .filter(p -> p != null && p.size() <= MOST_POSTINGS)
        .sorted(Comparator.comparingInt(List::size))
        .limit(MOST_WORDS_LOOKED_UP)
        .forEach(
            p -> {
              for (int k = 0; k < p.size() && found.size() < MOST_CANDIDATES; k++) {
                found.add(p.get(k));
              }
            });
    return found;
  }

  private List<Pair> pairs(boolean[] kept) {
    List<Pair> pairs = new ArrayList<>();
    boolean[] usedOld = old.paired();
    boolean[] usedNew = now.paired();
    for (int i = 0; i < old.size(); i++) {
      int j = old.partner[i];
      if (j < 0) {
        continue;
      }
      List<Integer> olds = new ArrayList<>(List.of(i));
      List<Integer> news = new ArrayList<>(List.of(j));
      if (!kept[i]) {
        extend(news, usedNew, now, old.bag(i));
        if (news.size() == 1) {
          extend(olds, usedOld, old, now.bag(j));
        }
      }
      pairs.add(new Pair(olds, news, kept[i], kept[i] && !inPlace[i]));
    }
    for (int i = 0; i < usedOld.length; i++) {
      if (!usedOld[i]) {
        pairs.add(new Pair(List.of(i), List.of(), false, false));
      }
    }
    for (int j = 0; j < usedNew.length; j++) {
      if (!usedNew[j]) {
        pairs.add(new Pair(List.of(), List.of(j), false, false));
      }
    }
    return pairs;
  }

  /** Takes in the neighbour that is the rest of a statement cut in two. */
  private static void extend(List<Integer> places, boolean[] used, Side side, WordBag whole) {
    int place = places.get(0);
    double before = side.bag(place).likeness(whole);
    for (int next : new int[] {place + 1, place - 1}) {
      if (next < 0 || next >= side.size() || used[next]) {
        continue;
      }
      WordBag rest = side.bag(next);
      int first = Math.min(place, next);
      WordBag both = WordBag.of(side.statements.subList(first, first + 2));
      if (rest.shared(whole) >= CONTAINED * rest.sum() && both.likeness(whole) > before + GAIN) {
        used[next] = true;
        places.add(next > place ? 1 : 0, next);
        return;
      }
    }
  }
}
