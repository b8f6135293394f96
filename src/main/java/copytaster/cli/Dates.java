// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;

/** Dates on the command line: a day, or an instant with zone, in ISO 8601. */
final class Dates {
  private static final int DAY = "2025-02-13".length();

  private Dates() {}

  /** A day is its first instant in UTC. */
  static Instant instant(String text) throws UsageException {
    try {
      return text.length() == DAY
          ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
          : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw new UsageException("not a date such as 2025-02-13 or 2025-02-13T10:04:00Z: " + text);
    }
  }

  /** The same text, once it is known to be a date. */
  static String checked(String text) throws UsageException {
    instant(text);
    return text;
  }
}
