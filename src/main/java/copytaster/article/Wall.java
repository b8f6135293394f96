// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article;

import java.util.List;

/** Where a text ends and one is asked to subscribe, in the larger languages of Europe. */
final class Wall {
  /** What nobody but a publisher writes, folded. */
  private static final List<String> PHRASES =
      List.of(
          "to continue reading",
          "to keep reading",
          "subscribe to continue",
          "subscribe to read",
          "subscribe to unlock",
          "subscribe to access",
          "subscribe now to read",
          "for subscribers only",
          "subscribers only",
          "is for subscribers",
          "exclusive to subscribers",
          "available to subscribers",
          "exclusively for subscribers",
          "subscriber exclusive",
          "already a subscriber",
          "please subscribe to",
          "to read the full",
          "to view the full",
          "to access this article",
          "to read this article",
          "continue reading this article",
          "continue reading your article",
          "read the full article with",
          "unlock this article",
          "become a member to",
          "register to continue",
          "for paid subscribers",
          "for paying subscribers",
          "paid subscriber",
          "members only",
          "log in to continue",
          "sign in to continue",
          "remaining free articles",
          "reached your limit",
          "your free articles",
          "nur für abonnenten",
          "um weiterzulesen",
          "jetzt weiterlesen",
          "exklusiv für abonnenten",
          "sie haben bereits ein abo",
          "mit einem abo",
          "artikel freischalten",
          "diesen artikel lesen sie",
          "weiterlesen mit",
          "réservé aux abonnés",
          "réservée aux abonnés",
          "pour lire la suite",
          "lire la suite de cet",
          "déjà abonné",
          "abonnez vous pour",
          "article réservé",
          "exclusivo para suscriptores",
          "solo para suscriptores",
          "para seguir leyendo",
          "para continuar leyendo",
          "ya eres suscriptor",
          "suscríbete para",
          "contenido exclusivo",
          "exclusivo para assinantes",
          "conteúdo exclusivo",
          "riservato agli abbonati",
          "per continuare a leggere",
          "voor abonnees",
          "tylko dla subskrybentów");

  /** A longer block is a story about subscriptions. */
  private static final int LONGEST = 60;

  /** A larger part of the text is not what stands behind a wall. */
  private static final double MOST = 0.35;

  private Wall() {}

  /** Whether folded text asks to subscribe, to register or to log in. */
  static boolean asks(String folded) {
    return PHRASES.stream().anyMatch(folded::contains);
  }

  /**
   * Drops the wall at the end of what is kept, and all that comes after it: the offer, the prices.
   */
  static void cut(Layout layout, boolean[] keep) {
    int all = 0;
    for (Segment s : layout.segments) {
      all += keep[s.index] ? s.words : 0;
    }
    int wall = -1;
    int behind = 0;
    for (int i = keep.length - 1; i > 0 && behind <= MOST * all; i--) {
      Segment s = layout.segments.get(i);
      if (keep[i]) {
        behind += s.words;
        boolean asks = s.words <= LONGEST && asks(Words.folded(s.text));
        wall = asks && behind <= MOST * all ? i : wall;
      }
    }
    for (int i = wall; i >= 0 && i < keep.length; i++) {
      keep[i] = false;
    }
  }
}
