// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import copytaster.lexicon.Lexicon;
import copytaster.lexicon.PeopleTable;
import copytaster.text.Span;
import java.util.Locale;
import java.util.Set;

/**
 * Who a text brings in as somebody's relative: "his wife, Joan Harlow", "Joan Harlow, his wife".
 * Newspapers name relatives in full, and mean the one that the story is about by the bare surname.
 */
final class Kin {
  private static final Set<String> WORDS = Lexicon.set(PeopleTable.KIN);

  private final String string;

  Kin(String string) {
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

  private String before(int at) {
    int end = at;
    while (end > 0 && (" ,.".indexOf(string.charAt(end - 1)) >= 0)) {
      end--;
    }
    int start = end;
    while (start > 0 && isWord(string.charAt(start - 1)) && end - start < 20) {
      start--;
    }
    return string.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private boolean follows(int at) {
    for (String whose : new String[] {", his ", ", her ", ", their "}) {
      if (string.startsWith(whose, at)) {
        int start = at + whose.length();
        int end = start;
        while (end < string.length() && isWord(string.charAt(end)) && end - start < 20) {
          end++;
        }
        return WORDS.contains(string.substring(start, end));
      }
    }
    return false;
  }

  private static boolean isWord(char c) {
    return Character.isLetter(c) || c == '-';
  }
}
