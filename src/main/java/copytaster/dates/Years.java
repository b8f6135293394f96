// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import static copytaster.dates.DateRule.rule;
import static copytaster.dates.DateWord.COUNT;
import static copytaster.dates.DateWord.DECADE;
import static copytaster.dates.DateWord.FIGURE;
import static copytaster.dates.DateWord.MARK;
import static copytaster.dates.DateWord.ORDINAL;
import static copytaster.dates.DateWord.OTHER;

import copytaster.lexicon.CalendarWordsTable;
import copytaster.lexicon.FunctionWordsTable;
import copytaster.lexicon.Lexicon;
import copytaster.text.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Years, runs of years, decades and centuries. */
final class Years {
  private static final Set<String> PLACED = Lexicon.set(CalendarWordsTable.BEFORE_YEARS);
  private static final Set<String> PERHAPS = Lexicon.set(CalendarWordsTable.PERHAPS_BEFORE_YEARS);
  private static final Set<String> FUNCTION_WORDS =
      Lexicon.union(
          FunctionWordsTable.ARTICLES,
          FunctionWordsTable.SUBJECTS,
          FunctionWordsTable.INTERROGATIVES,
          FunctionWordsTable.PREPOSITIONS,
          FunctionWordsTable.CONJUNCTIONS,
          FunctionWordsTable.AUXILIARIES);
  private static final Set<String> PARTS = Lexicon.set(CalendarWordsTable.PARTS_OF_DECADES);
  private static final Set<String> ABOUT = Lexicon.set(CalendarWordsTable.ABOUT_YEARS);
  private static final Set<String> TIES = Lexicon.set(CalendarWordsTable.TIES_BEFORE_YEARS);
  private static final Set<String> NAMING = Lexicon.set(CalendarWordsTable.NAMING_YEARS);
  private static final Set<String> OWNERS = Lexicon.set(FunctionWordsTable.POSSESSIVES);
  private static final Set<String> DEGREES = Lexicon.set(CalendarWordsTable.DEGREES);

  static final List<DateRule> RULES =
      List.of(
          // FY2025, FY25, FY2024-25
          rule(
              "dates.fiscal-year",
              c -> fiscal(c).either(DateCursor::year, x -> x.figure(2).when(Years::isFiscal)),
              c ->
                  run(c, c.at() - 1)
                      .or(() -> c.hit(Integer.toString(c.year > 0 ? c.year : 2000 + c.number))),
              OTHER),
          // the nineties
          rule(
              "dates.decade-in-words",
              c -> c.when(x -> isPart(x, 1) || PARTS.contains(x.word(-2))).take(DECADE),
              c -> hit(c, c.number + "X"),
              DECADE),
          // '90s
          rule(
              "dates.short-decade",
              c -> c.unless(Years::isTied).eat("'", "’", "‘").figure(2),
              c -> shortDecade(c, 0),
              MARK),
          // the 60s
          rule(
              "dates.decade-of-century",
              c -> c.unless(Years::isJoined).when(Years::isDecade).figure(2),
              c -> shortDecade(c, 50),
              FIGURE),
          // the 1990s, the 1990's
          rule("dates.decade", c -> yearAt(c), Years::decade, FIGURE),
          // the twenty-first century
          rule(
              "dates.century-in-words",
              c ->
                  c.either(x -> x.eat("twenty").eat("-").eat("first"), x -> x.take(ORDINAL))
                      .hyphen()
                      .eat("century", "centuries"),
              c -> century(c, c.number == 0 ? 21 : c.number),
              ORDINAL,
              COUNT),
          // the 19th century, the 18th and 19th centuries
          rule(
              "dates.century",
              c -> c.unless(Years::isJoined).figure(2).eat("st", "nd", "rd", "th"),
              Years::century,
              FIGURE),
          // 2007-2008, 2018–19
          rule("dates.year-run", Years::yearAt, c -> run(c, c.from()), FIGURE),
          rule("dates.year", c -> yearAt(c).when(Years::isAlone), Years::hit, FIGURE));

  private Years() {}

  /** The year that the token at {@code i} spells in four digits, or 0. */
  static int of(Tokens t, int i) {
    if (!t.digits(i) || t.end(i) - t.start(i) != 4) {
      return 0;
    }
    int year = number(t.raw(i));
    return year >= 1000 && year < 2200 ? year : 0;
  }

