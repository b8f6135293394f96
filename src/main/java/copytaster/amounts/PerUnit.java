// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.lexicon.Lexicon;
import copytaster.lexicon.MeasuresTable;
import copytaster.lexicon.Numbers;
import copytaster.lexicon.Rule;
import copytaster.lexicon.Units;
import copytaster.text.Tokens;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads the unit of a rate: "$70 a barrel", "£500 per household", "$20-a-barrel". */
final class PerUnit {
  /**
   * Units of prices and rates behind a mere "a". After "a" anything can follow an amount ("gave him
   * £5 a week later"), so the list is closed.
   */
  private static final Set<String> AFTER_ARTICLE =
      Lexicon.union(MeasuresTable.PER_TIME, MeasuresTable.PER_ARTICLE);

  private static final Set<String> TIMES = Lexicon.set(MeasuresTable.PER_TIME);

  private static final Set<String> COMPARISONS = Lexicon.set(MeasuresTable.COMPARISONS);

  private PerUnit() {}

  /**
   * The unit of a rate.
   *
   * @param to index after its last token
   * @param noun in lower case, one of it
   */
  record Per(int to, String noun) {}

  /** The unit of the rate at {@code i}, right behind an amount. */
  static Optional<Per> read(Tokens t, int i) {
    int j = t.pastHyphen(i);
    if (t.is(j, "/") && t.glued(j - 1) && t.glued(j) && t.letters(j + 1)) {
      return Optional.of(new Per(j + 2, t.word(j + 1)));
    }
    int noun = t.pastHyphen(j + 1);
    if (isRate(t, j)) {
      return Optional.of(rate(t, j + 1));
    }
    if (t.isAny(j, "per", "each") && t.letters(noun) && !t.isAny(noun, "cent", "of")) {
      return t.is(j, "each") && !isPriced(t, noun) ? Optional.empty() : per(t, noun);
    }
    boolean article = t.isAny(j, "a", "an") && isPriced(t, noun);
    boolean thing = article && !t.isIn(noun, TIMES) && Rule.on("amounts.rate-of-thing");
    return thing || article && !isComparison(t, noun + 1) ? per(t, noun) : Optional.empty();
  }

  /** Whether "per" at {@code i} opens a rate: per 100,000 people, per 100 g, per million births. */
  static boolean isRate(Tokens t, int i) {
    boolean word = Numbers.scale(t.word(i + 1)).isPresent() && Rule.on("amounts.per-million");
    return t.is(i, "per") && (t.digits(i + 1) || word);
  }

  private static Per rate(Tokens t, int from) {
    int to = from + 1;
    while (t.glued(to - 1) && t.isAny(to, ",", ".") && t.glued(to) && t.digits(to + 1)) {
      to += 2;
    }
    Magnitudes.Magnitude magnitude = Magnitudes.read(t, to, false);
    int number = magnitude.letter() ? to : magnitude.to();
    int end =
        UnitGrammar.read(t, number)
            .map(UnitGrammar.Hit::to)
            .or(() -> Nouns.read(t, number).map(Nouns.Noun::to))
            .orElse(number);
    return new Per(end, t.string(from, end));
  }

  /** Whether the word at {@code i} makes "a year" before it a date: "$5m a year earlier". */
  static boolean isComparison(Tokens t, int i) {
    return COMPARISONS.contains(t.word(i));
  }

  private static Optional<Per> per(Tokens t, int noun) {
    if (t.word(noun).isEmpty()) {
      return Optional.empty();
    }
    int unit = UnitGrammar.plain(t, noun).map(UnitGrammar.Hit::to).orElse(0);
    int to = Math.max(unit, noun + 1);
    return Optional.of(new Per(to, t.string(noun, to).toLowerCase(Locale.ROOT)));
  }

  /** After "a", only the usual units of prices, and units of measurement spelt out. */
  private static boolean isPriced(Tokens t, int i) {
    return AFTER_ARTICLE.contains(t.word(i)) || Units.isWord(t.word(i));
  }
}
