// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import copytaster.lexicon.BylinesTable;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Months;
import copytaster.page.ElementText;
import copytaster.text.Words;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Tells whether a part of a byline is a name, and frees it from what follows. Knows no names. */
public final class AuthorName {
  /** Job words that are never surnames; a name ends before one. */
  private static final Set<String> ENDS = Lexicon.set(BylinesTable.ENDS);

  /** Letters of a name in a script without blanks. */
  private static final int LONGEST_DENSE = 12;

  private static final int LONGEST_ORGANISATION = 20;

  private AuthorName() {}

  /** Whether it is a name as some write theirs: "nora fenwick". */
  static boolean isLowerCaseName(String text) {
    String[] words = text.split(" ");
    for (String word : words) {
      if (word.length() < 2
          || !word.chars().allMatch(c -> Character.isLowerCase(c) || c == '-' || c == '\'')
          || Tags.isOfJob(word)
          || Tags.STOPS.contains(word)) {
        return false;
      }
    }
    return words.length == 2 && !Tags.NOBODY.contains(text);
  }

  /** Whether it is two words or more, all with a capital except particles. */
  public static boolean isFullName(String name) {
    if (Words.isEastAsian(name)) {
      return CjkNames.isPerson(name);
    }
    String[] words = name.split(" ");
    Set<String> seen = new HashSet<>();
    for (String word : words) {
      if (word.isEmpty()) {
        return false;
      }
      boolean capital = !Character.isLowerCase(word.codePointAt(0));
      boolean joined = word.chars().anyMatch(Character::isUpperCase); // al-Ahmad, d'Arc
      if (!capital && !joined && !Tags.PARTICLES.contains(Tags.bare(word)) || !seen.add(word)) {
        return false;
      }
    }
    return words.length >= 2 && words.length <= 6;
  }

  /** Without what follows the name, and without handles, addresses and dates. */
  static String clean(String part) {
    StringBuilder name = new StringBuilder();
    String[] words = part.substring(Introductions.introduction(part)).strip().split(" ");
    int last = nameEnd(words);
    for (int w = 0; w < last; w++) {
      String word = words[w];
      String bare = word.toLowerCase(Locale.ROOT);
      if (Tags.STOPS.contains(bare)
          && (bare.equals(word) || name.length() > 0 && Tags.PLACING.contains(bare))) {
        break;
      }
      boolean handle = word.startsWith("@") || word.indexOf('@') > 0 || word.contains("://");
      if (handle || bare.startsWith("www.") || bare.equals("|")) {
        if (name.length() > 0) {
          break;
        }
        continue;
      }
      name.append(name.length() == 0 ? "" : " ").append(word);
    }
    String text = name.toString();
    int from = 0;
    int to = text.length();
    while (from < to && "\"'“”„‘’*-–—.:,>#".indexOf(text.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && "\"“”„‘’*-–—:,>".indexOf(text.charAt(to - 1)) >= 0) {
      to--;
    }
    text = ElementText.fold(text.substring(from, to));
    if (text.length() == 3 && text.charAt(1) == ' ' && CjkNames.isPerson(text)) {
      return text.replace(" ", ""); // set wide, as long as a name of three letters
    }
    return text.endsWith(".") && !endsInInitial(text) ? text.substring(0, text.length() - 1) : text;
  }

  /** Where a full name ends that a job or a date follows without a mark. */
  private static int nameEnd(String[] words) {
    int end = words.length;
    boolean named = end > 2 && Tags.mayBeName(words[0]) && Tags.mayBeName(words[1]);
    for (int w = named ? 2 : end; w < words.length; w++) {
      if (ENDS.contains(Tags.bare(words[w])) || Tags.isDay(words, w)) {
        end = w;
        break;
      }
    }
    boolean cut = end < words.length;
    while (cut && end > 2) {
      String word = Tags.bare(words[end - 1]);
      if (!Tags.isOfJob(word) && !Tags.PARTICLES.contains(word) && Months.month(word) == 0) {
        break;
      }
      end--;
    }
    return end;
  }

  private static boolean isDenseName(String text) {
    return CjkNames.isOrganisation(text)
        ? text.length() <= LONGEST_ORGANISATION
        : text.length() <= LONGEST_DENSE && CjkNames.mayBeName(text);
  }

  private static boolean endsInInitial(String text) {
    return text.length() - text.lastIndexOf(' ') <= 5;
  }

  static boolean isName(String text) {
    if (text.length() < 2
        || text.length() > Tags.MAX_NAME
        || !Character.isLetter(text.codePointAt(0))
        || Tags.NOBODY.contains(text.toLowerCase(Locale.ROOT))
        || Introductions.isIntroduction(text)
        || text.startsWith("http")
        || text.indexOf('\\') >= 0
        || text.indexOf('=') >= 0
        || Words.isEastAsian(text) && !isDenseName(text)) {
      return false;
    }
    String[] words = text.split(" ");
    if (words.length > 7 || Arrays.stream(words).allMatch(Tags::isAddition)) {
      return false;
    }
    int lower = 0;
    int roles = 0;
    for (String word : words) {
      String bare = Tags.bare(word);
      roles += Tags.ROLES.contains(bare) ? 1 : 0;
      lower += Character.isLowerCase(word.codePointAt(0)) && !Tags.PARTICLES.contains(bare) ? 1 : 0;
      if (words.length > 1 && Character.isDigit(word.charAt(0))
          || Months.month(bare) > 0 && Tags.hasDigit(text)) {
        return false;
      }
    }
    String last = Tags.bare(words[words.length - 1]);
    boolean newsroom =
        words.length <= 3 && Tags.ORGANISATIONS.contains(last) && !Tags.ROLES.contains(last);
    return (roles == 0 || newsroom) && lower <= 2 && lower * 2 <= words.length + 1;
  }
}
