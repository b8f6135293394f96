// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.text;

import copytaster.lexicon.FunctionWordsTable;
import copytaster.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.stemmer.PorterStemmer;

/**
 * The stems of the words that carry meaning, for comparing texts. Endings are cut by Porter's
 * algorithm ("An algorithm for suffix stripping", Program 14, 1980) as OpenNLP has it. English
 * function words are left out; in other languages, where there is no list, their weight stays low
 * as they stand in every sentence.
 */
public final class ContentStems {
  private static final Set<String> FUNCTION_WORDS =
      Lexicon.union(
          FunctionWordsTable.ARTICLES,
          FunctionWordsTable.DEMONSTRATIVES,
          FunctionWordsTable.SUBJECTS,
          FunctionWordsTable.OBJECTS,
          FunctionWordsTable.POSSESSIVES,
          FunctionWordsTable.REFLEXIVES,
          FunctionWordsTable.INTERROGATIVES,
          FunctionWordsTable.PREPOSITIONS,
          FunctionWordsTable.CONJUNCTIONS,
          FunctionWordsTable.AUXILIARIES,
          FunctionWordsTable.QUANTIFIERS,
          FunctionWordsTable.ADVERBS,
          FunctionWordsTable.SAYING,
          FunctionWordsTable.CONTRACTIONS);

  /** No English word is longer; a longer one stays as it is. */
  private static final int LONGEST = 40;

  private ContentStems() {}

  /** Whether a word in lower case is one of those left out. */
  public static boolean isFunctionWord(String word) {
    return FUNCTION_WORDS.contains(word);
  }

  /** Of a whole text, in order, with repetitions. */
  public static List<String> of(String text) {
    return of(text, Tokenizer.tokenize(text, new Span(0, text.length())));
  }

  /** Of a text's tokens, in order, with repetitions. */
  public static List<String> of(String text, List<Span> tokens) {
    List<String> stems = new ArrayList<>(tokens.size());
    PorterStemmer stemmer = new PorterStemmer(); // not to be shared between threads
    for (Span token : tokens) {
      if (!Character.isLetterOrDigit(text.codePointAt(token.start()))) {
        continue;
      }
      String word = token.of(text).toLowerCase(Locale.ROOT);
      if (!FUNCTION_WORDS.contains(word)) {
        stems.add(word.length() > LONGEST ? word : stemmer.stem(word));
      }
    }
    return stems;
  }

  /** The different ones, in order of first use. */
  public static Set<String> distinct(String text) {
    return new LinkedHashSet<>(of(text));
  }
}
