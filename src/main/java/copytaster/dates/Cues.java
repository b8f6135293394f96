// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import static copytaster.dates.Tense.FUTURE;
import static copytaster.dates.Tense.NEAREST;
import static copytaster.dates.Tense.PAST;
import static copytaster.dates.Tense.PRESENT;
import static copytaster.dates.Tense.UNKNOWN;

import copytaster.lexicon.CalendarWordsTable;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Rule;
import copytaster.text.Tokens;
import java.util.List;
import java.util.Set;

/**
 * What a single word says of the time of its clause: the first rule of the list that fits decides.
 * Stateless.
 */
final class Cues {
  private static final Set<String> MODAL_BEFORE =
      Lexicon.set(CalendarWordsTable.BEFORE_INFINITIVES);

  /** Whether the token at {@code j} is such a word, for a date that is a day of a month or not. */
  private interface Sign {
    boolean fits(Tokens t, int j, String word, boolean day);
  }

  private record Cue(String rule, Tense tense, Sign sign) {}

  private static Cue rule(String name, Tense tense, Sign sign) {
    return new Cue(name, tense, sign);
  }

  private static final List<Cue> CUES =
      List.of(
          // could not be reached on Friday
          rule(
              "dates.could-not",
              PAST,
              (t, j, w, day) -> w.equals("couldn") || w.equals("could") && t.is(j + 1, "not")),
          // had been due to start on Friday
          rule(
              "dates.had-been-due",
              PAST,
              (t, j, w, day) -> isHadBeen(t, j) && (w.equals("due") || Words.PLANS.contains(w))),
          // since losing in May
          rule(
              "dates.after-losing",
              PAST,
              (t, j, w, day) ->
                  w.endsWith("ing") && t.isAny(j - 1, "after", "since", "following", "despite")),
          rule("dates.will", FUTURE, (t, j, w, day) -> isWill(t, j, w)),
          rule(
              "dates.modal",
              FUTURE,
              (t, j, w, day) -> Words.MODALS.contains(w) && !isPossible(t, j, w)),
          // votes, go to the polls
          rule("dates.is-named", PRESENT, Cues::isNamedOn),
          rule("dates.promises", NEAREST, (t, j, w, day) -> isPromise(t, j, w)),
          rule("dates.present-plural", PRESENT, Cues::isPresentPlural),
          rule(
              "dates.plan-to", FUTURE, (t, j, w, day) -> Words.PLANS.contains(w) && toDo(t, j + 1)),
          rule("dates.planned-for", FUTURE, (t, j, w, day) -> isPlanned(t, j, w)),
          rule("dates.is-on-the-day", FUTURE, (t, j, w, day) -> isOnTheDay(t, j, w)),
          rule(
              "dates.is-forecast",
              FUTURE,
              (t, j, w, day) -> w.equals("forecast") && t.isAny(j - 1, "is", "are", "was", "were")),
          rule(
              "dates.reports-results",
              FUTURE,
              (t, j, w, day) -> w.equals("reports") && isResults(t, j)),
          rule(
              "dates.next-meeting",
              FUTURE,
              (t, j, w, day) ->
                  (w.equals("next") || w.equals("further") || w.equals("future"))
                      && t.lower(j + 1)),
          rule(
              "dates.scheduled",
              FUTURE,
              (t, j, w, day) -> Words.SCHEDULES.contains(w) && isVerb(t, j)),
          rule(
              "dates.announced",
              PRESENT,
              (t, j, w, day) -> day && Words.ANNOUNCEMENTS.contains(w) && isVerb(t, j)),
          rule("dates.expects", FUTURE, (t, j, w, day) -> isExpectation(t, j, w)),
          // is speaking on
          rule(
              "dates.is-speaking",
              FUTURE,
              (t, j, w, day) ->
                  w.endsWith("ing") && t.isAny(j - 1, "is", "are", "re", "m") && isSoon(t, j)),
          // will cut: the word before decides
          rule(
              "dates.infinitive",
              UNKNOWN,
              (t, j, w, day) -> Words.BASES.contains(w) && isAfterModal(t, j)),
          // the winner is named on
          rule(
              "dates.present-passive",
              UNKNOWN,
              (t, j, w, day) -> day && isPast(t, j, w) && t.isAny(j - 1, "is", "are")),
          // strikes were called off
          rule("dates.called-off", NEAREST, (t, j, w, day) -> day && isCalledOff(t, j)),
          // forecast in November that prices would fall
          rule(
              "dates.forecast-then",
              PAST,
              (t, j, w, day) -> w.equals("forecast") && t.isAny(j + 1, "in", "on", "that")),
          // expects a rate cut
          rule("dates.noun", UNKNOWN, (t, j, w, day) -> Words.BASES.contains(w) && isNoun(t, j)),
          // will be held, to be held
          rule("dates.to-be-held", FUTURE, (t, j, w, day) -> isPast(t, j, w) && isToBe(t, j)),
          rule("dates.past-form", PAST, (t, j, w, day) -> isPast(t, j, w)));

