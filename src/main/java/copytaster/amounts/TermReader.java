// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.lexicon.Currencies;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.MeasuresTable;
import copytaster.lexicon.Numbers;
import copytaster.lexicon.Rule;
import copytaster.text.Tokens;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Reads one number with its magnitude and measure. Made for one text. */
final class TermReader {
  private static final Set<String> LONE = Lexicon.set(MeasuresTable.LONE_MAGNITUDES);
  private static final Set<String> SEVERAL = Lexicon.set(MeasuresTable.SEVERAL);
  private static final Set<String> COINS = Lexicon.set(MeasuresTable.COINS);
  private static final Set<String> BOUNDS = Lexicon.set(MeasuresTable.HYPHEN_BOUNDS);
  private static final Set<String> JOINTS = Lexicon.set(MeasuresTable.CODE_JOINTS);

  private final DigitNumbers digits;
  private final MoneyGrammar money;
  private final CurrencyResolver resolver;
  private final MeasureRules measures;

  TermReader(DigitNumbers digits, MoneyGrammar money, CurrencyResolver resolver) {
    this.digits = digits;
    this.money = money;
    this.resolver = resolver;
    this.measures = new MeasureRules(digits, money, resolver);
  }

  /** The term that begins at {@code i}; its measure is empty where the text states none. */
  Optional<Term> read(Tokens t, int i) {
    return read(t, i, false);
  }

  /** The same for the second number of a pair, which a dash may join to the first. */
  Optional<Term> readSecond(Tokens t, int i) {
    return read(t, i, true);
  }

  private Optional<Term> read(Tokens t, int i, boolean joined) {
    boolean minus = isMinus(t, i);
    int j = minus ? i + 1 : i;
    Optional<Measured> sign = money.before(t, j);
    Optional<Term> term =
        sign.flatMap(s -> prefixed(t, j, s)).filter(x -> Rule.on("amounts.money-before"));
    if (term.isEmpty()) {
      term = counted(t, j, joined);
    }
    if (term.isEmpty() && !minus) {
      return unnumbered(t, i);
    }
    term =
        term.map(
            x -> {
              Term finer = Compounds.extended(t, x, digits);
              return finer == x || Rule.on("amounts.feet-and-inches") ? finer : x;
            });
    return minus && Rule.on("amounts.minus") ? term.flatMap(x -> negative(i, x)) : term;
  }

  /** The end of a run of digits at {@code i} that is not a number, or {@code i + 1}. */
  int past(Tokens t, int i) {
    return DigitNumbers.startsAt(t, i) ? digits.read(t, i).to() : i + 1;
  }

  private static Optional<Term> negative(int i, Term x) {
    return x.measure().map(m -> x.withMantissa(x.mantissa().negate()).startingAt(i));
  }

  private static boolean isMinus(Tokens t, int i) {
    if (t.isAny(i, "minus", "negative")) {
      return !t.isAny(i - 1, "or", "and", "/"); // plus or minus 3 is a margin
    }
    boolean dash = t.isAny(i, "-", "−", "–", "﹣", "－");
    boolean open = !t.glued(i - 1) || t.isAny(i - 1, "(", "[", "“", "\"", ":", "~");
    return dash && t.glued(i) && open && !(t.digits(i - 1) && !t.is(i, "−"));
  }

