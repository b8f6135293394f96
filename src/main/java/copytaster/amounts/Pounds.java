// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.lexicon.Lexicon;
import copytaster.lexicon.MeasuresTable;
import copytaster.text.Tokens;
import java.util.Set;

/** Tells pounds that are weighed from pounds that are paid. Stateless. */
final class Pounds {
  private static final Set<String> MONEY_NOUNS = Lexicon.set(MeasuresTable.POUNDS_OF);

  private static final Set<String> KILOS = Lexicon.set(MeasuresTable.KILOS);
  private static final Set<String> COINS = Lexicon.set(MeasuresTable.AFTER_COINS);
  private static final Set<String> LOSSES = Lexicon.set(MeasuresTable.WEIGHT_CHANGES);
  private static final Set<String> HEIGHTS = Lexicon.set(MeasuresTable.HEIGHTS);

  /** How many tokens back a verb of weighing may stand. */
  private static final int REACH = 6;

  private Pounds() {}

  /**
   * Whether the "pound" or "pounds" at {@code i} is a weight.
   *
   * @param from index of the number's first token
   * @param large whether there are millions of them
   */
  static boolean isWeight(Tokens t, int from, int i, boolean large, CurrencyResolver resolver) {
    int noun = i + 1;
    if (t.is(noun, "sterling")) {
      return false;
    }
    if (t.is(noun, "of") && t.lower(noun + 1)) {
      return !MONEY_NOUNS.contains(t.word(noun + 1))
          && !(large && MONEY_NOUNS.contains(t.word(noun + 2)));
    }
    for (int j = Math.max(0, from - REACH); j < from; j++) {
      boolean body = !large && LOSSES.contains(t.word(j));
      if (t.word(j).startsWith("weigh") || body && !resolver.isAt("GB") && j >= from - 4) {
        return true;
      }
    }
    if (t.is(noun, "in") && t.is(noun + 1, "weight") || t.isAny(noun, "overweight", "heavier")) {
      return true;
    }
    if (isBesideMetric(t, from, noun) || isBesideHeight(t, from)) {
      return true;
    }
    boolean hyphen = t.is(i - 1, "-");
    boolean coin = COINS.contains(t.word(noun));
    return !large && !coin && (resolver.isAt("US") || hyphen && !resolver.isAt("GB"));
  }

  /** "100kg (220 pounds)", "220 pounds (100 kg)": one repeats the other. */
  private static boolean isBesideMetric(Tokens t, int from, int noun) {
    boolean behind = t.is(from - 1, "(") && isKilos(t, from - 2);
    boolean slash = t.is(from - 1, "/") && isKilos(t, from - 2);
    return behind || slash || t.is(noun, "(") && t.digits(noun + 1) && isKilos(t, noun + 2);
  }

  /** "6-foot-8 and 250 pounds", "5ft 9in, 180 pounds". */
  private static boolean isBesideHeight(Tokens t, int from) {
    if (!t.isAny(from - 1, "and", ",", "/", "-")) {
      return false;
    }
    int unit = t.digits(from - 2) ? from - 3 : from - 2;
    unit = t.is(unit, "-") ? unit - 1 : unit;
    return HEIGHTS.contains(t.word(unit));
  }

  private static boolean isKilos(Tokens t, int i) {
    return KILOS.contains(t.word(i));
  }
}
