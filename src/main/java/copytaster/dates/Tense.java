// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Numbers;
import copytaster.lexicon.Rule;
import copytaster.lexicon.TenseTable;
import copytaster.text.Tokens;
import java.util.Set;

/**
 * Whether the clause around a date says that its day is still to come. The clause decides once: the
 * cue nearest before the date, else the nearest behind it, never one of another sentence. Days that
 * are listed with one verb ("in Oslo on 4 April, in Bergen on 6 April") share its decision. The
 * cues stand in {@link Cues}. Stateless.
 */
enum Tense {
  PAST,
  FUTURE,
  /** A present form that may announce: ahead, unless the day is just over. */
  PRESENT,
  /** Announced: the nearer of the two days. */
  NEAREST,
  UNKNOWN;

  private static final Set<String> BE = Lexicon.set(TenseTable.BE);

  /** How many tokens a cue may be away from the date, or from the next date of a list. */
  private static final int REACH = 14;

  /** The same of a day of a month, which stands behind places and sums. */
  private static final int REACH_OF_DAYS = 18;

  /** No list of days is longer; text without an end is read in linear time. */
  private static final int LONGEST_LIST = 120;

  boolean isAhead() {
    return this == FUTURE || this == PRESENT;
  }

  static Tense around(Tokens t, int from, int to) {
    int limit = beforeList(t, from) - 1;
    while (limit > from - 4 && TenseWords.APPROACH.at(t, limit)) {
      limit--;
    }
    if (TenseWords.LIMITS.at(t, limit)) {
      return upTo(t, limit, from, to);
    }
    boolean missed = t.isAny(limit, "missed", "passed") || t.is(limit - 1, "missed");
    if (t.is(limit, "for") && isFor(t, limit)
        || t.is(limit, "for") && TenseWords.AWAITED.at(t, to) && Rule.on("dates.for-july-delivery")
        || t.isAny(limit, "on", "in") && isForEvent(t, limit) && Rule.on("dates.for-hearing")
        || t.isAny(limit, "to", "for") && isPutOff(t, limit)
        || t.is(to, "deadline") && !missed && Rule.on("dates.deadline")) {
      return FUTURE;
    }
    Tense verb = clause(t, from, to);
    boolean open = t.is(limit, "from") && isOnShow(t, limit);
    return verb == UNKNOWN && open && Rule.on("dates.is-from") ? FUTURE : verb;
  }

  /** "is on show from 19 June", "is in Cork from 19 June"; a picture "is from 19 June". */
  private static boolean isOnShow(Tokens t, int from) {
    for (int j = from - 1; j > from - 5; j--) {
      boolean place = t.is(j, "in") && t.capital(j + 1);
      if (TenseWords.ON_SHOW.at(t, j) || place) {
        return t.has(j - 3, j, BE);
      }
    }
    return false;
  }

  /** A limit lies ahead while something is still to be done or goes on. */
  private static Tense upTo(Tokens t, int limit, int from, int to) {
    boolean have = t.isAny(limit - 1, "has", "have") && Rule.on("dates.have-until");
    if (have || isToBeDone(t, limit)) {
      return FUTURE; // they have until Friday, they were told to leave by Friday
    }
    Tense verb = clause(t, from, to);
    boolean day = hasDay(t, from, to);
    boolean open = t.isAny(limit, "by", "before") || day && !t.is(limit, "through");
    if (verb == PAST && day && t.isAny(limit, "until", "till") && Rule.on("dates.was-until")) {
      return NEAREST; // sent home until 26 May
    }
    return verb == UNKNOWN && open && Rule.on("dates.up-to") ? FUTURE : verb;
  }

  /** "booked for Thursday", "a forecast of 2% for the April-June quarter". */
  private static boolean isFor(Tokens t, int i) {
    if (TenseWords.FIXED.at(t, i - 1)) {
      boolean had = t.is(i - 2, "had") || t.is(i - 3, "had") && t.is(i - 2, "been");
      return !had && Rule.on("dates.fixed-for");
    }
    for (int j = i - 1; j > i - REACH && j >= 0 && !isBreak(t, j); j--) {
      if (TenseWords.FORECASTS.at(t, j)) {
        boolean had =
            TenseWords.HAD_THEN.at(t, j - 1)
                || t.is(j, "set") && !t.digits(i + 1) && !t.digits(i + 2); // a record for March
        return !had && Rule.on("dates.forecast-for");
      }
      boolean verb = Cues.at(t, j, false) != UNKNOWN;
      if (verb || t.isAny(j, "on", "in") || t.opensSentence(j)) {
        return false;
      }
    }
    return false;
  }

  /** "posted for hearing on 8 July", "copper for delivery in September". */
  private static boolean isForEvent(Tokens t, int on) {
    boolean event = TenseWords.AWAITED.at(t, on - 1);
    return event && (t.is(on - 2, "for") || t.is(on - 3, "for") && t.lower(on - 2));
  }

