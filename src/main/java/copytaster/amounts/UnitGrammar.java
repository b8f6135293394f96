// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.lexicon.Lexicon;
import copytaster.lexicon.MeasuresTable;
import copytaster.lexicon.Rule;
import copytaster.lexicon.Units;
import copytaster.lexicon.Units.Unit;
import copytaster.text.Tokens;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * Reads units of measurement behind a number: the rows of {@link Units}, and units derived from
 * them: squares and cubes, hours of power, rates, degrees. Stateless.
 */
final class UnitGrammar {
  private static final Set<String> DIMENSIONS = Lexicon.set(MeasuresTable.DIMENSIONS);

  private static final Set<String> EXTENTS = Lexicon.set(MeasuresTable.EXTENTS);
  private static final Set<String> LEVELS = Lexicon.set(MeasuresTable.LEVELS);
  private static final Set<String> BEHIND_LEVELS = Lexicon.set(MeasuresTable.BEHIND_LEVELS);
  private static final Set<String> RACES = Lexicon.set(MeasuresTable.RACES);

  /** How many tokens from a height a word for water or jumps may stand. */
  private static final int LEVEL_REACH = 8;

  private UnitGrammar() {}

  /**
   * A unit read.
   *
   * @param to index after its last token
   * @param unit which
   */
  record Hit(int to, Unit unit) {
    Measure measure() {
      return new Measure(
          Amount.Kind.QUANTITY, unit.symbol(), BigDecimal.TEN.pow(unit.power()), false);
    }

    Measured measured() {
      return new Measured(to, measure());
    }

    private Hit as(int end, String symbol) {
      return new Hit(end, unit.derived(symbol));
    }
  }

  /** The unit at {@code i}, behind a number; a hyphen may come first ("90-mile"). */
  static Optional<Hit> read(Tokens t, int i) {
    return plain(t, i).map(u -> rate(t, u));
  }

  /** The same without a divisor: the barrel of "barrels a day". */
  static Optional<Hit> plain(Tokens t, int i) {
    int j = t.pastHyphen(i);
    return temperature(t, j).or(() -> power(t, j)).or(() -> row(t, j)).map(u -> hours(t, u));
  }

  private static Optional<Hit> row(Tokens t, int j) {
    if (Units.opensPhrase(t.word(j))) {
      int second = t.pastHyphen(j + 1);
      int third = t.pastHyphen(second + 1);
      String two = t.word(j) + " " + t.word(second);
      Unit unit = Units.ofWords(two + " " + t.word(third));
      if (unit != null) {
        return hit(third + 1, unit);
      }
      unit = Units.ofWords(two);
      if (unit != null) {
        return hit(second + 1, unit);
      }
    }
    if (t.is(j + 1, "/") && t.glued(j) && t.glued(j + 1)) {
      Unit unit = Units.ofCode(t.word(j) + "/" + t.word(j + 2)); // kb/d
      if (unit != null) {
        return hit(j + 3, unit);
      }
    }
    Unit code = Units.ofCode(t.raw(j));
    if (code != null && t.letters(j) && t.raw(j).length() == 1) {
      return letter(t, j, code);
    }
    if (code != null) {
      return hit(j + 1, code);
    }
    String word = t.word(j);
    Unit unit = Units.ofWords(word);
    return unit == null || isName(t, j, word, unit)
        ? Optional.empty()
        : raised(t, j, unit).or(() -> hit(j + 1, unit));
  }

  /** A letter alone is a unit close behind digits; m is one only where a dimension follows. */
  private static Optional<Hit> letter(Tokens t, int j, Unit unit) {
    Optional<Hit> raised = raised(t, j, unit);
    if (raised.isPresent()) {
      return raised;
    }
    boolean rate = t.glued(j) && t.is(j + 1, "/") && t.is(j + 2, "s");
    if (unit.isLength()) {
      return rate || isDimension(t, j) ? hit(j + 1, unit) : Optional.empty();
    }
    boolean label = t.capital(j) && NumberLabels.isPlaceOfNumber(t, j - 1);
    return (t.glued(j - 1) || isApart(t, j)) && !label ? hit(j + 1, unit) : Optional.empty();
  }

