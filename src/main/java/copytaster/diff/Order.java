// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts aligned statements into reading order. */
final class Order {
  private Order() {}

  /** Follows the new version; a removed statement comes after its old predecessor. */
  static List<SentenceAlignment.Pair> of(List<SentenceAlignment.Pair> pairs) {
    List<SentenceAlignment.Pair> byOld =
        pairs.stream()
            .filter(p -> !p.old().isEmpty())
            .sorted(Comparator.comparingInt(p -> p.old().get(0)))
            .toList();
    Map<Integer, List<SentenceAlignment.Pair>> gone = new HashMap<>();
    int last = -1;
    for (SentenceAlignment.Pair pair : byOld) {
      if (pair.now().isEmpty()) {
        gone.computeIfAbsent(last, k -> new ArrayList<>()).add(pair);
      } else {
        last = pair.now().get(0);
      }
    }
    List<SentenceAlignment.Pair> order = new ArrayList<>(gone.getOrDefault(-1, List.of()));
    pairs.stream()
        .filter(p -> !p.now().isEmpty())
        .sorted(Comparator.comparingInt(p -> p.now().get(0)))
        .forEach(
            pair -> {
              order.add(pair);
              order.addAll(gone.getOrDefault(pair.now().get(0), List.of()));
            });
    return order;
  }
}
