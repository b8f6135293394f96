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

/** Reads what makes a number money, before it or behind it. Made for one text. */
final class MoneyGrammar {
  private static final Set<String> SCREENS = Lexicon.set(MeasuresTable.SCREENS);

  private final Purse purse;

  MoneyGrammar(Purse purse) {
    this.purse = purse;
  }

  /** The sign before a number: {@code $}, {@code US$}, {@code CHF}, {@code Rs.}, {@code CAD $}. */
  Optional<Measured> before(Tokens t, int i) {
    Optional<Measured> sign = signBefore(t, i);
    if (sign.isEmpty()) {
      return sign;
    }
    int to = sign.get().to();
    if (t.is(to, "$") && t.letters(to - 1) && t.oneSpaceAfter(to - 1)) {
      return Optional.of(new Measured(to + 1, sign.get().measure())); // CAD $5
    }
    return sign;
  }

  private Optional<Measured> signBefore(Tokens t, int i) {
    String raw = t.raw(i);
    if (raw.isEmpty() || t.digits(i)) {
      return Optional.empty();
    }
    if (!t.letters(i)) {
      return symbol(t, i);
    }
    boolean joined = t.glued(i - 1) && (t.digits(i - 1) || t.letters(i - 1));
    if (joined || raw.length() > 5) {
      return joined ? Optional.empty() : nameBefore(t, i);
    }
    String capitals = raw.toUpperCase(Locale.ROOT);
    String next = t.raw(i + 1);
    if (t.glued(i) && (isSymbol(next) || next.equals("¢"))) {
      Optional<String> code = Currencies.ofSign(capitals + next);
      if (code.isPresent()) {
        return sign(i + 2, Measure.money(code.get()));
      }
      return Currencies.isCode(capitals) ? sign(i + 2, Measure.money(capitals)) : Optional.empty();
    }
    if (t.is(i, "us") && t.upper(i) && t.is(i + 1, "$")) {
      return sign(i + 2, Measure.money("USD"));
    }
    if (capitals.equals("S") && t.is(i + 1, "/") && t.glued(i) && t.upper(i)) {
      return sign(t.is(i + 2, ".") ? i + 3 : i + 2, Measure.money("PEN"));
    }
    int to = t.is(i + 1, ".") && t.glued(i) ? i + 2 : i + 1; // Rs. 500
    if (!t.digits(to) || !(t.glued(to - 1) || t.oneSpaceAfter(to - 1))) {
      return isCodeHere(t, i) && t.is(i + 1, "$")
          ? sign(i + 1, Measure.money(raw))
          : nameBefore(t, i);
    }
    if (isCodeHere(t, i)) {
      boolean sum = !Currencies.isCodeAWord(raw) || isSurelyANumber(t, i + 1);
      return sum ? sign(i + 1, Measure.money(raw)) : Optional.empty(); // COP26
    }
    if (t.is(i, "kr")) {
      return purse.of("kr").flatMap(c -> sign(to, Measure.money(c)));
    }
    if (raw.length() == 1) {
      return oneLetter(t, i);
    }
    if (!t.capital(i)) {
      return Optional.empty();
    }
    if (capitals.equals("RS") || capitals.equals("RE")) {
      boolean word = capitals.equals("RE") && !t.is(i + 1, ".");
      return word ? Optional.empty() : purse.of("rupees").flatMap(c -> sign(to, Measure.money(c)));
    }
    if (capitals.equals("SH") || capitals.equals("SHS")) {
      return purse.of("shillings").flatMap(c -> sign(to, Measure.money(c)));
    }
    if (capitals.equals("CFA") || capitals.equals("FCFA")) {
      return purse.of("francs").flatMap(c -> sign(to, cfa(c)));
    }
    if (t.is(i, "php")) {
      return sign(to, Measure.money("PHP"));
    }
    Optional<String> code = Currencies.ofSign(capitals);
    if (code.isPresent() && Currencies.isDoubtfulSign(capitals)) {
      boolean home = purse.home().equals(code) || isSurelyANumber(t, to) || isPrice(t, i);
      boolean compound = t.is(i - 1, "-") && t.glued(i - 1);
      return !compound && (home || purse.isNamed(code.get()))
          ? sign(to, Measure.money(code.get()))
          : Optional.empty();
    }
    return code.flatMap(c -> sign(to, Measure.money(c)));
  }

