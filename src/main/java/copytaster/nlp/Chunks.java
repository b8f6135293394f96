// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.nlp;

import java.util.ArrayList;
import java.util.List;

/**
 * Fills the tagger's window with whole sentences of one document. Names are recognised by their
 * context, so windows are filled as evenly as whole sentences allow: ten and a half windows of text
 * become eleven of similar length, not ten and a rest without context.
 */
final class Chunks {
  /**
   * A run of one sentence's tokens: all of them, unless the sentence is longer than a window.
   *
   * @param sentence index of the sentence
   * @param from first token
   * @param to token after the last
   * @param pieces how many word pieces they have
   */
  record Part(int sentence, int from, int to, int pieces) {}

  private Chunks() {}

  /**
   * @param pieces how many pieces each token of each sentence has
   * @param window how many pieces fit, with one to start and one after each part
   */
  static List<List<Part>> of(int[][] pieces, int window) {
    List<Part> parts = new ArrayList<>();
    int total = 0;
    for (int s = 0; s < pieces.length; s++) {
      int from = 0;
      int sum = 0;
      for (int t = 0; t < pieces[s].length; t++) {
        if (sum + pieces[s][t] > window - 2) {
          parts.add(new Part(s, from, t, sum));
          from = t;
          sum = 0;
        }
        sum += pieces[s][t];
        total += pieces[s][t];
      }
      if (from < pieces[s].length) {
        parts.add(new Part(s, from, pieces[s].length, sum));
      }
    }
    int length = total + parts.size();
    int windows = Math.max(1, (length + window - 2) / (window - 1));
    int even = (length + windows - 1) / windows;
    List<List<Part>> chunks = new ArrayList<>();
    List<Part> chunk = new ArrayList<>();
    int filled = 0;
    for (Part part : parts) {
      int more = part.pieces() + 1;
      boolean past = filled + more / 2 > even;
      if (!chunk.isEmpty() && (past || filled + more > window - 1)) {
        chunks.add(chunk);
        chunk = new ArrayList<>();
        filled = 0;
      }
      chunk.add(part);
      filled += more;
    }
    if (!chunk.isEmpty()) {
      chunks.add(chunk);
    }
    return chunks;
  }
}
