// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import copytaster.text.Span;
import java.util.Optional;

/**
 * A date where it stands.
 *
 * @param span its wording
 * @param date what it says
 */
public record DateMention(Span span, DateValue date) {
  static DateMention of(Span span, String value) {
    return new DateMention(span, new DateValue(value, Optional.empty(), false));
  }
}
