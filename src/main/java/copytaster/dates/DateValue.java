// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import java.util.Objects;
import java.util.Optional;

/**
 * A date with the precision that the text has.
 *
 * @param value ISO 8601: {@code 2025-03-14}, {@code 2025-03}, {@code 2025}, {@code 2025-W07},
 *     {@code 2024-Q3}, {@code 199X} for a decade, {@code 18XX} for a century, or an interval of two
 *     with a slash. Where neither text nor publication date tells the year: {@code --03-14}, {@code
 *     --03}, and {@code -W-3} for a Wednesday
 * @param alternative the other reading where day and month could be either
 * @param approximate true where the text hedges ("around 1990")
 */
public record DateValue(String value, Optional<String> alternative, boolean approximate) {
  public DateValue {
    Objects.requireNonNull(value);
    Objects.requireNonNull(alternative);
  }
}