  /** "adjourned to 12 May", "pushed back to June". */
  private static boolean isPutOff(Tokens t, int i) {
    int end = i - 6;
    for (int j = i - 1; j > Math.max(end, i - 20) && j >= 0; j--) {
      if (TenseWords.PUT_OFF.at(t, j) && !t.is(j - 1, "had") && !t.is(j - 2, "had")) {
        return Rule.on("dates.put-off-to");
      }
      end -= isDate(t, j) ? 6 : 0; // moved to 14 April, then to 2 May
      if (t.opensSentence(j) || isBreak(t, j)) {
        return false;
      }
    }
    return false;
  }

  /** Index of the first day or month of a list that ends at {@code from}. */
  private static int beforeList(Tokens t, int from) {
    int i = from;
    for (int n = 0; n < 7 && t.isAny(i - 1, "and", "or", "to", "through", ","); n++) {
      int last = t.is(i - 2, ",") ? i - 3 : i - 2;
      boolean monthFirst = t.digits(last);
      int name = !monthFirst ? last : t.is(last - 1, ".") ? last - 2 : last - 1;
      if (!isDate(t, name)) {
        break;
      }
      i = !monthFirst && t.digits(name - 1) ? name - 1 : name;
    }
    return i;
  }

  /**
   * Whether something is still to be done, or to go on, up to the date that the word at {@code i}
   * sets as a limit, whatever tense it was ordered in.
   */
  private static boolean isToBeDone(Tokens t, int i) {
    boolean until = t.isAny(i, "until", "till", "through");
    for (int j = i - 1; j > i - 12 && j >= 0 && !isBreak(t, j); j--) {
      boolean put = t.isAny(j, "off", "back") && t.isAny(j - 1, "put", "pushed", "puts");
      if (until && (put || TenseWords.GOES_ON.at(t, j))) {
        return Rule.on("dates.goes-on-until");
      }
      boolean verb = t.is(j, "to") && t.lower(j + 1) && !t.isAny(j + 1, "the", "a", "an", "his");
      if (!until && verb && j > i - 9 && !TenseWords.FAILED.at(t, j - 1)) {
        return Rule.on("dates.to-do-by");
      }
      if (t.opensSentence(j) || t.isAny(j, "was", "were", "had") && !until) {
        return false;
      }
    }
    return false;
  }

  private static Tense clause(Tokens t, int from, int to) {
    boolean that = t.is(from - 1, "that") || t.is(from - 2, "that") && t.is(from - 1, "on");
    boolean day = hasDay(t, from, to);
    int reach = day ? REACH_OF_DAYS : REACH;
    if (!that && !opens(t, from)) {
      int end = from - reach;
      boolean toDo = false;
      for (int j = from - 1; j >= Math.max(0, end) && !isBreak(t, j); j--) {
        Tense tense = Cues.at(t, j, day);
        if (tense != UNKNOWN) {
          boolean agreed =
              toDo && tense == PAST && TenseWords.PLANS.at(t, j) && !t.isAny(j - 1, "had", "been");
          return !agreed || !Rule.on("dates.agreed-to-do")
              ? tense
              : TenseWords.ASKED.at(t, j) ? NEAREST : FUTURE;
        }
        toDo |= Cues.toDo(t, j); // voted in March to shut the school in June
        if (isDate(t, j) && Rule.on("dates.list-shares")) {
          end = Math.max(from - LONGEST_LIST, j - reach);
        }
        if (opens(t, j)) {
          break;
        }
      }
    }
    for (int j = to; j < to + reach && j < t.size() && !opens(t, j); j++) {
      boolean planned = t.word(j).endsWith("ed") && TenseWords.PLANS.at(t, j);
      if (planned && !t.isAny(j - 1, "is", "are") && Rule.on("dates.planned-then")) {
        return PAST; // in February they agreed to do it
      }
      Tense tense = Cues.at(t, j, day);
      if (tense != UNKNOWN) {
        return tense;
      }
    }
    return UNKNOWN;
  }

  /** Whether a sentence begins here: not at the day behind "Sept.". */
  private static boolean opens(Tokens t, int j) {
    return t.opensSentence(j)
        && !(t.digits(j) && t.is(j - 1, ".") && MonthNames.of(t.word(j - 2)) > 0)
        && Rule.on("dates.own-sentence");
  }

  private static boolean isDate(Tokens t, int j) {
    return t.capital(j) && (MonthNames.of(t.word(j)) > 0 || Weekdays.of(t.word(j)) > 0);
  }

  private static boolean hasDay(Tokens t, int from, int to) {
    for (int j = from; j < to; j++) {
      if (t.digits(j) || Weekdays.of(t.word(j)) == 0 && Numbers.ordinal(t.word(j)) > 0) {
        return true;
      }
    }
    return false;
  }

  /** Words beyond a semicolon or closing quote do not concern the date. */
  private static boolean isBreak(Tokens t, int j) {
    return t.isAny(j, ";", "”");
  }
}
