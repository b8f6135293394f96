// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.lexicon.Currencies;
import copytaster.lexicon.FunctionWordsTable;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.MeasuresTable;
import copytaster.lexicon.Rule;
import copytaster.text.Tokens;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads what makes a number money, before it or behind it. Made for one text. */
final class MoneyGrammar {
  private static final Set<String> PRICED = Lexicon.set(MeasuresTable.BEFORE_PRICES);
  private static final Set<String> PRIZES = Lexicon.set(MeasuresTable.BEHIND_WON);
  private static final Set<String> SCREENS = Lexicon.set(MeasuresTable.SCREENS);
  private static final Set<String> LINES = Lexicon.set(MeasuresTable.SCREEN_LINES);

  private static final Set<String> SMALL =
      Lexicon.union(
          FunctionWordsTable.ARTICLES,
          FunctionWordsTable.PREPOSITIONS,
          FunctionWordsTable.CONJUNCTIONS,
          FunctionWordsTable.AUXILIARIES);

  /** Reads a word behind a number as money; {@code exact} where the number is surely one. */
  private interface Reader {
    Optional<Measured> read(Tokens t, int i, boolean exact);
  }

  private record MoneyRule(String name, Reader reader) {}

  private final CurrencyResolver resolver;

  /** The money behind a number, in the order in which it is tried. */
  private final List<MoneyRule> behind =
      List.of(
          rule("amounts.pence", this::pence),
          rule("amounts.cents", this::cents),
          rule("amounts.code-behind", this::codeBehind),
          rule("amounts.cfa-francs", this::cfa),
          rule("amounts.money-of-country", this::ofCountry),
          rule("amounts.currency-name", this::name),
          rule("amounts.sign-behind", this::signBehind));

  MoneyGrammar(CurrencyResolver resolver) {
    this.resolver = resolver;
  }

  /** The sign before a number: {@code $}, {@code US$}, {@code CHF}, {@code Rs.}, {@code CAD $}. */
  Optional<Measured> before(Tokens t, int i) {
    return signBefore(t, i)
        .map(
            sign -> {
              int to = sign.to();
              boolean again = t.is(to, "$") && t.letters(to - 1) && t.oneSpaceAfter(to - 1);
              return again ? new Measured(to + 1, sign.measure()) : sign;
            });
  }

  private Optional<Measured> signBefore(Tokens t, int i) {
    String raw = t.raw(i);
    if (!t.letters(i)) {
      return symbol(t, i);
    }
    if (raw.length() > 5 || t.glued(i - 1) && (t.digits(i - 1) || t.letters(i - 1))) {
      return none();
    }
    String capitals = raw.toUpperCase(Locale.ROOT);
    String next = t.raw(i + 1);
    if (t.glued(i) && (isSymbol(next) || next.equals("¢"))) { // A$5, CAD$5
      return Currencies.ofSign(capitals + next)
          .or(() -> Optional.of(capitals).filter(Currencies::isCode))
          .flatMap(code -> sign(i + 2, Measure.money(code)));
    }
    if (t.is(i, "us") && t.upper(i) && next.equals("$")) {
      return sign(i + 2, Measure.money("USD"));
    }
    if (raw.equals("S") && next.equals("/") && t.glued(i)) {
      return sign(t.is(i + 2, ".") ? i + 3 : i + 2, Measure.money("PEN"));
    }
    int to = next.equals(".") && t.glued(i) ? i + 2 : i + 1; // Rs. 500
    if (!t.digits(to) || !(t.glued(to - 1) || t.oneSpaceAfter(to - 1))) {
      return isCodeHere(t, i) && next.equals("$") ? sign(i + 1, Measure.money(raw)) : none();
    }
    if (isCodeHere(t, i)) {
      boolean sum = !Currencies.isCodeAWord(raw) || isSurelyANumber(t, i + 1);
      return sum ? sign(i + 1, Measure.money(raw)) : none(); // COP26
    }
    if (raw.length() == 1) {
      return oneLetter(t, i);
    }
    return t.is(i, "kr") ? named("kr", to) : t.capital(i) ? abbreviation(t, i, to) : none();
  }

  /** Rs. 500, Sh20, CFA 900, DM 30; short signs that are words only where money is likely. */
  private Optional<Measured> abbreviation(Tokens t, int i, int to) {
    String capitals = t.raw(i).toUpperCase(Locale.ROOT);
    return switch (capitals) {
      case "RS" -> named("rupees", to);
      case "SH", "SHS" -> named("shillings", to);
      case "CFA", "FCFA" -> sign(to, Measure.money(resolver.cfa()));
      default ->
          Currencies.ofSign(capitals)
              .filter(code -> !Currencies.isDoubtfulSign(capitals) || isLikely(t, i, to, code))
              .flatMap(code -> sign(to, Measure.money(code)));
    };
  }

