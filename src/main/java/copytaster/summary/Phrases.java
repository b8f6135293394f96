// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.summary;

import java.util.List;

/**
 * Phrases to be found anywhere in a sentence in lower case. Most are ruled out by their first and
 * last two letters: each pair of letters sets one of {@link #PAIRS} bits. Immutable.
 */
final class Phrases {
  private static final int PAIRS = 1024;

  private final String[] phrases;
  private final int[] first;
  private final int[] last;

  /**
   * @param phrases of two letters or more, in lower case
   */
  Phrases(List<String> phrases) {
    this.phrases = phrases.toArray(String[]::new);
    first = new int[this.phrases.length];
    last = new int[this.phrases.length];
    for (int i = 0; i < this.phrases.length; i++) {
      String phrase = this.phrases[i];
      int end = phrase.length();
      first[i] = pair(phrase.charAt(0), phrase.charAt(1));
      last[i] = pair(phrase.charAt(end - 2), phrase.charAt(end - 1));
    }
  }

  /** The pairs of letters in a sentence, as a set of bits. */
  static long[] pairs(String sentence) {
    long[] pairs = new long[PAIRS / Long.SIZE];
    for (int i = 1; i < sentence.length(); i++) {
      int pair = pair(sentence.charAt(i - 1), sentence.charAt(i));
      pairs[pair / Long.SIZE] |= 1L << pair; // shifts by the low six bits
    }
    return pairs;
  }

  /** Whether a sentence has one of the phrases. */
  boolean in(String sentence, long[] pairs) {
    for (int i = 0; i < first.length; i++) {
      if ((pairs[first[i] / Long.SIZE] >>> first[i] & pairs[last[i] / Long.SIZE] >>> last[i] & 1)
              != 0
          && sentence.contains(phrases[i])) {
        return true;
      }
    }
    return false;
  }

  private static int pair(char before, char after) {
    return (before * 31 + after) % PAIRS;
  }
}
