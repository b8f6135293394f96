// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.summary;

import java.util.Objects;

/**
 * How long a summary may be.
 *
 * @param amount how many of the unit, more than 0
 * @param unit what is counted
 */
public record Length(int amount, Unit unit) {
  /** The unit of a length. */
  public enum Unit {
    SENTENCES,
    /** Of the article's sentences. */
    PERCENT,
    CHARACTERS,
    WORDS
  }

  public Length {
    Objects.requireNonNull(unit);
    if (amount <= 0 || unit == Unit.PERCENT && amount > 100) {
      throw new IllegalArgumentException("summary length " + amount + " " + unit);
    }
  }
}
