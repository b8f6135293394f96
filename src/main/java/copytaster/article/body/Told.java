// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import copytaster.page.Declared;
import copytaster.text.Folding;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a page says about its article outside the text, folded for comparison.
 *
 * @param titles possible headlines
 * @param descriptions declared descriptions
 * @param bodies the whole texts in JSON-LD, as declared
 * @param authors the names of the authors
 * @param site the name of the publication; empty where it is not known
 */
public record Told(
    Set<String> titles,
    List<String> descriptions,
    List<String> bodies,
    List<String> authors,
    String site) {
  /** Most titles compared: a page may declare any number. */
  private static final int MOST = 50;

  /** Shorter titles must match as a whole. */
  private static final int SHORT = 20;

  private static final double MOST_OF = 0.6;

  /**
   * @param titles possible headlines
   */
  public static Told of(
      Declared declared, List<String> titles, List<String> authors, Optional<String> site) {
    List<String> descriptions =
        Stream.of("description", "og:description", "twitter:description")
            .flatMap(name -> declared.meta(name).stream().limit(1))
            .map(Folding::words)
            .filter(text -> text.length() > SHORT)
            .distinct()
            .toList();
    Set<String> folded =
        titles.stream()
            .limit(MOST)
            .map(Folding::words)
            .filter(title -> !title.isEmpty())
            .collect(Collectors.toCollection(HashSet::new));
    return new Told(
        folded,
        descriptions,
        declared.articleBodies(),
        authors.stream().map(Folding::words).filter(name -> !name.isEmpty()).toList(),
        site.map(Folding::words).orElse(""));
  }

  /** Letters after the author's name that a block begins with; -1 if it begins otherwise. */
  int besideAuthor(String folded) {
    for (String author : authors) {
      if (folded.startsWith(author)) {
        return folded.length() - author.length();
      }
    }
    return -1;
  }

  boolean namesAuthor(String folded) {
    return authors.stream().anyMatch(folded::contains);
  }

  boolean namesSite(String folded) {
    return !site.isEmpty() && folded.contains(site);
  }

  /** Whether a block repeats the headline, whole or nearly so. */
  boolean isTitle(String folded) {
    if (titles.contains(folded)) {
      return true;
    }
    if (folded.length() < SHORT) {
      return false;
    }
    for (String title : titles) {
      if (title.startsWith(folded) && folded.length() > MOST_OF * title.length()
          || folded.startsWith(title) && title.length() > MOST_OF * folded.length()) {
        return true;
      }
    }
    return false;
  }

  /** The largest share of a block's letters that are the beginning of a description, 0 to 1. */
  double described(String folded) {
    double most = 0;
    for (String text : descriptions) {
      int same = 0;
      int shorter = Math.min(text.length(), folded.length());
      while (same < shorter && text.charAt(same) == folded.charAt(same)) {
        same++;
      }
      most = Math.max(most, (double) same / Math.max(1, shorter));
    }
    return most;
  }
}