  /** Whether a sign that is a code or unit as often means the currency here. */
  private boolean isLikely(Tokens t, int i, int to, String code) {
    boolean inWord = t.is(i - 1, "-") && t.glued(i - 1);
    boolean home = resolver.home().filter(code::equals).isPresent();
    return !inWord && (home || isSurelyANumber(t, to) || isPrice(t, i));
  }

  private Optional<Measured> named(String name, int to) {
    return resolver.of(name).flatMap(c -> sign(to, Measure.money(c)));
  }

  private Optional<Measured> symbol(Tokens t, int i) {
    if (t.is(i, "$")) {
      return named("dollar", i + 1);
    }
    if (t.is(i, "¥")) {
      return sign(i + 1, Measure.money(resolver.yen()));
    }
    return Currencies.ofSign(t.raw(i)).flatMap(code -> sign(i + 1, Measure.money(code)));
  }

  /**
   * One capital for a currency is a name as often (R2, N1, P5): only at home, or before a number
   * that is surely one.
   */
  private Optional<Measured> oneLetter(Tokens t, int i) {
    List<Currencies.Letter> letters = Currencies.ofLetter(t.raw(i));
    if (letters.isEmpty()) {
      return none();
    }
    Currencies.Letter letter =
        letters.stream().filter(l -> resolver.isAt(l.country())).findFirst().orElse(letters.get(0));
    String code = letter.code();
    String home = letter.country();
    boolean near = t.glued(i) || (code.equals("ZAR") || code.equals("NGN")) && !t.upper(i - 1);
    boolean surely = near && (isSurelyANumber(t, i + 1) || code.equals("ZAR") && isPrice(t, i));
    boolean elsewhere = resolver.isAnywhereKnown() && !resolver.isAt(home) && !code.equals("ZAR");
    return resolver.isAt(home) || surely && !elsewhere
        ? sign(i + 1, Measure.money(new CurrencyResolver.Choice(code, !resolver.isAt(home))))
        : none();
  }

  /** Words that a price follows: "for R 250", "at the cost of R 20". */
  private static boolean isPrice(Tokens t, int i) {
    return t.oneSpaceAfter(i) && PRICED.contains(t.word(i - 1));
  }

  private static boolean isSurelyANumber(Tokens t, int i) {
    return isGrouped(t, i) || Magnitudes.read(t, afterDecimals(t, i), true).scales();
  }

  private static boolean isGrouped(Tokens t, int i) {
    boolean mark = t.is(i + 1, ",") && t.glued(i) && t.glued(i + 1);
    boolean blank = t.oneSpaceAfter(i) && t.digits(i + 1);
    return mark && threeDigits(t, i + 2) || blank && threeDigits(t, i + 1);
  }

  private static boolean threeDigits(Tokens t, int i) {
    return t.digits(i) && t.end(i) - t.start(i) == 3;
  }

  private static int afterDecimals(Tokens t, int i) {
    boolean decimals = t.is(i + 1, ".") && t.glued(i) && t.glued(i + 1) && t.digits(i + 2);
    return decimals ? i + 3 : i + 1;
  }

  /** The money behind a number that ends before {@code i}: €, USD, Canadian dollars, p, cents. */
  Optional<Measured> behind(Tokens t, int i, boolean exact) {
    int j = t.pastHyphen(i);
    if (!t.letters(j)) {
      return j > i ? none() : symbolBehind(t, j, t.glued(j - 1));
    }
    for (MoneyRule rule : behind) {
      Optional<Measured> measured = rule.reader().read(t, j, exact);
      if (measured.isPresent() && Rule.on(rule.name())) {
        return measured;
      }
    }
    return none();
  }

  private static MoneyRule rule(String name, Reader reader) {
    return new MoneyRule(name, reader);
  }

  /** 90p, 5 pence. */
  private Optional<Measured> pence(Tokens t, int j, boolean exact) {
    boolean letter = t.is(j, "p") && t.glued(j - 1) && !isScreen(t, j);
    boolean word = t.isAny(j, "pence", "penny", "pennies");
    return t.lower(j) && (letter || word)
        ? cents(j, new CurrencyResolver.Choice("GBP", false))
        : none();
  }

  /** 5c where the site's country has cents, 5 cents. */
  private Optional<Measured> cents(Tokens t, int j, boolean exact) {
    boolean letter =
        t.is(j, "c") && t.glued(j - 1) && resolver.isAnywhereKnown() && !resolver.isAt("GB");
    boolean word = t.isAny(j, "cent", "cents", "cts");
    return t.lower(j) && (letter || word) ? cents(j, resolver.cents()) : none();
  }

