// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import copytaster.text.Tokens;
import java.util.Set;

/**
 * Whether the words around a date say that its day is still to come. The verb nearest before the
 * date decides, else the nearest after it; a participle after "be" is as future as that "be".
 * Stateless.
 */
enum Tense {
  PAST,
  FUTURE,
  UNKNOWN;

  /** Past forms that are infinitives as well. */
  private static final Set<String> BASES =
      Set.of(
          """
          cut put shut quit hit cost spread split read beat burst broadcast run come become \
          overcome shed need feed proceed lay found left seed speed succeed exceed"""
              .split(" "));

  /** Past forms that do not end in -ed, and what else looks back. */
  private static final Set<String> PASTS =
      Set.of(
          """
          was were had said did has have been fell rose began broke sank found told met won \
          lost left took made came went became held sold grew shrank struck hit shot fought \
          flew wrote spoke gave got saw knew thought brought bought caught taught built sent \
          spent paid led fled drove rode ran sat stood stole swore threw wore woke chose drew \
          fed froze hung hid kept laid lay lit overtook rang sang shook slid slept split \
          spread swept swam tore withdrew underwent burst blew bore beat bit bled died dealt \
          dug felt forgot meant read sought stuck undertook won’t ago since broadcast cost cut \
          put shut quit says shows showed showing taken given seen known done gone born fallen \
          risen stolen written driven chosen broken spoken frozen beaten shaken thrown drawn \
          grown"""
              .split(" "));

  /** Present forms that announce what is on a calendar. */
  private static final Set<String> SCHEDULES =
      Set.of(
          """
          takes begins starts opens ends expires resumes kicks returns reopens launches closes \
          arrives faces meets votes goes runs airs concludes finishes visits hosts travels \
          tours performs screens"""
              .split(" "));

  /** Words of planning: what follows "to" is still to come. */
  private static final Set<String> PLANS =
      Set.of(
          """
          set slated poised scheduled expected planned plans plan expects intends aims hopes \
          wants going agreed vowed pledged promised decided intended hoped wanted aimed \
          preparing prepares prepare threatened supposed bound ready about want hope aim \
          intend proposed proposes planning hoping aiming is are deadline needs need order \
          ordered time told urged asked"""
              .split(" "));

  /** What lasts until a date that is then mostly still to come. */
  private static final Set<String> GOES_ON =
      Set.of(
          """
          adjourned remanded postponed suspended extended delayed deferred barred banned halted \
          grounded rescheduled custody bail valid adjourn postpone extend suspend delay"""
              .split(" "));

  /** How many tokens away a verb may be. */
  private static final int REACH = 14;

  static Tense around(Tokens t, int from, int to) {
    int limit = beforeList(t, from) - 1;
    while (limit > from - 4 && t.isAny(limit, "the", "end", "of", "early", "late", "mid", "-")) {
      limit--;
    }
    if (t.isAny(limit, "until", "till", "by", "before")) {
      if (t.isAny(limit - 1, "has", "have") || isToBeDone(t, limit)) {
        return FUTURE; // they have until Friday, told to leave by Friday
      }
      Tense verb = verb(t, from, to);
      return verb == UNKNOWN && t.isAny(limit, "by", "before") ? FUTURE : verb;
    }
    if (t.is(limit, "for") && isFixed(t.word(limit - 1)) && !t.is(limit - 2, "had")) {
      return FUTURE; // booked for Thursday
    }
    if (t.is(to, "deadline") && !t.isAny(limit, "missed", "passed") && !t.is(limit - 1, "missed")) {
      return FUTURE;
    }
    return verb(t, from, to);
  }

  /**
   * Index of the first day of a list that ends at {@code from}: "Thursday, Friday and Saturday".
   */
  private static int beforeList(Tokens t, int from) {
    int i = from;
    for (int n = 0; n < 7 && t.isAny(i - 1, "and", "or", "to", "through", ","); n++) {
      int j = t.is(i - 2, ",") ? i - 3 : i - 2;
      if (Weekdays.of(t.word(j)) == 0 || !t.capital(j)) {
        break;
      }
      i = j;
    }
    return i;
  }

  /** What is done now for a day to come. */
  private static boolean isFixed(String word) {
    return switch (word) {
      case "booked",
          "scheduled",
          "rescheduled",
          "slated",
          "tickets",
          "forecast",
          "billed",
          "pencilled",
          "penciled",
          "earmarked",
          "due" ->
          true;
      default -> false;
    };
  }

