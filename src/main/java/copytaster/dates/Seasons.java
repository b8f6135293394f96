// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import copytaster.lexicon.CalendarWordsTable;
import copytaster.lexicon.Lexicon;
import copytaster.text.Tokens;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;

/**
 * Seasons that count from the day of publication: last summer, this winter. Their value is the
 * three months of meteorology, shifted by half a year south of the equator. A season with a year
 * keeps the year alone, as wine and fashion have seasons of their own. Stateless.
 */
final class Seasons {
  private static final Set<String> DROPS = Lexicon.set(CalendarWordsTable.BEHIND_DROPS);
  private static final Set<String> THINGS = Lexicon.set(CalendarWordsTable.SEASON_THINGS);
  private static final Set<String> SOUTH = Lexicon.set(CalendarWordsTable.SOUTH);

  private Seasons() {}

  /** The season behind "last", "this" or "next". */
  static Optional<DateMatch> read(DateCursor c) {
    Tokens t = c.tokens();
    int i = c.from();
    if (t.capital(i) && !t.opensSentence(i) || isOther(t, i)) {
      return Optional.empty();
    }
    int north = DateWord.SEASON.of(t.word(i + 1));
    boolean south = c.context().country().filter(SOUTH::contains).isPresent();
    int month = south ? (north + 5) % 12 + 1 : north;
    YearMonth start = start(month, t.word(i), c.tense(), c.now());
    return c.hit(start + "/" + start.plusMonths(2));
  }

  /** A summer palace, winter games; in "this fall was the sharpest" it is not autumn. */
  private static boolean isOther(Tokens t, int i) {
    boolean drop = t.is(i + 1, "fall") && (DROPS.contains(t.word(i + 2)) || t.is(i - 1, "to"));
    return drop || THINGS.contains(t.word(i + 2));
  }

  private static YearMonth start(int month, String pointer, Tense tense, LocalDate day) {
    YearMonth now = YearMonth.from(day);
    YearMonth begun = YearMonth.of(now.getYear(), month);
    begun = begun.isAfter(now) ? begun.minusYears(1) : begun;
    boolean on = !begun.plusMonths(2).isBefore(now);
    return switch (pointer) {
      case "last", "past" -> on ? begun.minusYears(1) : begun;
      case "next", "coming" -> begun.plusYears(1);
      default -> {
        boolean past = tense == Tense.PAST || begun.plusMonths(5).isAfter(now);
        boolean ahead = tense.isAhead() || !past;
        yield on || !ahead ? begun : begun.plusYears(1);
      }
    };
  }
}