  /** Whether a letter stands by itself behind digits, as "11 g" does: no initial, no list. */
  private static boolean isApart(Tokens t, int j) {
    boolean initial = t.is(j + 1, ".") && t.glued(j) && t.capital(j + 2);
    boolean joined = t.glued(j) && (t.letters(j + 1) || t.isAny(j + 1, "'", "’", "-", "&"));
    return t.digits(j - 1) && t.oneSpaceAfter(j - 1) && !initial && !joined && !t.capital(j + 1);
  }

  private static boolean isDimension(Tokens t, int j) {
    int k = t.pastHyphen(j + 1);
    boolean apart = !t.glued(j - 1) && t.digits(j - 1); // money and crowds are set tight: 5m
    boolean end = !t.letters(k) && !t.digits(k);
    boolean in = t.is(k, "in") && EXTENTS.contains(t.word(k + 1));
    return DIMENSIONS.contains(t.word(k))
        || isLevel(t, j)
        || isRace(t, j)
        || in
        || apart && (end || t.isAny(k, "radius", "range", "and", "from", "to", "of"));
  }

  /** A river that stood at 7.84m, a jump of 8.1m: small numbers where heights are spoken of. */
  private static boolean isLevel(Tokens t, int j) {
    boolean small = t.end(j - 1) - t.start(j - 1) < 3 && !t.isAny(j - 2, ",");
    return small
        && t.has(j - LEVEL_REACH, j + LEVEL_REACH, LEVELS)
        && (!t.lower(j + 1) || t.isIn(j + 1, BEHIND_LEVELS))
        && Rule.on("amounts.level");
  }

  /** The 1500m is a race, not a sum. */
  private static boolean isRace(Tokens t, int j) {
    boolean before = t.isAny(j - 2, "the", "s", "a", "and");
    return before
        && RACES.contains(t.word(j - 1))
        && !t.is(j + 1, "people")
        && Rule.on("amounts.race");
  }

  /** m2, km², cm3. */
  private static Optional<Hit> raised(Tokens t, int j, Unit unit) {
    boolean two = t.isAny(j + 1, "2", "²");
    boolean three = t.isAny(j + 1, "3", "³");
    return unit.isLength() && t.raw(j).length() < 3 && t.glued(j) && (two || three)
        ? hit(j + 2, power(unit, two))
        : Optional.empty();
  }

  private static Unit power(Unit length, boolean square) {
    String symbol = length.symbol() + (square ? "2" : "3");
    Unit row = Units.ofSymbol(symbol);
    return row == null ? length.derived(symbol) : row;
  }

  /** Square and cubic units. */
  private static Optional<Hit> power(Tokens t, int j) {
    boolean square = t.isAny(j, "square", "sq");
    if (!square && !t.isAny(j, "cubic", "cu")) {
      return Optional.empty();
    }
    int k = t.is(j + 1, ".") && t.glued(j) ? j + 2 : t.pastHyphen(j + 1);
    Unit base = t.raw(k).equals("m") ? Units.ofSymbol("m") : Units.ofWords(t.word(k));
    if (base == null || !base.isLength()) {
      return Optional.empty();
    }
    boolean stop = t.is(k + 1, ".") && t.glued(k) && t.isAny(k, "ft", "mi") && t.lower(k + 2);
    return hit(stop ? k + 2 : k + 1, power(base, square));
  }

