// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/**
 * Sentences scored and chosen. Start with {@link copytaster.summary.Summarizer}: {@code Story} is
 * the article as the rules see it, {@code Genre} what kind it is; {@code Candidates} says which
 * sentences may stand in a summary, {@code Scorer} what each is worth, {@code Leaning} which need
 * another beside them, {@code SentenceSet} which are taken. Works on {@code text} and the entities
 * found in it.
 */
package copytaster.summary;
