// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.lexicon;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The number words of {@code numbers.tsv}. Words are in lower case. Immutable; thread-safe. */
public final class Numbers {
  private static final Map<String, Map<String, BigDecimal>> KINDS = new HashMap<>();

  static {
    for (String[] row : Lexicon.rows(NumbersTable.ROWS)) {
      for (String word : row[2].split(" ")) {
        KINDS.computeIfAbsent(row[0], k -> new HashMap<>()).put(word, new BigDecimal(row[3]));
      }
    }
  }

  private Numbers() {}

  /** What a word from zero to nineteen says, or -1. */
  public static int small(String word) {
    int value = whole("cardinal", word);
    return value < 20 ? value : -1;
  }

  /** What a word from twenty to ninety says, or -1. */
  public static int tens(String word) {
    int value = whole("cardinal", word);
    return value < 20 ? -1 : value;
  }

  /** 1 for first to 20 for twentieth, 30 for thirtieth, or 0. */
  public static int ordinal(String word) {
    return Math.max(0, whole("ordinal", word));
  }

  /** 2 for half to 10 for tenths: what a share in words is divided by, or 0. */
  public static int part(String word) {
    return Math.max(0, whole("part", word));
  }

  /** What a word such as million, bn or crore multiplies the number before it by. */
  public static Optional<BigDecimal> scale(String word) {
    return value("scale", word);
  }

  /** The same of k, m, b and t, which may mean other things. */
  public static Optional<BigDecimal> letter(String letter) {
    return value("letter", letter);
  }

  /** The plural that counts without a number: millions. */
  public static Optional<BigDecimal> some(String word) {
    return value("some", word);
  }

  /** The fraction that a single character stands for. */
  public static Optional<BigDecimal> vulgar(String character) {
    return value("vulgar", character);
  }

  private static int whole(String kind, String word) {
    BigDecimal value = KINDS.get(kind).get(word);
    return value == null ? -1 : value.intValue();
  }

  private static Optional<BigDecimal> value(String kind, String word) {
    return Optional.ofNullable(KINDS.get(kind).get(word));
  }
}
