// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/**
 * Finds the changes between two versions of an article. Start with {@link
 * copytaster.diff.Comparer}: {@code SentenceAlignment} pairs the sentences, {@code WordAlignment}
 * the words of an edited one, {@code FactChanges} tells which amounts, dates and names differ,
 * {@code QuoteChanges} which quotations; the answer is a {@link copytaster.diff.Comparison}. {@link
 * copytaster.Versions} makes the versions. Does not know about output formats.
 */
package copytaster.diff;
