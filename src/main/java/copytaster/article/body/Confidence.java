// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

/**
 * How likely a body is nearly right (F1 of .95 or more): a logistic regression on two numbers that
 * {@code TrainBlocks} fits on pages whose publishers the trees had not seen.
 */
final class Confidence {
  private static final double BIAS = -3.69;
  private static final double PROMISE = -0.99;
  private static final double AGREEMENT = -0.40;

  /** Keeps the logarithms of the doubts finite. */
  private static final double LEAST_DOUBT = 0.005;

  private Confidence() {}

  /**
   * @param promised what {@link #promised} tells
   * @param agreement how much of the text is that of the best container, 0 to 1
   */
  static double of(double promised, double agreement) {
    double[] x = doubts(promised, agreement);
    double odds = BIAS + PROMISE * x[1] + AGREEMENT * x[2];
    return Math.round(1000 / (1 + Math.exp(-odds))) / 1000.0;
  }

  /** What the regression sees: one, and the logarithms of both doubts. */
  static double[] doubts(double promised, double agreement) {
    return new double[] {
      1, Math.log(1 - promised + LEAST_DOUBT), Math.log(1 - agreement + LEAST_DOUBT)
    };
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
