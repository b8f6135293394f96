// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import copytaster.text.Context;
import copytaster.text.Tokens;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Reads feasts that go by a name: Christmas Day, New Year's Eve, Easter Monday, the Fourth of July.
 */
final class Feasts {
  private final Anchor anchor;

  Feasts(Context context) {
    this.anchor = new Anchor(context.published());
  }

  /**
   * A feast's name.
   *
   * @param to index after it
   * @param month 1 to 12
   * @param day of the month
   */
  private record Feast(int to, int month, int day) {}

  Optional<Hit> read(Tokens t, int i) {
    return feast(t, i)
        .or(() -> named(t, i))
        .flatMap(feast -> dated(t, i, feast))
        .or(() -> easter(t, i));
  }

  /** Days that are only days where something is dated by them: "Earth Day" is a movement too. */
  private static Optional<Feast> named(Tokens t, int i) {
    boolean placed =
        t.isAny(i - 1, "on", "by", "before", "after", "until", "since", "this", "last", "next")
            || t.is(i - 1, "the")
                && t.isAny(i - 2, "on", "by", "before", "after", "until", "since");
    if (!placed || !t.capital(i)) {
      return Optional.empty();
    }
    String second = t.word(i + 1);
    int day = t.is(i + 1, "day") ? i + 2 : t.is(i + 2, "day") ? i + 3 : -1;
    switch (t.word(i)) {
      case "christmas" -> {
        return t.letters(i + 1)
                && !t.isAny(i + 1, "and", "in", "but", "as", "when", "because", "to")
            ? Optional.empty()
            : feast(i + 1, 12, 25);
      }
      case "fourth" -> {
        return t.is(i + 1, "of") && t.is(i + 2, "july") ? feast(i + 3, 7, 4) : Optional.empty();
      }
      case "juneteenth" -> {
        return feast(i + 1, 6, 19);
      }
      default -> {
        return day < 0 ? Optional.empty() : ofDay(t.word(i), day == i + 2 ? "" : second, day);
      }
    }
  }

  private static Optional<Feast> ofDay(String first, String second, int to) {
    return switch (second.isEmpty() ? first : first + " " + second) {
      case "earth" -> feast(to, 4, 22);
      case "may" -> feast(to, 5, 1);
      case "bastille" -> feast(to, 7, 14);
      case "canada" -> feast(to, 7, 1);
      case "anzac" -> feast(to, 4, 25);
      case "australia" -> feast(to, 1, 26);
      case "waitangi" -> feast(to, 2, 6);
      case "veterans", "armistice" -> feast(to, 11, 11);
      default -> Optional.empty();
    };
  }

  /** The days around Easter, which moves: with the year named, or by the day of publication. */
  private Optional<Hit> easter(Tokens t, int i) {
    int offset =
        t.is(i, "good") && t.is(i + 1, "friday")
            ? -2
            : t.is(i, "easter") && t.is(i + 1, "sunday")
                ? 0
                : t.is(i, "easter") && t.is(i + 1, "monday") ? 1 : 99;
    boolean placed =
        t.isAny(
            i - 1, "on", "by", "before", "after", "until", "since", "this", "last", "next", "late",
            "early", "over");
    boolean name = t.capital(i + 2) || t.isAny(i + 2, "agreement", "accord", "accords");
    if (offset == 99 || !t.capital(i) || !t.capital(i + 1) || !placed || name) {
      return Optional.empty();
    }
    int named = Years.of(t, i + 2);
    int to = named > 0 ? i + 3 : i + 2;
    return anchor
        .yearly(named, year -> easterSunday(year).plusDays(offset), Tense.around(t, i, to))
        .flatMap(
            day -> {
              DateValue value = new DateValue(day.toString(), Optional.empty(), false);
              return Hit.of(to, new DateMention(t.span(i, to), value));
            });
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

  private Optional<Hit> dated(Tokens t, int i, Feast feast) {
    int comma = t.is(feast.to(), ",") || t.is(feast.to(), "in") ? feast.to() + 1 : feast.to();
    int year = Years.of(t, comma);
    int to = year > 0 && comma == feast.to() ? comma + 1 : feast.to();
    String value =
        year > 0
            ? Anchor.four(year) + "-" + Anchor.two(feast.month()) + "-" + Anchor.two(feast.day())
            : anchor.day(feast.month(), feast.day(), 0, Tense.around(t, i, to));
    return Hit.of(
        to, new DateMention(t.span(i, to), new DateValue(value, Optional.empty(), false)));
  }

  private static Optional<Feast> feast(Tokens t, int i) {
    if (!t.capital(i)) {
      return Optional.empty();
    }
    switch (t.word(i)) {
      case "christmas", "xmas" -> {
        return switch (t.word(i + 1)) {
          case "day" -> feast(i + 2, 12, 25);
          case "eve" -> feast(i + 2, 12, 24);
          default -> Optional.empty();
        };
      }
      case "boxing" -> {
        return t.is(i + 1, "day") ? feast(i + 2, 12, 26) : Optional.empty();
      }
      case "new" -> {
        boolean apostrophe = t.isAny(i + 2, "'", "’") && t.is(i + 3, "s");
        int j = apostrophe ? i + 4 : i + 2;
        boolean year = t.is(i + 1, "year") || t.is(i + 1, "years");
        return !year
            ? Optional.empty()
            : t.is(j, "eve")
                ? feast(j + 1, 12, 31)
                : t.is(j, "day") ? feast(j + 1, 1, 1) : Optional.empty();
      }
      case "valentine" -> {
        boolean apostrophe = t.isAny(i + 1, "'", "’") && t.is(i + 2, "s");
        int j = apostrophe ? i + 3 : i + 1;
        return t.is(j, "day") ? feast(j + 1, 2, 14) : Optional.empty();
      }
      case "halloween" -> {
        return t.lower(i + 1) && !t.isAny(i + 1, "and", "in", "this", "last", "when", "night")
            ? Optional.empty()
            : feast(i + 1, 10, 31);
      }
      default -> {
        return Optional.empty();
      }
    }
  }

  private static Optional<Feast> feast(int to, int month, int day) {
    return Optional.of(new Feast(to, month, day));
  }
}
