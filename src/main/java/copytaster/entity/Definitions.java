// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import java.util.ArrayList;
import java.util.List;

/**
 * "World Health Organization (WHO)", "WHO (World Health Organization)": a name and its short form.
 */
final class Definitions {
  /** Indices of two neighbouring mentions of which one abbreviates the other. */
  record Pair(int one, int other) {}

  private Definitions() {}

  static List<Pair> in(String string, List<Mention> mentions) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < mentions.size(); i++) {
      Mention one = mentions.get(i);
      Mention other = mentions.get(i + 1);
      if (isParenthesised(string, one, other) && canBeDefined(one) && canBeDefined(other)) {
        boolean acronym =
            Organizations.isAcronym(other.text())
                && Organizations.mayAbbreviate(other.key(), one.key());
        boolean expansion =
            Organizations.isAcronym(one.text())
                && Organizations.mayAbbreviate(one.key(), other.key());
        if (acronym || expansion) {
          pairs.add(new Pair(i, i + 1));
        }
      }
    }
    return pairs;
  }

  private static boolean canBeDefined(Mention mention) {
    return mention.type() != EntityType.PERSON || Organizations.isAcronym(mention.text());
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
