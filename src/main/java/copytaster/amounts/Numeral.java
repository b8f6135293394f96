// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import java.math.BigDecimal;

/**
 * A number as far as its own wording goes, magnitude words not counted in.
 *
 * @param to index after its last token
 * @param value what it says
 * @param form how it is written
 */
record Numeral(int to, BigDecimal value, Form form) {
  /** How a number is written: what else must be there to make an amount depends on it. */
  enum Form {
    /** Bare digits, perhaps with decimals: 12, 3.5. */
    DIGITS,
    /** Digits in groups, so surely a number and no name: 12,300. */
    GROUPED,
    /** Twelve, two and a half. */
    WORDS,
    /** The "a" of "a million" and "a dollar". */
    ARTICLE
  }
}
