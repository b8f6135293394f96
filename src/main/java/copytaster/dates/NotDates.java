// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import copytaster.lexicon.CalendarWordsTable;
import copytaster.lexicon.CountingTable;
import copytaster.lexicon.Currencies;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.MeasuresTable;
import copytaster.lexicon.Numbers;
import copytaster.lexicon.Rule;
import copytaster.lexicon.Units;
import copytaster.text.Tokens;
import java.util.Set;

/** Reasons why a number is not part of a date. Stateless. */
final class NotDates {
  private static final Set<String> NUMBERED = Lexicon.set(CalendarWordsTable.NUMBERED);

  private static final Set<String> COMPOUNDS = Lexicon.set(CountingTable.COMPOUND_HEADS);

  private static final Set<String> PEOPLE = Lexicon.set(CountingTable.COUNTED_PEOPLE);

  private static final Set<String> MEASURES = Lexicon.set(MeasuresTable.AFTER_NUMBERS);

  private NotDates() {}

  /** Whether the token is the sign of a currency. */
  static boolean isSign(Tokens t, int i) {
    return t.isAny(i, "$", "£", "€", "¥", "₹");
  }

  /**
   * Whether a word may be what a number before it counts: then "1 May 225 workers" is a date and a
   * count.
   */
  static boolean isNoun(Tokens t, int i) {
    return t.word(i).endsWith("s") || t.is(i, "people") || t.word(i + 1).endsWith("s");
  }

  /** Whether the word before {@code i} makes the number a label or a price: flight 2021, $2000. */
  static boolean isNumbered(Tokens t, int i) {
    return isSign(t, i - 1)
        || t.isAny(i - 1, "#", "№", "rs")
        || Currencies.isCode(t.raw(i - 1))
        || t.is(i - 1, ".") && t.glued(i - 2) && t.isAny(i - 2, "no", "nos", "rs", "vol")
        || t.isIn(i - 1, NUMBERED)
        || t.is(i - 1, "than") && !t.isAny(i - 2, "later", "earlier", "rather", "sooner");
  }

  /**
   * Whether what stands at {@code i} makes the number before it an amount or a time of day.
   *
   * @param placed whether the words before say that it is a date ("in 2021 sales rose")
   */
  static boolean isCounted(Tokens t, int i, boolean placed) {
    return isMeasure(t, i, placed)
        || t.is(i, "per") && t.is(i + 1, "cent")
        || t.pastHyphen(i) > i && t.isIn(i + 1, COMPOUNDS)
        || !placed && t.lower(i) && t.isIn(i, PEOPLE);
  }

  /** A magnitude, unit, currency or zone; of doubtful words only where no date is expected. */
  private static boolean isMeasure(Tokens t, int i, boolean placed) {
    String word = t.word(i);
    if (isSign(t, i) && t.glued(i) && t.digits(i + 1) && Rule.on("dates.sign-of-next-sum")) {
      return false; // in June 2024 €1m went
    }
    if (Numbers.scale(word).isPresent() || MEASURES.contains(word)) {
      return true;
    }
    boolean doubtful = word.length() < 3 || Currencies.isWordToo(word) || t.capital(i);
    boolean measure =
        Units.isWord(word)
            || Currencies.isName(word)
            || Currencies.isCode(t.raw(i))
            || Numbers.letter(word).isPresent()
            || Units.ofCode(t.raw(i)) != null && word.length() > 1;
    return measure && !(placed && doubtful);
  }
}
