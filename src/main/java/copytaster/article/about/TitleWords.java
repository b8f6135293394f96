// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import copytaster.text.Words;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words of a title, and how many of them an address repeats. */
final class TitleWords {
  /** A part of an address with fewer words names a section. */
  private static final int SLUG = 3;

  private TitleWords() {}

  /** In lower case; of scripts without blanks every letter. */
  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    String lower = text.toLowerCase(Locale.ROOT);
    int start = -1;
    for (int i = 0; i <= lower.length(); i++) {
      boolean inside = i < lower.length() && Character.isLetterOrDigit(lower.charAt(i));
      boolean dense = inside && Words.isDense(lower.charAt(i));
      if ((!inside || dense) && start >= 0) {
        words.add(lower.substring(start, i));
        start = -1;
      }
      if (dense) {
        words.add(lower.substring(i, i + 1));
      } else if (inside && start < 0) {
        start = i;
      }
    }
    return words;
  }

  /** The words of the longest part of an address. */
  static Set<String> ofAddress(WebAddress address) {
    Set<String> slug = Set.of();
    for (String part : address.path().split("/")) {
      List<String> words = of(part);
      if (words.size() >= SLUG && words.size() > slug.size()) {
        slug = new HashSet<>(words);
      }
    }
    return slug;
  }

  /** Share of the words that two have in common, of both together. */
  static double shared(Set<String> one, Set<String> other) {
    long both = one.stream().filter(other::contains).count();
    return other.isEmpty() ? 0 : 2.0 * both / (one.size() + other.size());
  }
}
