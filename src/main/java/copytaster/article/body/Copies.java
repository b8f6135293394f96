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
 * Finds blocks that repeat an earlier one: a second rendering of the story, a pull quote, code
 * shown twice. Deliberate repetition stays: within one container (a refrain, a table, a recipe), or
 * in a similar place, alone or many times.
 */
final class Copies {
  /** Shorter blocks are repeated by accident. */
  private static final int LONG = 12;

  /** A page is seldom rendered three times over; each part of a list may say the same. */
  private static final int REFRAIN = 3;

  private static final int SET_APART =
      Region.PULLQUOTE | Region.QUOTE | Region.ASIDE | Region.FIGURE;

  /** Most elements between a block and the common ancestor: deeper pages are an attack. */
  private static final int DEEPEST = 100;

  /** Limits on the words of a pull quote and on the number of quotes looked up. */
  private static final int LEAST_QUOTED = 5;

  private static final int MOST_QUOTED = 60;
  private static final int MOST_QUOTES = 30;

  private Copies() {}

  /** The kept blocks that are copies of another kept one. */
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

  /** Sentences set large beside the story whose paragraph is in the text as well. */
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

  /** Whether the same tags lead to both from their common ancestor. */
  static boolean alike(Layout layout, int one, int other) {
    int a = layout.segments.get(one).box;
    int b = layout.segments.get(other).box;
    for (int steps = 0; a != b; steps++) {
      if (steps == DEEPEST || !layout.tag(a).equals(layout.tag(b))) {
        return false;
      }
      a = layout.parent[a];
      b = layout.parent[b];
    }
    return true;
  }
}
