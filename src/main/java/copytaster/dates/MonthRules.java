// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import static copytaster.dates.DateRule.rule;
import static copytaster.dates.DateWord.MONTH;

import copytaster.lexicon.CalendarWordsTable;
import copytaster.lexicon.FunctionWordsTable;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Rule;
import copytaster.text.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Months with or without a year: May 2022, July 2022 to December 2022, June. */
final class MonthRules {
  private static final Set<String> PARTS = Lexicon.set(CalendarWordsTable.PARTS_OF_DECADES);
  private static final Set<String> PLACED = Lexicon.set(CalendarWordsTable.BEFORE_MONTHS);
  private static final Set<String> JOINED = Lexicon.set(CalendarWordsTable.BEFORE_NAMES);
  private static final Set<String> BEHIND_NOUN = Lexicon.set(CalendarWordsTable.BEHIND_NOUN_MAY);
  private static final Set<String> WAS = Lexicon.set(CalendarWordsTable.BEHIND_MAY);
  private static final Set<String> SPEAKING = Lexicon.set(CalendarWordsTable.SPEAKING);
  private static final Set<String> DETERMINERS =
      Lexicon.union(FunctionWordsTable.ARTICLES, FunctionWordsTable.POSSESSIVES);

  static final List<DateRule> RULES =
      List.of(
          // May 2022
          rule("dates.month-of-year", c -> year(month(c)), MonthRules::months, MONTH),
          // July to December, June of last year
          rule(
              "dates.month",
              c -> month(c).when(MonthRules::isAlone),
              c -> c.tries(DateCursor::saidYear) ? c.hit(iso(c.year, c.month)) : months(c),
              MONTH));

  private MonthRules() {}

  private static DateCursor month(DateCursor c) {
    int i = c.at() - 1;
    Tokens t = c.tokens();
    return c.unless(x -> t.glued(i) && (t.letters(i) || t.digits(i))).month();
  }

  private static DateCursor year(DateCursor c) {
    Tokens t = c.tokens();
    if (c.isBefore("'", "’")
        && isShortYear(t, c.at() + 1)
        && Rule.on("dates.month-of-short-year")) {
      return c.skip(2).year(2000 + Years.number(t.raw(c.at() - 1)));
    }
    c = c.isAfter("in") ? c.opt("of") : c.opt("of", ",");
    return c.hyphen()
        .year()
        .unless(x -> t.glued(x.at() - 1) && t.letters(x.at()))
        .unless(x -> NotDates.isCounted(t, x.at(), true));
  }

  /** The 24 of "Sept '24", this century's; not that of "June '44". */
  private static boolean isShortYear(Tokens t, int i) {
    return t.digits(i)
        && t.glued(i - 1)
        && t.end(i) - t.start(i) == 2
        && !t.letters(i + 1) | !t.glued(i)
        && Years.number(t.raw(i)) < 40;
  }

  /** One month, or those that it opens a run of: January-March 2024, May to November. */
  private static Optional<DateMatch> months(DateCursor c) {
    Tokens t = c.tokens();
    int to = c.at();
    DateCursor end =
        c.fork().eat("-", "–", "—", "/", "to", "through", "and", "until", "or", "&").month();
    int shared = end.ok() ? Years.of(t, end.at()) : 0;
    boolean dash = t.isAny(to, "-", "–", "—", "/");
    boolean word = t.isAny(to, "to", "through") && !c.isAfter("from", "between");
    if (end.ok() && (dash || word) && (shared > 0 || !t.digits(end.at()))) {
      return run(c, end);
    }
    if (shared > 0 && c.year == 0 && !dash && !t.is(to, "through")) { // March and April 2024
      c.year = shared - (c.month > end.month ? 1 : 0);
    }
    return c.hit(c.year > 0 ? iso(c.year, c.month) : c.anchor().month(c.month, c.tense()));
  }

  private static Optional<DateMatch> run(DateCursor c, DateCursor end) {
    end.tries(x -> x.eat("quarter", "period", "season").when(y -> y.isBefore("of")));
    if (!end.tries(x -> x.opt("of").year()) && !end.tries(DateCursor::saidYear)) {
      end.year = 0;
    }
    boolean before = c.month > end.month;
    int year = c.year > 0 || end.year == 0 ? c.year : end.year - (before ? 1 : 0);
    Tense tense = Tense.around(c.tokens(), c.from(), end.at());
    String first = year > 0 ? iso(year, c.month) : c.anchor().month(c.month, tense);
    String last =
        Math.max(end.year, c.year) > 0
            ? iso(end.year > 0 ? end.year : c.year, end.month)
            : first.startsWith("--")
                ? c.anchor().month(end.month, tense)
                : iso(Integer.parseInt(first.substring(0, 4)) + (before ? 1 : 0), end.month);
    return c.skipTo(end.at()).hit(first + "/" + last);
  }

  private static String iso(int year, int month) {
    return Anchor.four(year) + "-" + Anchor.two(month);
  }

  /** Whether a month's name stands for the month though neither day nor year is beside it. */
  private static boolean isAlone(DateCursor c) {
    Tokens t = c.tokens();
    int i = c.from();
    int to = c.at();
    String word = t.word(i);
    boolean placed =
        PLACED.contains(t.word(i - 1))
            || t.is(i - 1, "-") && PARTS.contains(t.word(i - 2))
            || t.isAny(i - 1, "and", "to", "or", "&") && MonthNames.of(t.word(i - 2)) > 0;
    if (MonthNames.isShort(word)) {
      return placed && !word.equals("mar");
    }
    boolean calendar = Weekdays.of(t.word(to)) > 0 || MonthNames.of(t.word(to)) > 0 || t.upper(to);
    boolean forename = MonthNames.isForenameToo(word);
    boolean name =
        t.capital(to)
            && to == i + 1
            && forename
            && !calendar
            && !t.isAny(i - 1, "the", "this", "last"); // the June summit
    boolean run = t.isAny(to, "-", "–") && MonthNames.of(t.word(to + 1)) > 0 && t.capital(to + 1);
    if (run && Rule.on("dates.month-run")) {
      return true; // the May-July quarter
    }
    boolean verb = MonthNames.isVerbToo(word);
    boolean byName = name && (JOINED.contains(t.word(i - 1)) || !verb && t.is(i - 1, "to"));
    if (placed && !byName) {
      return true;
    }
    if (verb) {
      return isPlain(t, i, to);
    }
    if (placed) {
      return false;
    }
    boolean surname =
        t.capital(i - 1)
            && !t.opensSentence(i - 1)
            && t.letters(i - 1)
            && Weekdays.of(t.word(i - 1)) == 0;
    boolean speaker = name || forename && (surname || SPEAKING.contains(t.word(to)));
    return !speaker && !t.isAny(i - 1, "'", "’");
  }

  /** Whether May or March is the month where nothing before it says so. */
  private static boolean isPlain(Tokens t, int i, int to) {
    boolean noun =
        DETERMINERS.contains(t.word(i - 1)) && t.lower(to) && !BEHIND_NOUN.contains(t.word(to));
    boolean subject = t.opensSentence(i) && WAS.contains(t.word(to)) && Rule.on("dates.may-was");
    boolean compared =
        t.isAny(i - 1, "on", "with")
            && t.isAny(i - 2, "%", "percent", "cent", "compared")
            && !t.capital(to)
            && Rule.on("dates.on-may");
    return noun || subject || compared;
  }
}