  static int number(String digits) {
    int number = 0;
    for (int k = 0; k < digits.length(); k++) {
      number = number * 10 + Character.digit(digits.charAt(k), 10);
    }
    return number;
  }

  /** FY, of the year that the books are called by, whatever months it has. */
  private static DateCursor fiscal(DateCursor c) {
    Tokens t = c.tokens();
    int i = c.at();
    boolean apart = !t.glued(i - 1) || !t.letters(i - 1) && !t.digits(i - 1);
    return c.when(x -> apart && t.upper(i)).eat("fy");
  }

  private static boolean isFiscal(DateCursor c) {
    Tokens t = c.tokens();
    int i = c.at() - 1;
    boolean goesOn = t.glued(i) && (t.letters(i + 1) || t.isAny(i + 1, "-", "/", "."));
    return t.glued(i - 1) && t.end(i) - t.start(i) == 2 && !goesOn;
  }

  /** A year of four digits that stands alone and is not a time of day. */
  private static DateCursor yearAt(DateCursor c) {
    return c.year().unless(x -> isJoined(x) || TimeOfDay.isTime(x.tokens(), x.from(), x.year));
  }

  private static boolean isTied(DateCursor c) {
    return c.tokens().glued(c.from() - 1) || !c.tokens().glued(c.from());
  }

  /** Whether letters, digits or a mark join the first token to the one before it. */
  private static boolean isJoined(DateCursor c) {
    Tokens t = c.tokens();
    int i = c.from();
    if (!t.glued(i - 1)) {
      return false;
    }
    if (t.letters(i - 1)) {
      return !t.isAny(i - 1, "fy", "cy");
    }
    boolean behindWord = t.glued(i - 2) && (t.letters(i - 2) || t.digits(i - 2));
    boolean pre = t.is(i - 1, "-") && PARTS.contains(t.word(i - 2));
    return TIES.contains(t.word(i - 1))
        && !pre
        && (behindWord || !t.isAny(i - 1, "-", "/", ".", ","));
  }

  /** Whether "the", "early" or "late" stands before the pattern. */
  private static boolean isPart(DateCursor c, int distance) {
    String word = c.tokens().word(c.from() - distance);
    return word.equals("the") || PARTS.contains(word);
  }

  /** The 60s; the 50s and 60s. */
  private static boolean isDecade(DateCursor c) {
    Tokens t = c.tokens();
    int i = c.from();
    boolean second = t.isAny(i - 1, "and", "or", "to") && t.is(i - 2, "s") && t.digits(i - 3);
    return second || isPart(c, 1);
  }

  /** An s, or an apostrophe and s, without a blank. */
  private static boolean plural(DateCursor c) {
    Tokens t = c.tokens();
    int i = c.at();
    return t.glued(i - 1)
        && (c.tries(x -> x.eat("s")) || t.glued(i) && c.tries(x -> x.eat("'", "’").eat("s")));
  }

  private static Optional<DateMatch> decade(DateCursor c) {
    boolean apostrophe = c.isBefore("'", "’");
    if (!plural(c) || c.year % 10 != 0) {
      return Optional.empty();
    }
    boolean owner = c.tokens().lower(c.at()) && !isPart(c, 1) && !c.isAfter("-");
    boolean century = c.year % 100 == 0 && c.year < 1900;
    return apostrophe && owner
        ? Optional.empty()
        : hit(c, century ? c.year / 100 + "XX" : c.year / 10 + "X");
  }

  private static Optional<DateMatch> shortDecade(DateCursor c, int first) {
    Tokens t = c.tokens();
    int i = c.at() - 1;
    String owner = t.word(t.is(i - 1, "-") ? i - 3 : i - 2); // a man in his late 50s
    boolean other = OWNERS.contains(owner) || DEGREES.contains(t.word(c.from() - 3));
    boolean decade = c.number % 10 == 0 && c.number >= first && t.end(i) - t.start(i) == 2;
    return plural(c) && decade && !other ? hit(c, "19" + c.number / 10 + "X") : Optional.empty();
  }

