// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.summary;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Sentences as tf-idf vectors of unit length, over the content stems of one article: idf =
 * ln((1+n)/(1+sf)) + 1, with n its sentences and sf those that hold the stem. A background corpus
 * for idf was measured and does not help (d R1 -0.1).
 *
 * <p>Kept sparse both ways, by sentence and by term, so that a sentence is compared with all others
 * in the time of the words that they share.
 */
final class TermVectors {
  private final int[][] terms;
  private final double[][] weights;
  private final int[][] sentencesOfTerm;
  private final double[][] weightsOfTerm;
  private final double[] centroid;

  /**
   * @param stems of each sentence, with repetitions
   */
  TermVectors(List<List<String>> stems) {
    int n = stems.size();
    terms = new int[n][];
    weights = new double[n][];
    Map<String, Integer> ids = new LinkedHashMap<>();
    int[] sentenceFrequency = new int[16];
    for (int s = 0; s < n; s++) {
      Map<Integer, Integer> counts = new LinkedHashMap<>();
      for (String stem : stems.get(s)) {
        int next = ids.size();
        counts.merge(ids.computeIfAbsent(stem, k -> next), 1, Integer::sum);
      }
      terms[s] = counts.keySet().stream().mapToInt(Integer::intValue).toArray();
      weights[s] = counts.values().stream().mapToDouble(Integer::doubleValue).toArray();
      if (sentenceFrequency.length < ids.size()) {
        sentenceFrequency = Arrays.copyOf(sentenceFrequency, 2 * ids.size());
      }
      for (int term : terms[s]) {
        sentenceFrequency[term]++;
      }
    }
    weigh(sentenceFrequency);
    sentencesOfTerm = new int[ids.size()][];
    weightsOfTerm = new double[ids.size()][];
    invert(sentenceFrequency);
    centroid = new double[ids.size()];
    for (int s = 0; s < n; s++) {
      for (int i = 0; i < terms[s].length; i++) {
        centroid[terms[s][i]] += weights[s][i];
      }
    }
  }

  private void weigh(int[] sentenceFrequency) {
    int n = terms.length;
    for (int s = 0; s < n; s++) {
      double squares = 0;
      for (int i = 0; i < terms[s].length; i++) {
        weights[s][i] *= StrictMath.log((1.0 + n) / (1.0 + sentenceFrequency[terms[s][i]])) + 1;
        squares += weights[s][i] * weights[s][i];
      }
      for (int i = 0; i < terms[s].length; i++) {
        weights[s][i] /= Math.sqrt(squares);
      }
    }
  }

  private void invert(int[] sentenceFrequency) {
    int[] filled = new int[sentencesOfTerm.length];
    for (int t = 0; t < filled.length; t++) {
      sentencesOfTerm[t] = new int[sentenceFrequency[t]];
      weightsOfTerm[t] = new double[sentenceFrequency[t]];
    }
    for (int s = 0; s < terms.length; s++) {
      for (int i = 0; i < terms[s].length; i++) {
        int term = terms[s][i];
        sentencesOfTerm[term][filled[term]] = s;
        weightsOfTerm[term][filled[term]++] = weights[s][i];
      }
    }
  }

  /** How near each sentence is to the sum of all, as a share of the nearest one's nearness. */
  double[] centrality() {
    double[] out = new double[terms.length];
    double most = 0;
    for (int s = 0; s < out.length; s++) {
      for (int i = 0; i < terms[s].length; i++) {
        out[s] += weights[s][i] * centroid[terms[s][i]];
      }
      most = Math.max(most, out[s]);
    }
    for (int s = 0; most > 0 && s < out.length; s++) {
      out[s] /= most;
    }
    return out;
  }

  /** The cosine of one sentence with every other. */
  double[] similarities(int sentence) {
    double[] out = new double[terms.length];
    for (int i = 0; i < terms[sentence].length; i++) {
      int term = terms[sentence][i];
      for (int k = 0; k < sentencesOfTerm[term].length; k++) {
        out[sentencesOfTerm[term][k]] += weights[sentence][i] * weightsOfTerm[term][k];
      }
    }
    return out;
  }
}
