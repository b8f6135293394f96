// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.lexicon.Units;
import copytaster.text.Tokens;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Joins what is printed in two units to one amount of the finer one, which keeps it exact: 6ft 2in
 * is 74 in, 7lb 4oz is 116 oz, three dollars and fifty cents is $3.50. Stateless.
 */
final class Compounds {
  private Compounds() {}

  /** The term with what follows it in a finer unit, if anything does. */
  static Term extended(Tokens t, Term term, DigitNumbers digits) {
    if (term.measure().isEmpty() || term.factor().compareTo(BigDecimal.ONE) != 0 || term.vague()) {
      return term;
    }
    Measure measure = term.measure().get();
    if (!isWhole(term.mantissa())) {
      return term;
    }
    if (measure.isMoney() && measure.scale().compareTo(BigDecimal.ONE) == 0) {
      return change(t, term, measure, digits);
    }
    Units.Unit unit = Units.ofSymbol(measure.name());
    return unit == null || unit.finerCount() == 0 ? term : finer(t, term, unit, digits);
  }

  private static Term finer(Tokens t, Term term, Units.Unit coarse, DigitNumbers digits) {
    int j = term.to();
    boolean hyphen = WordNumbers.pastHyphen(t, j) > j;
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
    if (!named && !pound && !bare) {
      return term;
    }
    int to = pound || inches ? end + 1 : named ? unit.get().to() : end;
    BigDecimal ratio = BigDecimal.valueOf(coarse.finerCount());
    BigDecimal value = term.mantissa().abs().multiply(ratio).add(number.get().value());
    Measure measure = Measure.of(Amount.Kind.QUANTITY, coarse.finerSymbol());
    return Term.of(term.from(), to, value, BigDecimal.ONE, new Measured(to, measure));
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

  /** Pounds and pence, dollars and cents: only with both said in words. */
  private static Term change(Tokens t, Term term, Measure measure, DigitNumbers digits) {
    int j = t.is(term.to(), "and") ? term.to() + 1 : term.to();
    if (term.prefixed() || !t.letters(term.to() - 1) || t.glued(j - 1)) {
      return term;
    }
    Optional<Numeral> cents = number(t, j, digits);
    boolean pounds = measure.name().equals("GBP");
    if (cents.isEmpty()
        || cents.get().value().intValue() >= 100
        || !(pounds
            ? t.isAny(cents.get().to(), "pence", "p")
            : t.isAny(cents.get().to(), "cent", "cents"))) {
      return term;
    }
    BigDecimal value = term.mantissa().add(cents.get().value().movePointLeft(2));
    int to = cents.get().to() + 1;
    return Term.of(term.from(), to, value, BigDecimal.ONE, new Measured(to, measure));
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

  /** 6'2", a height as it is jotted down: the index after it and how many inches it is. */
  static Optional<Numeral> height(Tokens t, int i) {
    boolean feet = t.digits(i) && t.end(i) - t.start(i) == 1 && !t.raw(i).equals("0");
    boolean joint = t.glued(i) && t.isAny(i + 1, "'", "’", "′") && t.glued(i + 1);
    if (!feet
        || !joint
        || !t.digits(i + 2)
        || t.end(i + 2) - t.start(i + 2) > 2
        || t.glued(i - 1)) {
      return Optional.empty();
    }
    int inches = Integer.parseInt(ascii(t.raw(i + 2)));
    boolean closed = t.glued(i + 2) && t.isAny(i + 3, "\"", "”", "″", "''", "’’");
    if (inches > 11 || t.glued(i + 2) && !closed && (t.letters(i + 3) || t.digits(i + 4))) {
      return Optional.empty();
    }
    int value = 12 * Integer.parseInt(ascii(t.raw(i))) + inches;
    return Optional.of(
        new Numeral(closed ? i + 4 : i + 3, BigDecimal.valueOf(value), Numeral.Form.DIGITS));
  }

  private static String ascii(String digits) {
    StringBuilder out = new StringBuilder();
    digits.codePoints().forEach(c -> out.append(Character.digit(c, 10)));
    return out.toString();
  }
}
