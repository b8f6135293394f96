// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import copytaster.lexicon.Lexicon;
import copytaster.lexicon.WitnessesTable;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A text that may be the title, in the spellings of those who say it. */
final class Title extends Candidate {
  private static final Set<String> WITNESSES = Lexicon.set(WitnessesTable.TITLES);

  /** Who spells it so, and what that counts: metadata lose quotes and dashes, headings seldom. */
  enum Spelling {
    LINE(1),
    GLUED(2),
    PART(3),
    RUN(4),
    DECLARED(100),
    HEADING(151);

    private final int worth;

    Spelling(int worth) {
      this.worth = worth;
    }
  }

  private final Set<String> spellings = new LinkedHashSet<>();

  /** How much speaks for each spelling, quotes aside. */
  private final Map<String, Integer> worth = new HashMap<>();

  void spell(String text, Spelling by) {
    spellings.add(text);
    worth.merge(plain(text), by.worth, Integer::sum);
  }

  /** As most spell it, if they do not all shout; with curly quotes if anybody sets them. */
  String text() {
    return Collections.max(
        spellings,
        Comparator.comparing((String text) -> !isShouted(text))
            .thenComparing(text -> worth.get(plain(text)))
            .thenComparing(text -> !text.equals(plain(text))));
  }

  private static String plain(String text) {
    return text.replace('‘', '\'').replace('’', '\'').replace('“', '"').replace('”', '"');
  }

  /** Who says it: the signs that are witnesses. */
  String said() {
    List<String> all = signs().keySet().stream().filter(WITNESSES::contains).toList();
    return all.isEmpty() ? "a part of what is declared" : String.join(", ", all);
  }

  private static boolean isShouted(String text) {
    return text.chars().noneMatch(Character::isLowerCase)
        && text.chars().filter(Character::isUpperCase).count() > 8;
  }
}
