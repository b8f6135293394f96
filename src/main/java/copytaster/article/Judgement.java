// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a page turned out to be, and why. To refuse an article is worse than to print an error
 * message as one, so every refusal asks for little text and for more than one sign.
 *
 * @param verdict what it is
 * @param reason what was seen; empty for an article
 */
record Judgement(Verdict verdict, Optional<String> reason) {
  /** Words of running text under which an article is short. */
  static final int SHORT = 60;

  /** A page with more words is an article, whatever else it holds. */
  static final int LONG = 250;

  /** Gives the reason for a verdict, if the evidence supports it. */
  private record Ground(Verdict verdict, Function<Evidence, Optional<String>> reason) {}

  /** The first ground that holds decides. */
  private static final List<Ground> GROUNDS =
      List.of(
          new Ground(Verdict.NONE, page -> when(page.words() == 0, "no running text")),
          new Ground(Verdict.ERROR_PAGE, ErrorPage::reason),
          new Ground(Verdict.NONE, page -> when(Shell.is(page), "no running text")),
          new Ground(
              Verdict.CONSENT,
              page -> when(ConsentDialog.is(page), "a consent dialog instead of an article")),
          new Ground(
              Verdict.PAYWALL,
              page ->
                  Offer.of(page)
                      .map(o -> "the text ends where one is asked to subscribe: \"" + o + '"')),
          new Ground(
              Verdict.LIST,
              page -> when(Teasers.are(page), "links to articles rather than an article")),
          new Ground(
              Verdict.SHORT,
              page -> when(page.brief(), "only " + page.words() + " words of running text")));

  static Judgement of(Evidence page) {
    for (Ground ground : GROUNDS) {
      Optional<String> reason = ground.reason().apply(page);
      if (reason.isPresent()) {
        return new Judgement(ground.verdict(), reason);
      }
    }
    return new Judgement(Verdict.ARTICLE, Optional.empty());
  }

  private static Optional<String> when(boolean holds, String reason) {
    return holds ? Optional.of(reason) : Optional.empty();
  }

  /** Whether there is no article to speak of, so that the input has failed. */
  boolean refused(int words) {
    return switch (verdict) {
      case NONE, ERROR_PAGE, CONSENT -> true;
      case PAYWALL -> words < SHORT;
      case ARTICLE, SHORT, LIST -> false;
    };
  }
}
