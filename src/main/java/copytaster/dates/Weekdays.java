// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import copytaster.lexicon.CalendarWordsTable;
import copytaster.lexicon.Lexicon;
import copytaster.text.Tokens;
import java.util.Set;

/** The names of the days of the week. Stateless. */
final class Weekdays {
  private static final Set<String> BEFORE = Lexicon.set(CalendarWordsTable.BEFORE_WEEKDAYS);
  private static final Set<String> BEHIND = Lexicon.set(CalendarWordsTable.BEHIND_WEEKDAYS);
  private static final Set<String> THINGS = Lexicon.set(CalendarWordsTable.WEEKDAY_THINGS);

  private Weekdays() {}

  /** 1 for Monday to 7 for Sunday, or 0. */
  static int of(String word) {
    return DateWord.WEEKDAY.of(word);
  }

  /** The same for short forms, which mean days only beside a date. */
  static int ofShort(String word) {
    return DateWord.SHORT_WEEKDAY.has(word) ? DateWord.SHORT_WEEKDAY.of(word) : of(word);
  }

  /**
   * Whether the day at {@code i} is not a single day: part of another name (Black Friday, the
   * Sunday Times), or any such day ("every Sunday").
   */
  static boolean isName(Tokens t, int i) {
    boolean before = t.capital(i - 1) && BEFORE.contains(t.word(i - 1));
    boolean after = t.capital(i + 1) && BEHIND.contains(t.word(i + 1));
    int head = i;
    for (int n = 0; n < 6 && t.isAny(head - 1, "and", "or", ",") && of(t.word(head - 2)) > 0; n++) {
      head -= 2; // every Tuesday and Thursday
    }
    boolean thing = // a Wednesday statement was made on one day, a Friday night is any
        t.lower(i + 1) && THINGS.contains(t.word(i + 1));
    boolean any =
        t.isAny(i - 1, "every", "each", "most", "some", "any")
            || t.is(i - 1, "a") && !thing
            || t.is(head - 1, "every");
    boolean usual = t.isAny(i + 1, "mornings", "afternoons", "evenings", "nights");
    boolean counted = // the last Friday of the month
        t.isAny(i - 1, "first", "second", "third", "fourth", "last")
            && t.is(i - 2, "the")
            && t.isAny(i + 1, "of", "in");
    return before || after || any || usual || counted;
  }
}
