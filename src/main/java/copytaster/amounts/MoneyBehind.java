// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.lexicon.Currencies;
import copytaster.lexicon.FunctionWordsTable;
import copytaster.lexicon.HundredthsTable;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.MeasuresTable;
import copytaster.lexicon.Rule;
import copytaster.text.Tokens;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Reads the money behind a number: €, USD, Canadian dollars, p, cents. Stateless. */
final class MoneyBehind {
  private static final Set<String> PRIZES = Lexicon.set(MeasuresTable.BEHIND_WON);
  private static final Set<String> SCREENS = Lexicon.set(MeasuresTable.SCREENS);
  private static final Set<String> LINES = Lexicon.set(MeasuresTable.SCREEN_LINES);

  private static final Map<String, String> HUNDREDTHS = Lexicon.map(HundredthsTable.ROWS, 0, 1);

  private static final Set<String> SMALL =
      Lexicon.union(
          FunctionWordsTable.ARTICLES,
          FunctionWordsTable.PREPOSITIONS,
          FunctionWordsTable.CONJUNCTIONS,
          FunctionWordsTable.AUXILIARIES);

  private record MoneyRule(String name, UnaryOperator<MoneyCursor> steps) {}

  private static MoneyRule rule(String name, UnaryOperator<MoneyCursor> steps) {
    return new MoneyRule(name, steps);
  }

  private static final List<MoneyRule> RULES =
      List.of(
          // 90p, 5 pence
          rule("amounts.pence", c -> c.lower().when(MoneyBehind::isPence).skip(1).cents("GBP")),
          // 5 cents; 5c where the site's country has cents
          rule("amounts.cents", c -> c.lower().when(MoneyBehind::isCents).skip(1).cents()),
          // 12 paise
          rule(
              "amounts.hundredths",
              c -> {
                String code = HUNDREDTHS.get(c.tokens().word(c.at()));
                return code == null ? c.fail() : c.skip(1).cents(code);
              }),
          // 7 million USD: not the code of the next sum
          rule(
              "amounts.code-behind",
              c -> c.unless(x -> Currencies.isCodeAWord(x.raw()) || isNextSum(x)).code()),
          // 5 billion CFA francs, 500 FCFA
          rule(
              "amounts.cfa-francs",
              c ->
                  c.upper()
                      .either(x -> x.eat("cfa", "fcfa").eat("franc", "francs"), MoneyBehind::alone)
                      .cfa()),
          // Canadian dollars, West African CFA francs, New Zealand cents
          rule("amounts.money-of-country", MoneyBehind::ofCountry),
          // 5 euros, 3 pounds sterling
          rule("amounts.currency-name", MoneyBehind::name),
          // signs that are printed behind the number where they are at home: 50 Kč
          rule(
              "amounts.sign-behind",
              c -> c.when(MoneyCursor::isNear).money(Currencies.ofSignBehind(c.raw())).skip(1)));

  private MoneyBehind() {}

  /**
   * The money at {@code i}, where a number ends.
   *
   * @param exact whether the number is surely one, so that a word such as "won" is money
   */
  static Optional<Measured> read(Tokens t, int i, boolean exact, CurrencyResolver resolver) {
    MoneyCursor c = new MoneyCursor(t, i, resolver, exact).hyphen();
    int j = c.at();
    if (!t.letters(j)) {
      return j > i ? Optional.empty() : symbol(c).measured();
    }
    for (MoneyRule rule : RULES) {
      if (rule.steps().apply(c.start(j)).ok() && Rule.on(rule.name())) {
        return c.measured();
      }
    }
    return Optional.empty();
  }

  private static MoneyCursor symbol(MoneyCursor c) {
    if (c.isBefore("¢")) {
      return c.skip(1).cents();
    }
    Tokens t = c.tokens();
    int next = c.at() + 1;
    boolean other = !c.isTight() && t.glued(next - 1) && (t.digits(next) || t.letters(next));
    return c.when(x -> x.isNear() && x.isSymbol() && !other).symbol();
  }

  /** Pence, unless the "p" counts the lines of a picture, as in 1080p. */
  private static boolean isPence(MoneyCursor c) {
    Tokens t = c.tokens();
    int i = c.at();
    boolean screen = t.isIn(i - 1, LINES) && t.has(i - 12, i + 12, SCREENS);
    return c.isBefore("pence", "penny", "pennies") || c.isBefore("p") && c.isTight() && !screen;
  }

  private static boolean isCents(MoneyCursor c) {
    return c.isBefore("cent", "cents", "cts")
        || c.isBefore("c") && c.isTight() && c.resolver.isAnywhereKnown() && !c.resolver.isAt("GB");
  }

  private static boolean isNextSum(MoneyCursor c) {
    return !c.isTight() && c.tokens().digits(c.at() + 1);
  }

  /** "2,000 CFA", "3 billion CFA": not "120 CFA candidates", who sit an examination. */
  private static MoneyCursor alone(MoneyCursor c) {
    Tokens t = c.tokens();
    boolean sum = c.exact || !t.digits(c.at() - 1);
    boolean noun = t.lower(c.at() + 1) && !t.isIn(c.at() + 1, SMALL);
    return c.isBefore("cfa") && (noun || !sum) ? c.fail() : c.eat("cfa", "fcfa");
  }

  private static MoneyCursor ofCountry(MoneyCursor c) {
    Optional<MoneyLands.Named> country = MoneyLands.read(c.tokens(), c.at());
    String code = country.flatMap(land -> Currencies.ofCountry(land.code())).orElse("");
    c.skipTo(country.map(MoneyLands.Named::to).orElse(c.at())).hyphen();
    return c.isBefore("cent", "cents") && Currencies.goesBy(code, "dollar")
        ? c.skip(1).cents(code)
        : c.opt("cfa").eatIf(word -> Currencies.goesBy(code, word)).money(code);
  }

  /** Some names of currencies are words as well: a race is won, a crown is worn. */
  private static MoneyCursor name(MoneyCursor c) {
    String name = c.tokens().word(c.at());
    boolean surely = c.exact && c.tokens().lower(c.at());
    boolean prize = c.tokens().isIn(c.at() + 1, PRIZES);
    boolean here =
        name.equals("won")
            ? c.exact && !prize
            : !name.equals("sterling") && (surely || !Currencies.isWordToo(name));
    return c.when(x -> here).eatIf(Currencies::isName).opt("sterling").named(name);
  }
}
