// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

/**
 * The choice when the trees and the container find nothing: all prose, else all text of some length
 * outside links, menus and forms. A page with running text is never empty.
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
    // An unclosed link may contain the whole page.
    for (Segment s : layout.segments) {
      keep[s.index] |= !some && s.words >= LINKED && s.endsSentence() && !s.in(NEVER);
    }
    return keep;
  }

  /** All visible text except the headline and the frame of the page. */
  static boolean[] all(Layout layout, Told told) {
    boolean[] keep = new boolean[layout.segments.size()];
    for (Segment s : layout.segments) {
      boolean headline = layout.tag(s.box).equals("h1") && told.isTitle(s.folded());
      keep[s.index] = s.linkDensity() < 0.5 && !s.in(NEVER) && !headline;
    }
    return keep;
  }

  /** A linked block with this many words is more than a headline. */
  private static final int LINKED = 20;
}
