// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/**
 * A grammar that finds dates and says them in ISO 8601 with the precision of the text. Start with
 * {@link copytaster.dates.DateReader}, which tries the rules of {@code Rules} at each token that
 * can begin them: a rule is a name, a pattern over {@code DateCursor}, the date made of it, and the
 * kinds of {@code DateWord} that open it. The lists are by subject: {@code DayRules}, {@code
 * MonthRules}, {@code Years}, {@code QuarterRules}, {@code PeriodRules}, {@code RelativeRules},
 * {@code FigureRules}. {@code Tense} decides between past and future by the {@code Cues} of the
 * clause, whose words are the sets of {@code TenseWords}; {@code Anchor} counts from the day of
 * publication. Works on {@code text} and the tables of {@code lexicon} alone.
 */
package copytaster.dates;
