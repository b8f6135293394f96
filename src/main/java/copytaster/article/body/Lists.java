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
  private static final int NOISE =
      Region.NAV
          | Region.FOOTER
          | Region.RELATED
          | Region.SHARE
          | Region.PROMO
          | Region.COMMENTS
          | Region.TAGS
          | Region.FORM
          | Region.BIO
          | Region.POPUP
          | Region.HIDDEN;

  private static final double MOST = 0.5;

  /** Mean log odds below which a list between paragraphs is not part of the text. */
  private static final double UNLIKELY = -2;

  /** Most boxes, such as a figure, that hold nothing but the list. */
  private static final int WRAPPERS = 3;

  private Lists() {}

  static void complete(Layout layout, double[] odds, boolean[] keep) {
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
            && layout.linkWords[i] <= MOST * layout.words[i]
            && !isFrame(layout, i)
            && (before[to] - before[from] >= MOST * layout.words[i] && Rule.on("body.list-in-part")
                || isBetween(layout, i, keep)
                    && layout.mean(odds, from, to) > UNLIKELY
                    && Rule.on("body.list-between"))) {
          Arrays.fill(keep, from, to, true);
          i = layout.end[i] - 1; // lists within it are kept with it
        }
      }
    }
  }

  /** Whether text in the same box is kept on both sides of a list. */
  private static boolean isBetween(Layout layout, int list, boolean[] keep) {
    int before = layout.firstSegment[list] - 1;
    int after = layout.endSegment[list];
    if (before < 0 || after >= keep.length || !keep[before] || !keep[after]) {
      return false;
    }
    int box = layout.parent[list];
    for (int i = 0; i < WRAPPERS && isAlone(layout, box, list); i++) {
      box = layout.parent[box];
    }
    return layout.inside(layout.segments.get(before), box)
        && layout.inside(layout.segments.get(after), box);
  }

  private static boolean isAlone(Layout layout, int box, int list) {
    return layout.firstSegment[box] == layout.firstSegment[list]
        && layout.endSegment[box] == layout.endSegment[list];
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
