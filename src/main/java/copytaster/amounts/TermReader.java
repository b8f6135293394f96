// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.amounts.Magnitudes.Magnitude;
import copytaster.lexicon.Currencies;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.MeasuresTable;
import copytaster.lexicon.Rule;
import copytaster.text.Tokens;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Reads one number with its magnitude and measure. Made for one text. */
final class TermReader {
  private static final Set<String> BOUNDS = Lexicon.set(MeasuresTable.HYPHEN_BOUNDS);
  private static final Set<String> JOINTS = Lexicon.set(MeasuresTable.CODE_JOINTS);
  private static final Set<String> BEFORE_WORDS = Lexicon.set(MeasuresTable.BEFORE_NUMBER_WORDS);
  private static final Set<String> BEFORE_DASH = Lexicon.set(MeasuresTable.BEFORE_MINUS);

  private final DigitNumbers digits;
  private final CurrencyResolver resolver;
  private final MeasureRules measures;
  private final Unnumbered unnumbered;

  TermReader(DigitNumbers digits, CurrencyResolver resolver) {
    this.digits = digits;
    this.resolver = resolver;
    this.measures = new MeasureRules(digits, resolver);
    this.unnumbered = new Unnumbered(resolver);
  }

  /** The term that begins at {@code i}; its measure is empty where the text states none. */
  Optional<Term> read(Tokens t, int i) {
    int j = pastMinus(t, i);
    return term(t, i, j, opensNumber(t, j) ? number(t, j) : Optional.empty());
  }

  /** The same for the second number of a pair, which a dash may join to the first. */
  Optional<Term> readSecond(Tokens t, int i) {
    int j = pastMinus(t, i);
    return term(t, i, j, number(t, j));
  }

  /** The end of a run of digits at {@code i} that is not a number, or {@code i + 1}. */
  int past(Tokens t, int i) {
    return DigitNumbers.startsAt(t, i) ? digits.read(t, i).to() : i + 1;
  }

  /** The term whose number stands at {@code i}, behind a minus if {@code from} is before it. */
  private Optional<Term> term(Tokens t, int from, int i, Optional<Numeral> number) {
    Optional<Term> term = prefixed(t, i).or(() -> number.map(n -> counted(t, i, n)));
    if (term.isEmpty()) {
      return i == from ? unnumbered.read(t, i) : term;
    }
    Term whole = Compounds.extended(t, term.get(), digits);
    return i > from && Rule.on("amounts.minus")
        ? whole.measure().map(m -> whole.withMantissa(whole.mantissa().negate()).startingAt(from))
        : Optional.of(whole);
  }

  /** Index after a minus sign or word at {@code i}, else {@code i}. */
  private static int pastMinus(Tokens t, int i) {
    boolean word = t.isAny(i, "minus", "negative");
    boolean margin = t.isAny(i - 1, "or", "and", "/"); // plus or minus 3
    boolean open = !t.glued(i - 1) || t.isIn(i - 1, BEFORE_DASH);
    boolean dash = t.is(i, "−") || t.isAny(i, "-", "–", "﹣", "－") && !t.digits(i - 1);
    return word && !margin || dash && open && t.glued(i) ? i + 1 : i;
  }

  /** $5m, CHF 20m, Rs 500 crore. */
  private Optional<Term> prefixed(Tokens t, int i) {
    Optional<Measured> sign = MoneyBefore.read(t, i, resolver);
    int j = sign.map(Measured::to).orElse(i);
    boolean near = t.glued(j - 1) || t.oneSpaceAfter(j - 1);
    return sign.filter(s -> near && DigitNumbers.startsAt(t, j))
        .flatMap(s -> digits.read(t, j).numeral())
        .map(number -> prefixed(t, i, number, sign.get().measure()))
        .filter(term -> Rule.on("amounts.money-before"));
  }

  private Term prefixed(Tokens t, int i, Numeral number, Measure measure) {
    Magnitude magnitude = Magnitudes.read(t, number.to(), true);
    Measured said = new Measured(magnitude.to(), measure);
    return Term.of(i, whole(number.value(), magnitude, measure), magnitude)
        .measured(saidAgain(t, magnitude.to(), measure).orElse(said))
        .as(Term.Form.PREFIXED);
  }

