// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import java.math.BigDecimal;

/**
 * The measure of a number: money of a currency, per cent, a unit, people.
 *
 * @param kind which of them
 * @param name currency, unit or noun, as the kind has it; empty for per cent
 * @param scale what one of it is worth in {@code name}: 0.01 for pence
 * @param ambiguous whether the currency was decided by site or custom
 */
record Measure(Amount.Kind kind, String name, BigDecimal scale, boolean ambiguous) {
  static final Measure PERCENT = of(Amount.Kind.PERCENT, "");

  private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

  static Measure of(Amount.Kind kind, String name) {
    return new Measure(kind, name, BigDecimal.ONE, false);
  }

  static Measure money(String currency) {
    return of(Amount.Kind.MONEY, currency);
  }

  static Measure money(CurrencyResolver.Choice choice) {
    return new Measure(Amount.Kind.MONEY, choice.code(), BigDecimal.ONE, choice.ambiguous());
  }

  static Measure cents(CurrencyResolver.Choice choice) {
    return new Measure(Amount.Kind.MONEY, choice.code(), HUNDREDTH, choice.ambiguous());
  }

  boolean isSame(Measure other) {
    return kind == other.kind && name.equals(other.name);
  }

  boolean isMoney() {
    return kind == Amount.Kind.MONEY;
  }
}
