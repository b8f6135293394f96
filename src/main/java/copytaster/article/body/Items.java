// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import java.util.HashMap;
import java.util.Map;

/**
 * Sibling elements with the same tag and class: paragraphs, chapters, teasers of other stories,
 * comments. Counted once per page.
 */
final class Items {
  /** How many elements above a block are considered. */
  private static final int STEPS = 8;

  private final Layout layout;

  /** How many similar siblings there are, and how many segments they hold. */
  private final Map<Long, int[]> counts = new HashMap<>();

  Items(Layout layout) {
    this.layout = layout;
    for (int i = 1; i < layout.size; i++) {
      if (layout.words[i] > 0) {
        int[] count = counts.computeIfAbsent(siblings(i), k -> new int[2]);
        count[0]++;
        count[1] += layout.endSegment[i] - layout.firstSegment[i];
      }
    }
  }

  private long siblings(int element) {
    // Multiplied because the hash of a Long xors its halves, and both are small and similar.
    return ((long) layout.parent[element] << 32 | layout.names[element]) * 0x9E3779B97F4A7C15L;
  }

  /** The nearest element around a box with similar siblings of several blocks each, or -1. */
  int around(int box, int least) {
    int element = box;
    for (int level = 0; level < STEPS && element > 0; level++) {
      int[] count = counts.get(siblings(element));
      if (count != null && count[0] >= least && count[1] >= 2 * count[0]) {
        return element;
      }
      element = layout.parent[element];
    }
    return -1;
  }
}
