// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of n mentions were found to name one thing: disjoint sets, each led by its first member.
 */
final class Clusters {
  private final int[] parent;

  Clusters(int size) {
    parent = new int[size];
    for (int i = 0; i < size; i++) {
      parent[i] = i;
    }
  }

  /** The first member of the set that a mention is in. */
  int of(int mention) {
    int at = mention;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  void join(int one, int other) {
    int a = of(one);
    int b = of(other);
    parent[Math.max(a, b)] = Math.min(a, b);
  }

  /** The sets, each in ascending order, by their first members. */
  Collection<List<Integer>> all() {
    Map<Integer, List<Integer>> sets = new LinkedHashMap<>();
    for (int i = 0; i < parent.length; i++) {
      sets.computeIfAbsent(of(i), k -> new ArrayList<>()).add(i);
    }
    return sets.values();
  }
}