  /**
   * Whether something is still to be done, or to go on, up to the date that the word at {@code i}
   * sets as a limit, whatever tense it was ordered in.
   */
  private static boolean isToBeDone(Tokens t, int i) {
    boolean until = t.isAny(i, "until", "till");
    for (int j = i - 1; j > i - 12 && j >= 0 && !isBreak(t, j); j--) {
      boolean put = t.isAny(j, "off", "back") && t.isAny(j - 1, "put", "pushed", "puts");
      if (until && (put || GOES_ON.contains(t.word(j)))) {
        return true;
      }
      boolean verb = t.is(j, "to") && t.lower(j + 1) && !t.isAny(j + 1, "the", "a", "an", "his");
      if (!until && verb && j > i - 9 && !t.isAny(j - 1, "failed", "began", "had", "used")) {
        return true;
      }
      if (t.opensSentence(j) || t.isAny(j, "was", "were", "had") && !until) {
        return false;
      }
    }
    return false;
  }

  private static Tense verb(Tokens t, int from, int to) {
    if (isBehind(t, from)) {
      return PAST;
    }
    boolean that = t.is(from - 1, "that") || t.is(from - 2, "that") && t.is(from - 1, "on");
    for (int j = from - 1; j >= Math.max(0, from - REACH) && !isBreak(t, j) && !that; j--) {
      Tense tense = at(t, j);
      if (tense != UNKNOWN) {
        return tense;
      }
      if (t.opensSentence(j)) {
        break;
      }
    }
    for (int j = to; j < to + REACH && j < t.size() && !t.opensSentence(j); j++) {
      if (t.word(j).endsWith("ed") && PLANS.contains(t.word(j))) {
        return PAST; // in February officials pledged to build it: they pledged then
      }
      Tense tense = at(t, j);
      if (tense != UNKNOWN) {
        return tense;
      }
    }
    return UNKNOWN;
  }

  /** "After being told so on Monday, he will": the clause that opens with "after" is behind. */
  private static boolean isBehind(Tokens t, int from) {
    for (int j = from - 1; j > from - 24 && j >= 0; j--) {
      if (t.opensSentence(j) || t.is(j - 1, ",")) {
        return t.isAny(j, "after", "following") && !t.isAny(j + 1, "that", "the", "which");
      }
    }
    return false;
  }

  /** Nothing beyond a semicolon or a closing quote has to do with the date. */
  private static boolean isBreak(Tokens t, int j) {
    return t.isAny(j, ";", "”");
  }

  private static Tense at(Tokens t, int j) {
    String word = t.word(j);
    if (word.length() < 2 || t.capital(j) && !t.opensSentence(j)) {
      return UNKNOWN;
    }
    boolean not = t.is(j + 1, "not") || word.equals("couldn");
    if (not && word.startsWith("could")) {
      return PAST; // could not be reached on Friday
    }
    boolean was = t.is(j - 1, "been") && (t.is(j - 2, "had") || t.is(j - 3, "had"));
    if (was && (word.equals("due") || PLANS.contains(word))) {
      return PAST; // it had been due to start then
    }
    if (word.endsWith("ing") && t.isAny(j - 1, "after", "since", "following", "despite")) {
      return PAST;
    }
    if (isFuture(t, j, word) || word.equals("to") && isWhatIsPlanned(t, j)) {
      return FUTURE;
    }
    if (isBase(word)
        && t.isAny(
            j - 1, "will", "would", "to", "can", "could", "may", "might", "should", "must", "shall",
            "not", "t", "ll", "stay", "stays", "remain", "remains", "be")) {
      return UNKNOWN; // the word before it decides
    }
    if (isPast(t, j, word)) {
      return wasToBe(t, j);
    }
    return UNKNOWN;
  }

  /** "expects inflation to peak": the plan stands a few words before what is to happen. */
  private static boolean isWhatIsPlanned(Tokens t, int to) {
    if (!t.lower(to + 1) || t.isAny(to + 1, "the", "a", "an", "its", "their", "his", "her", "be")) {
      return false;
    }
    for (int j = to - 1; j > to - 6 && j >= 0 && !t.isAny(j, ",", ";"); j--) {
      if (t.isAny(j, "expects", "expect", "plans", "wants", "hopes", "forecasts", "predicts")) {
        return true;
      }
      if (t.opensSentence(j)) {
        return false;
      }
    }
    return false;
  }

