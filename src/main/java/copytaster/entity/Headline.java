// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import copytaster.text.Folding;
import java.util.List;
import java.util.Optional;

/** The article's title, to be asked which names stand in it. */
final class Headline {
  private final String printed;
  private final String folded;

  Headline(Optional<String> title) {
    printed = title.map(t -> apart(t)).orElse("");
    folded = title.map(t -> apart(Folding.fold(t))).orElse("");
  }

  /** Whether one of the names, or a person's surname, is in the title. */
  boolean names(EntityType type, Naming naming) {
    if (folded.isEmpty()) {
      return false;
    }
    if (has(naming.name()) || naming.aliases().stream().anyMatch(this::has)) {
      return true;
    }
    if (type != EntityType.PERSON) {
      return false;
    }
    List<String> words = PersonName.of(Folding.fold(naming.name())).words();
    return words.size() > 1 && folded.contains(' ' + words.get(words.size() - 1) + ' ');
  }

  /** Acronyms must be printed as such: "US" is not in "Join us". */
  private boolean has(String name) {
    return name.length() < 4
        ? printed.contains(apart(name))
        : folded.contains(apart(Folding.fold(name)));
  }

  private static String apart(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append(' ');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean word =
          Character.isLetterOrDigit(c)
              || c == '.' && i + 2 < text.length() && text.charAt(i + 2) == '.';
      if (word) {
        out.append(c);
      } else if (out.charAt(out.length() - 1) != ' ') {
        out.append(' ');
      }
    }
    return out.charAt(out.length() - 1) == ' ' ? out.toString() : out.append(' ').toString();
  }
}