  /** $5m, CHF 20m, Rs 500 crore. */
  private Optional<Term> prefixed(Tokens t, int i, Measured sign) {
    int j = sign.to();
    boolean near = t.glued(j - 1) || t.oneSpaceAfter(j - 1);
    if (!near || !DigitNumbers.startsAt(t, j)) {
      return Optional.empty();
    }
    Optional<Numeral> number = digits.read(t, j).numeral();
    if (number.isEmpty()) {
      return Optional.empty();
    }
    int last = number.get().to();
    Optional<Magnitudes.Magnitude> magnitude = Magnitudes.read(t, last, true);
    int numberTo = magnitude.map(Magnitudes.Magnitude::to).orElse(last);
    BigDecimal factor = magnitude.map(Magnitudes.Magnitude::factor).orElse(BigDecimal.ONE);
    BigDecimal value = number.get().value();
    Measure measure = sign.measure();
    if (isThousands(value, magnitude.isPresent(), measure)) {
      value = value.movePointRight(3); // Rp 15.000
    }
    Measured measured = said(t, numberTo, measure).orElse(new Measured(numberTo, measure));
    return Optional.of(Term.of(i, numberTo, value, factor, measured).asPrefixed());
  }

  /** The currency once more behind the number, or its country: "US$5m dollars", "$5m Canadian". */
  private Optional<Measured> said(Tokens t, int i, Measure measure) {
    Optional<Measured> again = money.behind(t, i, false);
    boolean bare = Currencies.goesBy(measure.name(), "dollar");
    if (again.isPresent() && again.get().measure().scale().equals(BigDecimal.ONE)) {
      boolean same = again.get().measure().name().equals(measure.name());
      boolean finer = bare && Currencies.goesBy(again.get().measure().name(), "dollar");
      boolean vaguer = bare && t.isAny(again.get().to() - 1, "dollar", "dollars");
      if (vaguer && t.isAny(i, "dollar", "dollars", "-")) {
        return Optional.of(new Measured(again.get().to(), measure));
      }
      return same || finer ? again : Optional.empty();
    }
    return MoneyLands.read(t, i)
        .filter(land -> bare && !t.letters(land.to()) && Rule.on("amounts.country-behind"))
        .flatMap(
            land ->
                Currencies.ofCountry(land.code())
                    .filter(code -> Currencies.goesBy(code, "dollar"))
                    .map(code -> new Measured(land.to(), Measure.money(code))));
  }

  /** A number, then its measure. */
  private Optional<Term> counted(Tokens t, int i, boolean joined) {
    return number(t, i, joined).map(number -> counted(t, i, number));
  }

  private Term counted(Tokens t, int i, Numeral number) {
    Optional<Magnitudes.Magnitude> magnitude = Magnitudes.read(t, number.to(), false);
    if (magnitude.isPresent() && magnitude.get().letter()) {
      return withLetter(t, i, number, magnitude.get());
    }
    BigDecimal factor = magnitude.map(Magnitudes.Magnitude::factor).orElse(BigDecimal.ONE);
    int to = magnitude.map(Magnitudes.Magnitude::to).orElse(number.to());
    boolean inWords = number.form() == Numeral.Form.WORDS; // these took their half with them
    Optional<Numeral> half = inWords ? Optional.empty() : WordNumbers.andAHalf(t, to);
    if (half.isEmpty()) {
      return measured(t, i, number, factor, to, magnitude.isPresent());
    }
    BigDecimal value = number.value().add(half.get().value());
    Numeral sum = new Numeral(half.get().to(), value, Numeral.Form.WORDS);
    if (magnitude.isPresent()) { // a million and a half
      return measured(t, i, sum, factor, sum.to(), true);
    }
    Optional<Magnitudes.Magnitude> after = Magnitudes.read(t, sum.to(), false);
    return measured( // 2 and a half million
        t,
        i,
        sum,
        after.map(Magnitudes.Magnitude::factor).orElse(BigDecimal.ONE),
        after.map(Magnitudes.Magnitude::to).orElse(sum.to()),
        after.isPresent());
  }

  /** 5m: metres before a dimension ("5m deep"), else millions. */
  private Term withLetter(Tokens t, int i, Numeral number, Magnitudes.Magnitude letter) {
    Term unit = measured(t, i, number, BigDecimal.ONE, number.to(), false);
    boolean quantity = unit.measure().filter(m -> m.kind() == Amount.Kind.QUANTITY).isPresent();
    if (quantity && !t.is(unit.to() - 1, "t")) {
      return unit;
    }
    Term scaled = measured(t, i, number, letter.factor(), letter.to(), true);
    return scaled.measure().isEmpty() && unit.measure().isPresent() ? unit : scaled;
  }

