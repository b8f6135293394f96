// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import copytaster.lexicon.Lexicon;
import copytaster.lexicon.OrganizationsTable;
import copytaster.lexicon.Rule;
import copytaster.places.Gazetteer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Acronyms that leave out more than small words: the nation before a name ("SEC"), the head of a
 * department ("HUD"), or one word of a long name ("CDC").
 */
final class Acronyms {
  private static final Set<String> HEADS = Lexicon.set(OrganizationsTable.AGENCY_HEADS);
  private static final Set<String> NATIONS = Lexicon.set(OrganizationsTable.NATION_LETTERS);

  /** Each acronym is held against each name: no text has more of both than this. */
  private static final int MOST = 200;

  /** Shorter ones must stand for all that follows "Department of": there are too many of them. */
  private static final int SHORTEST = 3;

  private Acronyms() {}

  /** Adds the pairs of a name and the acronym that can mean it and no other name of the text. */
  static void pair(List<Mention> mentions, Gazetteer gazetteer, List<Definitions.Pair> pairs) {
    Map<String, Integer> names = new LinkedHashMap<>();
    Map<String, Integer> acronyms = new LinkedHashMap<>();
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      boolean single = mention.key().indexOf(' ') < 0;
      if (single && Organizations.isAcronym(mention.text())) {
        if (acronyms.size() < MOST && !gazetteer.has(mention.key())) {
          acronyms.putIfAbsent(mention.key(), i);
        }
      } else if (!single && mention.type() == EntityType.ORGANIZATION && names.size() < MOST) {
        names.putIfAbsent(String.join(" ", Organizations.words(mention.key())), i);
      }
    }
    if (acronyms.isEmpty()) {
      return;
    }
    Map<String, String> meant = new HashMap<>();
    names.forEach(
        (name, at) -> {
          List<String> words = List.of(name.split(" "));
          for (String acronym : acronyms.keySet()) {
            if (means(acronym.replaceAll("[^a-z0-9]", ""), words, gazetteer)) {
              meant.merge(
                  acronym,
                  name,
                  (one, other) -> one.endsWith(other) ? one : other.endsWith(one) ? other : "");
            }
          }
        });
    meant.forEach(
        (acronym, name) -> {
          if (!name.isEmpty() && Rule.on("entity.acronym-leaves-out")) {
            pairs.add(new Definitions.Pair(names.get(name), acronyms.get(acronym), true));
          }
        });
  }

  /** Whether letters can stand for a name: see the class comment for what they may leave out. */
  static boolean means(String letters, List<String> words, Gazetteer gazetteer) {
    int from = 0;
    String nation = words.get(0);
    if (words.size() > 1
        && (NATIONS.contains(nation) || gazetteer.isDemonym(nation) || gazetteer.has(nation))) {
      from = 1;
    }
    int head = from;
    if (from < words.size() && HEADS.contains(words.get(from))) {
      head = from + 1;
    }
    if (letters.length() < SHORTEST) {
      return head > from
          && Organizations.initials(words.subList(head, words.size()), false).equals(letters);
    }
    for (int start : new int[] {0, from, head}) {
      List<String> left = words.subList(start, words.size());
      for (boolean small : new boolean[] {false, true}) {
        String initials = Organizations.initials(left, small);
        if (initials.equals(letters)
            || start > 0 && NATIONS.contains(nation) && (nation + initials).equals(letters)) {
          return left.size() > 1;
        }
        if (!small
            && initials.length() == letters.length() + 1
            && initials.length() > SHORTEST
            && lacksOne(initials, letters)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether one letter less, not the first, makes the second of the first. */
  private static boolean lacksOne(String initials, String letters) {
    int same = 0;
    while (same < letters.length() && initials.charAt(same) == letters.charAt(same)) {
      same++;
    }
    return same > 0 && initials.substring(same + 1).equals(letters.substring(same));
  }
}
