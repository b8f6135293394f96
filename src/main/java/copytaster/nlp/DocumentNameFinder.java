// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.nlp;

import opennlp.tools.namefind.TokenNameFinder;
import opennlp.tools.util.Span;

/**
 * A name finder that sees a whole document and keeps no state afterwards. May be shared between
 * threads, unlike OpenNLP's own.
 */
interface DocumentNameFinder extends TokenNameFinder, AutoCloseable {
  /**
   * @param sentences the tokens of each sentence of one document
   * @return the names in each sentence, spans over its tokens, in order and not overlapping; their
   *     types are the words {@code person}, {@code place} and so on
   */
  Span[][] find(String[][] sentences);

  /** One sentence by itself. */
  @Override
  default Span[] find(String[] tokens) {
    return find(new String[][] {tokens})[0];
  }

  /** Nothing is kept from one document to the next. */
  @Override
  default void clearAdaptiveData() {}

  @Override
  void close();
}
