// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

/**
 * What is kept when no voice finds anything: all prose, else all text of some length that is not
 * mere links, menus or forms. Never nothing where there is running text.
 */
final class Fallback {
  private static final int NEVER =
      Region.NAV | Region.FOOTER | Region.FORM | Region.BUTTON | Region.POPUP | Region.HIDDEN;

  private Fallback() {}

  static boolean[] keep(Layout layout) {
    boolean[] keep = new boolean[layout.segments.size()];
    boolean any = false;
    for (Segment s : layout.segments) {
      keep[s.index] = s.prose() && !s.in(NEVER | Region.COMMENTS);
      any |= keep[s.index];
    }
    boolean some = false;
    for (Segment s : layout.segments) {
      keep[s.index] |= !any && s.words >= 4 && s.linkDensity() < 0.5 && !s.in(NEVER);
      some |= keep[s.index];
    }
    // A link that was never closed: all of the page is in it.
    for (Segment s : layout.segments) {
      keep[s.index] |= !some && s.words >= LINKED && s.endsSentence() && !s.in(NEVER);
    }
    return keep;
  }

  /** All that can be seen and is neither the headline nor a part of the page's frame. */
  static boolean[] all(Layout layout, Told told) {
    boolean[] keep = new boolean[layout.segments.size()];
    for (Segment s : layout.segments) {
      boolean headline = layout.tag(s.box).equals("h1") && told.isTitle(s.folded());
      keep[s.index] = s.linkDensity() < 0.5 && !s.in(NEVER) && !headline;
    }
    return keep;
  }

  /** Words of a linked block that is more than a headline. */
  private static final int LINKED = 20;
}
