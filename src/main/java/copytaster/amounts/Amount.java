// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * An amount as printed: scaled, never converted. Two amounts are equal when they say the same.
 *
 * @param kind what is counted or measured
 * @param value the number named, the lower one of a range; no trailing zeros
 * @param max the upper end of a range
 * @param currency ISO 4217 code, of money only
 * @param unit UCUM or the field's usual symbol, of a quantity; {@code pp} or {@code bp} of points
 * @param noun what is counted, of a count ("people")
 * @param per what the amount is for one of ("barrel")
 * @param approximate true where the text hedges, be it vaguely (about) or by a bound (more than)
 * @param bound which end the number is, where the text says so
 * @param ambiguous true where the text leaves open which currency is meant and the site's country,
 *     the countries it names or custom decided: kr, rupees, Rs, and a bare $ where the site has a
 *     dollar of its own; a bare $ elsewhere is the US dollar by a custom that all news follows
 */
public record Amount(
    Kind kind,
    BigDecimal value,
    Optional<BigDecimal> max,
    Optional<String> currency,
    Optional<String> unit,
    Optional<String> noun,
    Optional<String> per,
    boolean approximate,
    Bound bound,
    boolean ambiguous) {
  /** What is counted or measured. */
  public enum Kind {
    MONEY,
    PERCENT,
    /** Percentage points and basis points. */
    POINTS,
    QUANTITY,
    COUNT
  }

  /** Which end of an open interval the value is. */
  public enum Bound {
    NONE,
    AT_LEAST,
    AT_MOST
  }

  public Amount {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(bound);
    value = plain(value);
    max = max.map(Amount::plain);
    if (max.isPresent() && max.get().compareTo(value) < 0) {
      throw new IllegalArgumentException("range " + value + " to " + max.get());
    }
    if (currency.isPresent() != (kind == Kind.MONEY)) {
      throw new IllegalArgumentException("a currency goes with money: " + kind + " " + currency);
    }
  }

  /** Without trailing zeros and without an exponent: equal numbers become equal objects. */
  private static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
