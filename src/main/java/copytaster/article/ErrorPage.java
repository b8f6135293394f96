// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article;

import copytaster.article.body.Segment;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Rule;
import copytaster.lexicon.VerdictsTable;
import copytaster.text.Folding;
import copytaster.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a site says where an article should be: it is gone, the reader is a robot, please sign in.
 */
final class ErrorPage {
  private static final List<String> TITLES = Lexicon.list(VerdictsTable.ERROR_TITLES);
  private static final Set<String> POETIC = Lexicon.set(VerdictsTable.POETIC_ERRORS);
  private static final List<String> TEXTS = Lexicon.list(VerdictsTable.ERROR_TEXTS);
  private static final List<String> UNMISTAKABLE = Lexicon.list(VerdictsTable.UNMISTAKABLE_ERRORS);
  private static final List<String> GONE = between(Lexicon.list(VerdictsTable.GONE));
  private static final List<String> PAGES = between(Lexicon.list(VerdictsTable.PAGES));
  private static final List<String> THIS_PAGE = between(Lexicon.list(VerdictsTable.THIS_PAGE));
  private static final List<String> TROUBLE = between(Lexicon.list(VerdictsTable.TROUBLE));
  private static final List<String> WAY_OUT = between(Lexicon.list(VerdictsTable.WAY_OUT));
  private static final List<String> SIGN_IN = Lexicon.list(VerdictsTable.SIGN_IN);
  private static final Set<String> PASSWORD = Lexicon.set(VerdictsTable.PASSWORD);

  /** A page of fewer words, menus included, is judged by all its text. */
  private static final int TINY = 120;

  /**
   * Words under which a page may be told from one phrase, if it does not say that it is a story.
   */
  private static final int UNLIKE_A_STORY = 120;

  private ErrorPage() {}

  /** Between blanks, as they are whole words. */
  private static List<String> between(List<String> phrases) {
    return phrases.stream().map(phrase -> ' ' + phrase + ' ').toList();
  }

  /** What is wrong, if anything is. */
  static Optional<String> reason(Evidence page) {
    if (page.words() >= Judgement.LONG) {
      return Optional.empty();
    }
    if (isSignIn(page)) {
      return Optional.of("a form to sign in instead of an article");
    }
    return is(page) ? Optional.of("an error message instead of an article") : Optional.empty();
  }

  private static boolean is(Evidence page) {
    String text = text(page);
    boolean brief = page.brief();
    if (!page.article()
        && page.words() < UNLIKE_A_STORY
        && (hasAny(text, UNMISTAKABLE) || isGone(page.heads(), text))) {
      return true;
    }
    if (brief && (isWithdrawn(text) || !page.article() && isTrouble(page.heads(), text))) {
      return true;
    }
    boolean named = page.heads().stream().anyMatch(head -> begins(Folding.words(head), brief));
    boolean nothingElse = page.heads().stream().anyMatch(ErrorPage::isErrorAlone);
    long said = TEXTS.stream().filter(text::contains).count();
    return brief && !page.article() && nothingElse
        || named && said > 0 && (brief || !page.article())
        || brief && said >= 2;
  }

  /** The folded text; a phrase that a story quotes is not said by the site. */
  private static String text(Evidence page) {
    StringBuilder text = new StringBuilder(" ");
    int all = page.all().stream().mapToInt(s -> s.words).sum();
    for (Segment s : all < TINY ? page.all() : page.kept()) {
      if (s.text.indexOf('“') < 0 || !Rule.on("article.quoted-error")) {
        text.append(s.folded()).append(' ');
      }
    }
    return text.toString();
  }

  private static boolean hasAny(String text, List<String> phrases) {
    return phrases.stream().anyMatch(text::contains);
  }

  /** Both a heading and the text say that what was to be read is not there any more. */
  private static boolean isGone(List<String> heads, String text) {
    return heads.stream().anyMatch(head -> saysGone(' ' + Folding.words(head) + ' '))
        && saysGone(text)
        && Rule.on("article.gone");
  }

  private static boolean saysGone(String folded) {
    return hasAny(folded, GONE) && hasAny(folded, PAGES);
  }

  /** A notice under the headline of the story: this article is gone, in so many words. */
  private static boolean isWithdrawn(String text) {
    return GONE.stream().filter(text::contains).count() >= 2
        && hasAny(text, THIS_PAGE)
        && Rule.on("article.withdrawn");
  }

  /** A heading says what is wrong, or the text twice, and the reader is shown the way out. */
  private static boolean isTrouble(List<String> heads, String text) {
    return hasAny(text, WAY_OUT)
        && (heads.stream().anyMatch(head -> troubles(' ' + Folding.words(head) + ' ') > 0)
            || troubles(text) >= 2)
        && Rule.on("article.trouble");
  }

  private static long troubles(String folded) {
    return Stream.concat(TROUBLE.stream(), GONE.stream()).filter(folded::contains).count();
  }

  /** The heading asks the reader to sign in, and there is a field for the password. */
  private static boolean isSignIn(Evidence page) {
    return page.brief()
        && !page.article()
        && page.heads().stream().map(Folding::words).anyMatch(ErrorPage::asksToSignIn)
        && page.all().stream().anyMatch(ErrorPage::isPassword)
        && Rule.on("article.sign-in");
  }

  private static boolean asksToSignIn(String head) {
    return SIGN_IN.stream().anyMatch(cue -> head.equals(cue) || head.startsWith(cue + ' '));
  }

  private static boolean isPassword(Segment s) {
    return s.words <= 12 && PASSWORD.stream().anyMatch(s.folded()::contains);
  }

  /** Whether a heading begins or ends with an error: "404 people were rescued" does, too. */
  private static boolean begins(String head, boolean brief) {
    for (String cue : TITLES) {
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
      for (String cue : TITLES) {
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
}
