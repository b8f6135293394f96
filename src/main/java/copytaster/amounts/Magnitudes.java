// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.lexicon.Numbers;
import copytaster.text.Tokens;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads magnitudes: million, bn, trn, crore. Stateless. */
final class Magnitudes {
  private Magnitudes() {}

  /**
   * A magnitude.
   *
   * @param to index after its last token
   * @param factor by how much
   * @param letter whether it is a single letter, which could mean a unit as well
   */
  record Magnitude(int to, BigDecimal factor, boolean letter) {
    /** That of a number which ends before {@code to} and has no magnitude behind it. */
    static Magnitude none(int to) {
      return new Magnitude(to, BigDecimal.ONE, false);
    }

    /** Whether it multiplies. */
    boolean scales() {
      return factor.compareTo(BigDecimal.ONE) > 0;
    }

    Magnitude endingAt(int end) {
      return new Magnitude(end, factor, letter);
    }
  }

  /**
   * The magnitude behind a number that ends before {@code i}; two or three in a row multiply ("5
   * lakh crore").
   *
   * @param money whether a currency stood before the number, so that "m" can only be millions
   */
  static Magnitude read(Tokens t, int i, boolean money) {
    BigDecimal factor = BigDecimal.ONE;
    int j = i;
    for (int n = 0; n < 3; n++) {
      int k = t.pastHyphen(j);
      Optional<BigDecimal> one = Numbers.scale(t.word(k));
      if (one.isEmpty() && money && t.is(k, "cr")) {
        one = Numbers.letter("cr");
      }
      if (one.isEmpty()) {
        break;
      }
      factor = factor.multiply(one.get());
      j = k + 1;
    }
    return j > i ? new Magnitude(j, factor, false) : letter(t, i, money);
  }

  static boolean isWord(String word) {
    return Numbers.scale(word).isPresent();
  }

  /** Whether token {@code i} is a letter that can stand for a magnitude. */
  static boolean isLetter(Tokens t, int i) {
    return isWord(t.word(i)) || Numbers.letter(t.word(i)).isPresent();
  }

  /** A letter close behind its number; m and b stand by themselves as well: "$5 m". */
  private static Magnitude letter(Tokens t, int i, boolean money) {
    boolean glued = t.glued(i - 1);
    boolean near = glued || t.oneSpaceAfter(i - 1) && t.isAny(i, "m", "b");
    boolean name = t.glued(i) && t.isAny(i + 1, "&", "'", "’", "-") && !glued;
    boolean finance = t.isAny(i, "mm", "cr");
    if (!near || name || finance && !(money && t.is(i, "mm"))) {
      return Magnitude.none(i);
    }
    return Numbers.letter(t.word(i))
        .map(factor -> new Magnitude(i + 1, factor, true))
        .orElse(Magnitude.none(i));
  }
}
