// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import copytaster.lexicon.Rule;

/**
 * Hands the {@link Region} bits of elements down to the segments inside. A name is not believed of
 * an element that holds most of the page.
 */
final class Inheritance {
  /**
   * Hidden text with more than this share of the prose is revealed by a script: it is the article.
   */
  private static final double SHOWN_LATER = 0.5;

  /** An element with more of the prose is not a comments section, whatever its name. */
  private static final double FRAME = 0.75;

  /** An element with more of the prose is not a side bar, a promotion or a list of links. */
  private static final double MOST = 0.3;

  /** Embedded posts are quotes, although their wrappers are named for sharing. */
  private static final long BESIDE_EMBEDS =
      Region.SHARE | Region.RELATED | Region.PROMO | Region.FIGURE | Region.ASIDE;

  private Inheritance() {}

  static void in(Layout layout) {
    long[] all = new long[layout.size];
    boolean headline = false;
    for (int i = 0; i < all.length; i++) {
      long above = i == 0 ? 0 : all[layout.parent[i]];
      layout.own[i] = believed(layout, i, headline, above);
      all[i] = layout.own[i] | above;
      headline |= layout.words[i] > 0 && layout.tag(i).equals("h1");
    }
    for (Segment s : layout.segments) {
      s.regions = all[s.scope];
      s.regions &= s.in(Region.EMBED) ? ~BESIDE_EMBEDS : -1;
    }
  }

  private static long believed(Layout layout, int element, boolean belowHeadline, long above) {
    long bits = layout.own[element];
    int prose = layout.proseWords[0];
    int inside = layout.proseWords[element];
    // Classes on the frame describe the whole page: "has-sidebar", "cookies-not-set".
    if (element == 0 || inside > FRAME * prose) {
      // Comments may be longer than the brief they follow.
      boolean comments = belowHeadline && inside < prose && Rule.on("body.comments-outgrow");
      bits &= ~Region.BY_NAME | (comments ? Region.COMMENTS : 0);
    } else if (inside > MOST * prose) {
      bits &= ~(Region.BY_NAME & ~(Region.COMMENTS | Region.HIDDEN));
    }
    if (inside > SHOWN_LATER * prose || isFolded(layout, element)) {
      bits &= ~Region.HIDDEN;
    }
    // The question over a folded answer is a button.
    boolean question = ((above | bits) & (Region.HEADING | Region.FOLDED)) != 0;
    return question && Rule.on("body.question-in-button") ? bits & ~Region.BUTTON : bits;
  }

  /** Whether this is the hidden panel of an accordion or a tab, judging by names. */
  private static boolean isFolded(Layout layout, int element) {
    boolean folded = false;
    for (int at = element, steps = 0; at > 0 && steps < 3; at = layout.parent[at], steps++) {
      folded |= (layout.own[at] & Region.FOLDED) != 0;
    }
    return folded && (layout.own[element] & Region.HIDDEN) != 0 && Rule.on("body.folded");
  }
}
