// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/**
 * The program's knowledge of words: the tables of {@code src/main/lexicon}, turned into constants
 * by the build, and {@link copytaster.lexicon.Rule}, the name and the switch of every hand-made
 * rule. Start with {@link copytaster.lexicon.Lexicon}. Depends on nothing; every package may use
 * it.
 */
package copytaster.lexicon;
