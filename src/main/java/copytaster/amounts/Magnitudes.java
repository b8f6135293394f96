// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.text.Tokens;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads what multiplies a number: million, bn, trn, crore. Stateless. */
final class Magnitudes {
  private Magnitudes() {}

  /**
   * What multiplies a number.
   *
   * @param to index after its last token
   * @param factor by how much
   * @param letter whether it is a single letter, which could mean a unit as well
   */
  record Magnitude(int to, BigDecimal factor, boolean letter) {}

  /**
   * The magnitude at {@code i}, behind a number; two or three in a row multiply ("5 lakh crore").
   *
   * @param money whether a currency stood before the number, so that "m" can only be millions
   */
  static Optional<Magnitude> read(Tokens t, int i, boolean money) {
    BigDecimal factor = BigDecimal.ONE;
    int j = i;
    for (int n = 0; n < 3; n++) {
      int k = WordNumbers.pastHyphen(t, j);
      Optional<BigDecimal> one = word(t.word(k), money);
      if (one.isEmpty()) {
        break;
      }
      factor = factor.multiply(one.get());
      j = k + 1;
    }
    if (j > i) {
      return Optional.of(new Magnitude(j, factor, false));
    }
    return letter(t, i, money);
  }

  static boolean isWord(String word) {
    return word(word, false).isPresent();
  }

  /** The plural that counts without a number: "millions of dollars". */
  static Optional<BigDecimal> plural(String word) {
    return switch (word) {
      case "tens" -> power(1);
      case "hundreds" -> power(2);
      case "thousands", "millions", "billions", "trillions", "lakhs", "crores" ->
          word(word.substring(0, word.length() - 1), false);
      default -> Optional.empty();
    };
  }

  /** Whether token {@code i} is a letter that can stand for a magnitude. */
  static boolean isLetter(Tokens t, int i) {
    return isWord(t.word(i)) || t.isAny(i, "k", "m", "b", "t", "cr");
  }

  private static Optional<Magnitude> letter(Tokens t, int i, boolean money) {
    boolean near = t.glued(i - 1) || t.oneSpaceAfter(i - 1);
    boolean name = t.glued(i) && t.isAny(i + 1, "&", "'", "’", "-") && !t.glued(i - 1);
    if (!near || name) {
      return Optional.empty();
    }
    boolean spaced = !t.glued(i - 1);
    int power =
        switch (t.word(i)) {
          case "k" -> spaced ? 0 : 3;
          case "m" -> 6;
          case "mm" -> money && !spaced ? 6 : 0;
          case "b" -> 9;
          case "t" -> spaced ? 0 : 12;
          default -> 0;
        };
    return power == 0
        ? Optional.empty()
        : Optional.of(new Magnitude(i + 1, power(power).get(), true));
  }

  private static Optional<BigDecimal> word(String word, boolean money) {
    return switch (word) {
      case "hundred" -> power(2);
      case "thousand" -> power(3);
      case "lakh", "lakhs", "lac", "lacs" -> power(5);
      case "million", "millions", "mn", "mln", "mil", "mio", "mill" -> power(6);
      case "crore", "crores" -> power(7);
      case "cr" -> money ? power(7) : Optional.empty();
      case "billion", "billions", "bn", "bln", "bil", "milliard", "milliards", "mrd", "mld" ->
          power(9);
      case "trillion", "trillions", "tn", "trn", "tln", "tril" -> power(12);
      case "quadrillion" -> power(15);
      default -> Optional.empty();
    };
  }

  private static Optional<BigDecimal> power(int n) {
    return Optional.of(BigDecimal.TEN.pow(n));
  }
}
