// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import copytaster.text.Context;
import copytaster.text.Tokens;
import java.util.Optional;

/** Reads feasts that have a fixed day and go by a name: Christmas Day, New Year's Eve. */
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
    return feast(t, i).flatMap(feast -> dated(t, i, feast));
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
