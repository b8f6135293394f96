// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import copytaster.text.Folding;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;

/**
 * The text declared in JSON-LD, located in the page. A complete one has an F1 of .96 or better;
 * many are teasers, and a live blog declares one per entry.
 */
final class DeclaredVoice {
  private DeclaredVoice() {}

  /** The segments of the declared body, if the page declares exactly one. */
  static Optional<boolean[]> keep(Layout layout, List<String> bodies) {
    if (bodies.size() != 1) {
      return Optional.empty();
    }
    String declared = ' ' + Folding.words(plain(bodies.get(0))) + ' ';
    boolean[] keep = new boolean[layout.segments.size()];
    int from = 0;
    for (Segment s : layout.segments) {
      String folded = ' ' + s.folded() + ' ';
      // In order, so that a menu word does not match in the middle of the story.
      int reach = Math.min(declared.length(), from + REACH - 1 + folded.length());
      int at = folded.length() > 2 ? declared.substring(from, reach).indexOf(folded) : -1;
      if (at >= 0) {
        keep[s.index] = true;
        from += at + folded.length() - 1;
      }
    }
    return Optional.of(keep);
  }

  /** A declared text without its markup. */
  static String plain(String body) {
    return body.indexOf('<') >= 0 ? Jsoup.parse(body).wholeText() : body;
  }

  /** Characters of the declared body that may be missing from the page in one place. */
  private static final int REACH = 2_000;
}
