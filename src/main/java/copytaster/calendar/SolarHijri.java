// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;

/** The calendar of Iran and Afghanistan: six months of 31 days, five of 30, and Esfand. */
final class SolarHijri {
  /** Years of the web, 1971 to 2047; the lunar years of Arabic dates are later ones. */
  private static final int FIRST = 1350;

  private static final int LAST = 1425;

  private static final int EPOCH = 1400;

  private static final LocalDate FIRST_DAY = LocalDate.of(2021, 3, 21);

  private SolarHijri() {}

  static boolean isYear(int year) {
    return year >= FIRST && year <= LAST;
  }

  /**
   * The same day in our calendar.
   *
   * @throws DateTimeException if there is no such day
   */
  static LocalDate date(int year, int month, int day) {
    int before = month <= 7 ? 31 * (month - 1) : 186 + 30 * (month - 7);
    LocalDate date = newYear(year).plusDays(before + day - 1);
    if (month < 1
        || month > 12
        || day < 1
        || day > (month <= 6 ? 31 : 30)
        || !date.isBefore(newYear(year + 1))) {
      throw new DateTimeException("no day " + day + " in month " + month + " of " + year);
    }
    return date;
  }

  /** Eight years of 33 are leap years, as in the astronomical calendar between 1178 and 1633. */
  private static LocalDate newYear(int year) {
    int leaps = (8 * year + 21) / 33 - (8 * EPOCH + 21) / 33;
    return FIRST_DAY.plusDays(365L * (year - EPOCH) + leaps);
  }
}
