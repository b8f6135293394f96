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

  /** A number alone, between two tokens. */
  static Term of(int from, int to, BigDecimal mantissa, BigDecimal factor) {
    return new Term(from, to, to, mantissa, factor, Optional.empty(), false, false);
  }

  /** The same with a measure. */
  static Term of(int from, int to, BigDecimal mantissa, BigDecimal factor, Measured measured) {
    return of(from, to, mantissa, factor).measured(measured);
  }

  BigDecimal value() {
    BigDecimal scale = measure.map(Measure::scale).orElse(BigDecimal.ONE);
    return mantissa.multiply(factor).multiply(scale);
  }

  /** With the measure behind it. */
  Term measured(Measured m) {
    return new Term(
        from, numberTo, m.to(), mantissa, factor, Optional.of(m.measure()), prefixed, vague);
  }

  Term withMantissa(BigDecimal other) {
    return new Term(from, numberTo, to, other, factor, measure, prefixed, vague);
  }

  Term withFactor(BigDecimal other) {
    return new Term(from, numberTo, to, mantissa, other, measure, prefixed, vague);
  }

  Term withMeasure(Measure other) {
    return measured(new Measured(to, other));
  }

  Term startingAt(int other) {
    return new Term(other, numberTo, to, mantissa, factor, measure, prefixed, vague);
  }

  Term asPrefixed() {
    return new Term(from, numberTo, to, mantissa, factor, measure, true, vague);
  }

  /** With the number as the least that it may be. */
  Term asVague() {
    return new Term(from, numberTo, to, mantissa, factor, measure, prefixed, true);
  }
}
