// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import java.util.ArrayList;
import java.util.List;

/**
 * "World Health Organization (WHO)", "WHO (World Health Organization)": a name and its short form.
 */
final class Definitions {
  /**
   * Two neighbouring mentions.
   *
   * @param name index of the full name
   * @param acronym index of what stands for it
   * @param sure whether the letters of the acronym come from the name
   */
  record Pair(int name, int acronym, boolean sure) {}

  private Definitions() {}

  static List<Pair> in(String string, List<Mention> mentions) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < mentions.size(); i++) {
      Mention one = mentions.get(i);
      Mention other = mentions.get(i + 1);
      if (!isParenthesised(string, one, other)) {
        continue;
      }
      if (Organizations.isAcronym(other.text()) && !Organizations.isAcronym(one.text())) {
        boolean sure = Organizations.mayAbbreviate(other.key(), one.key());
        boolean named = one.type() == EntityType.ORGANIZATION || one.type() == EntityType.OTHER;
        if (sure && one.type() != EntityType.PERSON || named) {
          pairs.add(new Pair(i, i + 1, sure));
        }
      } else if (Organizations.isAcronym(one.text())
          && other.type() != EntityType.PERSON
          && Organizations.mayAbbreviate(one.key(), other.key())) {
        pairs.add(new Pair(i + 1, i, true));
      }
    }
    return pairs;
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
