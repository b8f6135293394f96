// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One number with what multiplies it and what it is of.
 *
 * @param from index of its first token
 * @param numberTo index after its number and magnitude
 * @param to index after its last token
 * @param mantissa the number as printed, sign included
 * @param factor what the magnitude multiplies it by
 * @param measure what it is of, where it says so itself
 * @param prefixed whether that stands before the number
 * @param vague which end the number is where its own words leave it open: "millions of"
 */
record Term(
    int from,
    int numberTo,
    int to,
    BigDecimal mantissa,
    BigDecimal factor,
    Optional<Measure> measure,
    boolean prefixed,
    boolean vague) {

  BigDecimal value() {
    BigDecimal scale = measure.map(Measure::scale).orElse(BigDecimal.ONE);
    return mantissa.multiply(factor).multiply(scale);
  }

  Term plus(BigDecimal more) {
    return new Term(from, numberTo, to, mantissa.add(more), factor, measure, prefixed, vague);
  }

  Term withFactor(BigDecimal other) {
    return new Term(from, numberTo, to, mantissa, other, measure, prefixed, vague);
  }

  Term withMeasure(Measure other) {
    return new Term(from, numberTo, to, mantissa, factor, Optional.of(other), prefixed, vague);
  }

  /** The number alone, for where what follows it belongs to something else. */
  Term bare() {
    return new Term(from, numberTo, numberTo, mantissa, factor, Optional.empty(), false, vague);
  }
}
