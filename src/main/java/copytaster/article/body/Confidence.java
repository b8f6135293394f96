// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import java.util.Arrays;

/**
 * The probability that a body is nearly right (F1 of .95 or more): a logistic regression on two
 * numbers, fitted by {@code TrainBlocks} on pages whose publishers the trees had not seen.
 */
final class Confidence {
  private static final double BIAS = -3.08;
  private static final double PROMISE = -1.06;
  private static final double AGREEMENT = -0.22;

  /** Keeps the logarithms of the doubts finite. */
  private static final double LEAST_DOUBT = 0.005;

  private Confidence() {}

  /**
   * @param promised the value of {@link #promised}
   * @param agreement how much of the text is that of the best container, 0 to 1
   */
  static double of(double promised, double agreement) {
    double[] x = doubts(promised, agreement);
    double odds = BIAS + PROMISE * x[1] + AGREEMENT * x[2];
    return Math.round(1000 / (1 + Math.exp(-odds))) / 1000.0;
  }

  /** The inputs of the regression: 1 and the logarithms of both doubts. */
  static double[] doubts(double promised, double agreement) {
    return new double[] {
      1, Math.log(1 - promised + LEAST_DOUBT), Math.log(1 - agreement + LEAST_DOUBT)
    };
  }

  /**
   * The log odds above which a segment is kept, so that the expected F1 is highest: the probability
   * is half of that F1 (Lipton, Elkan and Naryanaswamy 2014). Nearly zero where the trees are sure
   * of a page, lower where they are not. On the folds: German pages by strings +.008, no set loses
   * more than .001.
   */
  static double threshold(Layout layout, double[] odds) {
    Integer[] order = new Integer[odds.length];
    double body = 0;
    for (Segment s : layout.segments) {
      order[s.index] = s.index;
      body += s.words / (1 + Math.exp(-odds[s.index]));
    }
    Arrays.sort(order, (a, b) -> Double.compare(-odds[a], -odds[b]));
    double kept = 0;
    double right = 0;
    double best = 0;
    for (int i : order) {
      int words = layout.segments.get(i).words;
      kept += words;
      right += words / (1 + Math.exp(-odds[i]));
      best = Math.max(best, 2 * right / (kept + body));
    }
    return best == 0 ? 0 : Math.log(best / (2 - best));
  }

  /** Expected F1 of the words kept, if the odds are right. */
  static double promised(Layout layout, double[] odds, boolean[] keep) {
    double right = 0;
    double kept = 0;
    double body = 0;
    for (Segment s : layout.segments) {
      double p = 1 / (1 + Math.exp(-odds[s.index]));
      body += p * s.words;
      kept += keep[s.index] ? s.words : 0;
      right += keep[s.index] ? p * s.words : 0;
    }
    return kept + body == 0 ? 0 : 2 * right / (kept + body);
  }
}
