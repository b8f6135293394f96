// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import java.util.Arrays;

/**
 * All of the page, less what rules know to be no article: regions by name, lists of links, cues of
 * language, lone lines away from any prose. It keeps too much rather than too little, and does not
 * mind how a body is split.
 */
final class PrunerVoice {
  private static final int NEVER =
      Region.NAV
          | Region.FOOTER
          | Region.COMMENTS
          | Region.POPUP
          | Region.HIDDEN
          | Region.FORM
          | Region.BUTTON
          | Region.CAPTION
          | Region.RELATED
          | Region.SHARE
          | Region.PROMO
          | Region.ASIDE
          | Region.TAGS
          | Region.BIO
          | Region.PAYWALL;

  private final Layout layout;
  private final boolean[] keep;

  private PrunerVoice(Layout layout) {
    this.layout = layout;
    this.keep = new boolean[layout.segments.size()];
  }

  static boolean[] keep(Layout layout) {
    PrunerVoice voice = new PrunerVoice(layout);
    if (voice.keep.length > 0) {
      voice.scope();
      voice.regions();
      voice.links();
      voice.lone();
    }
    return voice.keep;
  }

  /** What the page itself marks as the body, if that holds most of its prose; else everything. */
  private void scope() {
    int[] prose = new int[layout.size];
    for (Segment s : layout.segments) {
      if (s.prose() && !s.in(NEVER)) {
        prose[s.box] += s.words;
      }
    }
    for (int i = prose.length - 1; i > 0; i--) {
      prose[layout.parent[i]] += prose[i];
    }
    int best = 0;
    for (int bit : new int[] {Region.BODY, Region.ARTICLE, Region.MAIN}) {
      int marked = -1;
      for (int i = 0; i < prose.length; i++) {
        if ((layout.own[i] & bit) != 0 && (marked < 0 || prose[i] > prose[marked])) {
          marked = i;
        }
      }
      if (marked >= 0 && prose[marked] > 0.6 * prose[0]) {
        best = marked;
        break;
      }
    }
    Arrays.fill(keep, layout.firstSegment[best], layout.endSegment[best], true);
  }

  private void regions() {
    for (Segment s : layout.segments) {
      if (s.in(NEVER)
          || s.in(Region.FIGURE) && s.words < 60
          || s.in(Region.HEADER) && !s.prose()
          || s.in(Region.BYLINE | Region.TITLE | Region.DECK) && s.words < 15) {
        keep[s.index] = false;
      }
    }
  }

  /** Elements of several blocks that are mostly links go as a whole. */
  private void links() {
    for (int i = 1; i < layout.size; i++) {
      int blocks = layout.endSegment[i] - layout.firstSegment[i];
      if (blocks > 0 && layout.linkWords[i] > 0.5 * layout.words[i] && layout.words[i] < 400) {
        Arrays.fill(keep, layout.firstSegment[i], layout.endSegment[i], false);
      }
    }
    for (Segment s : layout.segments) {
      keep[s.index] &= s.linkDensity() < 0.6 || s.words >= 40;
    }
  }

  /** Lines that are no prose stay only among prose, or right beside it in the same element. */
  private void lone() {
    int n = keep.length;
    int[] before = new int[n];
    int last = -FAR;
    for (int i = 0; i < n; i++) {
      last = keep[i] && layout.segments.get(i).prose() ? i : last;
      before[i] = last;
    }
    int next = n + FAR;
    for (int i = n - 1; i >= 0; i--) {
      Segment s = layout.segments.get(i);
      if (keep[i] && s.prose()) {
        next = i;
        continue;
      }
      boolean between = i - before[i] <= FAR && next - i <= FAR;
      boolean beside =
          i - before[i] <= NEAR && sibling(s, before[i]) || next - i <= NEAR && sibling(s, next);
      keep[i] &= between || beside;
    }
  }

  private boolean sibling(Segment s, int other) {
    int box = layout.segments.get(other).box;
    return layout.parent[box] == layout.parent[s.box]
        && s.kind != copytaster.text.Block.Kind.HEADING;
  }

  /** How many blocks a line may be away from prose on both sides. */
  private static final int FAR = 8;

  /** How many it may be away from prose beside it. */
  private static final int NEAR = 4;
}
