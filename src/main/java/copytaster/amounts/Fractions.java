// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.lexicon.Lexicon;
import copytaster.lexicon.MeasuresTable;
import copytaster.lexicon.Numbers;
import copytaster.text.Tokens;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.Set;

/**
 * Reads shares in words: "two-thirds of", "one in five". Values are per cent, to one decimal.
 * Stateless.
 */
final class Fractions {
  private static final Set<String> BEFORE_HALF = Lexicon.set(MeasuresTable.BEFORE_HALF);

  private static final Set<String> TIMES = Lexicon.set(MeasuresTable.SHARE_TIMES);

  private Fractions() {}

  /**
   * A share.
   *
   * @param to index after its last token
   * @param percent in per cent
   * @param exact whether one decimal says it all
   */
  record Share(int to, BigDecimal percent, boolean exact) {}

  static Optional<Share> read(Tokens t, int i) {
    boolean inWord = t.glued(i - 1) && !t.isAny(i - 1, "(", "“", "\"");
    return inWord ? Optional.empty() : part(t, i).or(() -> outOf(t, i));
  }

  /** "a third of", "two-thirds of", "half of": not of a mile or an hour. */
  private static Optional<Share> part(Tokens t, int i) {
    boolean half = t.is(i, "half");
    int above = half || t.is(i, "a") ? 1 : Numbers.small(t.word(i));
    int j = half ? i : t.pastHyphen(i + 1);
    int below = Numbers.part(t.word(j));
    boolean game = half && t.lower(i - 1) && !t.isIn(i - 1, BEFORE_HALF); // the first half
    if (game || above < 1 || below <= above) {
      return Optional.empty();
    }
    boolean time = below == 4 && t.is(j + 1, "of") && (t.digits(j + 2) || t.is(j + 3, "year"));
    if (time || above > 1 && below % above == 0) { // the last two quarters of 2021
      return Optional.empty();
    }
    boolean share = t.is(j + 1, "of") && !t.isAny(j + 2, "a", "an", "one");
    return share || t.is(j + 1, "majority") && above > 1
        ? share(j + 1, above, below)
        : Optional.empty();
  }

  /** "one in five", "nine out of 10". */
  private static Optional<Share> outOf(Tokens t, int i) {
    int above = count(t, i);
    int j = t.is(i + 1, "out") && t.is(i + 2, "of") ? i + 3 : t.is(i + 1, "in") ? i + 2 : -1;
    if (above < 1 || j < 0) {
      return Optional.empty();
    }
    if (t.is(j, "every")) {
      j++;
    }
    int below = count(t, j);
    boolean odd = above > 1 && below > 10 && below != 20 && below != 100;
    if (odd || isRank(t, i)) {
      return Optional.empty(); // 12 out of 15 members are a count
    }
    boolean more = t.glued(j) && !t.isAny(j + 1, ".", ",", ";", ")", "”", "\"");
    boolean time =
        Nouns.read(t, j + 1).isEmpty() && t.letters(j + 1) && TIMES.contains(t.word(j + 1));
    return below > above && below >= 2 && !more && !time
        ? share(j + 1, above, below)
        : Optional.empty();
  }

  /** "ranks 133 out of 156" is a position, not a share. */
  static boolean isRank(Tokens t, int i) {
    String verb = t.word(i - 1);
    return verb.startsWith("rank") || verb.startsWith("place") || t.isAny(i - 1, "finished", "no");
  }

  private static int count(Tokens t, int i) {
    int small = Numbers.small(t.word(i));
    if (small >= 0 || !t.digits(i) || t.end(i) - t.start(i) > 3) {
      return small;
    }
    return new BigDecimal(t.raw(i)).intValue();
  }

  private static Optional<Share> share(int to, int above, int below) {
    BigDecimal hundred = BigDecimal.valueOf(100L * above);
    BigDecimal percent = hundred.divide(BigDecimal.valueOf(below), 1, RoundingMode.HALF_UP);
    boolean exact = percent.multiply(BigDecimal.valueOf(below)).compareTo(hundred) == 0;
    return Optional.of(new Share(to, percent, exact));
  }
}
