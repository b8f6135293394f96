// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import static copytaster.dates.DateRule.rule;
import static copytaster.dates.DateWord.FIGURE;
import static copytaster.dates.DateWord.MONTH;
import static copytaster.dates.DateWord.ORDINAL;
import static copytaster.dates.DateWord.OTHER;
import static copytaster.dates.DateWord.POINTER;

import copytaster.lexicon.CalendarWordsTable;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Numbers;
import copytaster.lexicon.Rule;
import copytaster.text.Tokens;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Quarters and halves of years, and spans that are named by their end: the third quarter, Q3 2024,
 * 3Q2022, H1, the first nine months of last year, the three months to September.
 */
final class QuarterRules {
  private static final Set<String> GAMES = Lexicon.set(CalendarWordsTable.GAMES);

  /** Words for reports on a quarter, which is the nearest one whether they are out yet or not. */
  private static final Set<String> RESULTS = Lexicon.set(CalendarWordsTable.REPORTED);

  /** How many tokens from a quarter a word for games may stand. */
  private static final int REACH = 15;

  static final List<DateRule> RULES =
      List.of(
          rule(
              "dates.quarter",
              c -> c.ordinal().when(x -> x.number < 5).hyphen().eat("quarter"),
              QuarterRules::quarter,
              ORDINAL,
              FIGURE),
          rule(
              "dates.half",
              c -> c.ordinal().when(x -> x.number < 3).hyphen().eat("half"),
              QuarterRules::half,
              ORDINAL,
              FIGURE),
          rule(
              "dates.first-months",
              c -> c.eat("first").hyphen().eatIf(w -> few(w) > 0).eat("months"),
              c -> months(c, 1, few(c.word(-2))),
              ORDINAL),
          rule(
              "dates.last-months",
              c -> c.eat("last", "final").hyphen().eatIf(w -> few(w) > 0).eat("months"),
              c -> months(c, 13 - few(c.word(-2)), 12),
              POINTER,
              OTHER),
          rule(
              "dates.final-quarter",
              c -> c.eat("last", "final").eat("quarter").when(x -> x.isBefore("of")),
              c -> takeYear(c) ? c.hit(c.year + "-Q4") : Optional.empty(),
              POINTER,
              OTHER),
          // the June quarter, as Australia says
          rule(
              "dates.june-quarter",
              c -> c.month().when(x -> x.month % 3 == 0).eat("quarter"),
              c -> quarter(c, c.month / 3),
              MONTH),
          rule(
              "dates.quarter-code",
              c -> code(c).unless(x -> x.number > (letter(x).equals("q") ? 4 : 2)),
              c -> letter(c).equals("q") ? quarter(c) : half(c),
              OTHER,
              FIGURE));

  private QuarterRules() {}

  /** Two to eleven, else 0. */
  private static int few(String word) {
    int number = Numbers.small(word);
    return number >= 2 && number <= 11 ? number : 0;
  }

  /** Q3 or 3Q, set tight and apart; not "Q1: what brought you here?". */
  private static DateCursor code(DateCursor c) {
    Tokens t = c.tokens();
    int i = c.at();
    boolean apart = !t.glued(i - 1) || t.isAny(i - 1, "(", "“");
    int digit = t.digits(i) ? i : i + 1;
    int letter = t.digits(i) ? i + 1 : i;
    boolean fits =
        apart
            && t.glued(i)
            && t.isAny(letter, "q", "h")
            && t.upper(letter)
            && t.digits(digit)
            && t.raw(digit).length() == 1;
    boolean tied = t.glued(i + 1) && (t.letters(i + 2) || t.isAny(i + 2, ":", "."));
    boolean question = tied && !(t.is(i + 2, ".") && !t.opensSentence(i));
    c.number = fits ? Years.number(t.raw(digit)) : 0;
    return c.when(x -> fits && !question && x.number > 0).skip(2);
  }

  private static String letter(DateCursor c) {
    Tokens t = c.tokens();
    return t.digits(c.from()) ? t.word(c.from() + 1) : t.word(c.from());
  }

  private static Optional<DateMatch> quarter(DateCursor c) {
    return quarter(c, c.number);
  }

  private static Optional<DateMatch> quarter(DateCursor c, int quarter) {
    int from = c.at();
    if (takeYear(c)) {
      return c.hit(c.year + "-Q" + quarter);
    }
    Tokens t = c.tokens();
    boolean other =
        t.is(from, "of")
            && t.isAny(from + 1, "the", "a")
            && !t.isAny(from + 2, "year", "fiscal", "financial");
    boolean results = RESULTS.contains(t.word(from)) && Rule.on("dates.results-of-quarter");
    return other || isGame(t, c.from(), from)
        ? Optional.empty()
        : c.anchor().quarter(quarter, results ? Tense.NEAREST : c.tense()).flatMap(c::hit);
  }

  private static Optional<DateMatch> half(DateCursor c) {
    return months(c, c.number == 1 ? 1 : 7, c.number == 1 ? 6 : 12);
  }

  private static Optional<DateMatch> months(DateCursor c, int first, int last) {
    if (!takeYear(c)) {
      return Optional.empty();
    }
    String year = Anchor.four(c.year) + "-";
    return c.hit(year + Anchor.two(first) + "/" + year + Anchor.two(last));
  }

  /** Takes the year behind a quarter or half: "of 2024", "FY25", "of last year". */
  private static boolean takeYear(DateCursor c) {
    Tokens t = c.tokens();
    int i = c.at();
    int of = t.isAny(i, "of", "in", ",") ? i + 1 : i;
    int j = t.isAny(of, "fiscal", "fy") ? of + 1 : of;
    int year = Years.of(t, j);
    boolean tied = t.glued(j) && t.letters(j + 1);
    boolean two =
        t.digits(j)
            && t.end(j) - t.start(j) == 2
            && (t.is(j - 1, "fy") || j == i && t.glued(j - 1));
    if (year > 0 && !tied || two) {
      c.year = two ? 2000 + Years.number(t.raw(j)) : year;
      c.skip(j + 1 - i);
      return true;
    }
    return c.tries(x -> x.skip(j - i).saidYear().unless(y -> y.isBefore("-")))
        || c.tries(
                x -> x.published().skip(j - i).eat("the").eat("year").unless(y -> y.isBefore("-")))
            && c.year(c.now().getYear()).ok();
  }

  /** Games have quarters too. */
  private static boolean isGame(Tokens t, int i, int to) {
    for (int j = Math.max(0, i - REACH); j < Math.min(t.size(), to + REACH); j++) {
      if (GAMES.contains(t.word(j)) && !t.isAny(j - 1, "basis", "percentage")) {
        return true;
      }
    }
    return false;
  }
}
