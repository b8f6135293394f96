// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.lexicon;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The units of {@code units.tsv}, for amounts, dates and {@code --where} alike. Immutable;
 * thread-safe.
 */
public final class Units {
  /**
   * A row of the table.
   *
   * @param symbol the UCUM symbol, or the usual one
   * @param kind the dimension: length, mass, power
   * @param power the power of ten of the symbol that the words mean, 9 for bcm
   * @param rates possible denominators, with the symbol of the rate
   * @param finerCount how many of {@code finerSymbol} make one, or 0
   * @param finerSymbol the unit that may follow in one amount, as inches follow feet
   */
  public record Unit(
      String symbol,
      String kind,
      int power,
      Map<String, String> rates,
      int finerCount,
      String finerSymbol) {
    public boolean isLength() {
      return kind.equals("length");
    }

    public boolean isPower() {
      return kind.equals("power");
    }

    /** A rate or power derived from this unit, without a row of its own. */
    public Unit derived(String other) {
      return new Unit(other, "derived", power, Map.of(), 0, "");
    }
  }

  private static final String TIME = "time";

  private static final Map<String, Unit> BY_WORD = new HashMap<>(512);
  private static final Map<String, Unit> BY_CODE = new HashMap<>(128);
  private static final Map<String, Unit> BY_SYMBOL = new HashMap<>(256);
  private static final Map<String, String> TIMES = new HashMap<>();
  private static final Set<String> FIRST_OF_TWO = new HashSet<>();

  static {
    for (String[] row : Lexicon.rows(UnitsTable.ROWS)) {
      String[] finer = row[6].split(" ");
      Unit unit =
          new Unit(
              row[0],
              row[1],
              row[2].isEmpty() ? 0 : Integer.parseInt(row[2]),
              rates(row[0], row[5]),
              row[6].isEmpty() ? 0 : Integer.parseInt(finer[0]),
              row[6].isEmpty() ? "" : finer[1]);
      for (String word : words(row[3])) {
        if (unit.kind().equals(TIME)) {
          TIMES.put(word, unit.symbol());
        } else {
          BY_WORD.put(word.replace('_', ' '), unit);
          int blank = word.indexOf('_');
          if (blank > 0) {
            FIRST_OF_TWO.add(word.substring(0, blank));
          }
        }
      }
      for (String code : words(row[4])) {
        BY_CODE.put(code, unit);
      }
      if (unit.power() == 0 && !unit.kind().equals(TIME)) {
        BY_SYMBOL.putIfAbsent(unit.symbol(), unit);
      }
    }
  }

  private Units() {}

  /** The unit of a word or phrase in lower case, or null. */
  public static Unit ofWords(String words) {
    return BY_WORD.get(words);
  }

  /** Whether a phrase of several words may begin with the word. */
  public static boolean opensPhrase(String word) {
    return FIRST_OF_TWO.contains(word);
  }

  /** The unit of a code in exact spelling, or null. */
  public static Unit ofCode(String code) {
    return BY_CODE.get(code);
  }

  /** The unit with this symbol, or null. */
  public static Unit ofSymbol(String symbol) {
    return BY_SYMBOL.get(symbol);
  }

  /** The symbol of a measure of time below the line, or null. */
  public static String time(String word) {
    return TIMES.get(word);
  }

  /** Whether the word, in lower case, names a unit and is longer than a letter. */
  public static boolean isWord(String word) {
    return word.length() > 1 && BY_WORD.containsKey(word);
  }

  /** Words, codes and symbols, for suggesting what was meant. */
  public static Set<String> spellings() {
    Set<String> all = new HashSet<>(BY_WORD.keySet());
    all.addAll(BY_CODE.keySet());
    all.addAll(BY_SYMBOL.keySet());
    return Collections.unmodifiableSet(all);
  }

  private static Map<String, String> rates(String symbol, String cell) {
    Map<String, String> rates = new HashMap<>();
    for (String rate : words(cell)) {
      int named = rate.indexOf('=');
      String below = named < 0 ? rate : rate.substring(0, named);
      rates.put(below, named < 0 ? symbol + "/" + below : rate.substring(named + 1));
    }
    return Map.copyOf(rates);
  }

  private static String[] words(String cell) {
    return cell.isEmpty() ? new String[0] : cell.split(" ");
  }
}
