// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import copytaster.lexicon.Lexicon;
import copytaster.lexicon.PeopleTable;
import copytaster.text.Span;
import java.util.Locale;
import java.util.Set;

/**
 * People introduced as relatives: "his wife, Joan Harlow", "Joan Harlow, his wife". Newspapers name
 * relatives in full, and mean the one that the story is about by the bare surname.
 */
final class Relatives {
  private static final Set<String> WORDS = Lexicon.set(PeopleTable.KIN);

  private static final Set<String> MALE = Lexicon.set(PeopleTable.MALE_WORDS);
  private static final Set<String> FEMALE = Lexicon.set(PeopleTable.FEMALE_WORDS);
  private static final Set<String> PRONOUNS = Lexicon.set(PeopleTable.PRONOUNS);
  private static final Set<String> POSSESSIVES = Lexicon.set(PeopleTable.POSSESSIVES);

  /** How far a pronoun may stand from its name, in characters. */
  private static final int CLAUSE = 80;

  private final String string;

  Relatives(String string) {
    this.string = string;
  }

  /** Whether the text says of the name there whose relative it is. */
  boolean introduces(Span name) {
    return WORDS.contains(before(name.start())) || follows(name.end());
  }

  /** Whether "Mr" or "Mrs" stands before the name, which says which of a couple it is. */
  boolean isCourteous(Span name) {
    String title = before(name.start());
    return title.equals("mr") || title.equals("mrs") || title.equals("ms") || title.equals("miss");
  }

  /** The sex that a courtesy title before a name says, or 0. */
  char title(Span name) {
    return isCourteous(name) ? sex(before(name.start())) : 0;
  }

  /** The sex of the person named there: 'm' or 'f', or 0 if the text does not say. */
  char sex(Span name) {
    char title = sex(before(name.start()));
    char known = title != 0 ? title : relative(name.start());
    return known != 0 ? known : pronoun(name);
  }

  /** The sex that "her brother, Senator" before a name says. */
  private char relative(int at) {
    String clause = string.substring(Math.max(0, at - CLAUSE), at);
    String[] words = clause.substring(clause.lastIndexOf(". ") + 1).split("[^\\p{L}-]+");
    for (int i = words.length - 1; i > 0; i--) {
      if (WORDS.contains(words[i]) && POSSESSIVES.contains(words[i - 1])) {
        return sex(words[i]);
      }
      if (!words[i].isEmpty()
          && Character.isUpperCase(words[i].charAt(0))
          && !Titles.isTitle(words[i])) {
        return 0;
      }
    }
    return 0;
  }

  /** The sex of the first pronoun behind a name, unless another name comes first. */
  char pronoun(Span name) {
    int at = name.end();
    while (at < string.length() && at - name.end() < CLAUSE) {
      int end = Around.end(string, at);
      String word = string.substring(at, end);
      char c = string.charAt(at);
      if (PRONOUNS.contains(word)
          || Character.isUpperCase(c)
          || end == at && ".!?\n\"“".indexOf(c) >= 0) {
        return PRONOUNS.contains(word) ? sex(word) : 0;
      }
      at = Math.max(end, at + 1);
    }
    return 0;
  }

  private static char sex(String word) {
    return MALE.contains(word) ? 'm' : FEMALE.contains(word) ? 'f' : 0;
  }

  private String before(int at) {
    int end = at;
    while (end > 0 && " ,.".indexOf(string.charAt(end - 1)) >= 0) {
      end--;
    }
    int start = end;
    while (start > 0 && isWord(string.charAt(start - 1)) && end - start < 20) {
      start--;
    }
    return string.substring(start, end).toLowerCase(Locale.ROOT);
  }

  /** ", his wife": the first part of "sister-in-law" is one, too. */
  private boolean follows(int at) {
    String whose = string.startsWith(", ", at) ? Around.after(string, at + 1) : "";
    return POSSESSIVES.contains(whose)
        && WORDS.contains(Around.after(string, at + 2 + whose.length()));
  }

  private static boolean isWord(char c) {
    return Character.isLetter(c) || c == '-';
  }
}
