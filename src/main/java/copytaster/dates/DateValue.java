// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import java.util.Objects;
import java.util.Optional;

/**
 * A date with the precision that the text has.
 *
 * @param value ISO 8601: {@code 2025-03-14}, {@code 2025-03}, {@code 2025}, {@code 2024-Q3}, {@code
 *     199X}, or an interval of two with a slash
 * @param alternative the other reading where day and month could be either
 * @param approximate true where the text hedges ("around 1990")
 */
public record DateValue(String value, Optional<String> alternative, boolean approximate) {
  public DateValue {
    Objects.requireNonNull(value);
    Objects.requireNonNull(alternative);
  }
}
