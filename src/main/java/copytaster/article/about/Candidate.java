// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import java.util.Map;
import java.util.TreeMap;

/** A possible answer, and the signs that speak for or against it. */
class Candidate {
  private final Map<String, Double> signs = new TreeMap<>();

  /** Names of signs with their strength; most count 1. */
  final Map<String, Double> signs() {
    return signs;
  }

  final void add(String sign) {
    signs.put(sign, 1.0);
  }

  final void add(String sign, boolean said) {
    if (said) {
      add(sign);
    }
  }

  final void add(String sign, double strength) {
    signs.put(sign, strength);
  }

  final boolean has(String sign) {
    return signs.containsKey(sign);
  }
}
