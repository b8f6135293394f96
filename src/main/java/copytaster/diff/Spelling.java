// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.diff;

import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Rule;
import copytaster.lexicon.SpellingTable;
import java.util.List;
import java.util.Set;

/** Decides whether two wordings differ only in spelling. */
final class Spelling {
  /** In shorter words a slip often makes another word: now and not, live and life. */
  private static final int SHORTEST = 6;

  private static final List<String[]> VARIANTS = Lexicon.rows(SpellingTable.ROWS);

  /** Endings that change the meaning: number, tense. */
  private static final Set<String> ENDINGS = Set.of("s", "d", "r", "n", "y", "e");

  private Spelling() {}

  /**
   * @param before the words that {@code after} replaces
   */
  static boolean same(List<Word> before, List<Word> after) {
    String one = joined(before);
    String other = joined(after);
    if (one.equals(other)) {
      return Rule.on("diff.joined-words"); // e-mail and email, U.S. and US, per cent and percent
    }
    if (before.size() != after.size()) {
      return false;
    }
    for (int i = 0; i < before.size(); i++) {
      if (!before.get(i).sameAs(after.get(i)) && !variant(before.get(i), after.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static String joined(List<Word> words) {
    StringBuilder out = new StringBuilder();
    words.forEach(w -> out.append(w.form()));
    return out.toString();
  }

  private static boolean variant(Word before, Word after) {
    boolean name = before.capital() && after.capital() && before.start() > 0 && after.start() > 0;
    if (name || before.fact().isPresent() || after.fact().isPresent()) {
      return false;
    }
    String one = before.form();
    String other = after.form();
    return isRegional(one, other) && Rule.on("diff.regional-spelling")
        || isSlip(one, other) && Rule.on("diff.slip-of-the-pen");
  }

  /** British and American spellings that become equal when these letters are exchanged. */
  private static boolean isRegional(String one, String other) {
    for (String[] row : VARIANTS) {
      boolean ending = row[2].equals("end");
      if (exchanged(one, row[0], row[1], ending).equals(other)
          || exchanged(other, row[0], row[1], ending).equals(one)) {
        return true;
      }
    }
    return false;
  }

  private static String exchanged(String word, String letters, String others, boolean ending) {
    for (String tail : ending ? new String[] {"", "s", "d", "r", "rs"} : new String[] {""}) {
      if (ending && word.endsWith(letters + tail) && word.length() > letters.length() + 1) {
        return word.substring(0, word.length() - letters.length() - tail.length()) + others + tail;
      }
    }
    int at = ending ? -1 : word.indexOf(letters, 1);
    return at < 1 ? word : word.substring(0, at) + others + word.substring(at + letters.length());
  }

  /**
   * One letter too many, too few or transposed inside a long word. A replaced letter makes another
   * word ("could", "would"), and so do changes at either end ("arrests").
   */
  private static boolean isSlip(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    if (shorter < SHORTEST || !isLetters(one) || !isLetters(other)) {
      return false;
    }
    int start = 0;
    while (start < shorter && one.charAt(start) == other.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < shorter - start
        && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
      end++;
    }
    int left = one.length() - start - end;
    int right = other.length() - start - end;
    if (start < 2 || end < 1 && ENDINGS.contains(one.substring(one.length() - 1))) {
      return false;
    }
    boolean swapped =
        left == 2
            && right == 2
            && one.charAt(start) == other.charAt(start + 1)
            && one.charAt(start + 1) == other.charAt(start);
    return swapped || left + right == 1 && end >= 2;
  }

  private static boolean isLetters(String word) {
    return word.chars().allMatch(Character::isLetter);
  }
}
