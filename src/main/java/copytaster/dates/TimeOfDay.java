// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import copytaster.lexicon.Rule;
import copytaster.text.Tokens;

/** Tells a time of day in four figures from a year: "halted at 1430". Stateless. */
final class TimeOfDay {
  /** How far away another time or a word of the day's hours may stand. */
  private static final int REACH = 20;

  /** Without further words, numbers in this range are years. */
  private static final int FIRST_MODERN = 1900;

  private static final int LAST_MODERN = 2059;

  private TimeOfDay() {}

  /** Whether the four digits at {@code i}, which may be a year, are a time of day. */
  static boolean isTime(Tokens t, int i, int year) {
    if (!isHour(year)) {
      return false;
    }
    if (isSurely(t, i) && Rule.on("dates.clock-at")) {
      return true;
    }
    boolean limit =
        t.isAny(
            i - 1, "by", "until", "till", "before", "after", "from", "between", "to", "and", "-");
    if (!limit || year % 5 != 0) {
      return false;
    }
    boolean pair = t.isAny(i - 1, "to", "and", "until") && t.digits(i - 2);
    if (pair
        && t.end(i - 2) - t.start(i - 2) == 4
        && isTime(t, i - 2, Years.number(t.raw(i - 2)))) {
      return true;
    }
    boolean modern = year >= FIRST_MODERN && year <= LAST_MODERN;
    for (int j = start(t, i);
        j < i + REACH && j < t.size() && !(j > i && t.opensSentence(j));
        j++) {
      boolean other = j != i && t.digits(j) && t.end(j) - t.start(j) == 4 && isSurely(t, j);
      boolean near = Math.abs(j - i) < 6;
      boolean hours = TenseWords.CLOCK.at(t, j) && (near || !modern);
      boolean day = near && (Weekdays.of(t.word(j)) > 0 || t.isAny(j, "must", "today", "night"));
      if ((other || hours || day && !modern) && Rule.on("dates.clock-beside")) {
        return true;
      }
    }
    return false;
  }

  private static int start(Tokens t, int i) {
    int j = i;
    while (j > 0 && j > i - REACH && !t.opensSentence(j)) {
      j--;
    }
    return j;
  }

  private static boolean isSurely(Tokens t, int i) {
    int value = Years.number(t.raw(i));
    boolean zero = t.raw(i).startsWith("0") || value >= 2200;
    int before = t.isAny(i - 1, "around", "about", "exactly", "nearly", "roughly") ? i - 2 : i - 1;
    boolean at = t.is(before, "at") && !t.capital(i + 1);
    boolean zone = t.isAny(i + 1, "hours", "hrs", "gmt", "utc", "h") || t.is(i + 1, "local");
    boolean shortly =
        t.isAny(i - 1, "after", "before") && t.isAny(i - 2, "shortly", "just", "soon");
    return isHour(value) && (zero || at || zone || shortly);
  }

  private static boolean isHour(int value) {
    return value / 100 <= 24 && value % 100 < 60;
  }
}
