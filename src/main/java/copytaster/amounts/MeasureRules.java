// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.lexicon.Rule;
import copytaster.text.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The measures that a number may have, in the order in which they are tried. Made for one text; the
 * examples of each rule stand under its name in {@code rules/amounts.tsv}.
 */
final class MeasureRules {
  private record MeasureRule(String name, Function<Counted, Optional<Measured>> reader) {}

  private static MeasureRule rule(String name, Function<Counted, Optional<Measured>> reader) {
    return new MeasureRule(name, reader);
  }

  private final List<MeasureRule> rules;
  private final DigitNumbers digits;
  private final CurrencyResolver resolver;

  MeasureRules(DigitNumbers digits, CurrencyResolver resolver) {
    this.digits = digits;
    this.resolver = resolver;
    this.rules =
        List.of(
            // 5%, 5 per cent, 5 percentage points, 25 bps
            rule("amounts.percent", n -> Percents.read(n.t(), n.to())),
            // a quarter-point cut
            rule(
                "amounts.fraction-of-points",
                n ->
                    n.isFractionInWords()
                        ? Percents.afterFraction(n.t(), n.to())
                        : Optional.empty()),
            // a five-point lead in the poll
            rule(
                "amounts.points-of-polls",
                n -> Points.read(n.t(), n.from(), n.to(), n.number().value())),
            // 180 pounds, of a person
            rule("amounts.pounds-weighed", this::pounds),
            // 5 euros, 12p, 300 Canadian dollars
            rule(
                "amounts.money-behind",
                n -> MoneyBehind.read(n.t(), n.to(), n.isExact(), resolver)),
            // 12 km, 41C, 4m barrels a day
            rule(
                "amounts.unit",
                n -> UnitGrammar.read(n.t(), n.to()).map(UnitGrammar.Hit::measured)),
            // highs of 35 degrees
            rule(
                "amounts.degrees",
                n ->
                    Degrees.read(n.t(), n.from(), n.to(), resolver).map(UnitGrammar.Hit::measured)),
            // 12 people
            rule(
                "amounts.count",
                n -> n.counts() ? Nouns.read(n.t(), n.to()).map(this::counted) : Optional.empty()),
            // 63 of 71 drones
            rule("amounts.part-of-group", this::group));
  }

  /** The answer of the first rule that fits. */
  Optional<Measured> read(Counted number) {
    for (MeasureRule rule : rules) {
      Optional<Measured> measured = rule.reader().apply(number);
      if (measured.isPresent() && Rule.on(rule.name())) {
        return measured;
      }
    }
    return Optional.empty();
  }

  private Optional<Measured> pounds(Counted n) {
    Tokens t = n.t();
    int unit = t.pastHyphen(n.to());
    boolean weight =
        t.isAny(unit, "pound", "pounds")
            && Pounds.isWeight(t, n.from(), unit, n.magnitude().scales(), resolver);
    return weight
        ? Optional.of(new Measured(unit + 1, Measure.of(Amount.Kind.QUANTITY, "lb")))
        : Optional.empty();
  }

  private Measured counted(Nouns.Noun noun) {
    return new Measured(noun.to(), Measure.of(Amount.Kind.COUNT, noun.word()));
  }

  private Optional<Measured> group(Counted n) {
    Tokens t = n.t();
    if (!n.counts() || !n.isWhole()) {
      return Optional.empty();
    }
    boolean out =
        t.is(n.to(), "out")
            && !Fractions.isRank(t, n.from())
            && Fractions.read(t, n.from()).isEmpty();
    return Nouns.ofGroup(t, out ? n.to() + 1 : n.to(), digits)
        .map(noun -> new Measured(n.to(), Measure.of(Amount.Kind.COUNT, noun.word())));
  }
}
