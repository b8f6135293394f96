// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import copytaster.lexicon.Rule;
import copytaster.places.Gazetteer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * "World Health Organization (WHO)", "WHO (World Health Organization)", "Doctors Without Borders,
 * known as MSF": a name and another for the same.
 */
final class Definitions {
  /**
   * Two neighbouring mentions.
   *
   * @param name index of the full name
   * @param acronym index of what stands for it
   * @param sure whether the letters of the acronym come from the name, or the text says so
   */
  record Pair(int name, int acronym, boolean sure) {}

  /** The text between two names of one thing. */
  private static final Pattern ALSO =
      Pattern.compile(
          "[,(]* ?\\(?(?:(?:also|better|commonly|locally|widely|once) )?"
              + "(?:known|referred to) (?:as|by its \\w+ \\w+) (?:the )?[\"“]?");

  private static final int LONGEST_LINK = 48;

  /** "Asean", "Unesco", "Interpol". */
  private static final int LONGEST_WORD = 8;

  /** In a longer list of names acronyms are not looked for. */
  private static final int MOST_MENTIONS = 3_000;

  private Definitions() {}

  static List<Pair> in(String string, List<Mention> mentions, Gazetteer gazetteer) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < mentions.size(); i++) {
      Mention one = mentions.get(i);
      Mention other = mentions.get(i + 1);
      if (isAlso(string, one, other)) {
        pairs.add(new Pair(i, i + 1, true));
        continue;
      }
      if (!isParenthesised(string, one, other)) {
        continue;
      }
      if (isShort(other) && !Organizations.isAcronym(one.text())) {
        boolean sure = Organizations.mayAbbreviate(other.key(), one.key());
        boolean named =
            Organizations.isAcronym(other.text())
                && (one.type() == EntityType.ORGANIZATION || one.type() == EntityType.OTHER);
        boolean foreign =
            named
                && !gazetteer.has(other.key())
                && one.type() == EntityType.ORGANIZATION
                && one.key().indexOf(' ') > 0;
        if (sure && one.type() != EntityType.PERSON || named) {
          pairs.add(new Pair(i, i + 1, sure || foreign && Rule.on("entity.foreign-acronym")));
        }
      } else if (Organizations.isAcronym(one.text())
          && other.type() != EntityType.PERSON
          && Organizations.mayAbbreviate(one.key(), other.key())) {
        pairs.add(new Pair(i + 1, i, true));
      }
    }
    if (mentions.size() < MOST_MENTIONS) {
      Acronyms.pair(mentions, gazetteer, pairs);
    }
    return pairs;
  }

  /** Also "Asean" in small letters. */
  private static boolean isShort(Mention mention) {
    return Organizations.isAcronym(mention.text())
        || mention.type() == EntityType.ORGANIZATION
            && mention.text().length() <= LONGEST_WORD
            && mention.key().indexOf(' ') < 0;
  }

  /**
   * Whether the text says that the second is another name of the first. Not of groups and things:
   * "Hindus, known as Pandits" are not all Hindus.
   */
  private static boolean isAlso(String string, Mention one, Mention other) {
    int from = one.span().end();
    int to = other.span().start();
    if (one.type() != other.type() || to - from < 5 || to - from > LONGEST_LINK) {
      return false;
    }
    String between = string.substring(from, to);
    return switch (one.type()) {
      case PERSON ->
          (between.charAt(0) == ',' || between.startsWith(" (")) && ALSO.matcher(between).matches();
      case PLACE -> ALSO.matcher(between).matches();
      case ORGANIZATION ->
          ALSO.matcher(between).matches()
              || Organizations.isAcronym(other.text())
                  && (between.equals(", or ") || between.equals(", or the "));
      default -> false;
    };
  }

  private static boolean isParenthesised(String string, Mention one, Mention other) {
    int from = one.span().end();
    int to = other.span().start();
    if (to - from < 1 || to - from > 3) {
      return false;
    }
    String between = string.substring(from, to).strip();
    return between.equals("(")
        && other.span().end() < string.length()
        && string.charAt(other.span().end()) == ')';
  }
}
