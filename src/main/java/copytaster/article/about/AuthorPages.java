// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import copytaster.lexicon.BylinesTable;
import copytaster.lexicon.Lexicon;
import java.util.Optional;
import java.util.Set;

/** The addresses of the pages of authors. */
final class AuthorPages {
  /** Under these addresses stand the pages of authors. */
  private static final Set<String> AUTHOR_PAGES = Lexicon.set(BylinesTable.AUTHOR_PAGES);

  /** The same of links in a page, where "people" and "person" are those it writes about. */
  private static final Set<String> AUTHOR_LINKS = Lexicon.set(BylinesTable.AUTHOR_LINKS);

  private AuthorPages() {}

  /** The name in the address of an author's page: /author/ann-poe. */
  static Optional<String> nameIn(String path) {
    String[] parts = path.split("/");
    String slug = parts.length < 2 ? "" : parts[parts.length - 1];
    String[] words = slug.split("-");
    if (words.length < 2 || words.length > 3 || !AUTHOR_PAGES.contains(parts[parts.length - 2])) {
      return Optional.empty();
    }
    StringBuilder name = new StringBuilder();
    for (String word : words) {
      if (word.length() < 2 || !word.chars().allMatch(Character::isLetter) || Tags.isOfJob(word)) {
        return Optional.empty();
      }
      name.append(name.length() == 0 ? "" : " ")
          .appendCodePoint(Character.toTitleCase(word.codePointAt(0)))
          .append(word.substring(Character.charCount(word.codePointAt(0))));
    }
    return Optional.of(name.toString());
  }

  /** Whether an address is that of an author's page. */
  static boolean isAuthorPage(String address) {
    String[] parts = address.split("/", 12);
    for (int i = parts.length - 2; i >= Math.max(0, parts.length - 3); i--) {
      if (AUTHOR_LINKS.contains(parts[i])) {
        return true;
      }
    }
    return address.contains("/?author="); // WordPress without words in its addresses
  }
}
