// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.lexicon.Currencies;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.MeasuresTable;
import copytaster.text.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Reads the sign before a number: {@code $}, {@code US$}, {@code CHF}, {@code Rs.}. Stateless. */
final class MoneyBefore {
  private static final Set<String> PRICED = Lexicon.set(MeasuresTable.BEFORE_PRICES);

  /** The signs that begin with a letter, in the order in which they are tried. */
  private static final List<UnaryOperator<MoneyCursor>> SIGNS =
      List.of(
          MoneyBefore::compound, // A$5, CAD$5
          c -> c.upper().eat("us").eat("$").money("USD"),
          c -> c.upper().eat("s").tight().eat("/").opt(".").money("PEN"),
          c -> c.code().when(x -> x.isBefore("$")),
          c -> c.code().when(MoneyBefore::isNumber).unless(MoneyBefore::isWord),
          MoneyBefore::letter,
          MoneyBefore::abbreviation);

  private MoneyBefore() {}

  /** The sign at {@code i} and the {@code $} of "CAD $"; a number has yet to follow. */
  static Optional<Measured> read(Tokens t, int i, CurrencyResolver resolver) {
    boolean inWord = t.glued(i - 1) && (t.digits(i - 1) || t.letters(i - 1));
    boolean ends = t.letters(i + 1) && !t.glued(i) || t.isAny(i + 1, ",", ".") && !t.digits(i + 2);
    if (t.digits(i) || t.letters(i) && (inWord || ends || t.raw(i).length() > 5)) {
      return Optional.empty();
    }
    MoneyCursor c = new MoneyCursor(t, i, resolver, false);
    if (!t.letters(i)) {
      return c.symbol().measured();
    }
    for (UnaryOperator<MoneyCursor> sign : SIGNS) {
      if (sign.apply(c.start(i)).ok()) {
        c.tries(x -> x.when(y -> t.letters(y.at() - 1) && !y.isTight() && y.isNear()).eat("$"));
        return c.measured();
      }
    }
    return Optional.empty();
  }

  private static MoneyCursor compound(MoneyCursor c) {
    String letters = c.raw().toUpperCase(Locale.ROOT);
    c.skip(1).tight().when(x -> x.isSymbol() || x.isBefore("¢"));
    Optional<String> code = Optional.of(letters).filter(Currencies::isCode);
    return c.money(Currencies.ofSign(letters + c.raw()).or(() -> code)).skip(1);
  }

  private static boolean isNumber(MoneyCursor c) {
    return c.tokens().digits(c.at()) && c.isNear();
  }

  /** Whether a code is probably a word, because no large number follows: COP26. */
  private static boolean isWord(MoneyCursor c) {
    return Currencies.isCodeAWord(c.tokens().raw(c.from())) && !isSurelyANumber(c);
  }

  /**
   * One capital for a currency is a name as often (R2, N1, P5): only at home, or before a number
   * that is surely one.
   */
  private static MoneyCursor letter(MoneyCursor c) {
    List<Currencies.Letter> all = Currencies.ofLetter(c.raw());
    CurrencyResolver resolver = c.resolver;
    if (all.isEmpty() || !c.skip(1).when(MoneyBefore::isNumber).ok()) {
      return c.fail();
    }
    Currencies.Letter letter =
        all.stream().filter(l -> resolver.isAt(l.country())).findFirst().orElse(all.get(0));
    String code = letter.code();
    boolean home = resolver.isAt(letter.country());
    boolean rand = code.equals("ZAR");
    boolean near = c.isTight() || (rand || code.equals("NGN")) && !c.tokens().upper(c.from() - 1);
    boolean surely = near && (isSurelyANumber(c) || rand && isPrice(c));
    boolean open = rand || !resolver.isAnywhereKnown();
    return home || surely && open ? c.money(new CurrencyResolver.Choice(code, !home)) : c.fail();
  }

  /** Rs. 500, Sh20, CFA 900, DM 30; short signs that are words only where money is likely. */
  private static MoneyCursor abbreviation(MoneyCursor c) {
    String sign = c.raw().toUpperCase(Locale.ROOT);
    c.unless(x -> x.isCode() || sign.length() < 2 || !sign.equals("KR") && !x.capital().ok());
    c.skip(1).tries(x -> x.tight().eat("."));
    c.when(MoneyBefore::isNumber);
    return switch (sign) {
      case "KR" -> c.named("kr");
      case "RS" -> c.named("rupees");
      case "SH", "SHS" -> c.named("shillings");
      case "CFA", "FCFA" -> c.cfa();
      default -> c.when(x -> isLikely(x, sign)).money(Currencies.ofSign(sign));
    };
  }

  /** Whether a sign that may be a code or unit as well means the currency here. */
  private static boolean isLikely(MoneyCursor c, String sign) {
    boolean inWord = c.isAfter("-") && c.tokens().glued(c.from() - 1);
    boolean home = c.resolver.home().equals(Currencies.ofSign(sign));
    return !Currencies.isDoubtfulSign(sign)
        || !inWord && (home || isSurelyANumber(c) || isPrice(c));
  }

  /** Words that a price follows: "for R 250", "at the cost of R 20". */
  private static boolean isPrice(MoneyCursor c) {
    return c.tokens().oneSpaceAfter(c.from()) && c.tokens().isIn(c.from() - 1, PRICED);
  }

  /** Whether the number that comes next has groups of digits or a magnitude. */
  private static boolean isSurelyANumber(MoneyCursor c) {
    Tokens t = c.tokens();
    int i = c.at();
    boolean mark = t.is(i + 1, ",") && t.glued(i) && t.glued(i + 1);
    boolean group = mark && threeDigits(t, i + 2) || t.oneSpaceAfter(i) && threeDigits(t, i + 1);
    boolean decimals = t.is(i + 1, ".") && t.glued(i) && t.glued(i + 1) && t.digits(i + 2);
    return group || Magnitudes.read(t, decimals ? i + 3 : i + 1, true).scales();
  }

  private static boolean threeDigits(Tokens t, int i) {
    return t.digits(i) && t.end(i) - t.start(i) == 3;
  }
}
