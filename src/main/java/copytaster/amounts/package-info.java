// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/**
 * A grammar over tokens that finds amounts and decides their exact value, currency, unit, range,
 * sign and approximation. Start with {@link copytaster.amounts.AmountReader}. A {@code Term} is one
 * number with its measure, which {@code MeasureRules} decides, for money with {@code MoneyBefore}
 * and {@code MoneyBehind}; {@code Ranges} joins two, {@code Hedges} and {@code PerUnit} read the
 * words around, {@code CurrencyResolver} decides which dollar is meant, {@code NumberLabels},
 * {@code UrlSpans} and {@code Nouns} drop numbers that count nothing. Works on {@code text} and the
 * tables of {@code lexicon} alone; the tagger's names only keep numbers out.
 */
package copytaster.amounts;
