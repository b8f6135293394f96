// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.lexicon.Currencies;
import copytaster.text.Cursor;
import copytaster.text.Tokens;
import java.util.Optional;

/** The steps of money patterns beside a number, and the money that they have read. */
final class MoneyCursor extends Cursor<MoneyCursor> {
  final CurrencyResolver resolver;

  /** Whether the number is surely one. */
  final boolean exact;

  private Measure measure;

  MoneyCursor(Tokens t, int i, CurrencyResolver resolver, boolean exact) {
    super(t);
    this.resolver = resolver;
    this.exact = exact;
    start(i);
  }

  @Override
  protected MoneyCursor self() {
    return this;
  }

  /** The money, which ends here, unless a step failed. */
  Optional<Measured> measured() {
    return ok() ? Optional.of(new Measured(at(), measure)) : Optional.empty();
  }

  String raw() {
    return t.raw(at());
  }

  /** Whether nothing stands before the next token. */
  boolean isTight() {
    return t.glued(at() - 1);
  }

  /** Whether nothing stands before the next token, or one white space. */
  boolean isNear() {
    return isTight() || t.oneSpaceAfter(at() - 1);
  }

  /** Whether a currency's symbol comes next. */
  boolean isSymbol() {
    return isBefore("$") || raw().length() == 1 && Currencies.ofSign(raw()).isPresent();
  }

  /** Whether an ISO code comes next, and not a word in a line of capitals. */
  boolean isCode() {
    boolean capitals = t.upper(at() - 1) && t.raw(at() - 1).length() > 1 && t.upper(at() + 1);
    return Currencies.isCode(raw()) && !capitals;
  }

  MoneyCursor tight() {
    return isTight() ? this : fail();
  }

  MoneyCursor upper() {
    return t.upper(at()) ? this : fail();
  }

  MoneyCursor lower() {
    return t.lower(at()) ? this : fail();
  }

  /** An ISO code. */
  MoneyCursor code() {
    return isCode() ? money(raw()).skip(1) : fail();
  }

  /** A symbol; the text decides which dollar or yen it means. */
  MoneyCursor symbol() {
    String symbol = raw();
    skip(1);
    return switch (symbol) {
      case "$" -> named("dollar");
      case "¥" -> money(resolver.yen());
      default -> money(Currencies.ofSign(symbol));
    };
  }

  /** The tokens taken are a name: "dollar", "rupees". */
  MoneyCursor named(String name) {
    return ok() ? resolver.of(name).map(this::money).orElseGet(this::fail) : this;
  }

  /** The tokens taken mean the currency of a code, or none. */
  MoneyCursor money(Optional<String> code) {
    return code.map(this::money).orElseGet(this::fail);
  }

  MoneyCursor money(String code) {
    measure = Measure.money(code);
    return this;
  }

  MoneyCursor money(CurrencyResolver.Choice choice) {
    measure = Measure.money(choice);
    return this;
  }

  MoneyCursor cfa() {
    return ok() ? money(resolver.cfa()) : this;
  }

  /** Hundredths of the currency that bare cents mean here. */
  MoneyCursor cents() {
    return ok() ? cents(resolver.cents()) : this;
  }

  MoneyCursor cents(String code) {
    return cents(new CurrencyResolver.Choice(code, false));
  }

  private MoneyCursor cents(CurrencyResolver.Choice choice) {
    measure = Measure.cents(choice);
    return this;
  }
}
