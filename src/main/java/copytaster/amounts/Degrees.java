// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.lexicon.Lexicon;
import copytaster.lexicon.MeasuresTable;
import copytaster.lexicon.Units;
import copytaster.text.Tokens;
import java.util.Optional;
import java.util.Set;

/**
 * Reads degrees that do not say of what scale: of temperature where the words around speak of
 * weather, and then in the scale of the site's country where that is known. An angle or a
 * university's degree is left alone. Stateless.
 */
final class Degrees {
  private static final Set<String> HITS = Lexicon.set(MeasuresTable.HITS);
  private static final Set<String> WEATHER = Lexicon.set(MeasuresTable.WEATHER);

  /** How many tokens from the degrees a word for weather may stand. */
  private static final int REACH = 14;

  private Degrees() {}

  /**
   * The unit at {@code i}, right behind a number in digits.
   *
   * @param from index of that number's first token
   */
  static Optional<UnitGrammar.Hit> read(Tokens t, int from, int i, CurrencyResolver resolver) {
    int j = t.pastHyphen(i);
    boolean degrees = t.isAny(j, "degree", "degrees") || t.isAny(j, "°", "º") && j == i;
    if (!degrees || !t.digits(i - 1) || !isWeather(t, from, j)) {
      return Optional.empty();
    }
    String scale = resolver.isAt("US") ? "°F" : resolver.isAnywhereKnown() ? "°C" : "°";
    return Optional.of(new UnitGrammar.Hit(j + 1, Units.ofSymbol(scale)));
  }

  static boolean isWeather(Tokens t, int from, int to) {
    boolean it = t.is(from - 2, "it") && t.isAny(from - 1, "was", "is");
    return it || t.isIn(from - 1, HITS) || t.has(from - REACH, to + REACH, WEATHER);
  }
}
