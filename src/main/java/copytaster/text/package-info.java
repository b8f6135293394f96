// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/**
 * The values that every later stage shares: {@link copytaster.text.Block blocks} of a body, joined
 * and cut into the sentences and tokens of a {@link copytaster.text.Text}, {@link
 * copytaster.text.Span spans} over it, and {@link copytaster.text.Name names} found in it. Start
 * with {@code Text}. Also what several stages read words with: {@code Tokenizer} and {@code Tokens}
 * for grammars, {@code SentenceCutter} and {@code Words} for sentences and words, {@code Folding}
 * for names, {@code ContentStems} for likeness. Knows nothing of pages, models or output.
 */
package copytaster.text;
