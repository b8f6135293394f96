// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import copytaster.entity.Pass.Story;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.VesselsTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Ships and storms: neither people nor places, however they are called. */
final class Vessels {
  private static final Set<String> PREFIXES = Lexicon.set(VesselsTable.SHIP_PREFIXES);
  private static final Set<String> KINDS =
      Lexicon.union(VesselsTable.SHIP_KINDS, VesselsTable.STORM_KINDS);

  private Vessels() {}

  /** "USS Harwick", "the ferry Aurora", and the bare name behind "the" elsewhere. */
  static List<Mention> type(Story story, List<Mention> mentions) {
    String string = story.string();
    Set<String> ships = new HashSet<>();
    for (Mention mention : mentions) {
      String first = mention.text().substring(0, Math.max(0, mention.text().indexOf(' ')));
      if (PREFIXES.contains(first)) {
        ships.add(mention.key().substring(first.length() + 1));
        ships.add(mention.key());
      } else {
        String before = Around.before(string, mention.span().start());
        boolean body =
            mention.type() == EntityType.ORGANIZATION || mention.type() == EntityType.GROUP;
        if (PREFIXES.contains(before) || KINDS.contains(before) && !body) {
          ships.add(mention.key());
        }
      }
    }
    if (ships.isEmpty()) {
      return mentions;
    }
    List<Mention> out = new ArrayList<>(mentions.size());
    for (Mention mention : mentions) {
      String before = Around.before(string, mention.span().start());
      boolean ship =
          ships.contains(mention.key())
              && (before.equalsIgnoreCase("the")
                  || PREFIXES.contains(before)
                  || KINDS.contains(before)
                  || PREFIXES.contains(
                      mention.text().substring(0, Math.max(0, mention.text().indexOf(' ')))));
      out.add(ship ? mention.as(EntityType.OTHER) : mention);
    }
    return out;
  }
}
