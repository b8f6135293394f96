// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/**
 * A grammar that finds dates and says them in ISO 8601 with the precision of the text. Start with
 * {@link copytaster.dates.DateReader}. Works on {@code text} alone.
 */
package copytaster.dates;