  private Optional<Numeral> number(Tokens t, int i, boolean joined) {
    if (!DigitNumbers.startsAt(t, i)) {
      boolean inWord =
          !joined
              && t.glued(i - 1)
              && !t.isAny(i - 1, "(", "[", "“", "\"", "‘", "'", "—", "–", "~");
      return t.letters(i) && !inWord ? WordNumbers.read(t, i) : Optional.empty();
    }
    return joined || standsAlone(t, i) ? digits.read(t, i).numeral() : Optional.empty();
  }

  /** Whether digits begin a number and no part of a name or code: not G20, F-16, v2.1. */
  private static boolean standsAlone(Tokens t, int i) {
    if (!t.glued(i - 1)) {
      return true;
    }
    if (t.letters(i - 1) || t.digits(i - 1)) {
      return false;
    }
    boolean joint = JOINTS.contains(t.word(i - 1));
    boolean bound =
        t.is(i - 1, "-")
            && BOUNDS.contains(t.word(i - 2))
            && Rule.on("amounts.hyphen-bound"); // sub-2% inflation
    return !joint || bound || !t.glued(i - 2) || !(t.letters(i - 2) || t.digits(i - 2));
  }

  private Term measured(
      Tokens t, int from, Numeral number, BigDecimal factor, int to, boolean scaled) {
    Optional<Measured> measured = measures.read(new Counted(t, from, number, to, scaled));
    Term term = Term.of(from, to, number.value(), factor);
    boolean thousands = // 300.000 VND
        measured.filter(m -> isThousands(number.value(), scaled, m.measure())).isPresent()
            && Rule.on("amounts.thousands-without-cents");
    Term whole = thousands ? term.withMantissa(number.value().movePointRight(3)) : term;
    return measured.map(whole::measured).orElse(whole);
  }

  /** Whether a point must group thousands, as the currency has no cents in daily life. */
  private static boolean isThousands(BigDecimal value, boolean scaled, Measure measure) {
    return !scaled
        && value.scale() == 3
        && measure.isMoney()
        && Currencies.hasNoFractions(measure.name());
  }

  /** Amounts without a number: "millions of dollars", "a dollar a day". */
  private Optional<Term> unnumbered(Tokens t, int i) {
    String word = t.word(i);
    boolean inWord = t.glued(i - 1) && (t.letters(i - 1) || t.is(i - 1, "-"));
    if (inWord || word.isEmpty()) {
      return Optional.empty();
    }
    Optional<BigDecimal> plural = Numbers.some(word);
    if (plural.isPresent()) {
      return pluralOf(t, i, plural.get()).filter(x -> Rule.on("amounts.millions-of"));
    }
    boolean several = SEVERAL.contains(t.word(i - 1));
    if (t.isAny(i, "a", "an")) {
      return article(t, i).filter(x -> Rule.on("amounts.a-dollar"));
    }
    if (LONE.contains(word) || several && t.isAny(i, "hundred", "thousand")) {
      return lone(t, i, i, several);
    }
    int j = t.is(i, "multi") ? t.pastHyphen(i + 1) : i;
    boolean many = word.startsWith("multi") && LONE.contains(after(t.word(j), "multi"));
    return many ? lone(t, i, j, true) : Optional.empty();
  }

  private static String after(String word, String prefix) {
    return word.startsWith(prefix) ? word.substring(prefix.length()) : word;
  }

