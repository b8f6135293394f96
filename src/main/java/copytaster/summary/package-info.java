// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/**
 * Sentences scored and chosen. Start with {@link copytaster.summary.Summarizer}: {@code Story} is
 * the article as the rules see it, {@code Genre} its kind; {@code Candidates} lists the sentences
 * that may stand in a summary, {@code Scorer} weighs each, {@code Leaning} finds those that need
 * another beside them, {@code SentenceSet} takes the best set. Works on {@code text} and the
 * entities found in it.
 */
package copytaster.summary;
