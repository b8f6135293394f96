// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/**
 * A grammar that finds dates and says them in ISO 8601 with the precision of the text. Start with
 * {@link copytaster.dates.DateReader}, which tries the rules of {@code Rules} one after another at
 * each token: a rule is a name, a pattern over {@code DateCursor} and what it makes of the words.
 * {@code Tense} decides between past and future by the {@code Cues} of the clause, {@code Anchor}
 * counts from the day of publication. Works on {@code text} and the tables of {@code lexicon}
 * alone.
 */
package copytaster.dates;
