// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/** Dates on the command line. */
final class Dates {
  private Dates() {}

  /**
   * @throws UsageException unless the text is a day or an instant with zone, in ISO 8601
   */
  static void check(String option, String text) throws UsageException {
    try {
      if (text.length() == 10) {
        LocalDate.parse(text);
      } else {
        OffsetDateTime.parse(text);
      }
    } catch (DateTimeParseException e) {
      throw new UsageException(
          option + ": no date such as 2025-02-13 or 2025-02-13T10:04:00Z: " + text);
    }
  }
}
