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
 * @param product the dates they are; empty where the words turn out to be something else
 * @param opens the kinds of words that it can begin with, as bits
 */
record DateRule(
    String name,
    UnaryOperator<DateCursor> pattern,
    Function<DateCursor, Optional<DateMatch>> product,
    int opens) {
  static DateRule rule(
      String name,
      UnaryOperator<DateCursor> pattern,
      Function<DateCursor, Optional<DateMatch>> product,
      DateWord... opens) {
    int bits = 0;
    for (DateWord kind : opens) {
      bits |= kind.bit();
    }
    return new DateRule(name, pattern, product, bits);
  }

  /** The answer of the rule at a token. */
  Optional<DateMatch> read(DateCursor cursor, int i) {
    return pattern.apply(cursor.start(i)).ok() ? product.apply(cursor) : Optional.empty();
  }
}
