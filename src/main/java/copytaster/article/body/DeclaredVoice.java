// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import copytaster.text.Folding;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;

/**
 * The text that the page declares in JSON-LD, found again in the page. Where it is whole it is
 * right to .96 and better; often it is a teaser, and on live blogs one of many.
 */
final class DeclaredVoice {
  private DeclaredVoice() {}

  /** Which segments are in the declared body, if the page declares one, and only one. */
  static Optional<boolean[]> keep(Layout layout, List<String> bodies) {
    if (bodies.size() != 1) {
      return Optional.empty();
    }
    String declared = ' ' + Folding.words(plain(bodies.get(0))) + ' ';
    boolean[] keep = new boolean[layout.segments.size()];
    int from = 0;
    for (Segment s : layout.segments) {
      String folded = ' ' + s.folded() + ' ';
      // In order, so that a word of the menu is not found in the middle of the story.
      int at = folded.length() > 2 ? declared.indexOf(folded, from) : -1;
      if (at >= 0 && at - from < REACH) {
        keep[s.index] = true;
        from = at + folded.length() - 1;
      }
    }
    return Optional.of(keep);
  }

  /** A declared text without its markup. */
  static String plain(String body) {
    return body.indexOf('<') >= 0 ? Jsoup.parse(body).wholeText() : body;
  }

  /** How many characters of the declared body may stand nowhere on the page. */
  private static final int REACH = 2_000;
}
