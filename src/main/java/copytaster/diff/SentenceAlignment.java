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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

  private static final double LIGHT = 0.25;

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

  private final List<Statement> old;
  private final List<Statement> now;
  private final int[] partner;
  private final int[] partnerOfNew;
  private final boolean[] inPlace;
  private final List<Map<String, Double>> oldBags;
  private final List<Map<String, Double>> newBags;

  private SentenceAlignment(List<Statement> old, List<Statement> now) {
    this.old = old;
    this.now = now;
    this.partner = new int[old.size()];
    this.partnerOfNew = new int[now.size()];
    this.inPlace = new boolean[old.size()];
    Arrays.fill(partner, -1);
    Arrays.fill(partnerOfNew, -1);
    this.oldBags = new ArrayList<>(Collections.nCopies(old.size(), null));
    this.newBags = new ArrayList<>(Collections.nCopies(now.size(), null));
  }

  /** All pairs, and statements without a partner as pairs with an empty side; unordered. */
  static List<Pair> of(List<Statement> old, List<Statement> now) {
    SentenceAlignment alignment = new SentenceAlignment(old, now);
    alignment.equalOnes();
    alignment.stay();
    boolean[] kept = new boolean[old.size()];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = alignment.partner[i] >= 0;
    }
    alignment.alikeOnes();
    return alignment.pairs(kept);
  }

  private void equalOnes() {
    pairEqual(
        old.stream().map(Statement::forms).toList(), now.stream().map(Statement::forms).toList());
    pairEqual(
        old.stream().map(Statement::values).toList(), now.stream().map(Statement::values).toList());
  }

  /** Pairs equal statements in order. */
  private void pairEqual(List<String> oldKeys, List<String> newKeys) {
    Map<String, Deque<Integer>> waiting = new HashMap<>();
    for (int j = 0; j < newKeys.size(); j++) {
      if (partnerOfNew[j] < 0) {
        waiting.computeIfAbsent(newKeys.get(j), k -> new ArrayDeque<>()).add(j);
      }
    }
    for (int i = 0; i < oldKeys.size(); i++) {
      Deque<Integer> same = partner[i] < 0 ? waiting.get(oldKeys.get(i)) : null;
      if (same != null && !same.isEmpty()) {
        pair(i, same.poll());
      }
    }
  }

  private void pair(int i, int j) {
    partner[i] = j;
    partnerOfNew[j] = i;
  }

  /** Marks the longest increasing run of pairs. */
  private void stay() {
    int[] tails = new int[old.size()]; // the old place at which a run of each length ends lowest
    int[] before = new int[old.size()];
    int length = 0;
    for (int i = 0; i < partner.length; i++) {
      if (partner[i] < 0) {
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
    List<Integer> oldLeft = left(partner);
    List<Integer> newLeft = left(partnerOfNew);
    if (oldLeft.isEmpty() || newLeft.isEmpty()) {
      return;
    }
    int[] oldGap = gaps(oldLeft);
    Map<Integer, List<Integer>> newInGap = new HashMap<>();
    int[] newGap = new int[now.size()];
    int gap = -1;
    for (int j = 0; j < now.size(); j++) {
      if (partnerOfNew[j] >= 0 && inPlace[partnerOfNew[j]]) {
        gap = j;
      } else if (partnerOfNew[j] < 0) {
        newGap[j] = gap;
        newInGap.computeIfAbsent(gap, g -> new ArrayList<>()).add(j);
      }
    }
    Map<String, List<Integer>> postings = new HashMap<>();
    for (int j : newLeft) {
      for (String word : bag(newBags, now, j).keySet()) {
        List<Integer> places = postings.computeIfAbsent(word, w -> new ArrayList<>(2));
        if (places.size() <= MOST_POSTINGS) {
          places.add(j);
        }
      }
    }
    List<Candidate> candidates = new ArrayList<>();
    for (int n = 0; n < oldLeft.size(); n++) {
      int i = oldLeft.get(n);
      for (int j : candidates(i, n, oldLeft, oldGap, newInGap, postings)) {
        double likeness = likeness(bag(oldBags, old, i), bag(newBags, now, j));
        boolean near = newGap[j] == oldGap[n];
        if (likeness >= (near ? ALIKE_IN_PLACE : ALIKE)) {
          candidates.add(new Candidate(i, j, near ? likeness + GAIN : likeness, Math.abs(i - j)));
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble((Candidate c) -> -c.likeness())
            .thenComparingInt(Candidate::distance)
            .thenComparingInt(Candidate::old)
            .thenComparingInt(Candidate::now));
    for (Candidate c : candidates) {
      if (partner[c.old()] < 0 && partnerOfNew[c.now()] < 0) {
        pair(c.old(), c.now());
      }
    }
  }

  private static List<Integer> left(int[] partner) {
    List<Integer> left = new ArrayList<>();
    for (int i = 0; i < partner.length; i++) {
      if (partner[i] < 0) {
        left.add(i);
      }
    }
    return left;
  }

  /** For each old statement that is left, the place of the pair in place before it. */
  private int[] gaps(List<Integer> oldLeft) {
    int[] gaps = new int[oldLeft.size()];
    int gap = -1;
    int n = 0;
    for (int i = 0; i < old.size() && n < gaps.length; i++) {
      if (inPlace[i]) {
        gap = partner[i];
      } else if (oldLeft.get(n) == i) {
        gaps[n++] = gap;
      }
    }
    return gaps;
  }

  private Iterable<Integer> candidates(
      int i,
      int n,
      List<Integer> oldLeft,
      int[] oldGap,
      Map<Integer, List<Integer>> newInGap,
      Map<String, List<Integer>> postings) {
    Set<Integer> found = new LinkedHashSet<>();
    List<Integer> near = newInGap.getOrDefault(oldGap[n], List.of());
    int first = n;
    while (first > 0 && n - first <= near.size() && oldGap[first - 1] == oldGap[n]) {
      first--;
    }
    int place = n - first;
    for (int k = Math.max(0, place - NEIGHBOURS);
        k < Math.min(near.size(), place + NEIGHBOURS + 1);
        k++) {
      found.add(near.get(k));
    }
    bag(oldBags, old, i).keySet().stream()
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

  private static Map<String, Double> bag(
      List<Map<String, Double>> bags, List<Statement> statements, int i) {
    Map<String, Double> bag = bags.get(i);
    if (bag == null) {
      bag = bag(List.of(statements.get(i)));
      bags.set(i, bag);
    }
    return bag;
  }

  /** The words with their weights; an amount is half its kind and half its value. */
  private static Map<String, Double> bag(List<Statement> statements) {
    Map<String, Double> bag = new LinkedHashMap<>();
    for (Statement statement : statements) {
      for (Word word : statement.words()) {
        if (word.fact().isPresent()) {
          bag.merge("\u0001" + word.fact().get().kind(), 0.6, Double::sum);
          bag.merge("\u0002" + word.value(), 0.4, Double::sum);
        } else {
          bag.merge(word.form(), word.light() ? LIGHT : 1, Double::sum);
        }
      }
    }
    return bag;
  }

  /** Twice what both have over what each has (Dice), 0 to 1. */
  private static double likeness(Map<String, Double> a, Map<String, Double> b) {
    return 2 * shared(a, b) / (sum(a) + sum(b));
  }

  private static double shared(Map<String, Double> a, Map<String, Double> b) {
    double shared = 0;
    for (Map.Entry<String, Double> word : a.entrySet()) {
      shared += Math.min(word.getValue(), b.getOrDefault(word.getKey(), 0.0));
    }
    return shared;
  }

  private static double sum(Map<String, Double> bag) {
    double sum = 0;
    for (double weight : bag.values()) {
      sum += weight;
    }
    return sum;
  }

  private List<Pair> pairs(boolean[] kept) {
    List<Pair> pairs = new ArrayList<>();
    boolean[] usedOld = new boolean[old.size()];
    boolean[] usedNew = new boolean[now.size()];
    for (int i = 0; i < old.size(); i++) {
      if (partner[i] >= 0) {
        usedOld[i] = true;
        usedNew[partner[i]] = true;
      }
    }
    for (int i = 0; i < old.size(); i++) {
      int j = partner[i];
      if (j < 0) {
        continue;
      }
      List<Integer> olds = new ArrayList<>(List.of(i));
      List<Integer> news = new ArrayList<>(List.of(j));
      if (!kept[i]) {
        extend(news, usedNew, now, old.get(i));
        if (news.size() == 1) {
          extend(olds, usedOld, old, now.get(j));
        }
      }
      pairs.add(new Pair(olds, news, kept[i], kept[i] && !inPlace[i]));
    }
    for (int i = 0; i < old.size(); i++) {
      if (!usedOld[i]) {
        pairs.add(new Pair(List.of(i), List.of(), false, false));
      }
    }
    for (int j = 0; j < now.size(); j++) {
      if (!usedNew[j]) {
        pairs.add(new Pair(List.of(), List.of(j), false, false));
      }
    }
    return pairs;
  }

  /** Takes in the neighbour that is the rest of a statement cut in two. */
  private static void extend(
      List<Integer> places, boolean[] used, List<Statement> statements, Statement whole) {
    Map<String, Double> all = bag(List.of(whole));
    int place = places.get(0);
    double before = likeness(bag(List.of(statements.get(place))), all);
    for (int next : new int[] {place + 1, place - 1}) {
      if (next < 0 || next >= statements.size() || used[next]) {
        continue;
      }
      Map<String, Double> rest = bag(List.of(statements.get(next)));
      List<Statement> both =
          next > place
              ? List.of(statements.get(place), statements.get(next))
              : List.of(statements.get(next), statements.get(place));
      if (shared(rest, all) >= CONTAINED * sum(rest) && likeness(bag(both), all) > before + GAIN) {
        used[next] = true;
        places.add(next > place ? 1 : 0, next);
        return;
      }
    }
  }
}