  private Cues() {}

  /** What the word at {@code j} says, for a date that is a day of a month or not. */
  static Tense at(Tokens t, int j, boolean day) {
    String word = t.word(j);
    if (word.length() < 2 || !t.letters(j) || t.capital(j) && !t.opensSentence(j)) {
      return UNKNOWN;
    }
    for (Cue cue : CUES) {
      if (cue.sign().fits(t, j, word, day) && Rule.on(cue.rule())) {
        return cue.tense();
      }
    }
    return UNKNOWN;
  }

  private static boolean isHadBeen(Tokens t, int j) {
    return t.is(j - 1, "been") && (t.is(j - 2, "had") || t.is(j - 3, "had"));
  }

  private static boolean isWill(Tokens t, int j, String word) {
    boolean short1 = t.isAny(j + 1, "'", "’") && t.is(j + 2, "t");
    return Words.WILL.contains(word) && (!word.equals("won") || short1);
  }

  /** "as soon as could be": no date is meant by what merely may have been. */
  private static boolean isPossible(Tokens t, int j, String word) {
    return t.is(j + 1, "have") && t.isAny(j, "may", "might", "could", "should", "must")
        || word.equals("can") && t.is(j + 1, "be") && t.is(j + 2, "seen");
  }

  /** Several that do something soon; a verb that may be a noun stands behind a plural. */
  private static boolean isPresentPlural(Tokens t, int j, String word, boolean day) {
    boolean verb = Words.PRESENT_VERBS.contains(word);
    if (!verb && !Words.PRESENT_NOUNS.contains(word)) {
      return false;
    }
    boolean noun =
        t.isAny(j - 1, "the", "a", "its", "their", "to", "not", "t", "have", "has", "had", "of");
    boolean near = word.equals("close") && t.isAny(j + 1, "to", "by", "enough");
    boolean people = t.lower(j - 1) || day && t.isAny(j + 1, "on", "in", "at"); // Chileans vote
    boolean plural = t.word(j - 1).endsWith("s") && people && t.word(j - 1).length() > 3;
    boolean goesOn = day && t.is(j - 1, "and") && t.isAny(j + 1, "again", "on", "in", "at");
    boolean team = day && t.capital(j - 1) && (t.capital(j + 1) || t.isAny(j + 1, "at", "away"));
    return !noun && !near && (verb || plural || team || goesOn) && !t.is(j + 1, "of");
  }

  /** "the winner is named on 9 April", "dividends are payable on 30 May". */
  private static boolean isNamedOn(Tokens t, int j, String word, boolean day) {
    if (!day || !word.equals("is") && !word.equals("are") || !t.lower(j + 1)) {
      return false;
    }
    for (int k = j + 2; k < j + 5; k++) {
      if (t.isAny(k, "on", "from", "by") && (t.digits(k + 1) || Months.of(t.word(k + 1)) > 0)) {
        return !t.isAny(j + 1, "accused", "charged", "suspected", "alleged", "believed", "thought");
      }
    }
    return false;
  }

  /** "announced strikes on 2 April": no date of the announcement, which would follow at once. */
  private static boolean isPromise(Tokens t, int j, String word) {
    return Words.PROMISES.contains(word)
        && !t.isAny(j - 1, "was", "were", "been", "had", "be", "being", "first")
        && !t.isAny(
            j + 1, "on", "in", "at", "that", ",", ".", "by", "last", "this", "it", "he", "to");
  }

  /** What does not take place still has its day ahead, as often as not. */
  private static boolean isCalledOff(Tokens t, int j) {
    int k = j;
    while (k < j + 3 && t.isAny(k, "was", "were", "has", "have", "been")) {
      k++;
    }
    return Words.CANCELLED.contains(t.word(k)) || t.is(k, "called") && t.is(k + 1, "off");
  }

  /** "to" and a verb: nothing that shows a noun. */
  private static boolean toDo(Tokens t, int j) {
    boolean noun =
        t.isAny(
            j + 1, "the", "a", "an", "his", "her", "its", "their", "this", "that", "have", "date",
            "work", "court");
    return t.is(j, "to") && t.lower(j + 1) && !noun;
  }

