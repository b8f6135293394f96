// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.lexicon.Lexicon;
import copytaster.lexicon.MeasuresTable;
import copytaster.text.Tokens;
import java.util.Optional;
import java.util.Set;

/** Reads per cent, percentage points and basis points behind a number. Stateless. */
final class Percents {
  private static final Measure POINT = Measure.of(Amount.Kind.POINTS, "pp");
  private static final Measure BASIS_POINT = Measure.of(Amount.Kind.POINTS, "bp");

  private static final Set<String> RATE_MOVES = Lexicon.set(MeasuresTable.RATE_MOVES);

  private Percents() {}

  /** Percentage points that end before {@code to}. */
  static Measured points(int to) {
    return new Measured(to, POINT);
  }

  static Optional<Measured> read(Tokens t, int i) {
    int j = t.pastHyphen(i);
    int k = t.pastHyphen(j + 1);
    boolean point = t.isAny(k, "point", "points", "pts");
    Optional<Measured> none = Optional.empty();
    return switch (t.word(j)) {
      case "of" -> t.isAny(k, "a", "one") ? read(t, k + 1) : none; // 0.7 of a percentage point
      case "%", "％", "percent", "pct" -> percent(t, j + 1);
      case "pc" -> t.lower(j) ? percent(t, j + 1) : none;
      case "per" -> t.is(k, "cent") ? percent(t, k + 1) : none;
      case "percentage" -> point ? Optional.of(points(k + 1)) : none;
      case "pp", "ppt", "ppts", "pps" -> Optional.of(points(j + 1));
      case "basis" -> point ? Optional.of(new Measured(k + 1, BASIS_POINT)) : none;
      case "bp", "bps" -> Optional.of(new Measured(j + 1, BASIS_POINT));
      case "p" -> abbreviated(t, j);
      default -> none;
    };
  }

  /** 10 p.c. */
  private static Optional<Measured> abbreviated(Tokens t, int j) {
    boolean stops = t.is(j + 1, ".") && t.glued(j) && t.glued(j + 1) && t.is(j + 2, "c");
    boolean last = t.is(j + 3, ".") && t.glued(j + 2);
    return stops ? percent(t, last ? j + 4 : j + 3) : Optional.empty();
  }

  /** The "point" of "a quarter-point cut": only of rates, so only behind a fraction in words. */
  static Optional<Measured> afterFraction(Tokens t, int i) {
    int j = t.pastHyphen(i);
    return t.is(j, "point") && (j > i || RATE_MOVES.contains(t.word(j + 1)))
        ? Optional.of(points(j + 1))
        : Optional.empty();
  }

  /** Per cent, unless it goes on to be points: "2 per cent points", "3 %-points". */
  private static Optional<Measured> percent(Tokens t, int to) {
    int j = t.pastHyphen(to);
    return Optional.of(
        t.isAny(j, "point", "points") ? points(j + 1) : new Measured(to, Measure.PERCENT));
  }
}
