// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import copytaster.lexicon.Rule;
import copytaster.text.Block;
import copytaster.text.Furniture;
import copytaster.text.Words;

/**
 * Corrects the choice of the trees as a whole: drops the repeated headline, copies, furniture,
 * other stories and readers' comments. {@code TrainBlocks} measures the worth of each rule.
 */
final class Trim {
  /** On 241 marked pages these regions hold 12 words of body and 21,000 others. */
  private static final int NEVER = Region.HIDDEN | Region.BIO | Region.BUTTON | Region.FOOTER;

  /** Above these log odds the trees overrule a phrase in a line of more than so many words. */
  private static final double SURE = 1;

  private static final int LONGEST_LABEL = 12;

  /** Longer blocks in a region named for offers may be text: themes name columns so. */
  private static final int OFFER = 30;

  /** The first block with this many words begins the text. */
  private static final int PROSE = 25;

  private static final int LONGEST_DATE_LINE = 12;
  private static final int LONGEST_BYLINE = 8;

  /** After a shorter text, what is named comments may be the story. */
  private static final int BRIEF = 40;

  /** Dropping more than the rest is not trimming. */
  private static final double LEAST = 0.4;

  /** A line with more of its words in links leads elsewhere. */
  private static final double LINKED = 0.8;

  private final Layout layout;
  private final Told told;
  private final double[] odds;

  /** The last block of prose kept. */
  private int last;

  /**
   * @param odds log odds that each segment is body
   */
  Trim(Layout layout, Told told, double[] odds) {
    this.layout = layout;
    this.told = told;
    this.odds = odds;
  }

  void apply(boolean[] keep) {
    boolean[] all = keep.clone();
    for (Segment s : layout.segments) {
      last = keep[s.index] && s.prose() && s.furniture().isEmpty() ? s.index : last;
    }
    nextStory(keep);
    boolean[] copies = Copies.of(layout, keep);
    boolean started = false;
    int story = 0;
    for (Segment s : layout.segments) {
      if (keep[s.index]) {
        keep[s.index] =
            !s.folded().isEmpty()
                && !(s.in(NEVER) && Rule.on("body.never"))
                && !(!started && told.isTitle(s.folded()) && Rule.on("body.repeated-headline"))
                && !(copies[s.index] && Rule.on("body.copy"))
                && !isFurniture(s)
                && !(s.in(Region.PROMO) && s.words <= OFFER && Rule.on("body.offer"))
                && !(!started && isDateLine(s) && Rule.on("body.date-line"));
        started |= keep[s.index] && s.words >= PROSE;
        story += keep[s.index] && !s.in(Region.COMMENTS) ? s.words : 0;
      }
    }
    otherStories(keep);
    Comments.cut(layout, keep, BRIEF);
    Wall.cut(layout, keep);
    if (story < BRIEF && layout.words(keep) < LEAST * layout.words(all)) {
      System.arraycopy(all, 0, keep, 0, keep.length);
    }
  }

  private boolean isFurniture(Segment s) {
    return s.kind != Block.Kind.TABLE_ROW
        && !s.in(Region.EMBED)
        && (s.furniture().isPresent() && !isText(s) && Rule.on("body.furniture")
            || Bylines.starts(s)
                && !s.endsSentence()
                && (Bylines.namesMonth(s) && Rule.on("body.byline-and-date")
                    || isByline(s) && Rule.on("body.byline"))
            || s.in(Region.PRE) && isCounting(s.text) && Rule.on("body.line-numbers"));
  }

  /** "By Greta Lund", "記者王小明／台北報導": a line that names the author and no more. */
  private boolean isByline(Segment s) {
    return s.words > 1
        && s.words <= LONGEST_BYLINE
        && (told.namesAuthor(s.folded()) || Words.isDense(s.text.charAt(0)));
  }

  /** Whether a text is nothing but numbers in a row: those of the lines of code. */
  private static boolean isCounting(String text) {
    String[] words = text.split(" ");
    for (int i = 0; i < words.length; i++) {
      if (!words[i].equals(String.valueOf(i + 1))) {
        return false;
      }
    }
    return words.length > 1;
  }

  /**
   * Whether the trees overrule a phrase: "Write to us at ... and we test your water". Short lines
   * always go, and so do offers below the text. On the folds 7 texts more are exact.
   */
  private boolean isText(Segment s) {
    return s.words > LONGEST_LABEL
        && odds[s.index] > SURE
        && (s.index < last
            || s.furniture().filter(kind -> kind == Furniture.Kind.NOTICE).isPresent());
  }

  /**
   * Drops what is below "More from the Sound": teasers in the same box if it is a heading, links if
   * it is another line.
   */
  private void otherStories(boolean[] keep) {
    int all = layout.words(keep);
    int before = 0;
    int below = 0;
    for (Segment head : layout.segments) {
      boolean heading = head.kind == Block.Kind.HEADING;
      boolean read = !heading && head.index < below; // A line among the links of another.
      if (!read
          && before > LEAST * all
          && head.furniture().filter(kind -> kind == Furniture.Kind.POINTER).isPresent()) {
        int end = layout.endSegment[Math.max(0, layout.parent[head.box])];
        boolean linked = false;
        int to = head.index + 1;
        while (to < end) {
          Segment s = layout.segments.get(to);
          boolean link = s.linkDensity() > LINKED;
          if (heading ? s.kind == Block.Kind.HEADING : !link) {
            break;
          }
          linked |= link;
          to++;
        }
        if (linked && Rule.on("body.more-from")) {
          java.util.Arrays.fill(keep, head.index, to, false);
        }
        below = heading ? below : to;
      }
      before += keep[head.index] ? head.words : 0;
    }
  }

  /** "Ines Falk, 3 February 2026" above the text. */
  private static boolean isDateLine(Segment s) {
    return s.words <= LONGEST_DATE_LINE
        && s.kind != Block.Kind.HEADING
        && !s.endsSentence()
        && Bylines.hasDate(s);
  }

  /** Drops the next story loaded below the first one, with its own headline and author. */
  private void nextStory(boolean[] keep) {
    int[] headlines = new int[layout.size + 1];
    for (int i = 0; i < layout.size; i++) {
      boolean headline = layout.tag(i).equals("h1") && layout.words[i] > 0;
      headlines[i + 1] = headlines[i] + (headline ? 1 : 0);
    }
    int end = -1;
    for (int i = 1; i < layout.size && headlines[layout.size] > 1; i++) {
      if (headlines[i + 1] == headlines[i]) {
        continue;
      }
      int story = i;
      int up = layout.parent[i];
      while (up > 0 && headlines[layout.end[up]] - headlines[up] == 1) {
        story = up;
        up = layout.parent[up];
      }
      boolean title = told.isTitle(layout.segments.get(layout.firstSegment[i]).folded());
      if (end < 0) {
        end = title ? layout.end[story] : -1;
      } else if (!title && story >= end && isStory(story, i) && Rule.on("body.next-story")) {
        java.util.Arrays.fill(keep, layout.firstSegment[story], layout.endSegment[story], false);
      }
    }
  }

  /** Whether the box of a headline contains an article or the name of an author. */
  private boolean isStory(int box, int headline) {
    for (int i = box; i < layout.end[box]; i++) {
      if (layout.tag(i).equals("article") || i > headline && (layout.own[i] & Region.AUTHOR) != 0) {
        return true;
      }
    }
    return false;
  }
}
