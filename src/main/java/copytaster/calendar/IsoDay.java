// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** The day of an ISO 8601 date or instant, in its own zone. */
public final class IsoDay {
  private static final int LENGTH = "2025-02-13".length();

  private IsoDay() {}

  /** Empty for a text that is not exact to a day. */
  public static Optional<LocalDate> of(String iso) {
    try {
      return iso.length() < LENGTH
          ? Optional.empty()
          : Optional.of(LocalDate.parse(iso.substring(0, LENGTH)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
