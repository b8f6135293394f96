// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import copytaster.lexicon.CalendarWordsTable;
import copytaster.lexicon.Lexicon;
import copytaster.text.Context;
import copytaster.text.Tokens;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;

/**
 * Reads seasons that count from the day of publication: last summer, this winter. They are said in
 * the three months that weather services give them, which south of the equator are the other ones.
 * A season with a year keeps the year alone, as wine and fashion have seasons of their own. Made
 * for one text.
 */
final class Seasons {
  private static final Set<String> SOUTH = Lexicon.set(CalendarWordsTable.SOUTH);

  private final Optional<LocalDate> published;
  private final boolean south;

  Seasons(Context context) {
    this.published = context.published();
    this.south = context.country().filter(SOUTH::contains).isPresent();
  }

  Optional<Hit> read(Tokens t, int i) {
    if (!t.isAny(i, "last", "this", "next", "past", "coming") || published.isEmpty()) {
      return Optional.empty();
    }
    int month = firstMonth(t.word(i + 1));
    boolean title = t.capital(i) && !t.opensSentence(i);
    if (month == 0 || title || isOther(t, i)) {
      return Optional.empty();
    }
    YearMonth start = start(month, t.word(i), Tense.around(t, i, i + 2), published.get());
    DateValue value = new DateValue(start + "/" + start.plusMonths(2), Optional.empty(), false);
    return Hit.of(i + 2, new DateMention(t.span(i, i + 2), value));
  }

  /** The month that a season begins with, or 0. */
  private int firstMonth(String word) {
    int north =
        switch (word) {
          case "spring" -> 3;
          case "summer" -> 6;
          case "autumn", "fall" -> 9;
          case "winter" -> 12;
          default -> 0;
        };
    return north == 0 || !south ? north : (north + 5) % 12 + 1;
  }

  /** A summer palace, a winter sport; "this fall was the sharpest" is no autumn. */
  private static boolean isOther(Tokens t, int i) {
    boolean drop =
        t.is(i + 1, "fall")
            && (t.isAny(
                    i + 2, "was", "is", "in", "of", "has", "comes", "came", "from", "guy", "may")
                || t.is(i - 1, "to"));
    return drop || t.isAny(i + 2, "palace", "capital", "solstice", "house", "olympics", "games");
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
