// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.lexicon;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The currencies of ISO 4217 with their names, signs and countries, for amounts, dates and {@code
 * --where} alike. Immutable; thread-safe.
 */
public final class Currencies {
  /** Codes that in print are usually something else. */
  private static final Set<String> WORDS = Lexicon.set(MoneyTable.CODE_WORDS);

  /** Names that several currencies share, so that only the country can decide. */
  private static final Set<String> SHARED = Lexicon.set(MoneyTable.SHARED_NAMES);

  /** Names that are everyday words as well. */
  private static final Set<String> NAME_WORDS = Lexicon.set(MoneyTable.NAME_WORDS);

  /** A capital that means a currency in one country's papers. */
  public record Letter(String code, String country) {}

  private static final Map<String, String> BY_SIGN = new HashMap<>(512);
  private static final Map<String, String> BEHIND = new HashMap<>();
  private static final Map<String, List<Letter>> BY_LETTER = new HashMap<>();
  private static final Map<String, String> BY_COUNTRY = new HashMap<>(512);
  private static final Map<String, Set<String>> BY_NAME = new HashMap<>(512);
  private static final Map<String, String> FIRST_BY_NAME = new HashMap<>(512);
  private static final Set<String> DOUBTFUL = new HashSet<>();
  private static final Set<String> CODES = new HashSet<>(512);
  private static final Set<String> WITHOUT_CENTS = new HashSet<>();

  static {
    for (String[] row : Lexicon.rows(CurrenciesTable.ROWS)) {
      String code = row[0];
      CODES.add(code);
      for (String country : words(row[1])) {
        BY_COUNTRY.putIfAbsent(country, code); // those that the euro replaced have none
      }
      for (String name : words(row[2])) {
        FIRST_BY_NAME.putIfAbsent(name, code);
        BY_NAME.computeIfAbsent(name, n -> new TreeSet<>()).add(code);
      }
      for (String sign : words(row[3])) {
        BY_SIGN.putIfAbsent(sign, code);
      }
      for (String sign : words(row[4])) {
        BY_SIGN.putIfAbsent(sign, code);
        DOUBTFUL.add(sign);
      }
      for (String letter : words(row[5])) {
        BY_LETTER
            .computeIfAbsent(letter, l -> new ArrayList<>())
            .add(new Letter(code, words(row[1])[0]));
      }
      for (String sign : words(row[6])) {
        BEHIND.put(sign, code);
      }
      if (row[7].equals("no")) {
        WITHOUT_CENTS.add(code);
      }
    }
  }

  private Currencies() {}

  /** The currency of a sign as a whole, in capitals: {@code €}, {@code US$}, {@code RS}. */
  public static Optional<String> ofSign(String sign) {
    return Optional.ofNullable(BY_SIGN.get(sign));
  }

  /** The currency of a sign printed after the number, in exact spelling: {@code Kč}. */
  public static Optional<String> ofSignBehind(String sign) {
    return Optional.ofNullable(BEHIND.get(sign));
  }

  /** The currencies that one capital before a number may mean, the likeliest first. */
  public static List<Letter> ofLetter(String letter) {
    return BY_LETTER.getOrDefault(letter, List.of());
  }

  public static Optional<String> ofCountry(String country) {
    return Optional.ofNullable(BY_COUNTRY.get(country));
  }

  /** Whether a lower-case word names a currency, or a family of them: dollars, kronor. */
  public static boolean isName(String word) {
    return FIRST_BY_NAME.containsKey(word);
  }

  /** The default currency of a name that several share. */
  public static Optional<String> byCustom(String name) {
    return name.startsWith("dinar")
        ? Optional.empty()
        : Optional.ofNullable(FIRST_BY_NAME.get(name));
  }

  /** The codes of all currencies with this name, in order. */
  public static Set<String> named(String name) {
    return Collections.unmodifiableSet(BY_NAME.getOrDefault(name, Set.of()));
  }

  /** Whether the currency has this name, as AUD has dollars. */
  public static boolean goesBy(String code, String name) {
    return named(name).contains(code);
  }

  /** Whether a name without a country leaves open which currency is meant. */
  public static boolean isShared(String name) {
    return SHARED.contains(name)
        || name.endsWith("s") && SHARED.contains(name.substring(0, name.length() - 1));
  }

  /** Whether a name is an everyday word too: a race is won, a crown is worn. */
  public static boolean isWordToo(String name) {
    return NAME_WORDS.contains(name);
  }

  /** Whether a sign in capitals must be at home in the text, or before what is surely a number. */
  public static boolean isDoubtfulSign(String sign) {
    return DOUBTFUL.contains(sign);
  }

  public static boolean isCode(String raw) {
    return raw.length() == 3 && CODES.contains(raw);
  }

  /** Whether a code is also a word that headlines print in capitals. */
  public static boolean isCodeAWord(String code) {
    return WORDS.contains(code);
  }

  /** Whether money of the currency has no fractions in daily life, so that 15.000 is thousands. */
  public static boolean hasNoFractions(String code) {
    return WITHOUT_CENTS.contains(code);
  }

  /** Codes and names, for suggesting what was meant. */
  public static Set<String> spellings() {
    Set<String> all = new HashSet<>(CODES);
    all.addAll(FIRST_BY_NAME.keySet());
    return Collections.unmodifiableSet(all);
  }

  private static String[] words(String cell) {
    return cell.isEmpty() ? new String[0] : cell.split(" ");
  }
}
