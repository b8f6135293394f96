// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.lexicon.Lexicon;
import copytaster.lexicon.MeasuresTable;
import copytaster.lexicon.Rule;
import copytaster.text.Tokens;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the words around an amount that take back its exactness: vaguely (about, some) or by a
 * bound (more than, up to). Stateless.
 */
final class Hedges {
  private static final Set<String> FILLERS = Lexicon.set(MeasuresTable.HEDGE_FILLERS);

  private static final Set<String> DISPUTES = Lexicon.set(MeasuresTable.DISPUTES);

  private static final Map<String, Amount.Bound> BEFORE =
      bounds(MeasuresTable.HEDGES_LEAST, MeasuresTable.HEDGES_MOST, MeasuresTable.HEDGES_ABOUT);
  private static final Map<String, Amount.Bound> BEFORE_OF =
      bounds(MeasuresTable.LEAST_OF, MeasuresTable.MOST_OF, MeasuresTable.ABOUT_OF);
  private static final Map<String, Amount.Bound> BEHIND_OR =
      bounds(MeasuresTable.OR_LEAST, MeasuresTable.OR_MOST, MeasuresTable.OR_ABOUT);

  private static final Set<String> MORE = Lexicon.set(MeasuresTable.MORE);
  private static final Set<String> LESS = Lexicon.set(MeasuresTable.LESS);
  private static final Set<String> MUCH = Lexicon.set(MeasuresTable.AS_MUCH);
  private static final Set<String> LITTLE = Lexicon.set(MeasuresTable.AS_LITTLE);

  private Hedges() {}

  private static final Optional<Amount.Bound> VAGUE = Optional.of(Amount.Bound.NONE);
  private static final Optional<Amount.Bound> AT_LEAST = Optional.of(Amount.Bound.AT_LEAST);
  private static final Optional<Amount.Bound> AT_MOST = Optional.of(Amount.Bound.AT_MOST);

  /**
   * The hedge of the amount between tokens {@code from} and {@code to}: which end the number is, as
   * far as the words say.
   *
   * @param previous index after the amount before this one, or 0
   */
  static Optional<Amount.Bound> around(Tokens t, int from, int to, int previous) {
    return before(t, from - 1, previous).or(() -> behind(t, to));
  }

  private static Optional<Amount.Bound> before(Tokens t, int last, int previous) {
    int j = last;
    if (t.is(j, "-") && t.glued(j) && t.glued(j - 1) && Rule.on("amounts.hyphen-bound")) {
      j--; // sub-$20, an under-£500 telephone
    }
    for (int n = 0; n < 2 && FILLERS.contains(t.word(j)); n++) {
      j--;
    }
    String word = t.word(j);
    boolean dispute = word.equals("over") && t.isIn(j - 1, DISPUTES);
    if (BEFORE.containsKey(word) && !dispute) {
      return Optional.of(BEFORE.get(word));
    }
    return switch (word) {
      case "." -> t.isAny(j - 1, "approx", "ca", "c") && t.glued(j - 1) ? VAGUE : Optional.empty();
      case "at" -> t.is(j - 1, "estimated") ? VAGUE : Optional.empty();
      case "than" -> compared(t, j, previous);
      case "to" -> upTo(t, j - 1);
      case "least" -> t.isAny(j - 1, "at", "the") ? AT_LEAST : Optional.empty();
      case "most" -> t.is(j - 1, "at") || t.is(j - 2, "at") ? AT_MOST : Optional.empty();
      case "as" -> t.is(j - 2, "as") ? asMuchAs(t.word(j - 1)) : Optional.empty();
      case "of" -> Optional.ofNullable(BEFORE_OF.get(t.word(j - 1)));
      default -> Optional.empty();
    };
  }

  /** "close to", "up to", "an up-to-$500 fine". */
  private static Optional<Amount.Bound> upTo(Tokens t, int j) {
    boolean up = t.is(j, "up") || t.is(j, "-") && t.is(j - 1, "up");
    return t.isAny(j, "close", "closer", "next") ? VAGUE : up ? AT_MOST : Optional.empty();
  }

  /** The hedge right behind an amount that ends before {@code to}: "or so", "plus". */
  static Optional<Amount.Bound> behind(Tokens t, int to) {
    int j = t.pastHyphen(to);
    if (t.is(j, "+") && t.glued(j - 1)) {
      return AT_LEAST;
    }
    return switch (t.word(j)) {
      case "plus" -> j > to ? AT_LEAST : Optional.empty();
      case "or" -> Optional.ofNullable(BEHIND_OR.get(t.word(j + 1)));
      case "and" ->
          t.is(j + 1, "above") || t.isAny(j + 1, "over", "upwards", "up") && !t.lower(j + 2)
              ? AT_LEAST
              : Optional.empty();
      case "at" ->
          t.is(j + 1, "least") ? AT_LEAST : t.is(j + 1, "most") ? AT_MOST : Optional.empty();
      default -> Optional.empty();
    };
  }

  /** "more than", but not "75 cents more than": that compares two amounts. */
  private static Optional<Amount.Bound> compared(Tokens t, int than, int previous) {
    int j = than - 1;
    boolean more = MORE.contains(t.word(j));
    boolean less = LESS.contains(t.word(j));
    if (!more && !less || previous > 0 && previous == j) {
      return Optional.empty();
    }
    boolean not = t.isAny(j - 1, "no", "not", "nothing");
    return more != not ? AT_LEAST : AT_MOST;
  }

  private static Optional<Amount.Bound> asMuchAs(String word) {
    return MUCH.contains(word) ? AT_MOST : LITTLE.contains(word) ? AT_LEAST : Optional.empty();
  }

  private static Map<String, Amount.Bound> bounds(String least, String most, String about) {
    Map<String, Amount.Bound> bounds = new HashMap<>();
    Lexicon.list(about).forEach(word -> bounds.put(word, Amount.Bound.NONE));
    Lexicon.list(most).forEach(word -> bounds.put(word, Amount.Bound.AT_MOST));
    Lexicon.list(least).forEach(word -> bounds.put(word, Amount.Bound.AT_LEAST));
    return bounds;
  }
}
