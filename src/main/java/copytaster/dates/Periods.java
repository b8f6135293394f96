// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import copytaster.lexicon.Numbers;
import copytaster.text.Tokens;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * Reads spans of time that are named by their end: "the three months to September", "the year ended
 * 31 March 2024". Stateless.
 */
final class Periods {
  private Periods() {}

  /** The period at the cursor. */
  static Optional<Hit> read(DateCursor c) {
    Tokens t = c.tokens();
    int i = c.from();
    int count = count(t, i);
    int unit = count > 0 ? i + 1 : i;
    if (count == 0 && t.glued(i - 1)) {
      return Optional.empty();
    }
    int months = length(t.word(unit), Math.max(count, 1));
    boolean weeks = t.isAny(unit, "week", "weeks");
    boolean plural = t.word(unit).endsWith("s");
    if (months == 0 && !weeks || plural != count > 1 || count == 0 && !isPlaced(t, i)) {
      return Optional.empty();
    }
    int end = end(t, unit + 1);
    Optional<Hit> last =
        end > 0 ? Rules.dayOrMonth(c, end).filter(h -> h.mentions().size() == 1) : Optional.empty();
    if (last.isEmpty()) {
      return Optional.empty();
    }
    String value = last.get().mentions().get(0).date().value();
    return (weeks ? weeks(value, Math.max(count, 1)) : months(value, months))
        .map(
            period ->
                new DateMention(
                    t.span(i, last.get().to()), new DateValue(period, Optional.empty(), false)))
        .flatMap(mention -> Hit.of(last.get().to(), mention));
  }

  /** Index where the end is named, or 0: a bare "to" must be followed by it at once. */
  private static int end(Tokens t, int i) {
    if (!t.isAny(i, "to", "ended", "ending", "through")) {
      return 0;
    }
    int j = t.is(i + 1, "the") ? i + 2 : i + 1;
    j = t.isAny(j, "mid", "end", "late", "early") ? pastHyphen(t, j + 1) : j;
    j = t.is(j, "of") && t.is(j - 1, "end") ? j + 1 : j;
    boolean named = t.capital(j) && Months.of(t.word(j)) > 0;
    return named || t.digits(j) && Months.of(t.word(j + 1)) > 0 ? j : 0;
  }

  private static int pastHyphen(Tokens t, int i) {
    return t.is(i, "-") && t.glued(i - 1) && t.glued(i) ? i + 1 : i;
  }

  /** "in the year to March": not "from year to March". */
  private static boolean isPlaced(Tokens t, int i) {
    return t.isAny(i - 1, "the", "financial", "fiscal", "a", "its", "half", "for");
  }

  private static int length(String unit, int count) {
    return switch (unit) {
      case "month", "months" -> count;
      case "quarter" -> 3;
      case "half" -> 6;
      case "year" -> 12;
      default -> 0;
    };
  }

  private static Optional<String> months(String end, int months) {
    if (end.length() == 7 && end.charAt(4) == '-' && end.charAt(0) != '-') { // not "--03-31"
      YearMonth last = YearMonth.parse(end);
      YearMonth first = last.minusMonths(months - 1L);
      return Optional.of(months == 1 ? end : first + "/" + end);
    }
    return day(end)
        .map(
            last -> {
              boolean whole = last.getDayOfMonth() == last.lengthOfMonth();
              LocalDate first =
                  whole
                      ? YearMonth.from(last).minusMonths(months - 1L).atDay(1)
                      : last.minusMonths(months).plusDays(1);
              return first + "/" + last;
            });
  }

  private static Optional<String> weeks(String end, int weeks) {
    return day(end).map(last -> last.minusWeeks(weeks).plusDays(1) + "/" + last);
  }

  private static Optional<LocalDate> day(String value) {
    boolean day = value.length() == 10 && value.charAt(4) == '-' && value.charAt(7) == '-';
    return day ? Optional.of(LocalDate.parse(value)) : Optional.empty();
  }

  /** How many are counted: 2 to 53, else 0. */
  private static int count(Tokens t, int i) {
    int count =
        t.digits(i) && t.end(i) - t.start(i) <= 2 && !t.glued(i - 1)
            ? Years.number(t.raw(i))
            : Numbers.small(t.word(i));
    return count >= 2 && count <= 53 ? count : 0;
  }
}
