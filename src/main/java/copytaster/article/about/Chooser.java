// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import copytaster.lexicon.Lexicon;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses among candidates the one with the most weight of signs. No witness is right by itself;
 * the weights are those of a conditional logit model, which {@code TrainClaims} fits to pages whose
 * titles and dates people wrote down.
 */
final class Chooser {
  private final Map<String, Double> weights = new HashMap<>();

  /**
   * @param table sign and weight a row
   */
  Chooser(String table) {
    for (String[] row : Lexicon.rows(table)) {
      weights.put(row[0], Double.valueOf(row[1]));
    }
  }

  /** The weightiest, of equals the first. */
  <C extends Candidate> Optional<C> best(Collection<C> candidates) {
    C best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (C candidate : candidates) {
      double weight = 0;
      for (Map.Entry<String, Double> sign : candidate.signs().entrySet()) {
        weight += weights.getOrDefault(sign.getKey(), 0.0) * sign.getValue();
      }
      if (weight > most) {
        most = weight;
        best = candidate;
      }
    }
    return Optional.ofNullable(best);
  }
}
