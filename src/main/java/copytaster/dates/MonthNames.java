// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import copytaster.text.Tokens;
import java.time.YearMonth;

/** The names of the months and how far they can be trusted to be months. Stateless. */
final class MonthNames {
  private MonthNames() {}

  /** 1 to 12, or 0. Short forms count; the words around decide whether they are months. */
  static int of(String word) {
    return DateWord.MONTH.of(word);
  }

  static boolean isShort(String word) {
    return word.length() < 5 && !word.equals("may") && !word.equals("june") && !word.equals("july");
  }

  /** Whether the month's name is a verb as well, so that a date must be plain from the words. */
  static boolean isVerbToo(String word) {
    return word.equals("may") || word.equals("march");
  }

  /** Whether people are called so. */
  static boolean isForenameToo(String word) {
    return word.equals("april")
        || word.equals("may")
        || word.equals("june")
        || word.equals("august")
        || word.equals("january");
  }

  /** Index after the month at {@code i} and the full stop of its short form. */
  static int after(Tokens t, int i) {
    boolean stop = isShort(t.word(i)) && t.is(i + 1, ".") && t.glued(i);
    return stop ? i + 2 : i + 1;
  }

  /** Days of a month, of a leap year where the year is not known. */
  static int days(int year, int month) {
    return YearMonth.of(year == 0 ? 2000 : year, month).lengthOfMonth();
  }
}
