// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import copytaster.text.Block;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Completes tables, lists and listicles that a voice kept in part: what they name is often a link,
 * and links fall to the rules for menus.
 */
final class Lists {
  /** Where there are fewer, the page is laid out with a table. */
  private static final int LEAST_ROWS = 4;

  /** Shorter ones may be a list of links in the story. */
  private static final int LONG_ITEM = 12;

  private static final double MOST_OF_LIST = 0.5;

  private static final double HEADED = 0.8;

  private final Layout layout;

  private Lists(Layout layout) {
    this.layout = layout;
  }

  static void complete(Layout layout, boolean[] keep) {
    Lists lists = new Lists(layout);
    lists.whole(keep);
    lists.headed(keep);
  }

  /**
   * A table or list, most of which is body, stays whole: what it names is often linked. Not a table
   * with most of its words in one row: it is what the page is laid out with, and the row the story.
   */
  private void whole(boolean[] keep) {
    int n = keep.length;
    int to;
    for (int from = 0; from < n; from = to) {
      int list = list(from);
      int kept = 0;
      int words = 0;
      int row = -1;
      int inRow = 0;
      int longest = 0;
      for (to = from; to < n && (to == from || list >= 0 && list(to) == list); to++) {
        Segment s = layout.segments.get(to);
        kept += keep[to] ? s.words : 0;
        words += s.words;
        inRow = s.row == row ? inRow + s.words : s.words;
        row = s.row;
        longest = s.row > 0 ? Math.max(longest, inRow) : longest;
      }
      boolean story = longest > MOST_OF_LIST * words;
      if (list >= 0 && !story && kept >= MOST_OF_LIST * words) {
        Arrays.fill(keep, from, to, true);
      }
    }
  }

  /**
   * What holds a row or a long item and others like it, or -1 where there is nothing of the kind.
   */
  private int list(int segment) {
    Segment s = layout.segments.get(segment);
    int item = s.row;
    if (item <= 0) {
      boolean prose = s.kind == Block.Kind.LIST_ITEM && s.words >= LONG_ITEM;
      for (item = prose ? s.box : -1; item > 0 && !layout.tag(item).equals("li"); ) {
        item = layout.parent[item];
      }
    }
    int list = item <= 0 ? -1 : layout.parent[item];
    return list > 0 && layout.elements.get(list).childrenSize() >= LEAST_ROWS ? list : -1;
  }

  /**
   * Headings of one rank that each have body below them, though they are links: the things that a
   * list of products or places is about. One or two such are headlines of other stories.
   */
  private void headed(boolean[] keep) {
    Map<Long, List<Integer>> ranks = new HashMap<>();
    for (int i = 0; i + 1 < keep.length; i++) {
      Segment s = layout.segments.get(i);
      if (s.kind == Block.Kind.HEADING && layout.tag(s.box).length() == 2) {
        long rank = layout.tag(s.box).charAt(1);
        ranks.computeIfAbsent(rank << 32 | layout.parent[s.box], k -> new ArrayList<>()).add(i);
      }
    }
    for (List<Integer> headings : ranks.values()) {
      long above = headings.stream().filter(i -> keep[i + 1]).count();
      if (headings.size() >= LEAST_ROWS && above >= HEADED * headings.size()) {
        headings.forEach(i -> keep[i] |= keep[i + 1]);
      }
    }
  }
}
