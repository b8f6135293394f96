// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article;

import copytaster.article.body.Body;
import copytaster.article.body.Layout;
import copytaster.article.body.Region;
import copytaster.article.body.Segment;
import copytaster.article.body.Wall;
import copytaster.article.body.Words;
import copytaster.page.Declared;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

  /** Words over which a page is an article whatever else stands on it. */
  private static final int LONG = 250;

  /** Words of a whole page, menus and all, that is looked at as one. */
  private static final int TINY = 120;

  /**
   * Words under which a page may be told from one phrase, if it does not say that it is a story.
   */
  private static final int UNLIKE_A_STORY = 120;

  /** Headlines of pages that are none. A number must stand with a word, as in "404 not found". */
  private static final List<String> ERROR_TITLES =
      List.of(
          "page not found",
          "404 not found",
          "error 404",
          "404 error",
          "not found",
          "404",
          "403 forbidden",
          "error 403",
          "forbidden",
          "access denied",
          "access to this page has been denied",
          "just a moment",
          "attention required",
          "are you a robot",
          "robot check",
          "security check",
          "one more step",
          "verify you are human",
          "service unavailable",
          "503 service",
          "500 internal server error",
          "internal server error",
          "bad gateway",
          "gateway time out",
          "site maintenance",
          "page unavailable",
          "this page isn t available",
          "oops",
          "sorry you have been blocked",
          "you have been blocked",
          "pardon our interruption",
          "human verification",
          "are you human",
          "request rejected",
          "request blocked",
          "web page blocked",
          "unavailable due to legal reasons",
          "unavailable for legal reasons",
          "410 gone",
          "gone",
          "account suspended",
          "unsupported browser",
          "browser not supported",
          "your browser is not supported",
          "content unavailable",
          "content not available",
          "article not found",
          "article removed",
          "we ll be right back",
          "under maintenance",
          "can t find that page",
          "page can t be found",
          "page could not be found",
          "page cannot be found",
          "error establishing a database connection",
          "seite nicht gefunden",
          "seite wurde nicht gefunden",
          "fehler 404",
          "zugriff verweigert",
          "page introuvable",
          "page non trouvée",
          "erreur 404",
          "accès refusé",
          "página no encontrada",
          "error 404 página",
          "no se ha encontrado",
          "acceso denegado",
          "página não encontrada",
          "pagina non trovata",
          "pagina niet gevonden",
          "sidan hittades inte",
          "nie znaleziono strony",
          "страница не найдена");

  /** Those that obituaries and poems have for a heading, too: "Gone, but not forgotten". */
  private static final Set<String> POETIC = Set.of("gone", "forbidden");

  private static final List<String> ERROR_TEXTS =
      List.of(
          "page you are looking for",
          "page you were looking for",
          "page you requested",
          "page you re looking for",
          "page could not be found",
          "page cannot be found",
          "page can t be found",
          "page does not exist",
          "page doesn t exist",
          "no longer available",
          "requested url was not found",
          "checking your browser",
          "enable javascript and cookies",
          "please enable javascript",
          "verify you are human",
          "verify that you are human",
          "not a robot",
          "unusual traffic",
          "access to this page has been denied",
          "permission to access",
          "temporarily unavailable",
          "server encountered",
          "check the url",
          "ray id",
          "gesuchte seite",
          "angeforderte seite",
          "seite existiert nicht",
          "page demandée",
          "page que vous cherchez",
          "page que vous recherchez",
          "página que busca",
          "página que buscas",
          "página solicitada",
          "página que estás buscando");

  /** What no story says, so that it alone is enough where there is little else. */
  private static final List<String> UNMISTAKABLE =
      List.of(
          "verifying you are human",
          "verify you are human",
          "to confirm you are a human",
          "made us think you were a bot",
          "to review the security of your connection",
          "using a security service to protect itself",
          "enable js and disable any ad blocker",
          "incapsula incident id",
          "unusual activity from your computer network",
          "unavailable in most european countries",
          "unavailable to visitors from the european economic area",
          "from a country belonging to the european economic area",
          "not available in your region",
          "not available in your country",
          "not available in your location",
          "this page could not be found",
          "nothing was found at this location",
          "requested url was not found",
          "requested resource is no longer available",
          "article you are looking for",
          "story you are looking for",
          "have typed the address incorrectly",
          "account has been suspended",
          "this domain is for sale",
          "buy this domain",
          "your browser is not supported",
          "down for scheduled maintenance",
          "down for maintenance",
          "site is under maintenance",
          "backend fetch failed",
          "error establishing a database connection",
          "you need to enable javascript to run this app");

  private static final List<String> CONSENT =
      List.of(
          "cookies",
          "cookie",
          "consent",
          "personal data",
          "privacy",
          "our partners",
          "legitimate interest",
          "accept all",
          "reject all",
          "manage options",
          "your choices",
          "personalised ads",
          "personalized ads",
          "personalised advertising",
          "vendors",
          "einwilligung",
          "zustimmen",
          "datenschutz",
          "akzeptieren",
          "partner",
          "widerrufen",
          "consentement",
          "données personnelles",
          "accepter",
          "partenaires",
          "traceurs",
          "consentimiento",
          "datos personales",
          "aceptar",
          "socios",
          "privacidad",
          "consenso",
          "dati personali",
          "accetta",
          "toestemming",
          "accepteren",
          "zgoda");

  /** Enough where the page itself says that it is not free, and little of it is there. */
  private static final List<String> CLOSED =
      List.of(
          "log in", "sign in", "subscribe", "subscription", "already have an account", "register");

  /** Blocks behind the body in which an offer to read on is looked for. */
  private static final int BEHIND = 12;

  static Judgement of(Body body, Optional<String> title, Declared declared) {
    boolean declaredArticle = !declared.articles().isEmpty();
    boolean declaredClosed =
        declared.articles().stream()
            .anyMatch(a -> a.text("isAccessibleForFree").orElse("").equalsIgnoreCase("false"));
    Layout layout = body.layout();
    int words = body.words();
    if (words == 0) {
      return new Judgement(Verdict.NONE, Optional.of("no running text"));
    }
    if (words < LONG) {
      List<String> heads = heads(layout, title, declared);
      String text = text(layout, body.keep());
      if (isError(heads, text, words, !declaredArticle)) {
        return new Judgement(
            Verdict.ERROR_PAGE, Optional.of("an error message instead of an article"));
      }
      if (isConsent(layout, body.keep())) {
        return new Judgement(
            Verdict.CONSENT, Optional.of("a consent dialog instead of an article"));
      }
    }
    Optional<String> wall = wall(layout, body.keep(), words, declaredClosed);
    if (wall.isPresent()) {
      return new Judgement(
          Verdict.PAYWALL,
          Optional.of("the text ends where one is asked to subscribe: \"" + wall.get() + '"'));
    }
    if (!declaredArticle && isList(layout, body.keep())) {
      return new Judgement(Verdict.LIST, Optional.of("links to articles rather than an article"));
    }
    if (words < SHORT) {
      return new Judgement(Verdict.SHORT, Optional.of("only " + words + " words of running text"));
    }
    return new Judgement(Verdict.ARTICLE, Optional.empty());
  }

  /** Whether there is no article to speak of, so that the input has failed. */
  boolean refused(int words) {
    return switch (verdict) {
      case NONE, ERROR_PAGE, CONSENT -> true;
      case PAYWALL -> words < SHORT;
      case ARTICLE, SHORT, LIST -> false;
    };
  }

  /** What the page calls itself, a line each: its title, and its first headings. */
  private static List<String> heads(Layout layout, Optional<String> title, Declared declared) {
    List<String> heads = new ArrayList<>();
    title.ifPresent(heads::add);
    declared.title().ifPresent(heads::add);
    for (Segment s : layout.segments) {
      if (s.kind == copytaster.text.Block.Kind.HEADING && layout.tag(s.box).equals("h1")) {
        heads.add(s.text);
      }
    }
    return heads;
  }

  private static String text(Layout layout, boolean[] keep) {
    StringBuilder text = new StringBuilder(" ");
    int all = layout.segments.stream().mapToInt(s -> s.words).sum();
    for (Segment s : layout.segments) {
      if (keep[s.index] || all < TINY) {
        text.append(Words.folded(s.text)).append(' ');
      }
    }
    return text.toString();
  }

  private static boolean isError(List<String> heads, String text, int words, boolean undeclared) {
    if (undeclared && words < UNLIKE_A_STORY && UNMISTAKABLE.stream().anyMatch(text::contains)) {
      return true;
    }
    boolean brief = words < SHORT;
    boolean named = heads.stream().anyMatch(head -> begins(Words.folded(head), brief));
    boolean nothingElse = heads.stream().anyMatch(Judgement::isErrorAlone);
    long said = ERROR_TEXTS.stream().filter(text::contains).count();
    return brief && undeclared && nothingElse || named && said > 0 || brief && said >= 2;
  }

  /** Whether a heading begins or ends with an error: "404 people were rescued" does, too. */
  private static boolean begins(String head, boolean brief) {
    for (String cue : ERROR_TITLES) {
      boolean words = cue.indexOf(' ') > 0 || cue.equals("404") && brief;
      if (head.equals(cue) || words && (head.startsWith(cue + ' ') || head.endsWith(' ' + cue))) {
        return true;
      }
    }
    return false;
  }

  /**
   * Whether a part of a heading, between marks, is an error and nothing else but a word or two
   * before it: "Sorry, you have been blocked", "404 | The Sound". Not "One more step to peace".
   */
  private static boolean isErrorAlone(String head) {
    for (String part : head.split("\\s[-–—]\\s|[|:·•»!?.,…]")) {
      String folded = Words.folded(part);
      for (String cue : ERROR_TITLES) {
        if (folded.equals(cue) && !POETIC.contains(cue)
            || folded.endsWith(' ' + cue)
                && cue.indexOf(' ') > 0
                && folded.substring(0, folded.length() - cue.length()).split(" ").length <= 2) {
          return true;
        }
      }
    }
    return false;
  }

  /** Most of the text is in blocks that speak of consent, in several of its terms. */
  private static boolean isConsent(Layout layout, boolean[] keep) {
    Set<String> terms = new HashSet<>();
    int speaking = 0;
    int words = 0;
    for (Segment s : layout.segments) {
      if (keep[s.index]) {
        words += s.words;
        String folded = ' ' + Words.folded(s.text) + ' ';
        boolean speaks = false;
        for (String term : CONSENT) {
          if (folded.contains(' ' + term + ' ')) {
            terms.add(term);
            speaks = true;
          }
        }
        speaking += speaks ? s.words : 0;
      }
    }
    return terms.size() >= 4 && speaking > 0.7 * words && words < LONG;
  }

  /** The offer that the text ends at, if it is one and the text looks cut. */
  private static Optional<String> wall(Layout layout, boolean[] keep, int words, boolean declared) {
    int last = -1;
    for (Segment s : layout.segments) {
      last = keep[s.index] ? s.index : last;
    }
    int behind = 0;
    for (int i = Math.max(0, last - 3); i < keep.length && behind <= BEHIND; i++) {
      Segment s = layout.segments.get(i);
      behind += i > last ? 1 : 0;
      if (s.words > 60 || s.words < 3) {
        continue;
      }
      String folded = Words.folded(s.text);
      if (declared && words < CUT && s.words <= 20 && CLOSED.stream().anyMatch(folded::contains)) {
        return Optional.of(s.text);
      }
      if (Wall.asks(folded)
          && (declared && words < WALLED
              || words < CUT
              || words < LONG && trailsOff(layout, last))) {
        return Optional.of(s.text.length() > 120 ? s.text.substring(0, 120) + '…' : s.text);
      }
    }
    return Optional.empty();
  }

  /** Where the page says that it is not free, more of it may stand before the wall. */
  private static final int WALLED = 500;

  /** Hardly a story is shorter that does not end at a wall. */
  private static final int CUT = 150;

  private static boolean trailsOff(Layout layout, int last) {
    String text = layout.segments.get(last).text;
    return text.endsWith("…") || text.endsWith("...") || text.endsWith("[…]");
  }

  /** Many linked headlines; and either links for a text, or a teaser here and a teaser there. */
  private static boolean isList(Layout layout, boolean[] keep) {
    int headlines = 0;
    int teasers = 0;
    int together = 0;
    int most = 0;
    int parent = -1;
    int linked = 0;
    int words = 0;
    for (Segment s : layout.segments) {
      boolean link = s.linkDensity() > 0.8 && s.words >= 4 && s.words <= 25;
      headlines += link && !s.in(Region.NAV | Region.FOOTER) ? 1 : 0;
      if (keep[s.index]) {
        words += s.words;
        linked += s.linkWords;
        if (s.prose()) {
          teasers++;
          together = layout.parent[s.box] == parent ? together + 1 : 1;
          parent = layout.parent[s.box];
          most = Math.max(most, together);
        }
      }
    }
    return headlines >= 15
        && (linked > 0.6 * words || teasers >= 5 && most <= 2 && words < 40 * teasers);
  }
}
