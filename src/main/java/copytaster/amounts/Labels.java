// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.lexicon.Rule;
import copytaster.text.Tokens;
import java.util.Set;

/**
 * Tells numbers that name something from numbers that count: Boeing 737, courtroom 4. Stateless.
 */
final class Labels {
  private static final Set<String> OPENERS =
      Set.of(
          """
          in at about some nearly almost over around by with for from after among between of \
          the all only just least another than to these those their his her its our that and \
          but when while on since as an a approximately roughly under more fewer less up there \
          were are however including also if yet so out then now today yesterday estimated \
          what exactly like unlike where because during before until within without against my \
          your we they he she it i us"""
              .split(" "));

  private static final Set<String> LABELS =
      Set.of(
          """
          courtroom court runway car page pages chapter article section gate platform flight \
          phase level grade number room route line lane junction exit stage group step day \
          week year round game season episode part volume unit type category class division \
          zone area district ward block tier appendix figure table paragraph clause aged age \
          born highway motorway channel mile pier dock bay hole lap turn no nos version model \
          size track item point seed ranked world bus train seat row bed flat apartment hall terminal \
          lot suite cell berth booth coach carriage"""
              .split(" "));

  private Labels() {}

  /** Whether what stands before token {@code i} makes a name of the number there. */
  static boolean isNumbered(Tokens t, int i) {
    int j = i - 1;
    if (!t.letters(j) || t.glued(j)) {
      return t.isAny(j, "#", "№") || t.is(j, ".") && t.isAny(j - 1, "no", "nos", "vol", "pp");
    }
    if (!t.lower(j) && !isOpener(t.word(j))) { // Boeing, iPhone
      return true;
    }
    return isLabel(t.word(j));
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

  /** Words that stand before counts and begin with a capital only where a sentence does. */
  private static boolean isOpener(String word) {
    return OPENERS.contains(word);
  }

  private static boolean isLabel(String word) {
    return LABELS.contains(word);
  }
}
