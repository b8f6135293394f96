// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.amounts.Magnitudes.Magnitude;
import copytaster.text.Tokens;

/**
 * A number before its measure is read.
 *
 * @param t the tokens of its block
 * @param from index of its first token
 * @param number by its own wording
 * @param magnitude what multiplies it
 */
record Counted(Tokens t, int from, Numeral number, Magnitude magnitude) {
  /** Index after it and its magnitude. */
  int to() {
    return magnitude.to();
  }

  /** Whether it is certainly a number, so that "won" behind it is money. */
  boolean isExact() {
    boolean thousands = number.value().scale() == 3; // 850.000 dong
    return magnitude.scales() || number.form() == Numeral.Form.GROUPED || thousands;
  }

  /** Whether it is one half, two and a quarter and so on, in words. */
  boolean isFractionInWords() {
    return number.form() == Numeral.Form.WORDS && number.value().scale() > 0;
  }

  /** Whether it can count things: "a", "one" and zero cannot. */
  boolean counts() {
    boolean alone =
        number.form() == Numeral.Form.ARTICLE && !magnitude.scales() || t.is(to() - 1, "one");
    return !alone && number.value().signum() != 0;
  }

  boolean isWhole() {
    return number.value().stripTrailingZeros().scale() <= 0;
  }
}
