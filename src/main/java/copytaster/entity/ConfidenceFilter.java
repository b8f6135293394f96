// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import copytaster.lexicon.Lexicon;
import copytaster.lexicon.NotNamesTable;
import copytaster.lexicon.PeopleTable;
import copytaster.text.Sentence;
import copytaster.text.Span;
import copytaster.text.Text;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Drops the tagger's answers that are not to be trusted. The models have read English news: in
 * other languages they take the beginnings of sentences for persons, and German nouns for places.
 */
final class ConfidenceFilter {
  /**
   * Words that other languages lack. They were 9 of 100 words or more in 555 of 559 English pages
   * and articles (the others were tables), and less than 5 in 85 of 86 in other languages.
   */
  private static final Set<String> ENGLISH = Lexicon.set(NotNamesTable.FUNCTION_WORDS);

  private static final double ENGLISH_SHARE = 0.06;

  /** In a shorter text the share says nothing. */
  private static final int FEWEST_WORDS = 30;

  /**
   * Least words in lower case per 100 of running text; even German has 60. Results and lists of
   * names have fewer, and lack "the" and "of".
   */
  private static final int RUNNING = 40;

  /** More than these need not be counted. */
  private static final int MOST_WORDS = 5_000;

  /**
   * Least confidence in another language. Read by hand over 30 pages: below it most answers are
   * nonsense, above it most are names.
   */
  private static final double FOREIGN = 0.9;

  /** The same for a single word: German prints all nouns like names. */
  private static final double FOREIGN_WORD = 0.97;

  /** Single words that the tagger takes for names where titles are printed large. */
  private static final Set<String> NONE = Lexicon.set(NotNamesTable.NOBODIES);

  private static final Set<String> PARTICLES =
      Lexicon.union(PeopleTable.PARTICLES, PeopleTable.JOINED_PARTICLES, PeopleTable.NAME_LINKS);

  private final String string;
  private final boolean english;

  private ConfidenceFilter(String string, boolean english) {
    this.string = string;
    this.english = english;
  }

  static ConfidenceFilter in(Text text) {
    int words = 0;
    int small = 0;
    int known = 0;
    for (Sentence sentence : text.sentences()) {
      for (Span token : sentence.tokens()) {
        char first = text.string().charAt(token.start());
        if (Character.isLetter(first)) {
          words++;
          small += Character.isUpperCase(first) ? 0 : 1;
          int length = token.end() - token.start();
          known +=
              length < 5 && ENGLISH.contains(token.of(text.string()).toLowerCase(Locale.ROOT))
                  ? 1
                  : 0;
        }
      }
      if (words > MOST_WORDS) {
        break;
      }
    }
    boolean telling = words >= FEWEST_WORDS && small * 100 >= words * RUNNING;
    return new ConfidenceFilter(text.string(), !telling || known >= ENGLISH_SHARE * words);
  }

  /** The mentions that are to be believed. */
  List<Mention> worthy(List<Mention> mentions) {
    return mentions.stream().filter(this::isWorthy).toList();
  }

  private boolean isWorthy(Mention mention) {
    if (mention.fixed()) {
      return true;
    }
    if (NONE.contains(mention.key())
        || !hasCapitalOrDigit(mention.text())
        || isInAddress(mention.span())) {
      return false;
    }
    double enough = mention.key().indexOf(' ') < 0 ? FOREIGN_WORD : FOREIGN;
    return english || mention.confidence() >= enough && isPrintedAsName(mention.text());
  }

  /** "facebook" and "democratic" in small letters were no names in 4 of 4 cases. */
  private static boolean hasCapitalOrDigit(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.isUpperCase(c) || Character.isDigit(c) || isCaseless(c));
  }

  private static boolean isCaseless(int c) {
    return Character.isLetter(c) && !Character.isLowerCase(c);
  }

  /** Within "name@host.org" or "https://host.org/name". */
  private boolean isInAddress(Span span) {
    int start = span.start();
    while (start > 0 && !Around.isBlank(string.charAt(start - 1)) && span.start() - start < 100) {
      start--;
    }
    int end = span.end();
    while (end < string.length() && !Around.isBlank(string.charAt(end)) && end - span.end() < 100) {
      end++;
    }
    String chunk = string.substring(start, end);
    int at = chunk.indexOf('@');
    return at > 0 && chunk.indexOf('.', at) > 0 && Character.isLetterOrDigit(chunk.charAt(at - 1))
        || chunk.contains("://")
        || chunk.startsWith("www.");
  }

  private static boolean isPrintedAsName(String text) {
    for (String word : text.split("[^\\p{L}\\p{M}\\p{N}]+")) {
      if (!word.isEmpty()
          && !Character.isUpperCase(word.codePointAt(0))
          && !Character.isDigit(word.codePointAt(0))
          && !PARTICLES.contains(word)) {
        return false;
      }
    }
    return true;
  }
}