  /** "a vote scheduled for", "results expected on", "strikes are planned": for the date itself. */
  private static boolean isPlanned(Tokens t, int j, String word) {
    boolean plan =
        switch (word) {
          case "scheduled", "slated", "planned", "deadline", "booked", "timetabled" -> true;
          default -> false;
        };
    boolean set = word.equals("set") && t.is(j + 1, "for");
    boolean next = t.isAny(j + 1, "for", "on", "in", "by", "at", "of", "is", "from", "between");
    return set || word.equals("expected") || plan && next;
  }

  /** "the film is out on 28 March", "polling day is 4 May". */
  private static boolean isOnTheDay(Tokens t, int j, String word) {
    if (!word.equals("is") && !word.equals("are")) {
      return false;
    }
    int on = t.is(j + 1, "out") ? j + 2 : j + 1;
    boolean bare =
        t.digits(on) && Months.of(t.word(on + 1)) > 0
            || t.capital(on) && Months.of(t.word(on)) > 0 && t.digits(on + 1);
    boolean hour = t.digits(t.is(on, "at") ? on + 1 : on) && isHour(t, on);
    return bare || hour || t.is(on, "on") && (t.digits(on + 1) || t.capital(on + 1));
  }

  /** "kick-off is 8:15 p.m.", "the vigil is at 7 p.m." */
  private static boolean isHour(Tokens t, int i) {
    for (int j = i + 1; j < i + 6; j++) {
      if (t.isAny(j, "am", "pm") || t.isAny(j, "a", "p") && t.is(j + 1, ".") && t.is(j + 2, "m")) {
        return Rule.on("dates.is-at-the-hour");
      }
    }
    return false;
  }

  /** A company reports its results on a day; "police reports on" are no plan. */
  private static boolean isResults(Tokens t, int j) {
    if (t.isAny(j - 1, "police", "media", "news", "press", "some", "of", "from", "to")) {
      return false;
    }
    for (int k = j + 1; k < j + 5; k++) {
      if (t.isAny(k, "earnings", "results", "figures", "quarterly")) {
        return true;
      }
    }
    return t.is(j + 1, "on") && (t.digits(j + 2) || t.is(j + 2, "the"));
  }

  /** A present form with its subject before it: no noun with an article. */
  private static boolean isVerb(Tokens t, int j) {
    boolean noun =
        t.isAny(
            j - 1, "the", "a", "his", "her", "its", "their", "of", "and", "in", "for", "new",
            "some");
    boolean goesOn = t.is(j - 1, "and") && t.isAny(j + 1, "in", "on", "at", "to"); // and races in
    return (!noun || goesOn) && !t.digits(j - 1); // by 51 runs
  }

  /** "expects sales of $3bn in the May-July quarter": the verb has an object that is to come. */
  private static boolean isExpectation(Tokens t, int j, String word) {
    return Words.EXPECTATIONS.contains(word)
        && isVerb(t, j)
        && !t.isAny(j + 1, "to", "on", "in", "for", "that", ".", ",")
        && !t.isAny(j - 1, "unveiled", "announced", "rejected", "scrapped");
  }

  /** "is speaking on", "are meeting in": present forms that announce. */
  private static boolean isSoon(Tokens t, int j) {
    return t.isAny(j + 1, "on", "in", "to", "next", "this", "at")
        || t.isAny(j, "holding", "hosting");
  }

  private static boolean isAfterModal(Tokens t, int j) {
    return MODAL_BEFORE.contains(t.word(j - 1));
  }

  /** "a cut in June", "a rate cut": the past form has an article. */
  private static boolean isNoun(Tokens t, int j) {
    boolean article = t.isAny(j - 1, "a", "an", "the", "another", "further");
    boolean compound = t.isAny(j - 2, "a", "an", "the") && t.lower(j - 1);
    boolean ends = t.isAny(j + 1, "in", "on", "by", "of", "to", "at", "for", ",", ".");
    return article || compound && ends;
  }

  private static boolean isToBe(Tokens t, int j) {
    int k = j - 1;
    while (k > j - 3 && (t.word(k).endsWith("ly") || t.isAny(k, "not", "also", "now", "then"))) {
      k--;
    }
    if (t.is(k, "be")) {
      return !(t.is(k - 1, "not") && t.is(k - 2, "could") || t.is(k - 3, "couldn"));
    }
    return t.is(k, "have") && t.isAny(k - 1, "will", "ll");
  }

  private static boolean isPast(Tokens t, int j, String word) {
    if (word.endsWith("ed") && word.length() > 3 && !word.endsWith("eed")) {
      return !t.capital(j);
    }
    return Words.PAST_FORMS.contains(word);
  }
}
