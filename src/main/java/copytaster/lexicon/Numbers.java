// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.lexicon;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

  private static final Map<String, Integer> CARDINALS = whole("cardinal");
  private static final Map<String, Integer> ORDINALS = whole("ordinal");
  private static final Map<String, Integer> PARTS = whole("part");
  private static final Map<String, BigDecimal> SCALES = KINDS.get("scale");
  private static final Map<String, BigDecimal> LETTERS = KINDS.get("letter");
  private static final Map<String, BigDecimal> SOME = KINDS.get("some");
  private static final Map<String, BigDecimal> VULGAR = KINDS.get("vulgar");

  private Numbers() {}

  private static Map<String, Integer> whole(String kind) {
    Map<String, Integer> whole = new HashMap<>();
    KINDS.get(kind).forEach((word, value) -> whole.put(word, value.intValue()));
    return whole;
  }

  /** The words of one kind in the table. */
  public static Set<String> words(String kind) {
    return Collections.unmodifiableSet(KINDS.get(kind).keySet());
  }

  /** The value of a word from zero to nineteen, or -1. */
  public static int small(String word) {
    int value = CARDINALS.getOrDefault(word, -1);
    return value < 20 ? value : -1;
  }

  /** The value of a word from twenty to ninety, or -1. */
  public static int tens(String word) {
    int value = CARDINALS.getOrDefault(word, -1);
    return value < 20 ? -1 : value;
  }

  /** 1 for first to 20 for twentieth, 30 for thirtieth, or 0. */
  public static int ordinal(String word) {
    return ORDINALS.getOrDefault(word, 0);
  }

  /** The denominator of a fraction word, 2 for half to 10 for tenths, or 0. */
  public static int part(String word) {
    return PARTS.getOrDefault(word, 0);
  }

  /** The factor of a word such as million, bn or crore. */
  public static Optional<BigDecimal> scale(String word) {
    return Optional.ofNullable(SCALES.get(word));
  }

  /** The factor of k, m, b or t, which may also mean other things. */
  public static Optional<BigDecimal> letter(String letter) {
    return Optional.ofNullable(LETTERS.get(letter));
  }

  /** The factor of a plural without a number: millions. */
  public static Optional<BigDecimal> some(String word) {
    return Optional.ofNullable(SOME.get(word));
  }

  /** The fraction that a single character stands for. */
  public static Optional<BigDecimal> vulgar(String character) {
    return Optional.ofNullable(VULGAR.get(character));
  }
}
