// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import copytaster.lexicon.Lexicon;
import copytaster.lexicon.PlainTextTable;
import copytaster.lexicon.Rule;
import copytaster.lexicon.VerdictsTable;
import copytaster.text.Block;
import copytaster.text.Folding;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * Where a text ends: at a request to subscribe, in the larger languages of Europe, or at the
 * contact of a press release.
 */
public final class Wall {
  private static final List<String> OFFERS = Lexicon.list(VerdictsTable.WALL_OFFERS);

  /**
   * For whom something is: the article if {@link #READERS} are named too, else a topic of the
   * story.
   */
  private static final List<String> AUDIENCES = Lexicon.list(VerdictsTable.WALL_AUDIENCES);

  /** Between blanks, as they are whole words. */
  private static final List<String> READERS =
      Lexicon.list(VerdictsTable.WALL_READERS).stream().map(word -> ' ' + word + ' ').toList();

  private static final Set<String> CONTACTS = Lexicon.set(PlainTextTable.RELEASE_ENDS);

  /** Most words of a label such as "Subscribers only". */
  private static final int LABEL = 8;

  /** Longer blocks are stories about subscriptions. */
  private static final int LONGEST = 60;

  private static final String QUOTES = "\"“„«";

  /** A larger share of the text is not the offer after a wall. */
  private static final double MOST = 0.5;

  private Wall() {}

  /**
   * Whether a block asks the reader to subscribe, register or log in; a report about subscriptions
   * does not.
   */
  public static boolean is(Segment s) {
    if (s.words > LONGEST || hasQuote(s.text)) {
      return false;
    }
    String folded = s.folded();
    if (hasAny(folded, OFFERS)) {
      return true;
    }
    return (s.words <= LABEL && !s.endsSentence() || hasAny(' ' + folded + ' ', READERS))
        && hasAny(folded, AUDIENCES);
  }

  private static boolean hasQuote(String text) {
    for (int i = 0; i < QUOTES.length(); i++) {
      if (text.indexOf(QUOTES.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasAny(String text, List<String> phrases) {
    for (String phrase : phrases) {
      if (text.contains(phrase)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Drops the wall or contact at the end of the text and everything after it: the offer, the
   * prices; and other stories if the page has nothing above the wall.
   */
  static void cut(Layout layout, boolean[] keep) {
    boolean alone =
        layout.segments.stream()
            .filter(s -> keep[s.index])
            .findFirst()
            .filter(s -> s.in(Region.PAYWALL))
            .isPresent();
    for (Segment s : layout.segments) {
      keep[s.index] &= !(alone && s.in(Region.RELATED) && Rule.on("body.wall-alone"));
    }
    int all = layout.words(keep);
    int wall = -1;
    int behind = 0;
    for (int i = keep.length - 1; i > 0 && behind <= MOST * all; i--) {
      Segment s = layout.segments.get(i);
      if (keep[i]) {
        behind += s.words;
        wall =
            behind <= MOST * all && (is(s) || isContact(s) && Rule.on("body.release-contact"))
                ? i
                : wall;
      }
    }
    if (wall >= 0 && Rule.on("body.wall")) {
      while (wall > 1 && isHead(layout.segments.get(wall - 1))) {
        wall--; // "Keep reading for 1 £"
      }
      Arrays.fill(keep, wall, keep.length, false);
    }
  }

  /** "Media contact:", "Pressekontakt: Jan Oster", below the text of a press release. */
  private static boolean isContact(Segment s) {
    int colon = s.text.indexOf(':');
    return s.words <= LONGEST
        && colon > 0
        && CONTACTS.contains(Folding.words(s.text.substring(0, colon)));
  }

  private static boolean isHead(Segment s) {
    return s.in(Region.PAYWALL) || s.kind == Block.Kind.HEADING;
  }
}
