// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.amounts.Magnitudes.Magnitude;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One number with what multiplies it and what it is of.
 *
 * @param from index of its first token
 * @param to index after its last token
 * @param mantissa the number as printed, sign included
 * @param magnitude what multiplies it
 * @param measure what it is of, where it says so itself
 * @param form how that is said
 */
record Term(
    int from,
    int to,
    BigDecimal mantissa,
    Magnitude magnitude,
    Optional<Measure> measure,
    Form form) {
  /** How a term is worded. */
  enum Form {
    /** 5 dollars. */
    PLAIN,
    /** $5: the measure stands before the number. */
    PREFIXED,
    /** Millions of dollars: the number is the least that it may be. */
    VAGUE
  }

  /** A number alone. */
  static Term of(int from, BigDecimal mantissa, Magnitude magnitude) {
    return new Term(from, magnitude.to(), mantissa, magnitude, Optional.empty(), Form.PLAIN);
  }

  /** Index after its number and magnitude. */
  int numberTo() {
    return magnitude.to();
  }

  BigDecimal factor() {
    return magnitude.factor();
  }

  boolean prefixed() {
    return form == Form.PREFIXED;
  }

  boolean vague() {
    return form == Form.VAGUE;
  }

  BigDecimal value() {
    BigDecimal scale = measure.map(Measure::scale).orElse(BigDecimal.ONE);
    return mantissa.multiply(factor()).multiply(scale);
  }

  /** With its measure, which ends the term. */
  Term measured(Measured m) {
    return new Term(from, m.to(), mantissa, magnitude, Optional.of(m.measure()), form);
  }

  Term withMeasure(Measure other) {
    return measured(new Measured(to, other));
  }

  Term withMantissa(BigDecimal other) {
    return new Term(from, to, other, magnitude, measure, form);
  }

  Term withFactor(BigDecimal other) {
    Magnitude scaled = new Magnitude(numberTo(), other, magnitude.letter());
    return new Term(from, to, mantissa, scaled, measure, form);
  }

  Term startingAt(int other) {
    return new Term(other, to, mantissa, magnitude, measure, form);
  }

  Term as(Form other) {
    return new Term(from, to, mantissa, magnitude, measure, other);
  }
}
