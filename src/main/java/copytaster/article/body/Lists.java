// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import copytaster.lexicon.Rule;
import java.util.Arrays;

/**
 * Keeps tables, lists and quotations of a text whole: their items are often links or a word or two,
 * which look like menus.
 */
final class Lists {
  private static final int LIST = Region.LIST | Region.TABLE | Region.QUOTE;

  /** Lists named so are never part of the text. */
  private static final int NOISE = Features.NOISE & ~Region.ASIDE | Region.HIDDEN;

  private static final double MOST = 0.5;

  private Lists() {}

  static void complete(Layout layout, boolean[] keep) {
    // Words kept before each segment.
    int[] before = new int[keep.length + 1];
    for (Segment s : layout.segments) {
      before[s.index + 1] = before[s.index] + (keep[s.index] ? s.words : 0);
    }
    for (int i = 1; i < layout.size; i++) {
      if ((layout.own[i] & LIST) != 0 && (layout.own[i] & NOISE) == 0) {
        int from = layout.firstSegment[i];
        int to = layout.endSegment[i];
        if (from < to
            && !isFrame(layout, i)
            && (isHeaded(layout, i, keep)
                || layout.linkWords[i] <= MOST * layout.words[i]
                    && before[to] - before[from] >= MOST * layout.words[i]
                    && Rule.on("body.list-in-part"))) {
          Arrays.fill(keep, from, to, true);
          i = layout.end[i] - 1; // lists within it are kept with it
        }
      }
    }
  }

  /** Whether the head of a table of data is kept: its rows may be links. */
  private static boolean isHeaded(Layout layout, int table, boolean[] keep) {
    for (int i = layout.firstSegment[table]; i < layout.endSegment[table]; i++) {
      if (keep[i] && layout.tag(layout.cell(layout.segments.get(i))).equals("th")) {
        return Rule.on("body.table-head");
      }
    }
    return false;
  }

  /** Whether a table lays out the page: most of its words are in one cell. */
  private static boolean isFrame(Layout layout, int table) {
    int most = 0;
    for (int i = table + 1; i < layout.end[table]; i++) {
      if (layout.tag(i).equals("td")) {
        most = Math.max(most, layout.words[i]);
        i = layout.end[i] - 1;
      }
    }
    return most > MOST * layout.words[table];
  }
}
