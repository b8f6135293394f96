// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import copytaster.lexicon.CalendarWordsTable;
import copytaster.lexicon.FeastsTable;
import copytaster.lexicon.Lexicon;
import copytaster.text.Tokens;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Days that go by a name, from {@code feasts.tsv}: Christmas Day, New Year's Eve, Easter Monday,
 * the Fourth of July; and days that an event took for its name, so that no year is printed with
 * them: the September 11 attacks are not those of the last September. Stateless.
 */
final class Feasts {
  /**
   * A row.
   *
   * @param words of the name, in lower case, apostrophes apart
   * @param month 1 to 12, or 0 where {@code day} counts from Easter Sunday
   * @param dated whether it is a day only where something is dated by it
   * @param behind what must follow, or nothing
   * @param year of the event, or 0
   */
  private record Feast(
      String[] words, int month, int day, boolean dated, Set<String> behind, int year) {}

  private static final Set<String> OPEN = Lexicon.set(CalendarWordsTable.BEHIND_FEASTS);
  private static final Set<String> DATED = Lexicon.set(CalendarWordsTable.EVENT_DAYS);
  private static final Map<String, List<Feast>> BY_WORD = new HashMap<>();

  static {
    for (String[] row : Lexicon.rows(FeastsTable.ROWS)) {
      boolean fixed = row[1].indexOf('-') > 0;
      Feast feast =
          new Feast(
              row[0].replace("'", " ' ").split(" +"),
              fixed ? Integer.parseInt(row[1].substring(0, 2)) : 0,
              Integer.parseInt(fixed ? row[1].substring(3) : row[1]),
              row[2].equals("dated"),
              Set.of(row[3].split(" ")),
              row[4].isEmpty() ? 0 : Integer.parseInt(row[4]));
      BY_WORD.computeIfAbsent(feast.words()[0], w -> new ArrayList<>()).add(feast);
    }
  }

  private Feasts() {}

  /** The words that a feast's name begins with. */
  static Set<String> openers() {
    return BY_WORD.keySet();
  }

  /** The feast at the cursor, whose first word has been taken. */
  static Optional<DateMatch> read(DateCursor c) {
    Tokens t = c.tokens();
    for (Feast feast : BY_WORD.get(t.word(c.from()))) {
      int to = c.from();
      for (String word : feast.words()) {
        boolean fits = t.is(to, word) || word.equals("'") && t.is(to, "’");
        to = fits ? to + 1 : -1;
        if (to < 0) {
          break;
        }
      }
      if (to > 0 && feast.year() == 0 && isHere(c, feast, to)) {
        c.skip(to - c.at());
        return dated(c, feast);
      }
    }
    return Optional.empty();
  }

  private static boolean isHere(DateCursor c, Feast feast, int to) {
    Tokens t = c.tokens();
    boolean placed = DATED.contains(t.word(c.from() - 1));
    boolean the = t.is(c.from() - 1, "the") && DATED.contains(t.word(c.from() - 2));
    boolean season = t.isAny(c.from() - 1, "late", "early", "over") && feast.month() == 0;
    boolean name = feast.month() == 0 && (t.capital(to) || t.isAny(to, "agreement", "accord"));
    boolean open = // Christmas shoppers, Halloween costumes
        feast.words().length > 1 || !t.letters(to) || OPEN.contains(t.word(to));
    return (!feast.dated() || placed || the || season) && !name && open;
  }

  private static Optional<DateMatch> dated(DateCursor c, Feast feast) {
    Tokens t = c.tokens();
    int behind = t.isAny(c.at(), ",", "in") ? c.at() + 1 : c.at();
    int year = Years.of(t, behind);
    if (year > 0 && behind == c.at()) {
      c.skip(1);
    }
    if (feast.month() == 0) {
      return c.anchor()
          .yearly(year, y -> easterSunday(y).plusDays(feast.day()), c.tense())
          .flatMap(c::hit);
    }
    return c.hit(
        year > 0
            ? Anchor.four(year) + "-" + Anchor.two(feast.month()) + "-" + Anchor.two(feast.day())
            : c.anchor().day(feast.month(), feast.day(), 0, c.tense()));
  }

  /** The year of the event that took a day for its name and is named at {@code i}, or 0. */
  static int year(Tokens t, int i, int month, int day) {
    for (List<Feast> feasts : BY_WORD.values()) {
      for (Feast feast : feasts) {
        boolean same = feast.month() == month && feast.day() == day;
        if (same && feast.year() > 0 && feast.behind().contains(t.word(i))) {
          return feast.year();
        }
      }
    }
    return 0;
  }

  /** By the algorithm of Meeus, Jones and Butcher (Astronomical Algorithms, 1991, chapter 8). */
  private static LocalDate easterSunday(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int sum = h + l - 7 * m + 114;
    return LocalDate.of(year, sum / 31, sum % 31 + 1);
  }
}
