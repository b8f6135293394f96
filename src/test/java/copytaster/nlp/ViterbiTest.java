// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.nlp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class ViterbiTest {
  private static final int LABELS = 5; // none, B-a, I-a, B-b, I-b

  @Test
  void probabilitiesOfARowSumToOne() {
    float[] scores = {1, 2, 3, 4, 5, 1000, -1000, 0, 0, 0};
    Viterbi.logSoftmax(scores, LABELS);
    for (int row = 0; row < scores.length; row += LABELS) {
      double sum = 0;
      for (int l = 0; l < LABELS; l++) {
        sum += Math.exp(scores[row + l]);
      }
      assertEquals(1, sum, 1e-5);
    }
  }

  @Test
  void anInsideNeedsItsBeginning() {
    float[] scores = {
      0, 0, 5, 0, 0, // I-a alone would win: nothing has begun
      0, 0, 0, 0, 5,
    };
    Viterbi.logSoftmax(scores, LABELS);
    int[] labels = Viterbi.decode(scores, LABELS, 0, 2);
    assertArrayEquals(new int[] {3, 4}, labels);
  }

  @Test
  void agreesWithTryingAllSequences() {
    Random random = new Random(7);
    for (int round = 0; round < 200; round++) {
      int tokens = 1 + random.nextInt(5);
      float[] scores = new float[tokens * LABELS];
      for (int i = 0; i < scores.length; i++) {
        scores[i] = (float) (random.nextGaussian() * 2);
      }
      Viterbi.logSoftmax(scores, LABELS);
      double best = Double.NEGATIVE_INFINITY;
      for (int n = 0; n < Math.pow(LABELS, tokens); n++) {
        int[] path = new int[tokens];
        for (int t = 0, rest = n; t < tokens; t++, rest /= LABELS) {
          path[t] = rest % LABELS;
        }
        best = Math.max(best, score(scores, path));
      }
      int[] path = Viterbi.decode(scores, LABELS, 0, tokens);
      assertEquals(best, score(scores, path), 1e-4);
    }
  }

  private static double score(float[] logs, int[] path) {
    double sum = 0;
    for (int t = 0; t < path.length; t++) {
      int label = path[t];
      boolean inside = label > 0 && label % 2 == 0;
      if (inside && (t == 0 || path[t - 1] != label && path[t - 1] != label - 1)) {
        return Double.NEGATIVE_INFINITY;
      }
      sum += logs[t * LABELS + label];
    }
    return sum;
  }

  @Test
  void nothingGivesNothing() {
    assertTrue(Viterbi.decode(new float[0], LABELS, 0, 0).length == 0);
  }
}
