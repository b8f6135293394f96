// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.text.Tokens;
import java.math.BigDecimal;

/**
 * A number whose measure is not known yet.
 *
 * @param t the tokens of its block
 * @param from index of its first token
 * @param number as its own wording goes
 * @param to index after it and its magnitude
 * @param scaled whether it has a magnitude
 */
record Counted(Tokens t, int from, Numeral number, int to, boolean scaled) {
  /** Whether it is surely a number, so that a word behind it such as "won" is money. */
  boolean isExact() {
    boolean thousands = number.value().scale() == 3; // 850.000 dong
    return scaled || number.form() == Numeral.Form.GROUPED || thousands;
  }

  /** Whether it is one half, two and a quarter and so on, in words. */
  boolean isFractionInWords() {
    return number.form() == Numeral.Form.WORDS && number.value().scale() > 0;
  }

  /** Whether it can count things: no "a", no "one", no zero. */
  boolean counts() {
    boolean alone = number.form() == Numeral.Form.ARTICLE && !scaled || t.is(to - 1, "one");
    return !alone && number.value().signum() != 0;
  }

  boolean isWhole() {
    BigDecimal plain = number.value().stripTrailingZeros();
    return plain.scale() <= 0;
  }
}
