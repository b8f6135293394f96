// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import copytaster.lexicon.Lexicon;
import copytaster.lexicon.TenseTable;
import java.util.Set;

/** The word lists of {@code tense.tsv} that say whether a date lies ahead or behind. */
final class Words {
  static final Set<String> PAST_FORMS = Lexicon.set(TenseTable.PAST_FORMS);
  static final Set<String> BASES = Lexicon.set(TenseTable.BASES);
  static final Set<String> MODALS = Lexicon.set(TenseTable.MODALS);
  static final Set<String> WILL = Lexicon.set(TenseTable.WILL);
  static final Set<String> SCHEDULES = Lexicon.set(TenseTable.SCHEDULES);
  static final Set<String> ANNOUNCEMENTS = Lexicon.set(TenseTable.ANNOUNCEMENTS);
  static final Set<String> PRESENT_VERBS = Lexicon.set(TenseTable.PRESENT_VERBS);
  static final Set<String> PRESENT_NOUNS = Lexicon.set(TenseTable.PRESENT_NOUNS);
  static final Set<String> PROMISES = Lexicon.set(TenseTable.PROMISES);
  static final Set<String> PLANS = Lexicon.set(TenseTable.PLANS);
  static final Set<String> EXPECTATIONS = Lexicon.set(TenseTable.EXPECTATIONS);
  static final Set<String> FORECASTS = Lexicon.set(TenseTable.FORECASTS);
  static final Set<String> GOES_ON = Lexicon.set(TenseTable.GOES_ON);
  static final Set<String> PUT_OFF = Lexicon.set(TenseTable.PUT_OFF);
  static final Set<String> AWAITED = Lexicon.set(TenseTable.AWAITED);
  static final Set<String> CANCELLED = Lexicon.set(TenseTable.CANCELLED);
  static final Set<String> CLOCK = Lexicon.set(TenseTable.CLOCK);
  static final Set<String> FIXED = Lexicon.set(TenseTable.FIXED);

  private Words() {}
}
