// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.diff;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Two statements word by word: a global alignment by dynamic programming (Needleman and Wunsch, "A
 * general method applicable to the search for similarities in the amino acid sequence of two
 * proteins", 1970) between the words that both begin and end with. Two amounts of one kind may
 * stand for each other even when their values differ; that pairs each number with its own, also
 * among several alike.
 */
final class WordAlignment {
  /** Weights of a pair of words; a word without a partner costs nothing. */
  private static final int SAME_FACT = 9;

  private static final int SAME_WORD = 4;
  private static final int SAME_LIGHT_WORD = 2;
  private static final int OTHER_VALUE = 3;

  /**
   * Largest table, in cells: statements of a thousand words each. Longer ones are aligned only at
   * their common start and end.
   */
  private static final int MOST_CELLS = 1 << 20;

  final Statement before;
  final Statement after;

  /** For each word before, the place of its partner after, or -1. */
  final int[] partner;

  private WordAlignment(Statement before, Statement after, int[] partner) {
    this.before = before;
    this.after = after;
    this.partner = partner;
  }

  static WordAlignment of(Statement before, Statement after) {
    List<Word> a = before.words();
    List<Word> b = after.words();
    int[] partner = new int[a.size()];
    Arrays.fill(partner, -1);
    int start = 0;
    while (start < a.size() && start < b.size() && a.get(start).sameAs(b.get(start))) {
      partner[start] = start;
      start++;
    }
    int end = 0;
    while (end < a.size() - start
        && end < b.size() - start
        && a.get(a.size() - 1 - end).sameAs(b.get(b.size() - 1 - end))) {
      partner[a.size() - 1 - end] = b.size() - 1 - end;
      end++;
    }
    int rows = a.size() - start - end;
    int columns = b.size() - start - end;
    if (rows > 0 && columns > 0 && (long) rows * columns <= MOST_CELLS) {
      fill(a.subList(start, start + rows), b.subList(start, start + columns), partner, start);
    }
    return new WordAlignment(before, after, partner);
  }

  private static void fill(List<Word> a, List<Word> b, int[] partner, int offset) {
    int[][] best = new int[a.size() + 1][b.size() + 1];
    for (int i = a.size() - 1; i >= 0; i--) {
      for (int j = b.size() - 1; j >= 0; j--) {
        int weight = weight(a.get(i), b.get(j));
        int both = weight > 0 ? weight + best[i + 1][j + 1] : 0;
        best[i][j] = Math.max(both, Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    for (int i = 0, j = 0; i < a.size() && j < b.size(); ) {
      int weight = weight(a.get(i), b.get(j));
      if (weight > 0 && best[i][j] == weight + best[i + 1][j + 1]) {
        partner[offset + i] = offset + j;
        i++;
        j++;
      } else if (best[i][j] == best[i + 1][j]) {
        i++;
      } else {
        j++;
      }
    }
  }

  private static int weight(Word a, Word b) {
    if (a.sameAs(b)) {
      return a.fact().isPresent() ? SAME_FACT : a.light() ? SAME_LIGHT_WORD : SAME_WORD;
    }
    if (a.fact().isEmpty() || b.fact().isEmpty()) {
      return 0;
    }
    Fact one = a.fact().get();
    Fact other = b.fact().get();
    if (!one.kind().equals(other.kind())) {
      return 0;
    }
    boolean sameScale = one.scale().equals(other.scale());
    boolean sameNoun = one.noun().isPresent() && one.noun().equals(other.noun());
    return OTHER_VALUE + (sameScale ? 1 : 0) + (sameNoun ? 2 : 0);
  }

  /** Whether word {@code i} of the old statement stands unchanged in the new one. */
  boolean kept(int i) {
    return partner[i] >= 0 && before.words().get(i).sameAs(after.words().get(partner[i]));
  }

  /** A gap between kept words: the old wording and the new one. */
  record Gap(int fromOld, int toOld, int fromNew, int toNew) {
    List<Word> old(WordAlignment of) {
      return of.before.words().subList(fromOld, toOld);
    }

    List<Word> now(WordAlignment of) {
      return of.after.words().subList(fromNew, toNew);
    }
  }

  /** All stretches that differ, in order. */
  List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    int old = 0;
    int now = 0;
    for (int i = 0; i <= partner.length; i++) {
      boolean end = i == partner.length;
      if (end || kept(i)) {
        int to = end ? after.words().size() : partner[i];
        if (i > old || to > now) {
          gaps.add(new Gap(old, i, now, to));
        }
        old = i + 1;
        now = to + 1;
      }
    }
    return gaps;
  }

  /** Whether the two differ in spelling and punctuation alone. */
  boolean spellingOnly() {
    return gaps().stream().allMatch(g -> Spelling.same(g.old(this), g.now(this)));
  }

  List<Piece> pieces() {
    return Pieces.of(this);
  }
}
