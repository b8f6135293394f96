// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import copytaster.lexicon.Lexicon;
import copytaster.lexicon.TitleSignsTable;
import copytaster.page.Declared;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses the title: of all texts that a page may mean, the one with the most weight of signs. No
 * witness is right by itself; the weights in {@code title-signs.tsv} are those of a conditional
 * logit model, which {@code TrainTitle} fits to pages whose titles people wrote down.
 */
final class TitlePicker {
  private static final Map<String, Double> WEIGHTS = new HashMap<>();

  static {
    for (String[] row : Lexicon.rows(TitleSignsTable.ROWS)) {
      WEIGHTS.put(row[0], Double.valueOf(row[1]));
    }
  }

  private TitlePicker() {}

  static Optional<String> pick(
      Declared declared, Surface surface, SiteNames sites, Optional<WebAddress> address) {
    String best = null;
    double most = Double.NEGATIVE_INFINITY;
    for (TitleClaims.Candidate candidate : TitleClaims.of(declared, surface, sites, address)) {
      double weight = weight(candidate);
      if (weight > most) {
        most = weight;
        best = candidate.text();
      }
    }
    return Optional.ofNullable(best);
  }

  static double weight(TitleClaims.Candidate candidate) {
    double weight = 0;
    for (Map.Entry<String, Double> sign : candidate.signs().entrySet()) {
      weight += WEIGHTS.getOrDefault(sign.getKey(), 0.0) * sign.getValue();
    }
    return weight;
  }
}