  /** The name before the number, as papers of Africa and South Asia print it: US dollars 6,000. */
  private Optional<Measured> nameBefore(Tokens t, int i) {
    Optional<MoneyLands.Named> country = MoneyLands.read(t, i);
    int j = country.map(MoneyLands.Named::to).orElse(i);
    boolean alone = t.isAny(i, "rupees", "taka", "naira", "shillings", "cedis");
    boolean sum = t.digits(j + 1) && t.oneSpaceAfter(j);
    if (!sum || country.isEmpty() && !alone || !Currencies.isName(t.word(j))) {
      return none();
    }
    boolean long3 = t.end(j + 1) - t.start(j + 1) >= 3;
    if (!long3 && !isSurelyANumber(t, j + 1)) {
      return none();
    }
    Optional<Purse.Choice> choice =
        country.isEmpty()
            ? purse.of(t.word(j))
            : Currencies.ofCountry(country.get().code())
                .filter(code -> Currencies.goesBy(code, t.word(j)))
                .map(code -> new Purse.Choice(code, false));
    return choice.flatMap(c -> sign(j + 1, Measure.money(c)));
  }

  private Measure cfa(Purse.Choice choice) {
    boolean central = choice.code().equals("XAF");
    return Measure.money(new Purse.Choice(central ? "XAF" : "XOF", choice.ambiguous()));
  }

  private Optional<Measured> symbol(Tokens t, int i) {
    if (t.is(i, "$")) {
      return purse.of("dollar").flatMap(c -> sign(i + 1, Measure.money(c)));
    }
    if (t.is(i, "¥")) {
      return sign(i + 1, Measure.money(purse.yen()));
    }
    if (t.is(i, "₨")) {
      return purse.of("rupees").flatMap(c -> sign(i + 1, Measure.money(c)));
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
      return Optional.empty();
    }
    Currencies.Letter letter =
        letters.stream().filter(l -> purse.isAt(l.country())).findFirst().orElse(letters.get(0));
    String code = letter.code();
    String home = letter.country();
    boolean near = t.glued(i) || (code.equals("ZAR") || code.equals("NGN")) && !t.upper(i - 1);
    boolean surely = near && (isSurelyANumber(t, i + 1) || code.equals("ZAR") && isPrice(t, i));
    boolean elsewhere = purse.isAnywhereKnown() && !purse.isAt(home) && !code.equals("ZAR");
    return purse.isAt(home) || surely && !elsewhere
        ? sign(i + 1, Measure.money(new Purse.Choice(code, !purse.isAt(home))))
        : Optional.empty();
  }

  /** Words that a price follows: "for R 250", "at the cost of R 20". */
  private static boolean isPrice(Tokens t, int i) {
    return t.oneSpaceAfter(i)
        && t.isAny(
            i - 1, "for", "of", "cost", "costs", "pay", "paid", "paying", "earn", "earns", "only",
            "than", "least", "about", "around", "worth");
  }

