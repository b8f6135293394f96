// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.amounts.Magnitudes.Magnitude;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.MeasuresTable;
import copytaster.lexicon.Numbers;
import copytaster.lexicon.Rule;
import copytaster.text.Tokens;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Reads amounts without a number: "millions of dollars", "a dollar a day". Made for one text. */
final class Unnumbered {
  private static final Set<String> LONE = Lexicon.set(MeasuresTable.LONE_MAGNITUDES);
  private static final Set<String> SEVERAL = Lexicon.set(MeasuresTable.SEVERAL);
  private static final Set<String> COINS = Lexicon.set(MeasuresTable.COINS);

  private final CurrencyResolver resolver;

  Unnumbered(CurrencyResolver resolver) {
    this.resolver = resolver;
  }

  Optional<Term> read(Tokens t, int i) {
    String word = t.word(i);
    boolean inWord = t.glued(i - 1) && (t.letters(i - 1) || t.is(i - 1, "-"));
    if (inWord || word.isEmpty()) {
      return Optional.empty();
    }
    Optional<BigDecimal> plural = Numbers.some(word);
    if (plural.isPresent()) {
      return pluralOf(t, i, plural.get()).filter(x -> Rule.on("amounts.millions-of"));
    }
    if (t.isAny(i, "a", "an")) {
      return article(t, i).filter(x -> Rule.on("amounts.a-dollar"));
    }
    boolean several = t.isIn(i - 1, SEVERAL);
    if (LONE.contains(word) || several && t.isAny(i, "hundred", "thousand")) {
      return lone(t, i, i, several ? Term.Form.VAGUE : Term.Form.PLAIN);
    }
    int j = t.is(i, "multi") ? t.pastHyphen(i + 1) : i;
    boolean many = word.startsWith("multi") && LONE.contains(one(t.word(j)));
    return many ? lone(t, i, j, Term.Form.VAGUE) : Optional.empty();
  }

  /** The million of "multimillion". */
  private static String one(String word) {
    return word.startsWith("multi") ? word.substring("multi".length()) : word;
  }

  /** "trillion-dollar", "several million dollars", "multibillion-pound". */
  private Optional<Term> lone(Tokens t, int from, int i, Term.Form form) {
    boolean vague = form == Term.Form.VAGUE;
    boolean title = t.capital(i) && t.capital(i - 1);
    Magnitude behind = Magnitudes.read(t, i + 1, false);
    Magnitude more = vague && !behind.letter() ? behind : Magnitude.none(i + 1);
    Optional<Measured> sign =
        title ? Optional.empty() : MoneyBehind.read(t, more.to(), vague, resolver);
    return sign.flatMap(s -> Numbers.some(one(t.word(i)) + "s"))
        .map(one -> new Magnitude(more.to(), one.multiply(more.factor()), false))
        .map(all -> Term.of(from, BigDecimal.ONE, all).measured(sign.get()).as(form))
        .filter(term -> Rule.on("amounts.lone-magnitude"));
  }

  /** "millions of dollars", "tens of billions of euros": at least one of the named magnitude. */
  private Optional<Term> pluralOf(Tokens t, int i, BigDecimal first) {
    BigDecimal factor = first;
    int to = i + 1;
    Optional<BigDecimal> next = Numbers.some(t.word(to + 1));
    for (int n = 0; n < 3 && t.is(to, "of") && next.isPresent(); n++) {
      factor = factor.multiply(next.get());
      to += 2;
      next = Numbers.some(t.word(to + 1));
    }
    int unit = t.is(to, "of") ? to + 1 : to;
    boolean weight =
        t.is(unit, "pounds") && Pounds.isWeight(t, i, unit, factor.precision() > 6, resolver);
    Magnitude magnitude = new Magnitude(to, factor, false);
    return (weight ? Optional.<Measured>empty() : MoneyBehind.read(t, unit, false, resolver))
        .filter(sign -> sign.measure().scale().equals(BigDecimal.ONE))
        .map(sign -> Term.of(i, BigDecimal.ONE, magnitude).measured(sign).as(Term.Form.VAGUE));
  }

  /** "a percentage point", "a mile and a half", "a dollar" that is a price and not an object. */
  private Optional<Term> article(Tokens t, int i) {
    int j = t.isAny(i + 1, "full", "whole") ? i + 2 : i + 1;
    if (t.isAny(j, "percentage", "basis", "point")) {
      Optional<Measured> points =
          Percents.read(t, j)
              .or(() -> t.is(j, "point") ? Points.read(t, i, j, BigDecimal.ONE) : Optional.empty());
      if (points.isPresent()) {
        return points.map(p -> one(i, j, p));
      }
    }
    Optional<UnitGrammar.Hit> unit = UnitGrammar.read(t, i + 1).filter(u -> u.to() == i + 2);
    Optional<Numeral> half = unit.flatMap(u -> WordNumbers.andAHalf(t, u.to()));
    if (half.isPresent()) {
      Term one = one(i, i + 1, new Measured(half.get().to(), unit.get().measure()));
      return Optional.of(one.withMantissa(half.get().value().add(BigDecimal.ONE)));
    }
    boolean part = t.is(i - 1, "of"); // 60 cents of a dollar
    boolean weight = t.is(i + 1, "pound") && t.is(i + 2, "of");
    boolean than = t.is(i - 1, "than") && !t.letters(i + 2);
    return part || weight || !t.lower(i + 1) || !t.isIn(i + 1, COINS)
        ? Optional.empty()
        : MoneyBehind.read(t, i + 1, false, resolver)
            .filter(sign -> than || PerUnit.read(t, sign.to()).isPresent())
            .map(sign -> one(i, i + 1, sign));
  }

  private static Term one(int from, int numberTo, Measured measured) {
    return Term.of(from, BigDecimal.ONE, Magnitude.none(numberTo)).measured(measured);
  }
}
