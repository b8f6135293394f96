// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import copytaster.lexicon.Lexicon;
import copytaster.lexicon.OrganizationsTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** How names of organizations relate: legal forms, initials, heads that say nothing alone. */
final class Organizations {
  private static final Set<String> LEGAL = Lexicon.set(OrganizationsTable.COMPANY_FORMS);

  private static final Set<String> SMALL = Lexicon.set(OrganizationsTable.ORGANIZATION_LINKS);

  /** Words that stand for many organizations when alone. */
  private static final Set<String> GENERIC = Lexicon.set(OrganizationsTable.GENERIC_WORDS);

  private Organizations() {}

  /** The words of a folded name without article and legal form. */
  static List<String> words(String key) {
    List<String> words = new ArrayList<>(Arrays.asList(key.replace(",", "").split(" ")));
    words.removeIf(String::isEmpty);
    if (words.size() > 1 && words.get(0).equals("the")) {
      words.remove(0);
    }
    while (words.size() > 1 && isFormOrLink(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    return words;
  }

  /** "& Co." goes with its link. */
  private static boolean isFormOrLink(String word) {
    return LEGAL.contains(word.replace(".", "")) || word.equals("&") || word.equals("and");
  }

  /** Whether a name, as printed, is made of capitals as acronyms are: two to eight, no blank. */
  static boolean isAcronym(String text) {
    int capitals = 0;
    int others = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isUpperCase(c)) {
        capitals++;
      } else if (Character.isWhitespace(c)) {
        return false;
      } else if (Character.isLetter(c)) {
        others++;
      }
    }
    return capitals >= 2 && capitals <= 8 && others <= capitals / 2;
  }

  /** First letters of the words that count, "who" for "world health organization". */
  static String initials(List<String> words, boolean small) {
    StringBuilder initials = new StringBuilder();
    for (String word : words) {
      for (String part : word.split("-")) {
        if (!part.isEmpty()
            && Character.isLetterOrDigit(part.charAt(0))
            && (small || !SMALL.contains(part))) {
          initials.append(part.charAt(0));
        }
      }
    }
    return initials.toString();
  }

  /**
   * Whether an acronym printed beside a name can be its short form: its letters stand in the name
   * in order, the first at the name's beginning (Schwartz and Hearst, PSB 2003).
   */
  static boolean mayAbbreviate(String acronym, String name) {
    int at = 0;
    boolean first = true;
    for (int i = 0; i < acronym.length(); i++) {
      char c = acronym.charAt(i);
      if (!Character.isLetterOrDigit(c)) {
        continue;
      }
      int found = name.indexOf(c, at);
      if (found < 0 || first && found > 0 && !name.startsWith("the ")) {
        return false;
      }
      first = false;
      at = found + 1;
    }
    return !first && name.length() > acronym.length() + 2;
  }

  static boolean isSmall(String word) {
    return SMALL.contains(word);
  }

  static boolean isGeneric(String word) {
    return GENERIC.contains(word) || SMALL.contains(word) || LEGAL.contains(word);
  }
}
