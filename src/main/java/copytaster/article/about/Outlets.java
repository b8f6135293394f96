// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import copytaster.lexicon.Rule;
import copytaster.text.Words;
import java.util.Arrays;
import java.util.Locale;

/** Tells newsrooms, agencies and firms from people. */
public final class Outlets {
  private Outlets() {}

  /** Whether a name is that of an organisation, going by its words. */
  public static boolean isOrganisation(String name) {
    String[] words = name.toLowerCase(Locale.ROOT).split("[\\s/.,-]+");
    return isHost(name)
        || Words.isEastAsian(name) && CjkNames.isOrganisation(name)
        || Arrays.stream(words).anyMatch(Tags.ORGANISATIONS::contains)
        || hasInitials(name) && Rule.on("about.initials-of-outlet")
        || isAbbreviation(name.replaceAll("[ -]", ""));
  }

  private static boolean isAbbreviation(String letters) {
    return letters.length() <= 4
        && letters.length() >= 2
        && letters.chars().allMatch(Character::isUpperCase);
  }

  /** "BBN Scotland": three capitals or more beside a word that is not in capitals. */
  private static boolean hasInitials(String name) {
    boolean initials = false;
    boolean lower = false;
    for (String word : name.split(" ")) {
      initials |=
          word.length() >= 3
              && word.length() <= 5
              && word.chars().allMatch(Character::isUpperCase)
              && !Tags.SUFFIXES.contains(word.toLowerCase(Locale.ROOT));
      lower |= word.chars().filter(Character::isLowerCase).count() >= 2;
    }
    return initials && lower;
  }

  /** Whether it is written as a domain: Example.com. */
  private static boolean isHost(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 2
        && dot < name.length() - 1
        && name.indexOf(' ') < 0
        && Character.isLetter(name.charAt(dot + 1))
        && name.length() - dot <= 5;
  }

  /** Whether it is what a newsroom calls itself where a name is expected: "News Desk". */
  static boolean isNewsroom(String text) {
    String[] words = text.split(" ");
    return words.length >= 2
        && words.length <= 4
        && Arrays.stream(words).allMatch(w -> !w.isEmpty() && Character.isUpperCase(w.charAt(0)))
        && Tags.ORGANISATIONS.contains(Tags.bare(words[words.length - 1]));
  }
}
