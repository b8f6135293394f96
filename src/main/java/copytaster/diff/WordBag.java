// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of statements with their weights; an amount is half its kind and half its value. */
record WordBag(Map<String, Double> weights) {
  /** Weight of a word that means little by itself. */
  private static final double LIGHT = 0.25;

  static WordBag of(List<Statement> statements) {
    Map<String, Double> bag = new LinkedHashMap<>();
    for (Statement statement : statements) {
      for (Word word : statement.words()) {
        if (word.fact().isPresent()) {
          bag.merge("\u0001" + word.fact().get().kind(), 0.6, Double::sum);
          bag.merge("\u0002" + word.value(), 0.4, Double::sum);
        } else {
          bag.merge(word.form(), word.light() ? LIGHT : 1, Double::sum);
        }
      }
    }
    return new WordBag(bag);
  }

  Set<String> words() {
    return weights.keySet();
  }

  /** Twice what both have over what each has (Dice), 0 to 1. */
  double likeness(WordBag other) {
    return 2 * shared(other) / (sum() + other.sum());
  }

  double shared(WordBag other) {
    double shared = 0;
    for (Map.Entry<String, Double> word : weights.entrySet()) {
      shared += Math.min(word.getValue(), other.weights.getOrDefault(word.getKey(), 0.0));
    }
    return shared;
  }

  double sum() {
    double sum = 0;
    for (double weight : weights.values()) {
      sum += weight;
    }
    return sum;
  }
}
