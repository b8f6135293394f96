// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article;

import copytaster.text.Block;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Drops from any voice's choice what is never body: repeated title, captions, credits, bylines,
 * invitations, duplicates, what a second headline opens. Rules by words need a short block: in a
 * long one the words are the story's.
 */
final class Trim {
  private final Layout layout;
  private final Set<String> titles;

  Trim(Layout layout, List<String> titles) {
    this.layout = layout;
    this.titles = new HashSet<>();
    for (String title : titles) {
      String folded = Words.folded(title);
      if (!folded.isEmpty()) {
        this.titles.add(folded);
      }
    }
  }

  void apply(boolean[] keep) {
    boolean[] before = keep.clone();
    Map<String, Integer> seen = new HashMap<>();
    boolean started = false;
    for (Segment s : layout.segments) {
      if (!keep[s.index]) {
        continue;
      }
      String folded = Words.folded(s.text.length() > 2000 ? s.text.substring(0, 2000) : s.text);
      if (folded.isEmpty() || !started && isTitle(folded) || cue(s, folded, started)) {
        keep[s.index] = false;
        continue;
      }
      if (s.words >= 8 && seen.putIfAbsent(folded, s.index) != null) {
        keep[s.index] = false;
        continue;
      }
      started |= s.words >= 25;
    }
    headings(keep);
    if (words(keep) < 0.4 * words(before)) {
      System.arraycopy(before, 0, keep, 0, keep.length);
    }
  }

  int words(boolean[] keep) {
    int words = 0;
    for (Segment s : layout.segments) {
      words += keep[s.index] ? s.words : 0;
    }
    return words;
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

  private static boolean cue(Segment s, String folded, boolean started) {
    if (s.words > 45) {
      return false;
    }
    Cue whole = Cue.whole(folded);
    if (whole != null) {
      return true;
    }
    Cue start = Cue.start(folded);
    if (start != null) {
      switch (start) {
        case READ_MORE:
          if (s.words <= 25
              && (s.linkWords > 0
                  || !s.endsSentence()
                  || s.text.indexOf(':') > 0 && s.text.indexOf(':') < 40)) {
            return true;
          }
          break;
        case OFFER:
          if (s.words <= 25 && (s.linkWords > 0 || !s.endsSentence())) {
            return true;
          }
          break;
        case BYLINE:
          if (s.words <= 12 && !s.endsSentence()) {
            return true;
          }
          break;
        case CREDIT:
          if (s.words <= 20
              && (s.text.indexOf(':') > 0 && s.text.indexOf(':') < 25
                  || s.text.indexOf('/') > 0
                  || !s.endsSentence())) {
            return true;
          }
          break;
        case NOTICE:
          if (s.words <= 30
              && (s.linkWords > 0
                  || !s.endsSentence()
                  || folded.startsWith("copyright")
                  || folded.startsWith("all rights"))) {
            return true;
          }
          break;
      }
    }
    if (s.text.startsWith("©") || s.text.startsWith("(c)")) {
      return true;
    }
    Cue inside = Cue.inside(folded);
    return inside == Cue.OFFER || inside == Cue.NOTICE || inside == Cue.CREDIT && s.words <= 30;
  }

  /** A heading with nothing kept behind it heads nothing. */
  private void headings(boolean[] keep) {
    boolean follows = false;
    for (int i = keep.length - 1; i >= 0; i--) {
      Segment s = layout.segments.get(i);
      if (s.kind == Block.Kind.HEADING) {
        if (!follows) {
          keep[i] = false;
        }
        follows &= !keep[i];
      } else if (keep[i]) {
        follows = true;
      }
    }
  }
}
