// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/**
 * A grammar over tokens that finds amounts and decides their exact value, currency, unit, range,
 * sign and approximation. Start with {@link copytaster.amounts.AmountReader}. Works on {@code text}
 * alone; the tagger's names only help to find.
 */
package copytaster.amounts;
