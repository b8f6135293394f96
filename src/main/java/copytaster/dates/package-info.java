// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/**
 * A grammar that finds dates and says them in ISO 8601 with the precision of the text. Start with
 * {@link copytaster.dates.DateReader}, which asks one small grammar after another at each token:
 * digits alone, periods named by their end, seasons, relative words, quarters, days and months,
 * feasts, years. {@code Tense} decides between past and future, {@code Anchor} counts from the day
 * of publication. Works on {@code text} alone.
 */
package copytaster.dates;