  /** Whether the "p" at {@code j} counts lines of a picture: 1080p. */
  private static boolean isScreen(Tokens t, int j) {
    return t.isIn(j - 1, LINES) && t.has(j - 12, j + 12, SCREENS);
  }

  /** 7 million USD: not the code of the next sum. */
  private Optional<Measured> codeBehind(Tokens t, int j, boolean exact) {
    boolean next = !t.glued(j - 1) && t.digits(j + 1);
    boolean code = isCodeHere(t, j) && !next && !Currencies.isCodeAWord(t.raw(j));
    return code ? sign(j + 1, Measure.money(t.raw(j))) : none();
  }

  /** 5 billion CFA francs, 500 FCFA. */
  private Optional<Measured> cfa(Tokens t, int j, boolean exact) {
    int end = t.isAny(j + 1, "franc", "francs") ? j + 2 : j + 1;
    boolean bare = t.is(j, "cfa") && end == j + 1;
    boolean cfa = t.isAny(j, "cfa", "fcfa") && t.upper(j) && (!bare || isSum(t, j));
    return cfa ? sign(end, Measure.money(resolver.cfa())) : none();
  }

  /** "2,000 CFA", "3 billion CFA": not "120 CFA candidates", who sit an examination. */
  private static boolean isSum(Tokens t, int j) {
    boolean grouped = threeDigits(t, j - 1) && (t.is(j - 2, ",") || t.digits(j - 2));
    boolean scaled = !t.digits(j - 1);
    boolean noun = t.lower(j + 1) && !SMALL.contains(t.word(j + 1));
    return (grouped || scaled) && !noun;
  }

  /** Canadian dollars, West African CFA francs, New Zealand cents. */
  private Optional<Measured> ofCountry(Tokens t, int j, boolean exact) {
    Optional<MoneyLands.Named> country = MoneyLands.read(t, j);
    Optional<String> code = country.flatMap(c -> Currencies.ofCountry(c.code()));
    if (code.isEmpty()) {
      return none();
    }
    int k = t.pastHyphen(country.get().to());
    if (Currencies.goesBy(code.get(), t.word(t.is(k, "cfa") ? k + 1 : k))) {
      return sign(k + 1, Measure.money(code.get()));
    }
    boolean cents = t.isAny(k, "cent", "cents") && Currencies.goesBy(code.get(), "dollar");
    return cents ? cents(k, new CurrencyResolver.Choice(code.get(), false)) : none();
  }

  /** 5 euros, 3 pounds sterling. */
  private Optional<Measured> name(Tokens t, int j, boolean exact) {
    String name = t.word(j);
    int end = t.is(j + 1, "sterling") ? j + 2 : j + 1;
    return Currencies.isName(name) && isNameHere(t, j, exact) ? named(name, end) : none();
  }

  /** Signs that are printed behind the number where they are at home: 50 Kč. */
  private Optional<Measured> signBehind(Tokens t, int j, boolean exact) {
    boolean near = t.glued(j - 1) || t.oneSpaceAfter(j - 1);
    return near
        ? Currencies.ofSignBehind(t.raw(j)).flatMap(code -> sign(j + 1, Measure.money(code)))
        : none();
  }

  /** Some currency names are ordinary words: a race is won, a crown is worn, a real difference. */
  private static boolean isNameHere(Tokens t, int j, boolean exact) {
    String word = t.word(j);
    if (word.equals("won")) {
      return exact && !PRIZES.contains(t.word(j + 1));
    }
    return !word.equals("sterling") && (!Currencies.isWordToo(word) || exact && t.lower(j));
  }

  private Optional<Measured> symbolBehind(Tokens t, int j, boolean glued) {
    if (t.is(j, "¢")) {
      return cents(j, resolver.cents());
    }
    boolean near = glued || t.oneSpaceAfter(j - 1);
    boolean next = !glued && t.glued(j);
    boolean other = next && (t.digits(j + 1) || t.letters(j + 1));
    return near && isSymbol(t.raw(j)) && !other ? symbol(t, j) : none();
  }

  /** Whether token {@code i} is an ISO code and not a word in a line of capitals. */
  private static boolean isCodeHere(Tokens t, int i) {
    return Currencies.isCode(t.raw(i))
        && !(t.upper(i - 1) && t.raw(i - 1).length() > 1 && t.upper(i + 1));
  }

  private static boolean isSymbol(String raw) {
    return raw.equals("$") || raw.length() == 1 && Currencies.ofSign(raw).isPresent();
  }

  private static Optional<Measured> cents(int i, CurrencyResolver.Choice choice) {
    return sign(i + 1, Measure.cents(choice));
  }

  private static Optional<Measured> sign(int to, Measure measure) {
    return Optional.of(new Measured(to, measure));
  }

  private static Optional<Measured> none() {
    return Optional.empty();
  }
}
