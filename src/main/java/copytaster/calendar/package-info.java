// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/**
 * Reads a written date, time and zone. Start with {@link copytaster.calendar.DateText}: {@code
 * read} finds the first date in a line of a page, {@code field} reads a field of a feed or mail
 * that holds nothing else. A {@link copytaster.calendar.Stamp} is a date as exact as it was
 * written, {@link copytaster.calendar.IsoDay} reads the day of one. {@code DayForm} lists the ways
 * to write a day, as rules; {@code Clock} reads the time and zone after it. Months and zones come
 * from the lexicon. Dates inside running text are not read here but in {@code copytaster.dates}.
 */
package copytaster.calendar;