  private static Optional<DateMatch> century(DateCursor c) {
    Tokens t = c.tokens();
    int j = t.is(c.at(), "-") ? c.at() + 1 : c.at();
    boolean shared =
        t.isAny(j, "and", "or", "to") && t.digits(j + 1) && t.isAny(j + 3, "century", "centuries");
    boolean named = t.isAny(j, "century", "centuries");
    return t.glued(c.from()) && (named || shared)
        ? century(c.skipTo(named ? j + 1 : j), c.number)
        : Optional.empty();
  }

  private static Optional<DateMatch> century(DateCursor c, int number) {
    return number < 1 || number > 22 || isBeforeChrist(c.tokens(), c.at())
        ? Optional.empty()
        : hit(c, Anchor.two(number - 1) + "XX");
  }

  private static boolean isBeforeChrist(Tokens t, int i) {
    return t.isAny(i, "bc", "bce") || t.is(i, "b") && t.is(i + 1, ".") && t.is(i + 2, "c");
  }

  /** The year taken and the one that the year at {@code i} runs to: 2018–19, 2022/23, 1538-9. */
  private static Optional<DateMatch> run(DateCursor c, int i) {
    Tokens t = c.tokens();
    int j = i + 1;
    int second = of(t, j + 1);
    boolean tight = t.glued(i) && t.glued(j) && t.isAny(j, "-", "–", "—", "/", "‑");
    boolean wide = !t.glued(i) && !t.glued(j) && t.isAny(j, "-", "–") && second > 0;
    boolean to = t.is(j, "to") && second > 0 && !t.isAny(i - 1, "from", "between");
    if (!tight && !wide && !to || !t.digits(j + 1) || goesOn(t, j + 1)) {
      return Optional.empty();
    }
    int length = t.end(j + 1) - t.start(j + 1);
    if (tight && (length == 2 || length == 1 && !t.is(j, "/"))) {
      int rest = length == 2 ? 100 : 10;
      second = c.year - c.year % rest + number(t.raw(j + 1));
      second += length == 2 && second <= c.year && c.year % 100 == 99 ? 100 : 0;
    }
    return second > c.year && second - c.year < 400
        ? hit(c.skipTo(j + 2), c.year + "/" + second)
        : Optional.empty();
  }

  /** Whether the token at {@code i} goes on: 2020.5, 2020m, 2020/3. */
  private static boolean goesOn(Tokens t, int i) {
    boolean mark =
        t.isAny(i + 1, ".", ",", ":", "/", "-", "–") && t.glued(i + 1) && t.digits(i + 2);
    return t.glued(i) && (t.letters(i + 1) || t.digits(i + 1) || mark || t.isAny(i + 1, "%", "°"));
  }

  /** Whether four digits are a year rather than a count, price, label or time of day. */
  private static boolean isAlone(DateCursor c) {
    Tokens t = c.tokens();
    int i = c.from();
    String before = t.word(i - 1);
    boolean modern = c.year >= 1900 && c.year < 2100;
    boolean back = t.is(i - 1, "to") && t.isAny(i - 2, "back", "dates", "dating", "prior");
    boolean named = c.year % 50 != 0 && c.year >= 1500; // the 1892 elections; a count has its comma
    named &= NAMING.contains(before) && t.letters(i + 1);
    boolean placed = PLACED.contains(before) || back || named;
    boolean perhaps = PERHAPS.contains(before) || t.isAny(i - 1, "around", "about");
    perhaps &= !t.isAny(i - 1, "and", "to") || of(t, i - 2) > 0;
    if (goesOn(t, i)
        || isBeforeChrist(t, i + 1)
        || NotDates.isNumbered(t, i)
        || NotDates.isCounted(t, i + 1, placed)) {
      return false;
    }
    boolean noun = t.lower(i + 1) && !FUNCTION_WORDS.contains(t.word(i + 1));
    return modern || placed || perhaps && !noun;
  }

  private static Optional<DateMatch> hit(DateCursor c) {
    return hit(c, Anchor.four(c.year));
  }

  private static Optional<DateMatch> hit(DateCursor c, String value) {
    Tokens t = c.tokens();
    int i = c.from() - 1;
    boolean about = ABOUT.contains(t.word(i)) || t.is(i, ".") && t.isAny(i - 1, "c", "ca");
    DateMention mention = c.mention(value);
    return DateMatch.of(
        c.at(), new DateMention(mention.span(), new DateValue(value, Optional.empty(), about)));
  }
}
