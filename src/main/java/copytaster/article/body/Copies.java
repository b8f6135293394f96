// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import copytaster.lexicon.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds blocks that say what one before them said: the page's second rendering of its story, the
 * quote pulled out of it, code shown twice. What an author repeats is no copy: within one container
 * (a refrain, a table, a recipe), or in a like place, alone or again and again.
 */
final class Copies {
  /** Shorter blocks are repeated by accident. */
  private static final int LONG = 12;

  /** A page is seldom rendered three times over; each part of a list may say the same. */
  private static final int REFRAIN = 3;

  private static final int SET_APART =
      Region.PULLQUOTE | Region.QUOTE | Region.ASIDE | Region.FIGURE;

  /** Words of a pull quote, and how many are looked for in a text. */
  private static final int LEAST_QUOTED = 5;

  private static final int MOST_QUOTED = 60;
  private static final int MOST_QUOTES = 30;

  private Copies() {}

  /** Which of the blocks kept are copies of another one kept. */
  static boolean[] of(Layout layout, boolean[] keep) {
    Map<String, Integer> seen = new HashMap<>();
    List<Integer> places = new ArrayList<>();
    int[] first = new int[keep.length];
    Arrays.fill(first, -1);
    int[] before = new int[keep.length];
    int[] times = new int[keep.length];
    int last = -1;
    for (Segment s : layout.segments) {
      if (keep[s.index] && s.words >= LONG) {
        Integer original = seen.putIfAbsent(s.folded(), s.index);
        first[s.index] = original == null ? -1 : original;
        times[original == null ? s.index : original]++;
        before[s.index] = last;
        last = s.index;
        places.add(s.index);
      }
    }
    boolean[] copies = new boolean[keep.length];
    for (int i = 0; i < places.size(); i++) {
      int at = places.get(i);
      if (first[at] >= 0 && !together(layout, first[at], at)) {
        int next = i + 1 < places.size() ? places.get(i + 1) : -1;
        boolean run = before[at] >= 0 && first[before[at]] >= 0 || next >= 0 && first[next] >= 0;
        boolean refrain = times[first[at]] >= REFRAIN || !run;
        copies[at] = !refrain || !alike(layout, first[at], at);
      }
    }
    quotes(layout, keep, copies);
    return copies;
  }

  /** Words of the story set large beside it: their paragraph stands in the text too. */
  private static void quotes(Layout layout, boolean[] keep, boolean[] copies) {
    int quotes = 0;
    for (Segment s : layout.segments) {
      if (keep[s.index]
          && s.in(SET_APART)
          && s.words >= LEAST_QUOTED
          && s.words <= MOST_QUOTED
          && quotes++ < MOST_QUOTES
          && isQuoted(layout, keep, s)
          && Rule.on("body.pull-quote")) {
        copies[s.index] = true;
      }
    }
  }

  private static boolean isQuoted(Layout layout, boolean[] keep, Segment quote) {
    for (Segment s : layout.segments) {
      if (keep[s.index] && s.words > quote.words && s.folded().contains(quote.folded())) {
        return true;
      }
    }
    return false;
  }

  private static boolean together(Layout layout, int one, int other) {
    return layout.parent[layout.segments.get(one).box]
        == layout.parent[layout.segments.get(other).box];
  }

  /** The same tags lead to both from what is around both. */
  private static boolean alike(Layout layout, int one, int other) {
    int a = layout.segments.get(one).box;
    int b = layout.segments.get(other).box;
    while (a != b) {
      if (!layout.tag(a).equals(layout.tag(b))) {
        return false;
      }
      a = layout.parent[a];
      b = layout.parent[b];
    }
    return true;
  }
}