  /** The currency once more behind the number, or its country: "US$5m dollars", "$5m Canadian". */
  private Optional<Measured> saidAgain(Tokens t, int i, Measure measure) {
    boolean bare = Currencies.goesBy(measure.name(), "dollar");
    Optional<Measured> again =
        MoneyBehind.read(t, i, false, resolver)
            .filter(m -> m.measure().scale().equals(BigDecimal.ONE));
    if (again.isPresent()) {
      int to = again.get().to();
      String name = again.get().measure().name();
      boolean vaguer = bare && t.isAny(to - 1, "dollar", "dollars");
      return vaguer && t.isAny(i, "dollar", "dollars", "-")
          ? Optional.of(new Measured(to, measure))
          : again.filter(
              m -> name.equals(measure.name()) || bare && Currencies.goesBy(name, "dollar"));
    }
    return MoneyLands.read(t, i)
        .filter(land -> bare && !t.letters(land.to()) && Rule.on("amounts.country-behind"))
        .flatMap(
            land ->
                Currencies.ofCountry(land.code())
                    .filter(code -> Currencies.goesBy(code, "dollar"))
                    .map(code -> new Measured(land.to(), Measure.money(code))));
  }

  private Term counted(Tokens t, int i, Numeral number) {
    Magnitude magnitude = Magnitudes.read(t, number.to(), false);
    if (magnitude.letter()) {
      return withLetter(t, i, number, magnitude);
    }
    boolean inWords = number.form() == Numeral.Form.WORDS; // these took their half with them
    Optional<Numeral> half = inWords ? Optional.empty() : WordNumbers.andAHalf(t, magnitude.to());
    if (half.isEmpty()) {
      return measured(t, i, number, magnitude);
    }
    int to = half.get().to();
    Numeral sum = new Numeral(to, number.value().add(half.get().value()), Numeral.Form.WORDS);
    Magnitude behind = Magnitudes.read(t, to, false); // two and a half million
    return measured(t, i, sum, magnitude.scales() ? magnitude.endingAt(to) : behind);
  }

  /** 5m: metres before a dimension ("5m deep"), else millions. */
  private Term withLetter(Tokens t, int i, Numeral number, Magnitude letter) {
    Term unit = measured(t, i, number, Magnitude.none(number.to()));
    boolean quantity = unit.measure().filter(m -> m.kind() == Amount.Kind.QUANTITY).isPresent();
    if (quantity && !t.is(unit.to() - 1, "t")) {
      return unit;
    }
    Term scaled = measured(t, i, number, letter);
    return scaled.measure().isEmpty() && unit.measure().isPresent() ? unit : scaled;
  }

  private Term measured(Tokens t, int from, Numeral number, Magnitude magnitude) {
    BigDecimal value = number.value();
    return measures
        .read(new Counted(t, from, number, magnitude))
        .map(m -> Term.of(from, whole(value, magnitude, m.measure()), magnitude).measured(m))
        .orElse(Term.of(from, value, magnitude));
  }

  /** The number, in thousands where a point can but group them: Rp 15.000, 300.000 VND. */
  private static BigDecimal whole(BigDecimal value, Magnitude magnitude, Measure measure) {
    boolean thousands =
        !magnitude.scales()
            && value.scale() == 3
            && measure.isMoney()
            && Currencies.hasNoFractions(measure.name())
            && Rule.on("amounts.thousands-without-cents");
    return thousands ? value.movePointRight(3) : value;
  }

  private Optional<Numeral> number(Tokens t, int i) {
    return DigitNumbers.startsAt(t, i)
        ? digits.read(t, i).numeral()
        : t.letters(i) ? WordNumbers.read(t, i) : Optional.empty();
  }

  /** Whether a number may begin here, and no part of a name or code: not G20, F-16, v2.1. */
  private static boolean opensNumber(Tokens t, int i) {
    if (!t.glued(i - 1)) {
      return true;
    }
    if (!DigitNumbers.startsAt(t, i)) {
      return t.isIn(i - 1, BEFORE_WORDS);
    }
    boolean bound = // sub-2% inflation
        t.is(i - 1, "-") && t.isIn(i - 2, BOUNDS) && Rule.on("amounts.hyphen-bound");
    boolean code = t.isIn(i - 1, JOINTS) && t.glued(i - 2);
    return !t.letters(i - 1)
        && !t.digits(i - 1)
        && (bound || !code || !t.letters(i - 2) && !t.digits(i - 2));
  }
}
