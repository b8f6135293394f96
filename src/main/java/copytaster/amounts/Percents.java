// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.text.Tokens;
import java.util.Optional;

/** Reads per cent, percentage points and basis points behind a number. Stateless. */
final class Percents {
  private static final Measure POINT = Measure.of(Amount.Kind.POINTS, "pp");
  private static final Measure BASIS_POINT = Measure.of(Amount.Kind.POINTS, "bp");

  private Percents() {}

  /** Percentage points that end before {@code to}. */
  static Measured points(int to) {
    return new Measured(to, POINT);
  }

  static Optional<Measured> read(Tokens t, int i) {
    int j = WordNumbers.pastHyphen(t, i);
    switch (t.word(j)) {
      case "%", "％", "percent", "pct" -> {
        return percent(t, j + 1);
      }
      case "pc" -> {
        return t.lower(j) ? percent(t, j + 1) : Optional.empty();
      }
      case "per" -> {
        int cent = WordNumbers.pastHyphen(t, j + 1);
        return t.is(cent, "cent") ? percent(t, cent + 1) : Optional.empty();
      }
      case "percentage" -> {
        int point = WordNumbers.pastHyphen(t, j + 1);
        return t.isAny(point, "point", "points")
            ? Optional.of(new Measured(point + 1, POINT))
            : Optional.empty();
      }
      case "pp", "ppt", "ppts", "pps" -> {
        return Optional.of(new Measured(j + 1, POINT));
      }
      case "basis" -> {
        int point = WordNumbers.pastHyphen(t, j + 1);
        return t.isAny(point, "point", "points", "pts")
            ? Optional.of(new Measured(point + 1, BASIS_POINT))
            : Optional.empty();
      }
      case "bp", "bps" -> {
        return Optional.of(new Measured(j + 1, BASIS_POINT));
      }
      case "p" -> { // 10 p.c.
        boolean stops = t.is(j + 1, ".") && t.glued(j) && t.glued(j + 1) && t.is(j + 2, "c");
        boolean last = t.is(j + 3, ".") && t.glued(j + 2);
        return stops ? percent(t, last ? j + 4 : j + 3) : Optional.empty();
      }
      default -> {
        return Optional.empty();
      }
    }
  }

  /** Per cent, unless it goes on to be points: "2 per cent points", "3 %-points". */
  private static Optional<Measured> percent(Tokens t, int to) {
    int j = WordNumbers.pastHyphen(t, to);
    return t.isAny(j, "point", "points")
        ? Optional.of(new Measured(j + 1, POINT))
        : Optional.of(new Measured(to, Measure.PERCENT));
  }
}
