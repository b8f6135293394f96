// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import java.util.List;
import java.util.function.Predicate;

/**
 * The choice when the trees and the container find nothing: all prose, else all text of some length
 * outside links, menus and forms. A page with running text is never empty.
 */
final class Fallback {
  private static final int NEVER =
      Region.NAV | Region.FOOTER | Region.FORM | Region.BUTTON | Region.POPUP | Region.HIDDEN;

  /** A linked block with this many words is more than a headline. */
  private static final int LINKED = 20;

  /** From the best to the least that a page may have. */
  private static final List<Predicate<Segment>> TEXT =
      List.of(
          s -> s.prose() && !s.in(Region.COMMENTS),
          s -> s.words >= 4 && s.linkDensity() < 0.5,
          // An unclosed link may contain the whole page.
          s -> s.words >= LINKED && s.endsSentence());

  private Fallback() {}

  static boolean[] keep(Layout layout) {
    boolean[] keep = new boolean[layout.segments.size()];
    for (Predicate<Segment> text : TEXT) {
      for (Segment s : layout.segments) {
        keep[s.index] = text.test(s) && !s.in(NEVER);
      }
      if (layout.words(keep) > 0) {
        break;
      }
    }
    return keep;
  }
}
