// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import copytaster.lexicon.Lexicon;
import copytaster.lexicon.PeopleTable;
import copytaster.text.Folding;
import java.util.Locale;
import java.util.Set;

/** Words before a person's name that are not part of it. */
final class Titles {
  /** Said of anybody: nothing to remember. */
  private static final Set<String> COURTESY = Lexicon.set(PeopleTable.COURTESY_TITLES);

  /** Ranks of policemen, printed in capitals: "Di Stefano" is a name. */
  private static final Set<String> RANKS = Lexicon.set(PeopleTable.POLICE_RANKS);

  /** Offices, worth keeping as an alias: "President Trump". */
  private static final Set<String> OFFICES = Lexicon.set(PeopleTable.OFFICES);

  /** Words before the head of an office's name: "Vice President", "Prime Minister". */
  private static final Set<String> BEFORE = Lexicon.set(PeopleTable.OFFICE_MODIFIERS);

  private Titles() {}

  /** Whether a word, as printed, is a title that a name may follow. */
  static boolean isTitle(String word) {
    String folded = folded(word);
    return RANKS.contains(word) || COURTESY.contains(folded) || OFFICES.contains(folded);
  }

  static boolean isOffice(String word) {
    return OFFICES.contains(folded(word));
  }

  /** Whether a word, as printed, may stand before the head of a title. */
  static boolean isPartOfOffice(String word) {
    return BEFORE.contains(folded(word));
  }

  private static String folded(String word) {
    String folded = Folding.letters(word).toLowerCase(Locale.ROOT);
    return folded.endsWith(".") ? folded.substring(0, folded.length() - 1) : folded;
  }
}
