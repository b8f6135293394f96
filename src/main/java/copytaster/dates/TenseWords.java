// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import copytaster.lexicon.CalendarWordsTable;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.TenseTable;
import copytaster.text.Tokens;
import java.util.HashMap;
import java.util.Map;

/**
 * The word sets of {@code tense.tsv} that say whether a date lies ahead or behind. One look-up
 * tells all sets that a word is in, as a bit for each.
 */
enum TenseWords {
  PAST_FORMS(TenseTable.PAST_FORMS),
  NOUNS_TOO(TenseTable.NOUNS_TOO),
  BEFORE_NOUNS_TOO(TenseTable.BEFORE_NOUNS_TOO),
  BEHIND_NOUNS_TOO(TenseTable.BEHIND_NOUNS_TOO),
  BASES(TenseTable.BASES),
  MODALS(TenseTable.MODALS),
  WILL(TenseTable.WILL),
  SCHEDULES(TenseTable.SCHEDULES),
  ANNOUNCEMENTS(TenseTable.ANNOUNCEMENTS),
  PRESENT_VERBS(TenseTable.PRESENT_VERBS),
  PRESENT_NOUNS(TenseTable.PRESENT_NOUNS),
  PROMISES(TenseTable.PROMISES),
  PLANS(TenseTable.PLANS),
  EXPECTATIONS(TenseTable.EXPECTATIONS),
  FORECASTS(TenseTable.FORECASTS),
  GOES_ON(TenseTable.GOES_ON),
  PUT_OFF(TenseTable.PUT_OFF),
  AWAITED(TenseTable.AWAITED),
  CANCELLED(TenseTable.CANCELLED),
  CLOCK(TenseTable.CLOCK),
  FIXED(TenseTable.FIXED),
  BE(TenseTable.BE),
  BEING(TenseTable.BEING),
  PERHAPS(TenseTable.PERHAPS),
  SET_DAYS(TenseTable.SET_DAYS),
  SET_FOR(TenseTable.SET_FOR),
  FORECAST(TenseTable.FORECAST),
  REPORTS(TenseTable.REPORTS),
  REPORTERS(TenseTable.REPORTERS),
  COMPANY_REPORTS(TenseTable.COMPANY_REPORTS),
  BEFORE_NOUNS(TenseTable.BEFORE_NOUNS),
  SEVERAL(TenseTable.SEVERAL),
  NOT_A_VERB(TenseTable.NOT_A_VERB),
  PASSIVE_BEFORE(TenseTable.PASSIVE_BEFORE),
  PROMISE_ENDS(TenseTable.PROMISE_ENDS),
  NO_INFINITIVES(TenseTable.NO_INFINITIVES),
  NO_OBJECTS(TenseTable.NO_OBJECTS),
  NO_EXPECTATIONS(TenseTable.NO_EXPECTATIONS),
  SOON(TenseTable.SOON),
  GOES_ON_IN(TenseTable.GOES_ON_IN),
  LIMITS(TenseTable.LIMITS),
  APPROACH(TenseTable.APPROACH),
  HAD_THEN(TenseTable.HAD_THEN),
  FAILED(TenseTable.FAILED),
  ON_SHOW(TenseTable.ON_SHOW),
  ASKED(TenseTable.ASKED),
  BEFORE_INFINITIVES(CalendarWordsTable.BEFORE_INFINITIVES),
  /** Forms in -ing and -ed. */
  ING(""),
  ED("");

  private static final Map<String, Long> BY_WORD = new HashMap<>(2048);

  static {
    for (TenseWords set : values()) {
      for (String word : Lexicon.list(set.packed)) {
        BY_WORD.merge(word, set.bit(), (a, b) -> a | b);
      }
    }
  }

  private final String packed;

  TenseWords(String packed) {
    this.packed = packed;
  }

  /** The bit that stands for the set. */
  long bit() {
    return 1L << ordinal();
  }

  /** The bits of all sets that have the word. */
  static long of(String word) {
    boolean ing = word.endsWith("ing");
    long ending = ing ? ING.bit() : word.endsWith("ed") ? ED.bit() : 0;
    return BY_WORD.getOrDefault(word, 0L) | ending;
  }

  boolean has(String word) {
    return (of(word) & bit()) != 0;
  }

  /** Whether the token at {@code i} is in the set. */
  boolean at(Tokens t, int i) {
    return has(t.word(i));
  }
}
