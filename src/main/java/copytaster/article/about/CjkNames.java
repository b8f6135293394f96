// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import copytaster.lexicon.BylinesTable;
import copytaster.lexicon.Lexicon;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Tells names in Chinese, Japanese and Korean script, where no capital does: by their surnames. */
final class CjkNames {
  /** A letter of a name. */
  static final String LETTER = "[\\p{IsHan}\\p{IsHangul}々]";

  private static final Set<String> SURNAMES = Lexicon.set(BylinesTable.EAST_ASIAN_SURNAMES);

  /** Letters of the longest surname. */
  private static final int LONGEST_SURNAME = 3;

  private static final int LONGEST_GIVEN = 3;

  /** Sections, places and other words that begin as a surname does. */
  private static final Set<String> SECTIONS = Lexicon.set(BylinesTable.CJK_SECTIONS);

  /** Labels, counters, notices and the words of links. */
  private static final Pattern NO_NAME =
      Pattern.compile(anyOf(Lexicon.list(BylinesTable.CJK_NO_NAMES)));

  private static final List<String> ORGANISATIONS = Lexicon.list(BylinesTable.CJK_ORGANISATIONS);

  private static final Pattern DOTTED =
      Pattern.compile("[\\p{IsHan}\\p{IsKatakana}ー]+(?:[·•・][\\p{IsHan}\\p{IsKatakana}ー]+){1,3}");

  private CjkNames() {}

  /** A pattern of any of these words, the longest first. */
  static String anyOf(Collection<String> words) {
    return words.stream()
        .sorted(Comparator.comparing(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  /** Whether it may be a name where a label says so. */
  static boolean mayBeName(String text) {
    return !SECTIONS.contains(text) && !NO_NAME.matcher(text).find() && !isOrganisation(text);
  }

  /** Whether it is a surname and a given name, with or without a blank, or a name with a dot. */
  static boolean isPerson(String text) {
    int blank = text.indexOf(' ');
    int from = blank < 0 ? 1 : blank;
    for (int i = from; i <= (blank < 0 ? LONGEST_SURNAME : blank) && i < text.length(); i++) {
      int given = text.length() - i - (blank < 0 ? 0 : 1);
      boolean fits = given >= 1 && given <= Math.min(LONGEST_GIVEN, blank < 0 && i == 1 ? 2 : 3);
      if (fits && SURNAMES.contains(text.substring(0, i)) && text.indexOf(' ', i + 1) < 0) {
        return mayBeName(text) && text.codePoints().allMatch(Character::isLetter)
            || blank > 0 && mayBeName(text.substring(0, i)) && mayBeName(text.substring(i + 1));
      }
    }
    return DOTTED.matcher(text).matches() && mayBeName(text);
  }

  static boolean isOrganisation(String text) {
    return ORGANISATIONS.stream().anyMatch(text::endsWith);
  }
}
