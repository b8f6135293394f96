// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import java.util.Arrays;
import java.util.List;

/** Where a text ends and one is asked to subscribe, in the larger languages of Europe. */
public final class Wall {
  /** What nobody but a publisher writes, folded. */
  private static final List<String> OFFERS =
      List.of(
          "to continue reading",
          "to keep reading",
          "subscribe to continue",
          "subscribe to read",
          "subscribe to unlock",
          "subscribe to access",
          "subscribe now to read",
          "already a subscriber",
          "please subscribe to",
          "to access this article",
          "to read this article",
          "continue reading this article",
          "continue reading your article",
          "read the full article with",
          "unlock this article",
          "become a member to",
          "register to continue",
          "log in to continue",
          "sign in to continue",
          "remaining free articles",
          "reached your limit",
          "your free articles",
          "um weiterzulesen",
          "jetzt weiterlesen",
          "sie haben bereits ein abo",
          "artikel freischalten",
          "diesen artikel lesen sie",
          "weiterlesen mit",
          "pour lire la suite",
          "lire la suite de cet",
          "déjà abonné",
          "abonnez vous pour",
          "article réservé",
          "para seguir leyendo",
          "para continuar leyendo",
          "ya eres suscriptor",
          "suscríbete para",
          "per continuare a leggere");

  /** For whom a thing is: the article, if {@link #HERE} is said too, or what a story is about. */
  private static final List<String> AUDIENCES =
      List.of(
          "for subscribers only",
          "subscribers only",
          "is for subscribers",
          "exclusive to subscribers",
          "available to subscribers",
          "exclusively for subscribers",
          "subscriber exclusive",
          "to read the full",
          "to view the full",
          "for paid subscribers",
          "for paying subscribers",
          "paid subscriber",
          "members only",
          "nur für abonnenten",
          "exklusiv für abonnenten",
          "mit einem abo",
          "réservé aux abonnés",
          "réservée aux abonnés",
          "exclusivo para suscriptores",
          "solo para suscriptores",
          "contenido exclusivo",
          "exclusivo para assinantes",
          "conteúdo exclusivo",
          "riservato agli abbonati",
          "voor abonnees",
          "tylko dla subskrybentów");

  /** Words for the reader, and for what is read. */
  private static final List<String> HERE =
      List.of(
          " you ",
          " your ",
          " subscribe ",
          " register ",
          " log in ",
          " sign in ",
          " this article ",
          " this story ",
          " this post ",
          " this content ",
          " this page ",
          " full article ",
          " full story ",
          " lesen sie ",
          " dieser artikel ",
          " diesen artikel ",
          " alle artikel ",
          " dieser inhalt ",
          " cet article ",
          " abonnez vous ",
          " connectez vous ",
          " este artículo ",
          " esta nota ",
          " este contenido ",
          " suscríbete ",
          " este artigo ",
          " esta matéria ",
          " este conteúdo ",
          " assine ",
          " questo articolo ",
          " dit artikel ",
          " ten artykuł ");

  /** Words of a line that is a label: "Subscribers only". */
  private static final int LABEL = 8;

  /** A longer block is a story about subscriptions. */
  private static final int LONGEST = 60;

  private static final String QUOTES = "\"“„«";

  /** A larger part of the text is not what stands behind a wall. */
  private static final double MOST = 0.35;

  private Wall() {}

  /** Whether folded text asks to subscribe, to register or to log in. */
  public static boolean asks(String folded) {
    return OFFERS.stream().anyMatch(folded::contains)
        || AUDIENCES.stream().anyMatch(folded::contains);
  }

  /** Whether a block does, rather than tell of others who ask, or of what others subscribe to. */
  private static boolean isWall(Segment s) {
    if (s.words > LONGEST || s.text.chars().anyMatch(c -> QUOTES.indexOf(c) >= 0)) {
      return false;
    }
    String folded = Words.folded(s.text);
    if (OFFERS.stream().anyMatch(folded::contains)) {
      return true;
    }
    String words = ' ' + folded + ' ';
    boolean here = HERE.stream().anyMatch(words::contains);
    return (here || s.words <= LABEL && !s.endsSentence())
        && AUDIENCES.stream().anyMatch(folded::contains);
  }

  /**
   * Drops the wall at the end of what is kept, and all that comes after it: the offer, the prices.
   */
  static void cut(Layout layout, boolean[] keep) {
    int all = layout.words(keep);
    int wall = -1;
    int behind = 0;
    for (int i = keep.length - 1; i > 0 && behind <= MOST * all; i--) {
      Segment s = layout.segments.get(i);
      if (keep[i]) {
        behind += s.words;
        wall = behind <= MOST * all && isWall(s) ? i : wall;
      }
    }
    if (wall >= 0) {
      Arrays.fill(keep, wall, keep.length, false);
    }
  }
}