  /** "trillion-dollar", "several million dollars", "multibillion-pound". */
  private Optional<Term> lone(Tokens t, int from, int i, boolean vague) {
    String word = after(t.word(i), "multi");
    boolean title = t.capital(i) && t.capital(i - 1);
    Optional<Magnitudes.Magnitude> more =
        vague ? Magnitudes.read(t, i + 1, false).filter(m -> !m.letter()) : Optional.empty();
    int to = more.map(Magnitudes.Magnitude::to).orElse(i + 1);
    Optional<Measured> sign = title ? Optional.empty() : money.behind(t, to, vague);
    BigDecimal scale = more.map(Magnitudes.Magnitude::factor).orElse(BigDecimal.ONE);
    Optional<BigDecimal> factor = Numbers.some(word + "s").map(scale::multiply);
    if (sign.isEmpty() || factor.isEmpty() || !Rule.on("amounts.lone-magnitude")) {
      return Optional.empty();
    }
    Term term = Term.of(from, to, BigDecimal.ONE, factor.get(), sign.get());
    return Optional.of(vague ? term.asVague() : term);
  }

  /** "millions of dollars", "tens of billions of euros": at least one of the named magnitude. */
  private Optional<Term> pluralOf(Tokens t, int i, BigDecimal first) {
    BigDecimal factor = first;
    int j = i + 1;
    for (int n = 0; n < 3 && t.is(j, "of"); n++) {
      Optional<BigDecimal> next = Numbers.some(t.word(j + 1));
      if (next.isEmpty()) {
        break;
      }
      factor = factor.multiply(next.get());
      j += 2;
    }
    int of = t.is(j, "of") ? j + 1 : j;
    boolean weight =
        t.is(of, "pounds") && Pounds.isWeight(t, i, of, factor.precision() > 6, resolver);
    Optional<Measured> sign = weight ? Optional.empty() : money.behind(t, of, false);
    int numberTo = j;
    BigDecimal value = factor;
    return sign.filter(s -> s.measure().scale().equals(BigDecimal.ONE))
        .map(s -> Term.of(i, numberTo, BigDecimal.ONE, value, s).asVague());
  }

  /** "a percentage point"; "a dollar" where it is a price and not an object. */
  private Optional<Term> article(Tokens t, int i) {
    int j = t.isAny(i + 1, "full", "whole") ? i + 2 : i + 1;
    Optional<Measured> points = Percents.read(t, j);
    if (points.isEmpty() && t.is(j, "point")) { // a full point
      points = Points.read(t, i, j, BigDecimal.ONE);
    }
    if (points.isPresent() && t.isAny(j, "percentage", "basis", "point")) {
      return one(i, j, points.get().to(), points.get().measure());
    }
    Optional<UnitGrammar.Hit> unit = UnitGrammar.read(t, i + 1);
    Optional<Numeral> half = unit.flatMap(u -> WordNumbers.andAHalf(t, u.to()));
    if (half.isPresent() && unit.get().to() == i + 2) { // a mile and a half
      return one(i, i + 1, half.get().to(), unit.get().measure())
          .map(x -> x.withMantissa(half.get().value().add(BigDecimal.ONE)));
    }
    boolean part = t.is(i - 1, "of"); // 60 cents of a dollar
    if (part || !t.lower(i + 1) || !COINS.contains(t.word(i + 1))) {
      return none();
    }
    Optional<Measured> sign = money.behind(t, i + 1, false);
    boolean each = sign.isPresent() && PerUnit.read(t, sign.get().to()).isPresent();
    boolean than = t.is(i - 1, "than") && !t.letters(i + 2);
    boolean weight = t.is(i + 1, "pound") && t.is(i + 2, "of");
    return sign.isPresent() && (each || than) && !weight
        ? one(i, i + 1, sign.get().to(), sign.get().measure())
        : none();
  }

  private static Optional<Term> one(int from, int numberTo, int to, Measure measure) {
    Measured measured = new Measured(to, measure);
    return Optional.of(Term.of(from, numberTo, BigDecimal.ONE, BigDecimal.ONE, measured));
  }

  private static Optional<Term> none() {
    return Optional.empty();
  }
}