  /** A participle that "be" precedes is to come: "to be held", "will be sentenced". */
  private static Tense wasToBe(Tokens t, int j) {
    int k = j - 1;
    while (k > j - 3 && (t.word(k).endsWith("ly") || t.isAny(k, "not", "also", "now", "then"))) {
      k--;
    }
    if (t.is(k, "be")) {
      boolean could = t.is(k - 1, "not") && t.is(k - 2, "could") || t.is(k - 3, "couldn");
      return could ? PAST : FUTURE;
    }
    boolean perfect = t.is(k, "have") && t.isAny(k - 1, "will", "ll");
    return perfect ? FUTURE : PAST;
  }

  private static boolean isFuture(Tokens t, int j, String word) {
    switch (word) {
      case "will", "shall", "won", "ll", "would", "wouldn" -> {
        boolean victory = word.equals("won") && !(t.isAny(j + 1, "'", "’") && t.is(j + 2, "t"));
        return !victory;
      }
      case "may",
          "might",
          "could",
          "should",
          "must",
          "can",
          "upcoming",
          "forthcoming",
          "tomorrow",
          "likely",
          "due",
          "unlikely",
          "tipped" -> {
        return t.lower(j) || t.opensSentence(j);
      }
      case "go",
          "begin",
          "start",
          "resume",
          "meet",
          "come",
          "return",
          "kick",
          "close",
          "expire",
          "reopen",
          "depart",
          "comes" -> {
        boolean noun =
            t.isAny(j - 1, "the", "a", "its", "their", "to", "not", "t", "have", "has", "had");
        boolean near = word.equals("close") && t.isAny(j + 1, "to", "by", "enough");
        return !noun && !near && !t.is(j + 1, "of");
      }
      default -> {
        if (PLANS.contains(word)) {
          return toDo(t, j + 1) || isPlanned(t, j, word) || isOnTheDay(t, j, word);
        }
        if (word.equals("forecast")) {
          return t.isAny(j - 1, "is", "are", "was", "were");
        }
        if (word.equals("reports")) { // a company; "police reports on" are no plan
          boolean noun =
              t.isAny(j - 1, "police", "media", "news", "press", "some", "of", "from", "to");
          boolean results = false;
          for (int k = j + 1; k < j + 5; k++) {
            results |= t.isAny(k, "earnings", "results", "figures", "quarterly");
          }
          return !noun && results
              || !noun && t.is(j + 1, "on") && (t.digits(j + 2) || t.is(j + 2, "the"));
        }
        if (word.equals("next")) {
          return t.lower(j + 1); // the next meeting
        }
        if (SCHEDULES.contains(word)) {
          return !t.isAny(j - 1, "the", "a", "his", "her", "its", "their", "of");
        }
        return word.endsWith("ing") && t.isAny(j - 1, "is", "are", "re", "m") && isSoon(t, j);
      }
    }
  }

  /** "to" and a verb: nothing that shows a noun. */
  private static boolean toDo(Tokens t, int j) {
    boolean noun =
        t.isAny(
            j + 1, "the", "a", "an", "his", "her", "its", "their", "this", "that", "be", "have",
            "date", "work", "court");
    return t.is(j, "to") && t.lower(j + 1) && (!noun || t.is(j + 1, "be"));
  }

  /** "a vote scheduled for", "results expected on": the plan itself is for the date. */
  private static boolean isPlanned(Tokens t, int j, String word) {
    boolean plan =
        word.equals("scheduled")
            || word.equals("expected")
            || word.equals("slated")
            || word.equals("planned")
            || word.equals("deadline");
    boolean set = word.equals("set") && t.is(j + 1, "for");
    return set
        || plan
            && (t.isAny(j + 1, "for", "on", "in", "by", "at", "of", "is")
                || word.equals("expected"));
  }

  /** "the film is out on 28 March". */
  private static boolean isOnTheDay(Tokens t, int j, String word) {
    int on = t.is(j + 1, "out") ? j + 2 : j + 1;
    boolean day = t.digits(on + 1) || t.capital(on + 1);
    return (word.equals("is") || word.equals("are")) && t.is(on, "on") && day;
  }

  /** "is speaking on", "are meeting in": present forms that announce. */
  private static boolean isSoon(Tokens t, int j) {
    return t.isAny(j + 1, "on", "in", "to", "next", "this", "at")
        || t.isAny(j, "holding", "hosting");
  }

  private static boolean isBase(String word) {
    return BASES.contains(word);
  }

  private static boolean isPast(Tokens t, int j, String word) {
    if (word.endsWith("ed") && word.length() > 3 && !word.endsWith("eed")) {
      return !t.capital(j);
    }
    return PASTS.contains(word);
  }
}
