// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article;

import copytaster.article.body.Segment;
import copytaster.article.body.Wall;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Rule;
import copytaster.lexicon.VerdictsTable;
import copytaster.text.Block;
import copytaster.text.Furniture;
import java.util.List;
import java.util.Optional;

/** The offer to subscribe at which a cut text ends. */
final class Offer {
  private static final List<String> CLOSED = Lexicon.list(VerdictsTable.CLOSED);

  /** Blocks before the end of the text and behind it in which an offer is looked for. */
  private static final int BEFORE = 3;

  private static final int BEHIND = 12;

  /** Few complete stories are shorter; assume a paywall. */
  private static final int CUT = 150;

  /** Where the page says that it is not free, more of it may stand before the wall. */
  private static final int CLOSED_CUT = 500;

  private Offer() {}

  static Optional<String> of(Evidence page) {
    List<Segment> all = page.all();
    List<Segment> kept = page.kept();
    int last = kept.isEmpty() ? -1 : kept.get(kept.size() - 1).index;
    int behind = 0;
    for (int i = first(page, last); i < all.size() && behind <= BEHIND; i++) {
      Segment s = all.get(i);
      behind += i > last ? 1 : 0;
      if (s.words >= 3 && isOffer(s, page, last < 0 ? "" : all.get(last).text)) {
        return Optional.of(s.text.length() > 120 ? s.text.substring(0, 120) + '…' : s.text);
      }
    }
    return Optional.empty();
  }

  /** Where the search begins: at the end of the text, or at the heading of what is but an offer. */
  private static int first(Evidence page, int last) {
    int end = Math.max(0, last - BEFORE);
    if (page.brief() && last > 0) {
      int head = page.kept().get(0).index;
      head -= head > 0 && page.all().get(head).kind != Block.Kind.HEADING ? 1 : 0;
      Segment s = page.all().get(head);
      return s.kind == Block.Kind.HEADING && Wall.is(s) && Rule.on("article.offer-alone")
          ? head
          : end;
    }
    return end;
  }

  private static boolean isOffer(Segment s, Evidence page, String end) {
    if (page.closed()
        && page.words() < CUT
        && s.words <= 20
        && CLOSED.stream().anyMatch(s.folded()::contains)) {
      return true;
    }
    return Wall.is(s)
        && (page.closed() && page.words() < CLOSED_CUT
            || page.words() < CUT
            || page.words() < Judgement.LONG && Furniture.goesOn(end));
  }
}
