// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.amounts.Magnitudes.Magnitude;
import copytaster.lexicon.Rule;
import copytaster.lexicon.Units;
import copytaster.text.Tokens;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Joins an amount in two units to one in the finer unit, which keeps it exact: 6ft 2in is 74 in,
 * 7lb 4oz is 116 oz, three dollars and fifty cents is $3.50. Stateless.
 */
final class Compounds {
  private Compounds() {}

  /** The term joined with a finer unit behind it, if there is one. */
  static Term extended(Tokens t, Term term, DigitNumbers digits) {
    if (term.measure().isEmpty() || term.magnitude().scales() || term.vague()) {
      return term;
    }
    Measure measure = term.measure().get();
    if (!isWhole(term.mantissa())) {
      return term;
    }
    if (measure.isMoney()) {
      return coins(t, term, measure, digits);
    }
    Units.Unit unit = Units.ofSymbol(measure.name());
    return unit == null || unit.finerCount() == 0 ? term : finer(t, term, unit, digits);
  }

  /** Three dollars and fifty cents, 5 pounds 20 pence: both said in words. */
  private static Term coins(Tokens t, Term term, Measure measure, DigitNumbers digits) {
    int j = t.is(term.to(), "and") ? term.to() + 1 : term.to();
    Optional<Numeral> coins =
        term.prefixed() || !t.letters(term.to() - 1)
            ? Optional.empty()
            : number(t, j, digits).filter(n -> n.value().intValue() < 100);
    boolean pounds = measure.name().equals("GBP");
    return coins
        .filter(n -> pounds ? t.isAny(n.to(), "pence", "p") : t.isAny(n.to(), "cent", "cents"))
        .filter(n -> measure.scale().equals(BigDecimal.ONE) && Rule.on("amounts.dollars-and-cents"))
        .map(
            n ->
                joined(
                    term,
                    term.mantissa().add(n.value().movePointLeft(2)),
                    new Measured(n.to() + 1, measure)))
        .orElse(term);
  }

  private static Term finer(Tokens t, Term term, Units.Unit coarse, DigitNumbers digits) {
    int j = term.to();
    boolean hyphen = t.pastHyphen(j) > j;
    j = hyphen ? j + 1 : t.isAny(j, "and", ",") ? j + 1 : j;
    Optional<Numeral> number = number(t, j, digits);
    if (number.isEmpty() || number.get().value().intValue() >= coarse.finerCount()) {
      return term;
    }
    int end = number.get().to();
    Optional<UnitGrammar.Hit> unit = UnitGrammar.read(t, end);
    boolean pound = t.isAny(end, "pound", "pounds") && coarse.finerSymbol().equals("lb");
    boolean inches = coarse.finerSymbol().equals("in") && isInches(t, end);
    boolean named =
        inches || unit.filter(u -> u.measure().name().equals(coarse.finerSymbol())).isPresent();
    boolean height =
        coarse.finerSymbol().equals("in") && t.digits(j) && j <= term.to() + (hyphen ? 1 : 0);
    boolean bare = height && unit.isEmpty() && (hyphen || isOver(t, end)); // a 7-foot-3 centre
    if (!named && !pound && !bare || !Rule.on("amounts.feet-and-inches")) {
      return term;
    }
    int to = pound || inches ? end + 1 : named ? unit.get().to() : end;
    BigDecimal ratio = BigDecimal.valueOf(coarse.finerCount());
    BigDecimal value = term.mantissa().abs().multiply(ratio).add(number.get().value());
    Measure measure = Measure.of(Amount.Kind.QUANTITY, coarse.finerSymbol());
    return joined(term, value, new Measured(to, measure));
  }

  private static Term joined(Term coarse, BigDecimal value, Measured measured) {
    return Term.of(coarse.from(), value, Magnitude.none(measured.to())).measured(measured);
  }

  /** "in" is inches where it is stuck to its number, or where nothing can be in anything. */
  private static boolean isInches(Tokens t, int i) {
    boolean over = !t.letters(i + 1) && !t.digits(i + 1) || t.isAny(i + 1, "tall", "high", "long");
    return t.isAny(i, "in", "ins") && (t.glued(i - 1) || over);
  }

  /** Whether nothing that the number before {@code i} could count follows: "stands 5 feet 7". */
  private static boolean isOver(Tokens t, int i) {
    boolean decimal = t.glued(i - 1) && t.glued(i) && t.digits(i + 1);
    return !t.letters(i) && !t.digits(i) && !decimal || t.isAny(i, "tall", "and", "in", "with");
  }

  private static Optional<Numeral> number(Tokens t, int j, DigitNumbers digits) {
    Optional<Numeral> number =
        t.digits(j) ? digits.read(t, j).numeral() : t.letters(j) ? words(t, j) : Optional.empty();
    return number.filter(n -> n.value().signum() > 0 && n.value().precision() < 6);
  }

  private static Optional<Numeral> words(Tokens t, int j) {
    return WordNumbers.read(t, j).filter(n -> n.form() == Numeral.Form.WORDS);
  }

  private static boolean isWhole(BigDecimal number) {
    return number.stripTrailingZeros().scale() <= 0;
  }
}
