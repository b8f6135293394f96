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
 * @param name the ISO 4217 code of money, the UCUM or usual symbol of a quantity, {@code pp} or
 *     {@code bp} of points, the noun of a count ("people"); empty where there is none
 * @param range the number named
 * @param per what the amount is for one of ("barrel")
 * @param certainty how sure the text is
 */
public record Amount(
    Kind kind, String name, Range range, Optional<String> per, Certainty certainty) {
  /** The kinds of amounts. */
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

  /**
   * One number, or the two ends of a range. Neither has trailing zeros or an exponent, so equal
   * numbers are equal objects.
   *
   * @param max the upper end of a range, no less than {@code min}
   */
  public record Range(BigDecimal min, Optional<BigDecimal> max) {
    public Range {
      min = plain(min);
      max = max.map(Range::plain);
      if (max.isPresent() && max.get().compareTo(min) < 0) {
        throw new IllegalArgumentException("range " + min + " to " + max.get());
      }
    }

    private static BigDecimal plain(BigDecimal number) {
      BigDecimal stripped = number.stripTrailingZeros();
      return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
  }

  /**
   * How sure the text is of an amount.
   *
   * @param bound which end the number is, where the text says so
   * @param approximate true where the text hedges, be it vaguely (about) or by a bound (more than)
   * @param ambiguous true where the text leaves open which currency is meant and the site's
   *     country, the countries it names or custom decided: kr, rupees, Rs, and a bare $ where the
   *     site has a dollar of its own; a bare $ elsewhere is the US dollar by a custom that all news
   *     follows
   */
  public record Certainty(Bound bound, boolean approximate, boolean ambiguous) {
    public static final Certainty EXACT = new Certainty(Bound.NONE, false, false);

    public Certainty {
      Objects.requireNonNull(bound);
    }
  }

  public Amount {
    Objects.requireNonNull(certainty);
    if (kind == Kind.MONEY && name.isEmpty()) {
      throw new IllegalArgumentException("money without a currency");
    }
  }

  /** An exact amount. */
  public static Amount of(Kind kind, String name, BigDecimal value) {
    return new Amount(
        kind, name, new Range(value, Optional.empty()), Optional.empty(), Certainty.EXACT);
  }

  /** The number named, the lower one of a range. */
  public BigDecimal value() {
    return range.min();
  }

  /** The upper end of a range. */
  public Optional<BigDecimal> max() {
    return range.max();
  }

  /** ISO 4217 code, of money only. */
  public Optional<String> currency() {
    return nameIf(kind == Kind.MONEY);
  }

  /** The unit of a quantity or of points. */
  public Optional<String> unit() {
    return nameIf(kind == Kind.QUANTITY || kind == Kind.POINTS);
  }

  /** The noun of a count: "people". */
  public Optional<String> noun() {
    return nameIf(kind == Kind.COUNT);
  }

  private Optional<String> nameIf(boolean wanted) {
    return Optional.of(name).filter(n -> wanted && !n.isEmpty());
  }

  public Bound bound() {
    return certainty.bound();
  }

  public boolean approximate() {
    return certainty.approximate();
  }

  public boolean ambiguous() {
    return certainty.ambiguous();
  }
}
