// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import static copytaster.dates.Tense.FUTURE;
import static copytaster.dates.Tense.NEAREST;
import static copytaster.dates.Tense.PAST;
import static copytaster.dates.Tense.PRESENT;
import static copytaster.dates.Tense.UNKNOWN;

import copytaster.lexicon.FunctionWordsTable;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Rule;
import copytaster.text.Tokens;
import java.util.List;
import java.util.Set;

/**
 * The tense that a single word gives its clause: the first rule of the list that fits decides.
 * Stateless.
 */
final class Cues {
  /** Whether the token at {@code j} is such a word, for a date that is a day of a month or not. */
  private interface Sign {
    boolean fits(Tokens t, int j, boolean day);
  }

  /** A sign of all dates. */
  private interface Plain {
    boolean fits(Tokens t, int j);
  }

  /**
   * A rule of this list.
   *
   * @param words the sets of {@link TenseWords} that it asks about, as bits
   */
  private record Cue(String rule, Tense tense, long words, Sign sign) {
    Cue or(TenseWords others) {
      return new Cue(rule, tense, words | others.bit(), sign);
    }
  }

  private static Cue rule(String name, Tense tense, TenseWords words, Plain sign) {
    return rule(name, tense, words, (t, j, day) -> sign.fits(t, j));
  }

  private static Cue rule(String name, Tense tense, TenseWords words, Sign sign) {
    return new Cue(name, tense, words.bit(), sign);
  }

  private static final Set<String> PREPOSITIONS = Lexicon.set(FunctionWordsTable.PREPOSITIONS);

  private static final List<Cue> CUES =
      List.of(
          // had been due to start on Friday, had hoped to start
          rule("dates.had-been-due", PAST, TenseWords.PLANS, Cues::isHadBeen),
          rule("dates.will", FUTURE, TenseWords.WILL, Cues::isWill),
          rule("dates.modal", FUTURE, TenseWords.MODALS, (t, j) -> !isPossible(t, j)),
          rule("dates.promises", NEAREST, TenseWords.PROMISES, Cues::isPromise),
          // voters go to the polls
          rule("dates.present-plural", PRESENT, TenseWords.PRESENT_VERBS, Cues::isPlural)
              .or(TenseWords.PRESENT_NOUNS),
          // was told to wait on Friday
          rule("dates.asked-to", NEAREST, TenseWords.ASKED, (t, j) -> toDo(t, j + 1)),
          rule("dates.plan-to", FUTURE, TenseWords.PLANS, (t, j) -> toDo(t, j + 1)),
          // strikes are planned for
          rule("dates.planned-for", FUTURE, TenseWords.SET_DAYS, Cues::isPlanned),
          rule("dates.is-on-the-day", FUTURE, TenseWords.BE, Cues::isOnTheDay),
          rule("dates.is-forecast", FUTURE, TenseWords.FORECAST, Cues::isForecast),
          rule("dates.reports-results", FUTURE, TenseWords.REPORTS, Cues::isResults),
          rule("dates.scheduled", FUTURE, TenseWords.SCHEDULES, Cues::isVerb),
          rule(
              "dates.announced",
              PRESENT,
              TenseWords.ANNOUNCEMENTS,
              (t, j, day) -> day && isVerb(t, j)),
          rule("dates.expects", FUTURE, TenseWords.EXPECTATIONS, Cues::isExpectation),
          rule("dates.is-speaking", FUTURE, TenseWords.ING, Cues::isSpeaking),
          // will cut: the word before decides
          rule(
              "dates.infinitive",
              UNKNOWN,
              TenseWords.BASES,
              (t, j) -> TenseWords.BEFORE_INFINITIVES.at(t, j - 1)),
          rule("dates.present-passive", UNKNOWN, TenseWords.ED, Cues::isNamed)
              .or(TenseWords.PAST_FORMS),
          // strikes were called off
          rule(
                  "dates.called-off",
                  NEAREST,
                  TenseWords.BEING,
                  (t, j, day) -> day && isCalledOff(t, j))
              .or(TenseWords.CANCELLED),
          // will be held, to be held
          rule("dates.to-be-held", FUTURE, TenseWords.ED, (t, j) -> isPast(t, j) && isToBe(t, j))
              .or(TenseWords.PAST_FORMS),
          rule("dates.past-form", PAST, TenseWords.ED, Cues::isPast).or(TenseWords.PAST_FORMS));

  private Cues() {}

