// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article;

import copytaster.article.body.Region;
import copytaster.article.body.Segment;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Rule;
import copytaster.lexicon.VerdictsTable;
import copytaster.text.Block;
import copytaster.text.Furniture;
import java.util.List;

/** A frame that a script fills later, or a form: nothing in it but labels such as "Loading…". */
final class Shell {
  private static final List<String> LOADING = Lexicon.list(VerdictsTable.LOADING);

  /** Words of a label such as "Please wait while the page loads". */
  private static final int LONG_LABEL = 14;

  /** Blocks with fewer words are counters and buttons. */
  private static final int LEAST = 4;

  private Shell() {}

  static boolean is(Evidence page) {
    return page.brief()
        && !page.body().isDeclared()
        && (isFrame(page.kept()) && Rule.on("article.shell")
            || areButtons(page.kept()) && Rule.on("article.buttons"));
  }

  /** Nothing but notices and headings. Two headings alone are the parts of a short text. */
  private static boolean isFrame(List<Segment> blocks) {
    long notices = blocks.stream().filter(Shell::isNotice).count();
    return (notices > 0 || blocks.size() < 2)
        && blocks.stream().allMatch(s -> isNotice(s) || isLabel(s));
  }

  private static boolean isNotice(Segment s) {
    return isLoading(s) || Furniture.is(s.text, s.linkDensity()) || isField(s);
  }

  /** A few words that come back with every entry: "20 comments", "save", "report". */
  private static boolean areButtons(List<Segment> blocks) {
    return blocks.stream().allMatch(s -> s.words < LEAST && s.kind != Block.Kind.HEADING)
        && 2 * blocks.stream().map(s -> s.folded().replaceAll("[0-9]+", "")).distinct().count()
            <= blocks.size();
  }

  private static boolean isLoading(Segment s) {
    return s.words <= LONG_LABEL && LOADING.stream().anyMatch((' ' + s.folded() + ' ')::contains);
  }

  private static boolean isLabel(Segment s) {
    return s.kind == Block.Kind.HEADING || s.linkDensity() == 1 && s.words < LEAST;
  }

  /** "Keep me logged in" in a form. */
  private static boolean isField(Segment s) {
    return s.in(Region.FORM)
        && s.words <= LONG_LABEL
        && !s.endsSentence()
        && Rule.on("article.field");
  }
}
