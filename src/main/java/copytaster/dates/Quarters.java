// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import copytaster.lexicon.Numbers;
import copytaster.lexicon.Rule;
import copytaster.text.Context;
import copytaster.text.Tokens;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Reads quarters and halves of years: "third quarter", Q3 2024, 3Q2022, H1, "first half of 2024",
 * "first nine months of last year". Made for one text.
 */
final class Quarters {
  private final Anchor anchor;

  Quarters(Context context) {
    this.anchor = new Anchor(context.published());
  }

  Optional<Hit> read(Tokens t, int i) {
    int ordinal = ordinal(t, i);
    if (ordinal > 0) {
      int j = t.digits(i) ? i + 2 : i + 1;
      int k = t.is(j, "-") && t.glued(j) ? j + 1 : j;
      if (t.is(k, "quarter") && ordinal <= 4) {
        return quarter(t, i, k + 1, ordinal);
      }
      if (t.is(k, "half") && ordinal <= 2) {
        return months(t, i, k + 1, ordinal == 1 ? 1 : 7, ordinal == 1 ? 6 : 12);
      }
      int count = ordinal == 1 ? count(t.word(k)) : 0;
      return count > 0 && t.is(k + 1, "months") ? months(t, i, k + 2, 1, count) : Optional.empty();
    }
    int month = t.capital(i) ? Months.of(t.word(i)) : 0; // the June quarter, as Australia says
    if (month > 0 && month % 3 == 0 && t.is(i + 1, "quarter") && Rule.on("dates.june-quarter")) {
      return quarter(t, i, i + 2, month / 3);
    }
    boolean apart = !t.glued(i - 1) || t.isAny(i - 1, "(", "“");
    if (apart && t.isAny(i, "q", "h") && t.upper(i) && t.glued(i) && t.digits(i + 1)) {
      return coded(t, i, i + 2, t.raw(i + 1), t.word(i));
    }
    if (apart && t.digits(i) && t.glued(i) && t.isAny(i + 1, "q", "h") && t.upper(i + 1)) {
      return coded(t, i, i + 2, t.raw(i), t.word(i + 1));
    }
    return Optional.empty();
  }

  private Optional<Hit> coded(Tokens t, int i, int to, String digit, String letter) {
    int number = digit.length() == 1 ? Years.number(digit) : 0;
    if (number < 1 || number > (letter.equals("q") ? 4 : 2)) {
      return Optional.empty();
    }
    if (t.glued(to - 1) && (t.letters(to) || t.isAny(to, ":", "."))) {
      return t.is(to, ".") && !t.opensSentence(i) ? known(t, i, to, letter, number) : none();
    }
    return known(t, i, to, letter, number);
  }

  private static Optional<Hit> none() { // Q1: what brought you here?
    return Optional.empty();
  }

  private Optional<Hit> known(Tokens t, int i, int to, String letter, int number) {
    return letter.equals("q")
        ? quarter(t, i, to, number)
        : months(t, i, to, number == 1 ? 1 : 7, number == 1 ? 6 : 12);
  }

  private Optional<Hit> quarter(Tokens t, int i, int to, int quarter) {
    Said said = year(t, to);
    if (said.year() > 0) {
      return Hit.of(said.to(), mention(t, i, said.to(), said.year() + "-Q" + quarter));
    }
    if (t.is(to, "of")
            && t.isAny(to + 1, "the", "a")
            && !t.isAny(to + 2, "year", "fiscal", "financial")
        || isSport(t, i, to)) {
      return Optional.empty();
    }
    return anchor
        .quarter(quarter, Tense.around(t, i, to))
        .flatMap(value -> Hit.of(to, mention(t, i, to, value)));
  }

  private Optional<Hit> months(Tokens t, int i, int to, int first, int last) {
    Said said = year(t, to);
    if (said.year() == 0) {
      return Optional.empty();
    }
    String year = Anchor.four(said.year()) + "-";
    String value = year + Anchor.two(first) + "/" + year + Anchor.two(last);
    return Hit.of(said.to(), mention(t, i, said.to(), value));
  }

  /**
   * A year named behind a part of it.
   *
   * @param to index after it
   * @param year or 0
   */
  private record Said(int to, int year) {}

  private Said year(Tokens t, int i) {
    int j = t.isAny(i, "of", "in", ",") ? i + 1 : i;
    j = t.isAny(j, "fiscal", "fy") ? j + 1 : j;
    int year = Years.of(t, j);
    if (year > 0 && !(t.glued(j) && t.letters(j + 1))) {
      return new Said(j + 1, year);
    }
    boolean two =
        t.digits(j)
            && t.end(j) - t.start(j) == 2
            && (t.is(j - 1, "fy") || j == i && t.glued(j - 1));
    if (two) {
      return new Said(j + 1, 2000 + Years.number(t.raw(j)));
    }
    if (anchor.published().isEmpty()) {
      return new Said(i, 0);
    }
    LocalDate now = anchor.published().get();
    int k = t.isAny(j, "this", "last", "next", "the") ? j + 1 : j;
    if (k == j || !t.is(k, "year") || t.is(k + 1, "-")) {
      return new Said(i, 0);
    }
    int relative =
        switch (t.word(j)) {
          case "last" -> -1;
          case "next" -> 1;
          default -> 0;
        };
    return new Said(k + 1, now.getYear() + relative);
  }

  /** Games have quarters too. */
  private static boolean isSport(Tokens t, int i, int to) {
    for (int j = Math.max(0, i - 15); j < Math.min(t.size(), to + 15); j++) {
      if (t.isAny(
              j,
              "touchdown",
              "touchdowns",
              "rebounds",
              "yards",
              "scored",
              "scoring",
              "game",
              "halftime",
              "goal",
              "goals",
              "kick",
              "quarterback",
              "final",
              "match",
              "win",
              "lead",
              "points")
          && !t.is(j - 1, "basis")
          && !t.is(j - 1, "percentage")) {
        return true;
      }
    }
    return false;
  }

  private static int ordinal(Tokens t, int i) {
    if (t.digits(i)) {
      boolean ordinal = t.glued(i) && t.isAny(i + 1, "st", "nd", "rd", "th");
      return ordinal && t.end(i) - t.start(i) == 1 ? Years.number(t.raw(i)) : 0;
    }
    return switch (t.word(i)) {
      case "first" -> 1;
      case "second" -> 2;
      case "third" -> 3;
      case "fourth" -> 4;
      case "final", "last" -> t.is(i + 1, "quarter") && t.is(i + 2, "of") ? 4 : 0;
      default -> 0;
    };
  }

  /** Two to eleven, else 0. */
  private static int count(String word) {
    int number = Numbers.small(word);
    return number >= 2 && number <= 11 ? number : 0;
  }

  private static DateMention mention(Tokens t, int i, int to, String value) {
    return new DateMention(t.span(i, to), new DateValue(value, Optional.empty(), false));
  }
}