  /** "is speaking on". */
  private static boolean isSpeaking(Tokens t, int j) {
    return t.isAny(j - 1, "is", "are", "re", "m")
        && (TenseWords.SOON.at(t, j + 1) || TenseWords.SOON.at(t, j));
  }

  /** "the winner is named on". */
  private static boolean isNamed(Tokens t, int j, boolean day) {
    return day && TenseWords.BE.at(t, j - 1) && isPast(t, j);
  }

  /** The tense that the word at {@code j} implies; {@code day} for a day of a month. */
  static Tense at(Tokens t, int j, boolean day) {
    String word = t.word(j);
    long sets = TenseWords.of(word);
    if (sets == 0 || word.length() < 2 || t.capital(j) && !t.opensSentence(j)) {
      return UNKNOWN;
    }
    for (Cue cue : CUES) {
      if ((cue.words() & sets) != 0 && cue.sign().fits(t, j, day) && Rule.on(cue.rule())) {
        return cue.tense();
      }
    }
    return UNKNOWN;
  }

  private static boolean isHadBeen(Tokens t, int j) {
    boolean been = t.is(j - 1, "been") && (t.is(j - 2, "had") || t.is(j - 3, "had"));
    return been || t.is(j - 1, "had") && t.is(j + 1, "to") && !TenseWords.PROMISES.at(t, j);
  }

  /** "rain is forecast", "growth is seen at 2%". */
  private static boolean isForecast(Tokens t, int j) {
    return t.is(j, "seen")
        ? t.isAny(j - 1, "is", "are") && t.is(j + 1, "at") && t.digits(j + 2)
        : t.isAny(j - 1, "is", "are", "was", "were");
  }

  private static boolean isWill(Tokens t, int j) {
    boolean short1 = t.isAny(j + 1, "'", "’") && t.is(j + 2, "t");
    return !t.is(j, "won") || short1;
  }

  /** "as soon as could be": no date is meant by what merely may have been. */
  private static boolean isPossible(Tokens t, int j) {
    return t.is(j + 1, "have") && TenseWords.PERHAPS.at(t, j)
        || t.is(j, "can") && t.is(j + 1, "be") && t.is(j + 2, "seen");
  }

  /** Several that do something soon; a verb that may be a noun stands behind a plural. */
  private static boolean isPlural(Tokens t, int j, boolean day) {
    boolean verb = TenseWords.PRESENT_VERBS.at(t, j);
    boolean near = t.is(j, "close") && t.isAny(j + 1, "to", "by", "enough");
    boolean people = // Chileans vote
        t.lower(j - 1) || t.opensSentence(j - 1) || day && t.isAny(j + 1, "on", "in", "at");
    boolean plural = t.word(j - 1).endsWith("s") && people && t.word(j - 1).length() > 3;
    plural |= day && TenseWords.SEVERAL.at(t, j - 1); // where they play
    boolean goesOn = day && t.is(j - 1, "and") && TenseWords.GOES_ON_IN.at(t, j + 1);
    boolean team = day && t.capital(j - 1) && (t.capital(j + 1) || t.isAny(j + 1, "at", "away"));
    return !TenseWords.NOT_A_VERB.at(t, j - 1)
        && !near
        && !isAboutPast(t, j)
        && (verb || plural || team || goesOn)
        && !t.is(j + 1, "of");
  }

  /** "face questions after the game on Sunday": the date is that of what is over. */
  private static boolean isAboutPast(Tokens t, int j) {
    for (int k = j + 1; k < j + 8 && !t.digits(k) && Weekdays.of(t.word(k)) == 0; k++) {
      if (t.isAny(k, "after", "since", "over")) {
        return true;
      }
    }
    return false;
  }

  /** "announced strikes on 2 April": no date of the announcement, which would follow at once. */
  private static boolean isPromise(Tokens t, int j) {
    return !TenseWords.PASSIVE_BEFORE.at(t, j - 1)
        && !TenseWords.PROMISE_ENDS.at(t, j + 1)
        && !t.isAny(j + 1, ",", ".");
  }

  /** A cancelled event may still lie ahead: the nearer day is meant. */
  private static boolean isCalledOff(Tokens t, int j) {
    int k = j;
    while (k < j + 3 && TenseWords.BEING.at(t, k)) {
      k++;
    }
    return TenseWords.CANCELLED.at(t, k) || t.is(k, "called") && t.is(k + 1, "off");
  }

  /** "to" and a verb: nothing that shows a noun. */
  static boolean toDo(Tokens t, int j) {
    return t.is(j, "to") && t.lower(j + 1) && !TenseWords.NO_INFINITIVES.at(t, j + 1);
  }

