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
  private static final Set<String> SHARES =
      Set.of(
          """
          % percent pct poll polls polling pollster voters voter turnout electorate approval \
          election survey referendum rating ratings"""
              .split(" "));

  private static final Set<String> OTHERS =
      Set.of(
          """
          index indices indexes dow nasdaq ftse nikkei dax sensex nifty kospi topix stoxx ibex \
          stocks shares market markets benchmark game games season scored scoring score \
          rebounds assists league championship championships match matches team teams shooting \
          basket baskets touchdown touchdowns quarter table title race fixture standings \
          tournament"""
              .split(" "));

  /** How far from the points a word may stand that tells what they are of. */
  private static final int REACH = 14;

  /** No poll or rate moves by more. */
  private static final BigDecimal MOST = BigDecimal.valueOf(60);

  /** Central banks move their rates by no more at a time, and newspapers say it in fractions. */
  private static final BigDecimal MOST_OF_RATES = BigDecimal.ONE;

  private static final Set<String> RATES = Lexicon.set(MeasuresTable.RATES);

  private Points() {}

  /**
   * The percentage points at {@code i}, right behind a number.
   *
   * @param from index of that number's first token
   */
  static Optional<Percents.Percent> read(Tokens t, int from, int i, BigDecimal value) {
    int j = WordNumbers.pastHyphen(t, i);
    if (!t.isAny(j, "point", "points") || value.compareTo(MOST) > 0 || value.signum() == 0) {
      return Optional.empty();
    }
    boolean share = false;
    boolean small = value.compareTo(MOST_OF_RATES) <= 0;
    for (int k = Math.max(0, from - REACH); k < Math.min(t.size(), j + REACH); k++) {
      if (k == from) {
        k = i; // a quarter of a point is no quarter of a game
      }
      String word = t.word(k);
      if (small && RATES.contains(word) && Rule.on("amounts.rate-point")) {
        return Optional.of(Percents.points(j + 1));
      }
      if (OTHERS.contains(word)) {
        return Optional.empty();
      }
      share |= SHARES.contains(word) || word.equals("per") && t.is(k + 1, "cent");
    }
    return share ? Optional.of(Percents.points(j + 1)) : Optional.empty();
  }
}