  /** Eight Mile, Three Mile Island, 42 Grams; 12 HP laptops, 3 MI games. */
  private static boolean isName(Tokens t, int j, String word, Unit unit) {
    if (word.equals("st")) { // 12st 4lb, but 21st Street
      return !t.lower(j) || !t.glued(j - 1) || !t.digits(j + 1);
    }
    if (t.raw(j).equals(unit.symbol())) {
      return false;
    }
    boolean name = t.capital(j) && !t.upper(j) && word.length() > 3;
    boolean thing = // two stone lions
        word.equals("stone") && t.lower(j + 1) && !t.isAny(j + 1, "in", "and", "of", "after", "or");
    return name || thing || t.capital(j) && (word.equals("hp") || word.equals("mi"));
  }

  /** 41C, 41°C, 41 degrees Celsius; 41 C where the weather or the other scale is beside it. */
  private static Optional<Hit> temperature(Tokens t, int j) {
    boolean letter = t.isAny(j, "c", "f") && t.upper(j) && !(t.glued(j) && t.letters(j + 1));
    if (letter && t.glued(j - 1) && !NumberLabels.isPlaceOfNumber(t, j - 1)) {
      return scale(j + 1, t.word(j));
    }
    if (letter
        && isApart(t, j)
        && Degrees.isWeather(t, j - 1, j + 1)
        && Rule.on("amounts.degrees-apart")) {
      return scale(j + 1, t.word(j));
    }
    boolean sign = t.isAny(j, "°", "º", "˚");
    if (!sign && !t.isAny(j, "degree", "degrees", "deg")) {
      return Optional.empty();
    }
    int k = t.pastHyphen(j + 1);
    boolean named = t.isAny(k, "celsius", "centigrade", "fahrenheit");
    boolean short1 = t.isAny(k, "c", "f") && (sign || t.is(j, "degrees"));
    return named || short1 && k == j + 1 ? scale(k + 1, t.word(k)) : Optional.empty();
  }

  private static Optional<Hit> scale(int to, String word) {
    return hit(to, Units.ofSymbol(word.startsWith("c") ? "°C" : "°F"));
  }

  /** Kilowatt-hours and their kind. */
  private static Hit hours(Tokens t, Hit hit) {
    int k = t.pastHyphen(hit.to());
    String symbol = hit.unit().symbol() + "h";
    return hit.unit().isPower() && t.isAny(k, "hour", "hours") && Units.ofSymbol(symbol) != null
        ? new Hit(k + 1, Units.ofSymbol(symbol))
        : hit;
  }

  /** Rates that the table gives the unit: bpd, mph, m3/s, µg/m3. */
  private static Hit rate(Tokens t, Hit hit) {
    int to = hit.to();
    int j = pastContents(t, to);
    boolean slash = t.is(j, "/") && t.glued(j - 1);
    int k = t.pastHyphen(j);
    if (hit.unit().rates().isEmpty() || !slash && !t.isAny(k, "per", "a", "an", "each")) {
      return hit;
    }
    int below = t.pastHyphen(slash ? j + 1 : k + 1);
    String time = Units.time(t.word(below));
    String ofTime = time == null ? null : hit.unit().rates().get(time);
    if (ofTime != null) {
      return !slash && PerUnit.isComparison(t, below + 1) ? hit : hit.as(below + 1, ofTime);
    }
    Optional<Hit> volume = power(t, below).or(() -> row(t, below));
    String ofVolume = volume.map(v -> hit.unit().rates().get(v.unit().symbol())).orElse(null);
    return ofVolume == null ? hit : hit.as(volume.get().to(), ofVolume);
  }

  /** Index of the divisor of "barrels of crude oil a day", else {@code i}. */
  private static int pastContents(Tokens t, int i) {
    int j = t.is(i, "of") ? i + 1 : i;
    while (j > i && j < i + 5 && t.lower(j) && !t.isAny(j, "per", "a", "each")) {
      j++;
    }
    return t.isAny(j, "per", "a", "each") ? j : i;
  }

  private static Optional<Hit> hit(int to, Unit unit) {
    return Optional.of(new Hit(to, unit));
  }
}
