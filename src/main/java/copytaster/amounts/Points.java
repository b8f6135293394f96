// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.lexicon.Lexicon;
import copytaster.lexicon.MeasuresTable;
import copytaster.lexicon.Rule;
import copytaster.text.Tokens;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the points of polls and rates from those of games and share indexes: "up three points to 31
 * per cent", "a five-point lead in the poll". Stateless.
 */
final class Points {
  private static final Set<String> SHARES = Lexicon.set(MeasuresTable.POLLS);

  private static final Set<String> OTHERS = Lexicon.set(MeasuresTable.GAMES_AND_INDEXES);

  /** How many tokens away a word may be that decides the kind of points. */
  private static final int REACH = 14;

  /** Polls and rates do not move by more points than this. */
  private static final BigDecimal MOST = BigDecimal.valueOf(60);

  /** Central banks move rates by one point at most, and newspapers write that as a fraction. */
  private static final BigDecimal MOST_OF_RATES = BigDecimal.ONE;

  private static final Set<String> RATES = Lexicon.set(MeasuresTable.RATES);

  private Points() {}

  /**
   * The percentage points at {@code i}, right behind a number.
   *
   * @param from index of that number's first token
   */
  static Optional<Measured> read(Tokens t, int from, int i, BigDecimal value) {
    int j = t.pastHyphen(i);
    if (!t.isAny(j, "point", "points") || value.compareTo(MOST) > 0 || value.signum() == 0) {
      return Optional.empty();
    }
    if (value.compareTo(MOST_OF_RATES) <= 0
        && isNear(t, from, i, j, RATES)
        && Rule.on("amounts.rate-point")) {
      return Optional.of(Percents.points(j + 1));
    }
    boolean share = isNear(t, from, i, j, SHARES) || isPerCentNear(t, from, j);
    share &= !isNear(t, from, i, j, OTHERS);
    return share ? Optional.of(Percents.points(j + 1)) : Optional.empty();
  }

  /** Whether one of the words stands near, the number itself apart: a quarter of a point. */
  private static boolean isNear(Tokens t, int from, int to, int point, Set<String> words) {
    return t.has(from - REACH, from, words) || t.has(to, point + REACH, words);
  }

  private static boolean isPerCentNear(Tokens t, int from, int point) {
    for (int k = Math.max(0, from - REACH); k < Math.min(t.size(), point + REACH); k++) {
      if (t.is(k, "per") && t.is(k + 1, "cent")) {
        return true;
      }
    }
    return false;
  }
}
