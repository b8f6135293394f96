// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import copytaster.article.about.PeopleText;
import copytaster.article.plain.Head;
import copytaster.text.Block;
import copytaster.text.Furniture;
import copytaster.text.SentenceCutter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Drops from any voice's choice what is never body: repeated title, captions, credits, bylines,
 * invitations, duplicates, what a second headline opens. Rules by words need a short block: in a
 * long one the words are the story's.
 */
final class Trim {
  /** On 241 pages that people marked, 12 words of body stand in these, and 21,000 others. */
  private static final int NEVER = Region.HIDDEN | Region.BIO | Region.BUTTON | Region.FOOTER;

  /** Each block is compared with each title, and a page may declare any number of them. */
  private static final int MOST_TITLES = 50;

  private final Layout layout;
  private final Set<String> titles;

  Trim(Layout layout, List<String> titles) {
    this.layout = layout;
    this.titles = new HashSet<>();
    for (String title : titles) {
      String folded = Words.folded(title);
      if (!folded.isEmpty() && this.titles.size() < MOST_TITLES) {
        this.titles.add(folded);
      }
    }
  }

  void apply(boolean[] keep) {
    Lists.complete(layout, keep);
    boolean[] all = keep.clone();
    boolean[] copies = Copies.of(layout, keep);
    boolean started = false;
    for (Segment s : layout.segments) {
      if (!keep[s.index]) {
        continue;
      }
      String folded = Words.folded(s.text.length() > 2000 ? s.text.substring(0, 2000) : s.text);
      boolean heads = !started && (isTitle(folded) || isDeck(s));
      keep[s.index] =
          !s.in(NEVER)
              && !folded.isEmpty()
              && !heads
              && !copies[s.index]
              && cue(s, folded, started) == null;
      started |= keep[s.index] && s.words >= 25;
    }
    headings(keep);
    Wall.cut(layout, keep);
    Boilerplate.drop(layout, keep);
    if (layout.words(keep) < 0.4 * layout.words(all)) {
      System.arraycopy(all, 0, keep, 0, keep.length);
    }
  }

  boolean isTitle(String folded) {
    if (titles.contains(folded)) {
      return true;
    }
    if (folded.length() < 20) {
      return false;
    }
    for (String title : titles) {
      if (title.startsWith(folded) && folded.length() > 0.6 * title.length()
          || folded.startsWith(title) && title.length() > 0.6 * folded.length()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDeck(Segment s) {
    return s.kind == Block.Kind.HEADING && s.in(Region.HEADER | Region.DECK);
  }

  private static String cue(Segment s, String folded, boolean started) {
    if (s.words > 45 || s.kind == Block.Kind.TABLE_ROW || s.in(Region.EMBED)) {
      return null;
    }
    Cue whole = Cue.whole(folded);
    if (whole != null) {
      return "whole " + whole;
    }
    Cue start = Cue.start(folded);
    boolean linked = s.linkDensity() > 0.4;
    int colon = s.text.indexOf(':');
    boolean label = colon > 0 && colon < 30;
    if (start != null) {
      switch (start) {
        case READ_MORE:
          if (s.words <= 25 && (linked || label)) {
            return "start " + start;
          }
          break;
        case OFFER:
          if (s.words <= 25 && linked) {
            return "start " + start;
          }
          break;
        case BYLINE:
          if (s.words <= 12 && !s.endsSentence()) {
            return "start " + start;
          }
          break;
        case CREDIT:
          if (s.words <= 20 && (label || s.text.indexOf('/') > 0)) {
            return "start " + start;
          }
          break;
        case NOTICE:
          if (s.words <= 30
              && (linked
                  || label
                  || folded.startsWith("copyright")
                  || folded.startsWith("all rights"))) {
            return "start " + start;
          }
          break;
      }
    }
    if (s.text.startsWith("©") || isShortcode(s.text)) {
      return "copyright";
    }
    Cue inside = Cue.inside(folded);
    if (inside == Cue.OFFER || inside == Cue.NOTICE || inside == Cue.CREDIT && s.words <= 30) {
      return "inside " + inside;
    }
    if (Furniture.is(s.text, s.linkDensity())) {
      return "furniture";
    }
    if (!started && (Head.isDateLine(s.text) || isBylineAndDate(s.text))) {
      return "date line";
    }
    return null;
  }

  /** What a blog's software should have made something of: {@code [button link="…"]}. */
  private static boolean isShortcode(String text) {
    int end = text.indexOf(']');
    int value = text.indexOf('=');
    return text.charAt(0) == '[' && value > 0 && value < end;
  }

  /** "Ada Lind, 20 January 2025". */
  private static boolean isBylineAndDate(String line) {
    int comma = line.indexOf(", ");
    return comma > 0
        && line.length() < 80
        && !SentenceCutter.isTerminated(line)
        && Head.isDateLine(line.substring(comma + 2))
        && !PeopleText.names(line.substring(0, comma), true).isEmpty();
  }

  /** A heading that is followed by one of its rank, or by nothing, heads nothing. */
  private void headings(boolean[] keep) {
    int next = 0;
    for (int i = keep.length - 1; i >= 0; i--) {
      Segment s = layout.segments.get(i);
      if (!keep[i]) {
        continue;
      }
      String tag = layout.tag(s.box);
      if (s.kind == Block.Kind.HEADING && tag.length() == 2) {
        int rank = tag.charAt(1) - '0';
        if (rank >= next) {
          keep[i] = false;
        } else {
          next = rank;
        }
      } else {
        next = 9;
      }
    }
  }
}