  private static boolean isSurelyANumber(Tokens t, int i) {
    return isGrouped(t, i) || Magnitudes.read(t, afterDecimals(t, i), true).isPresent();
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

  /** What follows a number that ends before {@code i}: €, USD, Canadian dollars, p, cents. */
  Optional<Measured> behind(Tokens t, int i, boolean exact) {
    boolean hyphen = t.is(i, "-") && t.glued(i - 1) && t.glued(i);
    int j = hyphen ? i + 1 : i;
    boolean glued = t.glued(j - 1);
    if (!t.letters(j)) {
      return hyphen ? Optional.empty() : symbolBehind(t, j, glued);
    }
    String word = t.word(j);
    switch (word) {
      case "p" -> {
        boolean pence = glued && !hyphen && t.lower(j) && !isScreen(t, j);
        return pence ? cents(j, new Purse.Choice("GBP", false)) : none();
      }
      case "c" -> {
        Purse.Choice home = purse.cents();
        boolean cents = glued && t.lower(j) && purse.isAnywhereKnown() && !purse.isAt("GB");
        return cents ? cents(j, home) : none();
      }
      case "cent", "cents", "cts" -> {
        return t.lower(j) ? cents(j, purse.cents()) : none();
      }
      case "pence", "penny", "pennies" -> {
        return t.lower(j) ? cents(j, new Purse.Choice("GBP", false)) : none();
      }
      case "kr" -> {
        int to = t.is(j + 1, ".") && t.glued(j) && t.lower(j + 2) ? j + 2 : j + 1;
        return purse.of("kr").flatMap(c -> sign(to, Measure.money(c)));
      }
      case "rs" -> {
        return t.digits(j + 1) ? none() : rupees(j + 1);
      }
      default -> {
        return nameOrCode(t, j, glued, exact);
      }
    }
  }

  /** Whether the "p" at {@code j} counts lines of a picture: 1080p. */
  private static boolean isScreen(Tokens t, int j) {
    if (!t.isAny(j - 1, "240", "360", "480", "540", "576", "720", "1080", "1440", "2160", "4320")) {
      return false;
    }
    for (int k = Math.max(0, j - 12); k < j + 12; k++) {
      if (SCREENS.contains(t.word(k))) {
        return true;
      }
    }
    return false;
  }

  private Optional<Measured> nameOrCode(Tokens t, int j, boolean glued, boolean exact) {
    boolean symbol = t.glued(j) && t.is(j + 1, "$") && !(t.glued(j + 1) && t.digits(j + 2));
    Optional<String> dollars =
        symbol ? Currencies.ofSign(t.raw(j).toUpperCase(Locale.ROOT) + "$") : Optional.empty();
    if (dollars.isPresent()) { // 5m US$
      return sign(j + 2, Measure.money(dollars.get()));
    }
    if (isCodeHere(t, j)) {
      boolean next = !glued && t.digits(j + 1);
      boolean doubtful = Currencies.isCodeAWord(t.raw(j));
      return next || doubtful ? none() : sign(j + 1, Measure.money(t.raw(j)));
    }
    int to = t.is(j, "cfa") ? j + 1 : j;
    if (to > j && t.isAny(to, "franc", "francs")) {
      return purse.of("francs").flatMap(c -> sign(to + 1, cfa(c)));
    }
    Optional<MoneyLands.Named> country = MoneyLands.read(t, j);
    if (country.isPresent()) {
      int k = WordNumbers.pastHyphen(t, country.get().to());
      boolean cfa = t.is(k, "cfa");
      String name = t.word(cfa ? k + 1 : k);
      Optional<String> code = Currencies.ofCountry(country.get().code());
      if (cfa && t.isAny(k + 1, "franc", "francs") && code.isPresent()) {
        return sign(k + 2, Measure.money(code.get()));
      }
      if (code.isPresent() && Currencies.goesBy(code.get(), name)) {
        return sign(k + 1, Measure.money(code.get()));
      }
      if (code.isPresent()
          && t.isAny(k, "cent", "cents")
          && Currencies.goesBy(code.get(), "dollar")) {
        return cents(k, new Purse.Choice(code.get(), false));
      }
      return none();
    }
    String name = t.word(j);
    if (!Currencies.isName(name) || !isNameHere(t, j, exact)) {
      Optional<String> sign =
          t.glued(j - 1) || t.oneSpaceAfter(j - 1) ? suffix(t, j) : Optional.empty();
      return sign.flatMap(code -> sign(j + 1, Measure.money(code)));
    }
    int end = t.is(j + 1, "sterling") ? j + 2 : j + 1;
    return purse.of(name).flatMap(c -> sign(end, Measure.money(c)));
  }

  /** Signs that are printed behind the number where they are at home. */
  private static Optional<String> suffix(Tokens t, int j) {
    return Currencies.ofSignBehind(t.raw(j));
  }

  /** Some names are words too: a race is won, a crown is worn, a real difference. */
  private static boolean isNameHere(Tokens t, int j, boolean exact) {
    String word = t.word(j);
    if (word.equals("won")) {
      return exact && !t.isAny(j + 1, "a", "an", "the", "by", "gold", "silver", "bronze");
    }
    return !word.equals("sterling") && (!Currencies.isWordToo(word) || exact && t.lower(j));
  }

  private Optional<Measured> rupees(int to) {
    return purse.of("rupees").flatMap(c -> sign(to, Measure.money(c)));
  }

  private Optional<Measured> symbolBehind(Tokens t, int j, boolean glued) {
    if (t.is(j, "¢")) {
      return cents(j, purse.cents());
    }
    boolean near = glued || t.oneSpaceAfter(j - 1);
    boolean next = !glued && t.glued(j);
    if (!near || !isSymbol(t.raw(j)) || next && (t.digits(j + 1) || t.letters(j + 1))) {
      return none();
    }
    return symbol(t, j);
  }

  /** Whether token {@code i} is an ISO code and not a word of a line in capitals. */
  private static boolean isCodeHere(Tokens t, int i) {
    return Currencies.isCode(t.raw(i))
        && !(t.upper(i - 1) && t.raw(i - 1).length() > 1 && t.upper(i + 1));
  }

  private static boolean isSymbol(String raw) {
    return raw.equals("$") || raw.length() == 1 && Currencies.ofSign(raw).isPresent();
  }

  private static Optional<Measured> cents(int i, Purse.Choice choice) {
    return sign(i + 1, Measure.cents(choice));
  }

  private static Optional<Measured> sign(int to, Measure measure) {
    return Optional.of(new Measured(to, measure));
  }

  private static Optional<Measured> none() {
    return Optional.empty();
  }
}
