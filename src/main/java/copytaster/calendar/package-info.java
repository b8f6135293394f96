// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/**
 * Reads a written date, time and zone, as pages, mail and feeds have them. Start with {@link
 * copytaster.calendar.DateText}; a {@link copytaster.calendar.Stamp} is a date as exact as it was
 * written. Months and zones come from the lexicon. Dates inside running text are not read here but
 * in {@code copytaster.dates}.
 */
package copytaster.calendar;
