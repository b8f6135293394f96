// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * One way of writing a date.
 *
 * @param name the package and words for it; its examples stand under it in {@code rules/dates.tsv}
 * @param pattern the words, step by step
 * @param product the dates they are; empty where they are none after all
 */
record DateRule(
    String name, UnaryOperator<DateCursor> pattern, Function<DateCursor, Optional<Hit>> product) {
  static DateRule rule(
      String name, UnaryOperator<DateCursor> pattern, Function<DateCursor, Optional<Hit>> product) {
    return new DateRule(name, pattern, product);
  }

  /** What the rule reads at a token. */
  Optional<Hit> read(DateCursor cursor, int i) {
    return pattern.apply(cursor.start(i)).ok() ? product.apply(cursor) : Optional.empty();
  }
}
