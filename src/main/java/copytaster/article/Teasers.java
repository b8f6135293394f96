// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article;

import copytaster.article.body.Layout;
import copytaster.article.body.Region;
import copytaster.article.body.Segment;
import copytaster.lexicon.Rule;
import copytaster.text.Block;
import copytaster.text.Furniture;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Links to articles where one article should be: a front page, a section, a tag, a search. */
final class Teasers {
  /** Teasers that make a list, and where the page calls itself an article. */
  private static final int LEAST = 4;

  private static final int LEAST_IN_ARTICLE = 6;

  /** Most words of a teaser; a box with more holds a story. */
  private static final int LONG = 90;

  /** Linked headlines of a page that has little else. */
  private static final int MANY = 15;

  private Teasers() {}

  static boolean are(Evidence page) {
    return !page.described() && (inBoxes(page) || !page.article() && amongLinks(page));
  }

  /** Most of the text stands in like boxes, each with a linked headline and little below it. */
  private static boolean inBoxes(Evidence page) {
    Layout layout = page.body().layout();
    Map<Integer, Integer> boxes = new HashMap<>();
    for (Segment s : page.all()) {
      if (isHeadline(s) && !isQuestion(s) || layout.isDatedLink(s)) {
        boxes.put(teaser(layout, s), 0);
      }
    }
    boxes.remove(-1);
    for (Segment s : page.kept()) {
      boxes.computeIfPresent(teaser(layout, s), (box, words) -> words + s.words);
    }
    Set<Integer> open = new HashSet<>();
    for (Segment s : page.all()) {
      if (s.words <= 4 && s.linkWords > 0 && Furniture.goesOn(s.text) && Rule.on("article.more")) {
        open.add(layout.itemAround(s.box, 2));
      }
    }
    boxes.entrySet().removeIf(box -> box.getValue() > LONG && !open.contains(box.getKey()));
    boxes.values().removeIf(words -> words == 0 && page.article());
    int words = boxes.values().stream().mapToInt(n -> n).sum();
    return boxes.values().stream().allMatch(n -> 2 * n <= page.words())
        && boxes.size() >= (page.article() ? LEAST_IN_ARTICLE : LEAST)
        && words >= (page.article() ? 0.8 : 0.6) * page.words()
        && Rule.on("article.teasers");
  }

  private static int teaser(Layout layout, Segment s) {
    return layout.isDatedLink(s) && Rule.on("article.dated-rows")
        ? s.box
        : layout.itemAround(s.box, 2);
  }

  /** Many linked headlines, and either links for a text or a teaser below one here and there. */
  private static boolean amongLinks(Evidence page) {
    List<Segment> all = page.all();
    long headlines = all.stream().filter(Teasers::isHeadline).count();
    int linked = page.kept().stream().mapToInt(s -> s.linkWords).sum();
    List<Segment> prose = page.kept().stream().filter(Segment::prose).toList();
    long below =
        prose.stream().filter(s -> s.index > 0 && isHeadline(all.get(s.index - 1))).count();
    return linked > 0.8 * page.words()
            && (page.kept().size() >= LEAST
                || page.kept().size() > 1
                    && all.stream().filter(Teasers::isCard).count() >= LEAST
                    && Rule.on("article.cards"))
        || headlines >= MANY
            && (linked > 0.6 * page.words()
                || page.brief() && headLinks(page) && Rule.on("article.archive")
                || below >= 5
                    && 2 * below >= prose.size()
                    && together(page.body().layout(), prose) <= 2);
  }

  /** Whether a heading of the text has a linked headline below: "March", in an archive. */
  private static boolean headLinks(Evidence page) {
    List<Segment> all = page.all();
    return page.kept().stream()
        .filter(s -> s.kind == Block.Kind.HEADING && s.linkWords == 0 && s.index + 1 < all.size())
        .anyMatch(s -> isHeadline(all.get(s.index + 1)));
  }

  /** A headline and what it says below, a link as a whole. */
  private static boolean isCard(Segment s) {
    return s.linkDensity() > 0.8 && s.words >= 10 && !s.in(Region.NAV | Region.FOOTER);
  }

  /** The most blocks in a row that stand in one element. */
  private static int together(Layout layout, List<Segment> blocks) {
    int most = 0;
    int run = 0;
    int parent = -1;
    for (Segment s : blocks) {
      run = layout.parent[s.box] == parent ? run + 1 : 1;
      parent = layout.parent[s.box];
      most = Math.max(most, run);
    }
    return most;
  }

  /** A block that is a link, and a heading or about as long as one. */
  private static boolean isHeadline(Segment s) {
    return s.linkDensity() > 0.8
        && (s.kind == Block.Kind.HEADING || s.words >= 4)
        && s.words <= 25
        && !s.in(Region.NAV | Region.FOOTER);
  }

  /** Answers stand below headings that unfold them. */
  private static boolean isQuestion(Segment s) {
    return s.text.endsWith("?") && Rule.on("article.questions");
  }
}
