// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article;

import copytaster.article.body.Body;
import copytaster.article.body.Layout;
import copytaster.article.body.Segment;
import copytaster.page.Declared;
import copytaster.text.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a verdict rests on.
 *
 * @param body the text that was found
 * @param kept its segments
 * @param words words in it
 * @param heads what the page calls itself: its title and its first headings
 * @param article whether the page says of itself, in any way, that it is an article
 * @param described whether it describes that article besides, in JSON-LD or with its date
 * @param closed whether it says of itself that it is not free
 */
record Evidence(
    Body body,
    List<Segment> kept,
    int words,
    List<String> heads,
    boolean article,
    boolean described,
    boolean closed) {
  static Evidence of(Body body, Optional<String> title, Declared declared) {
    boolean[] keep = body.keep();
    List<Segment> kept = body.layout().segments.stream().filter(s -> keep[s.index]).toList();
    boolean described =
        !declared.articles().isEmpty() || declared.firstMeta("article:published_time").isPresent();
    boolean article =
        described || declared.firstMeta("og:type").orElse("").equalsIgnoreCase("article");
    boolean closed =
        declared.articles().stream()
            .anyMatch(a -> a.text("isAccessibleForFree").orElse("").equalsIgnoreCase("false"));
    List<String> heads = heads(body.layout(), title, declared);
    return new Evidence(body, kept, body.words(), heads, article, described, closed);
  }

  private static List<String> heads(Layout layout, Optional<String> title, Declared declared) {
    List<String> heads = new ArrayList<>();
    title.ifPresent(heads::add);
    declared.title().ifPresent(heads::add);
    for (Segment s : layout.segments) {
      if (s.kind == Block.Kind.HEADING && layout.tag(s.box).equals("h1")) {
        heads.add(s.text);
      }
    }
    return heads;
  }

  List<Segment> all() {
    return body.layout().segments;
  }

  boolean brief() {
    return words < Judgement.SHORT;
  }
}
