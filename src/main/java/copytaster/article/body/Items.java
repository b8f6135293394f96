// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import java.util.HashMap;
import java.util.Map;

/**
 * Elements of one tag and class under one parent: paragraphs of a text, chapters, teasers of other
 * stories, comments. Counted once for a page.
 */
final class Items {
  /** Elements above a block that are looked at. */
  private static final int STEPS = 8;

  /**
   * Siblings that are alike, and what they hold together.
   *
   * @param sums how many they are, their words, linked words, segments, and how many have links
   */
  record Like(int element, int level, int[] sums) {}

  private final Layout layout;
  private final Map<Long, int[]> alike = new HashMap<>();

  Items(Layout layout) {
    this.layout = layout;
    for (int i = 0; i < layout.size; i++) {
      if (i > 0 && layout.words[i] > 0) {
        int[] sums = alike.computeIfAbsent(siblings(i), k -> new int[5]);
        sums[0]++;
        sums[1] += layout.words[i];
        sums[2] += layout.linkWords[i];
        sums[3] += layout.endSegment[i] - layout.firstSegment[i];
        sums[4] += layout.linkWords[i] > 1 ? 1 : 0;
      }
    }
  }

  private long siblings(int element) {
    // Multiplied, as the hash of a Long is its halves xored, and both are small and alike.
    return ((long) layout.parent[element] << 32 | layout.names[element]) * 0x9E3779B97F4A7C15L;
  }

  /** How many siblings of its tag and class an element has, itself included. */
  int count(int element) {
    int[] sums = alike.get(siblings(element));
    return sums == null ? 0 : sums[0];
  }

  /**
   * The nearest element around a box that has siblings like it, each of several blocks; or null.
   */
  Like around(int box, int least) {
    int element = box;
    for (int level = 0; level < STEPS && element > 0; level++) {
      int[] sums = alike.get(siblings(element));
      if (sums != null && sums[0] >= least && sums[3] >= 2 * sums[0]) {
        return new Like(element, level, sums);
      }
      element = layout.parent[element];
    }
    return null;
  }

  /** A hash of the names of an element and of those around it. */
  long path(int element, int levels) {
    long path = 7;
    int at = element;
    for (int level = 0; level <= levels && at > 0; level++) {
      path = path * 1_000_003 + layout.names[at];
      at = layout.parent[at];
    }
    return path;
  }
}