  /** "a vote scheduled for", "results expected on", "strikes are planned": for the date itself. */
  private static boolean isPlanned(Tokens t, int j) {
    return t.is(j, "set")
        ? t.is(j + 1, "for")
        : t.is(j, "expected") || TenseWords.SET_FOR.at(t, j + 1);
  }

  /** "the film is out on 28 March", "polling day is 4 May", "is on the first Monday in May". */
  private static boolean isOnTheDay(Tokens t, int j, boolean day) {
    int on = t.is(j + 1, "out") ? j + 2 : j + 1;
    boolean bare =
        t.digits(on) && MonthNames.of(t.word(on + 1)) > 0
            || t.capital(on)
                && MonthNames.of(t.word(on)) > 0
                && t.digits(t.is(on + 1, ".") ? on + 2 : on + 1);
    boolean hour = t.digits(t.is(on, "at") ? on + 1 : on) && isHour(t, on);
    boolean counted = t.is(on + 1, "the") && Weekdays.of(t.word(on + 3)) > 0;
    boolean there = day && t.is(j - 1, "there") && isThere(t, j + 1);
    return there
        || bare
        || hour
        || t.is(on, "on") && (t.digits(on + 1) || t.capital(on + 1) || counted);
  }

  /** "There is a fair in Sligo on 18 June"; not "anger over the vote on 18 June". */
  private static boolean isThere(Tokens t, int j) {
    for (int k = j; k < j + 8; k++) {
      boolean place = t.is(k, "in") && t.capital(k + 1);
      if (PREPOSITIONS.contains(t.word(k)) && !t.is(k + 1, "-") && !place) {
        return t.isAny(k, "on", "at") && (t.digits(k + 1) || t.capital(k + 1));
      }
    }
    return false;
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

  /** A company reports its results on a day; "police reports on" is not a plan. */
  private static boolean isResults(Tokens t, int j) {
    if (TenseWords.REPORTERS.at(t, j - 1)) {
      return false;
    }
    for (int k = j + 1; k < j + 5; k++) {
      if (TenseWords.COMPANY_REPORTS.at(t, k)) {
        return true;
      }
    }
    return t.is(j + 1, "on") && (t.digits(j + 2) || t.is(j + 2, "the"));
  }

  /** A present form with its subject before it: no noun with an article. */
  private static boolean isVerb(Tokens t, int j) {
    boolean and = t.is(j - 1, "and") && !TenseWords.GOES_ON_IN.at(t, j + 1); // and races in
    return !and && !TenseWords.BEFORE_NOUNS.at(t, j - 1) && !t.digits(j - 1); // by 51 runs
  }

  /**
   * "expects sales of $3bn in the May-July quarter": the verb has an object that is to come. A hint
   * with a day of the week was dropped on that day.
   */
  private static boolean isExpectation(Tokens t, int j) {
    boolean object = !TenseWords.NO_OBJECTS.at(t, j + 1) && !t.isAny(j + 1, ".", ",");
    return isVerb(t, j)
        && object
        && !TenseWords.NO_EXPECTATIONS.at(t, j - 1)
        && !(t.is(j, "hinted") && isBeforeWeekday(t, j));
  }

  private static boolean isBeforeWeekday(Tokens t, int j) {
    int k = j;
    while (k < j + 8 && Weekdays.of(t.word(k)) == 0) {
      k++;
    }
    return k < j + 8;
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

  private static boolean isPast(Tokens t, int j) {
    String word = t.word(j);
    if (word.endsWith("ed") && word.length() > 3 && !word.endsWith("eed")) {
      return !t.capital(j);
    }
    boolean must = t.isAny(j, "have", "has") && t.is(j + 1, "to");
    return TenseWords.PAST_FORMS.has(word) && !must && !isNoun(t, j);
  }

  /** Whether a past form is a noun here: "a further rate cut in June". */
  private static boolean isNoun(Tokens t, int j) {
    boolean fits =
        TenseWords.NOUNS_TOO.at(t, j)
            && (!t.letters(j + 1) || TenseWords.BEHIND_NOUNS_TOO.at(t, j + 1));
    for (int k = j - 1; fits && k > j - 5 && (t.lower(k) || t.is(k, "-")); k--) {
      if (TenseWords.BEFORE_NOUNS_TOO.at(t, k)) {
        return Rule.on("dates.noun-of-past-form");
      }
    }
    return false;
  }
}
