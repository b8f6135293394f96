// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Rule;
import copytaster.lexicon.VerdictsTable;
import copytaster.text.Block;
import java.util.Arrays;
import java.util.List;

/** Where a text ends and one is asked to subscribe, in the larger languages of Europe. */
public final class Wall {
  private static final List<String> OFFERS = Lexicon.list(VerdictsTable.WALL_OFFERS);

  /**
   * For whom a thing is: the article, if {@link #READERS} is said too, or what a story is about.
   */
  private static final List<String> AUDIENCES = Lexicon.list(VerdictsTable.WALL_AUDIENCES);

  private static final List<String> READERS = Lexicon.list(VerdictsTable.WALL_READERS);

  /** Words of a line that is a label: "Subscribers only". */
  private static final int LABEL = 8;

  /** A longer block is a story about subscriptions. */
  private static final int LONGEST = 60;

  private static final String QUOTES = "\"“„«";

  /** A larger part of the text is not what stands behind a wall. */
  private static final double MOST = 0.35;

  private Wall() {}

  /**
   * Whether a block asks to subscribe, to register or to log in, rather than tells of others who
   * ask, or of what others subscribe to.
   */
  public static boolean is(Segment s) {
    if (s.words > LONGEST || s.text.chars().anyMatch(c -> QUOTES.indexOf(c) >= 0)) {
      return false;
    }
    String folded = s.folded();
    if (OFFERS.stream().anyMatch(folded::contains)) {
      return true;
    }
    String words = ' ' + folded + ' ';
    boolean here = READERS.stream().anyMatch(reader -> words.contains(' ' + reader + ' '));
    return (here || s.words <= LABEL && !s.endsSentence())
        && AUDIENCES.stream().anyMatch(folded::contains);
  }

  /**
   * Drops the wall at the end of what is kept, and all that comes after it: the offer, the prices.
   */
  static void cut(Layout layout, boolean[] keep) {
    int all = layout.words(keep);
    int wall = -1;
    int behind = 0;
    for (int i = keep.length - 1; i > 0 && behind <= MOST * all; i--) {
      Segment s = layout.segments.get(i);
      if (keep[i]) {
        behind += s.words;
        wall = behind <= MOST * all && is(s) ? i : wall;
      }
    }
    if (wall >= 0 && Rule.on("body.wall")) {
      while (wall > 1 && isHead(layout.segments.get(wall - 1))) {
        wall--; // "Keep reading for 1 £"
      }
      Arrays.fill(keep, wall, keep.length, false);
    }
  }

  private static boolean isHead(Segment s) {
    return s.in(Region.PAYWALL) || s.kind == Block.Kind.HEADING;
  }
}
