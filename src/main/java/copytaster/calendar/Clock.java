// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.calendar;

import copytaster.lexicon.CalendarTable;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Zones;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A time of day as written: 17:05, 5.05 p.m., 17h05, 170555, with its zone if one follows.
 *
 * @param time empty for a time that no clock shows
 * @param zone empty if none is written, or letters that name no zone
 * @param midnight whether it is the 24:00 that ends the day
 * @param valid whether both exist: 25:61 and +9999 do not
 * @param end the place after the last token
 */
record Clock(
    Optional<LocalTime> time, Optional<ZoneOffset> zone, boolean midnight, boolean valid, int end) {
  private static final Set<String> HOUR_WORDS = Lexicon.set(CalendarTable.HOUR_WORDS);

  /** DateTokens between a day and its time: "4 March 2026, kl. 14.20". */
  private static final int REACH = 8;

  private static final int MOST_ZONE_MINUTES = 18 * 60;

  /** The first time of day after a place, if one stands near it. */
  static Optional<Clock> after(DateTokens t, int from) {
    for (int i = from; i < t.size() && i <= from + REACH; i++) {
      if (isTime(t, i)) {
        return Optional.of(separated(t, i));
      }
      if (i > from && t.isNumber(i, 6) && t.length(i) >= 4 && t.isWord(i - 1)) {
        if (t.text(i - 1).equalsIgnoreCase("t") && t.length(i) % 2 == 0) {
          return Optional.of(compact(t, i));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether an hour and a minute stand here. */
  static boolean isTime(DateTokens t, int i) {
    return t.isNumber(i, 2)
        && (t.is(i + 1, ':') || t.is(i + 1, '.') || t.is(i + 1, 'h') || t.is(i + 1, 'H'))
        && t.isNumber(i + 2, 2)
        && t.length(i + 2) == 2;
  }

  /** The time that stands here: hour, mark, minute, perhaps mark and second. */
  static Clock separated(DateTokens t, int i) {
    int second = 0;
    int at = i + 3;
    if ((t.is(at, ':') || t.is(at, '.')) && t.isNumber(at + 1, 2) && t.length(at + 1) == 2) {
      second = t.value(at + 1);
      at += 2;
      if ((t.is(at, '.') || t.is(at, ',')) && t.isNumber(at + 1, 9)) {
        at += 2;
      }
    }
    return of(t, t.value(i), t.value(i + 2), second, at);
  }

  private static Clock compact(DateTokens t, int i) {
    int digits = t.value(i);
    int seconds = t.length(i) == 6 ? digits % 100 : 0;
    int minutes = t.length(i) == 6 ? digits / 100 : digits;
    return of(t, minutes / 100, minutes % 100, seconds, i + 1);
  }

  private static Clock of(DateTokens t, int written, int minute, int second, int from) {
    int hour = written;
    int at = from;
    if (t.isWord(at)) {
      String half = t.text(at).toLowerCase(Locale.ROOT);
      boolean dotted =
          (half.equals("a") || half.equals("p")) && t.is(at + 1, '.') && t.isWord(at + 2);
      if (half.equals("am") || half.equals("pm") || dotted) {
        // Systems that append the half to a clock of 24 hours write "13:14 pm".
        hour = hour > 12 ? hour : hour % 12 + (half.startsWith("p") ? 12 : 0);
        at += dotted ? (t.is(at + 3, '.') ? 4 : 3) : 1;
      }
    }
    at = t.skip(at, HOUR_WORDS);
    boolean midnight = hour == 24 && minute == 0 && second == 0;
    boolean valid = midnight || hour < 24 && minute < 60 && second <= 60;
    // A leap second is told as the second before it.
    Optional<LocalTime> time =
        valid
            ? Optional.of(LocalTime.of(midnight ? 0 : hour, minute, Math.min(second, 59)))
            : Optional.empty();
    return withZone(t, new Clock(time, Optional.empty(), midnight, valid, at));
  }

  private static Clock withZone(DateTokens t, Clock clock) {
    int at = clock.end;
    while (t.is(at, '(') || t.is(at, ',')) {
      at++;
    }
    OptionalInt named = t.isWord(at) ? Zones.minutes(t.text(at)) : OptionalInt.empty();
    if (t.isWord(at) && named.isEmpty()) {
      return clock;
    }
    at += named.isPresent() ? 1 : 0;
    boolean minus = t.is(at, '-') || t.is(at, '\u2212');
    if ((minus || t.is(at, '+')) && t.isNumber(at + 1, 4) && named.orElse(0) == 0) {
      boolean whole = t.length(at + 1) > 2;
      boolean split = !whole && t.is(at + 2, ':') && t.isNumber(at + 3, 2);
      int hours = whole ? t.value(at + 1) / 100 : t.value(at + 1);
      int minutes = whole ? t.value(at + 1) % 100 : split ? t.value(at + 3) : 0;
      int distance = 60 * hours + minutes;
      return minutes > 59 || distance > MOST_ZONE_MINUTES
          ? new Clock(clock.time, Optional.empty(), clock.midnight, false, at)
          : clock.in(minus ? -distance : distance, at + (split ? 4 : 2));
    }
    return named.isPresent() ? clock.in(named.getAsInt(), at) : clock;
  }

  private Clock in(int minutesEast, int at) {
    return new Clock(
        time, Optional.of(ZoneOffset.ofTotalSeconds(60 * minutesEast)), midnight, valid, at);
  }
}
