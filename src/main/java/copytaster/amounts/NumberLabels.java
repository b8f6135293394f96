// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.lexicon.CountingTable;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Rule;
import copytaster.text.Tokens;
import java.util.Set;

/**
 * Tells numbers that name something from numbers that count: Boeing 737, courtroom 4. Stateless.
 */
final class NumberLabels {
  private static final Set<String> OPENERS = Lexicon.set(CountingTable.OPENERS);

  private static final Set<String> LABELS = Lexicon.set(CountingTable.NUMBER_LABELS);

  private NumberLabels() {}

  /** Whether the words before token {@code i} make its number part of a name. */
  static boolean isNumbered(Tokens t, int i) {
    int j = i - 1;
    if (!t.letters(j) || t.glued(j)) {
      return t.isAny(j, "#", "№") || t.is(j, ".") && t.isAny(j - 1, "no", "nos", "vol", "pp");
    }
    if (!t.lower(j) && !OPENERS.contains(t.word(j))) { // Boeing, iPhone
      return true;
    }
    return LABELS.contains(t.word(j));
  }

  /**
   * Whether the digits at {@code i} with the letter behind them name a place: gate 14C, runways 27L
   * and 09R.
   */
  static boolean isPlaceOfNumber(Tokens t, int i) {
    int j = i;
    for (int n = 0; n < 4 && t.isAny(j - 1, "and", "or", ",") && t.upper(j - 2); n++) {
      j = j - 3; // runways 27L and 09R
    }
    String word = t.word(j - 1);
    String one = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    return (LABELS.contains(word) || LABELS.contains(one)) && Rule.on("amounts.lettered-place");
  }
}
