// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article;

import copytaster.article.body.Body;
import copytaster.article.body.Layout;
import copytaster.article.body.Region;
import copytaster.article.body.Segment;
import copytaster.article.body.Wall;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Rule;
import copytaster.lexicon.VerdictsTable;
import copytaster.page.Declared;
import copytaster.text.Folding;
import copytaster.text.Furniture;
import copytaster.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

  /** A page with more words is an article, whatever else it holds. */
  private static final int LONG = 250;

  /** A page of fewer words, menus included, is judged by all its text. */
  private static final int TINY = 120;

  /**
   * Words under which a page may be told from one phrase, if it does not say that it is a story.
   */
  private static final int UNLIKE_A_STORY = 120;

  private static final List<String> ERROR_TITLES = Lexicon.list(VerdictsTable.ERROR_TITLES);
  private static final Set<String> POETIC = Lexicon.set(VerdictsTable.POETIC_ERRORS);
  private static final List<String> ERROR_TEXTS = Lexicon.list(VerdictsTable.ERROR_TEXTS);
  private static final List<String> UNMISTAKABLE = Lexicon.list(VerdictsTable.UNMISTAKABLE_ERRORS);
  private static final List<String> GONE = Lexicon.list(VerdictsTable.GONE);
  private static final List<String> PAGES = Lexicon.list(VerdictsTable.PAGES);

  /** With a blank in front, as they begin a word. */
  private static final List<String> CONSENT =
      Lexicon.list(VerdictsTable.CONSENT).stream().map(term -> ' ' + term).toList();

  /** Between blanks, as they are whole words. */
  private static final List<String> ADDRESSES =
      Lexicon.list(VerdictsTable.ADDRESSES).stream().map(word -> ' ' + word + ' ').toList();

  private static final List<String> CLOSED = Lexicon.list(VerdictsTable.CLOSED);

  private static final List<String> LOADING = Lexicon.list(VerdictsTable.LOADING);

  /** Words of a label such as "Please wait while the page loads". */
  private static final int LONG_LABEL = 14;

  /** Most words of a consent dialog that lists all its purposes. */
  private static final int LONG_CONSENT = 600;

  /** Terms of consent that a page of consent uses, if it is short, and at any length. */
  private static final int FEW_TERMS = 4;

  private static final int MANY_TERMS = 7;

  /** Teasers that make a list, and the words that each has at most on average. */
  private static final int LEAST_TEASERS = 4;

  private static final int TEASER = 60;

  /** Blocks behind the body in which an offer to read on is looked for. */
  private static final int BEHIND = 12;

  static Judgement of(Body body, Optional<String> title, Declared declared) {
    boolean declaredArticle = isDeclared(declared);
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
    }
    if (words < SHORT && !body.isDeclared() && isShell(layout, body.keep())) {
      return new Judgement(Verdict.NONE, Optional.of("no running text"));
    }
    if (words < LONG_CONSENT && isConsent(layout, body.keep(), words)) {
      return new Judgement(Verdict.CONSENT, Optional.of("a consent dialog instead of an article"));
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
        text.append(s.folded()).append(' ');
      }
    }
    return text.toString();
  }

  private static boolean isError(List<String> heads, String text, int words, boolean undeclared) {
    if (undeclared && words < UNLIKE_A_STORY && UNMISTAKABLE.stream().anyMatch(text::contains)) {
      return true;
    }
    if (undeclared && words < UNLIKE_A_STORY && isGone(heads, text)) {
      return true;
    }
    boolean brief = words < SHORT;
    boolean named = heads.stream().anyMatch(head -> begins(Folding.words(head), brief));
    boolean nothingElse = heads.stream().anyMatch(Judgement::isErrorAlone);
    long said = ERROR_TEXTS.stream().filter(text::contains).count();
    return brief && undeclared && nothingElse || named && said > 0 || brief && said >= 2;
  }

  /** Both a heading and the text say that what was to be read is not there any more. */
  private static boolean isGone(List<String> heads, String text) {
    return heads.stream().anyMatch(head -> saysGone(' ' + Folding.words(head) + ' '))
        && saysGone(text)
        && Rule.on("article.gone");
  }

  private static boolean saysGone(String folded) {
    return GONE.stream().anyMatch(gone -> folded.contains(' ' + gone + ' '))
        && PAGES.stream().anyMatch(page -> folded.contains(' ' + page + ' '));
  }

  /** Whether the page says of itself that it is an article. */
  private static boolean isDeclared(Declared declared) {
    return !declared.articles().isEmpty()
        || declared.firstMeta("og:type").orElse("").equalsIgnoreCase("article")
        || declared.firstMeta("article:published_time").isPresent();
  }

  /** A frame that a script fills later: nothing in it but labels such as "Loading…". */
  private static boolean isShell(Layout layout, boolean[] keep) {
    return layout.segments.stream()
            .filter(s -> keep[s.index])
            .allMatch(s -> isLoading(s) || Furniture.is(s.text, s.linkDensity()))
        && Rule.on("article.shell");
  }

  private static boolean isLoading(Segment s) {
    return s.words <= LONG_LABEL && LOADING.stream().anyMatch((' ' + s.folded() + ' ')::contains);
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
      String folded = Folding.words(part);
      for (String cue : ERROR_TITLES) {
        if (folded.equals(cue) && !POETIC.contains(cue)
            || folded.endsWith(' ' + cue)
                && cue.indexOf(' ') > 0
                && Words.count(folded.substring(0, folded.length() - cue.length())) <= 2) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Most of the text is in blocks that speak of consent, to the reader, in several of its terms.
   */
  private static boolean isConsent(Layout layout, boolean[] keep, int words) {
    Set<String> terms = new HashSet<>();
    Set<String> addresses = new HashSet<>();
    int speaking = 0;
    for (Segment s : layout.segments) {
      if (keep[s.index]) {
        String folded = ' ' + s.folded() + ' ';
        int before = terms.size();
        boolean speaks = false;
        for (String term : CONSENT) {
          if (folded.contains(term)) {
            terms.add(term);
            speaks = true;
          }
        }
        for (String address : ADDRESSES) {
          if (folded.contains(address)) {
            addresses.add(address);
          }
        }
        speaking += speaks || terms.size() > before ? s.words : 0;
      }
    }
    return terms.size() >= (words < LONG ? FEW_TERMS : MANY_TERMS)
        && addresses.size() >= 2
        && speaking > 0.6 * words
        && Rule.on("article.consent");
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
      if (s.words < 3) {
        continue;
      }
      if (declared
          && words < CUT
          && s.words <= 20
          && CLOSED.stream().anyMatch(s.folded()::contains)) {
        return Optional.of(s.text);
      }
      if (Wall.is(s)
          && (declared && words < WALLED
              || words < CUT
              || words < LONG && Furniture.goesOn(layout.segments.get(last).text))) {
        return Optional.of(s.text.length() > 120 ? s.text.substring(0, 120) + '…' : s.text);
      }
    }
    return Optional.empty();
  }

  /** Where the page says that it is not free, more of it may stand before the wall. */
  private static final int WALLED = 500;

  /** Few complete stories are shorter; assume a paywall. */
  private static final int CUT = 150;

  /**
   * Many linked headlines, and either links for a text or a teaser here and a teaser there; or most
   * of the text in like boxes, each with a linked headline and little below it.
   */
  private static boolean isList(Layout layout, boolean[] keep) {
    int headlines = 0;
    int teasers = 0;
    int together = 0;
    int most = 0;
    int parent = -1;
    int linked = 0;
    int words = 0;
    Map<Integer, int[]> lists = new HashMap<>();
    for (Segment s : layout.segments) {
      boolean link = s.linkDensity() > 0.8 && s.words >= 2 && s.words <= 25;
      headlines += link && s.words >= 4 && !s.in(Region.NAV | Region.FOOTER) ? 1 : 0;
      if (keep[s.index] || link && s.kind == copytaster.text.Block.Kind.HEADING) {
        int item = layout.itemAround(s.box, LEAST_TEASERS);
        int[] sums = lists.computeIfAbsent(item < 0 ? -1 : layout.parent[item], k -> new int[3]);
        sums[0] += s.words;
        sums[1] += link && s.kind == copytaster.text.Block.Kind.HEADING ? 1 : 0;
        words += keep[s.index] ? s.words : 0;
      }
      if (keep[s.index]) {
        linked += s.linkWords;
        if (s.prose()) {
          teasers++;
          together = layout.parent[s.box] == parent ? together + 1 : 1;
          parent = layout.parent[s.box];
          most = Math.max(most, together);
        }
      }
    }
    for (Map.Entry<Integer, int[]> list : lists.entrySet()) {
      int[] sums = list.getValue();
      if (list.getKey() >= 0
          && sums[1] >= LEAST_TEASERS
          && sums[0] >= 0.6 * words
          && sums[0] < TEASER * sums[1]
          && Rule.on("article.teasers")) {
        return true;
      }
    }
    return headlines >= 15
        && (linked > 0.6 * words || teasers >= 5 && most <= 2 && words < 40 * teasers);
  }
}
