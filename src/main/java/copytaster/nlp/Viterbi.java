// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.nlp;

/**
 * The most probable sequence of labels under one rule: the inside of a name follows only its
 * beginning or its inside (Viterbi, 1967). Labels: 0 is none, 2k + 1 begins a name of type k, 2k +
 * 2 is inside it.
 */
final class Viterbi {
  private Viterbi() {}

  /**
   * Turns scores into log probabilities, in place.
   *
   * @param scores a row of {@code labels} for each token
   */
  static void logSoftmax(float[] scores, int labels) {
    for (int row = 0; row < scores.length; row += labels) {
      float max = Float.NEGATIVE_INFINITY;
      for (int l = 0; l < labels; l++) {
        max = Math.max(max, scores[row + l]);
      }
      double sum = 0;
      for (int l = 0; l < labels; l++) {
        sum += Math.exp(scores[row + l] - max);
      }
      float log = (float) Math.log(sum) + max;
      for (int l = 0; l < labels; l++) {
        scores[row + l] -= log;
      }
    }
  }

  /**
   * @param logs log probabilities, a row of {@code labels} for each token
   * @param from first token
   * @param to token after the last
   * @return a label for each token from {@code from} to {@code to}
   */
  static int[] decode(float[] logs, int labels, int from, int to) {
    int count = to - from;
    byte[] back = new byte[count * labels];
    double[] last = new double[labels];
    double[] next = new double[labels];
    for (int t = 0; t < count; t++) {
      int best = 0;
      for (int l = 1; l < labels; l++) {
        if (last[l] > last[best]) {
          best = l;
        }
      }
      for (int l = 0; l < labels; l++) {
        int before = best;
        if (l > 0 && l % 2 == 0) {
          before = last[l] > last[l - 1] ? l : l - 1;
          if (t == 0) {
            next[l] = Double.NEGATIVE_INFINITY;
            continue;
          }
        }
        next[l] = last[before] + logs[(from + t) * labels + l];
        back[t * labels + l] = (byte) before;
      }
      double[] swap = last;
      last = next;
      next = swap;
    }
    int label = 0;
    for (int l = 1; l < labels; l++) {
      if (last[l] > last[label]) {
        label = l;
      }
    }
    int[] path = new int[count];
    for (int t = count - 1; t >= 0; t--) {
      path[t] = label;
      label = back[t * labels + label];
    }
    return path;
  }
}
