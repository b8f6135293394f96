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

  /** Words of a name that the tagger missed: "Star of" in "Star of Hope". */
  private static final int MOST_WORDS = 3;

  private Vessels() {}

  /** "USS Harwick", "the trawler Star of Hope", and the bare name behind "the" elsewhere. */
  static List<Mention> type(Story story, List<Mention> mentions) {
    String string = story.string();
    Set<String> ships = new HashSet<>();
    List<Mention> whole = new ArrayList<>(mentions.size());
    int end = 0;
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      if (mention.span().start() < end) {
        continue; // the Halifax of HMCS Halifax
      }
      Mention after = i + 1 < mentions.size() ? mentions.get(i + 1) : mention;
      Mention ship = ship(string, mention, after, end);
      if (ship != null) {
        ships.add(ship.key());
        if (PREFIXES.contains(first(ship))) {
          ships.add(ship.key().substring(first(ship).length() + 1));
        }
      }
      whole.add(ship == null ? mention : ship);
      end = whole.get(whole.size() - 1).span().end();
    }
    if (ships.isEmpty()) {
      return mentions;
    }
    return Pass.each(
        whole,
        m ->
            ships.contains(m.key()) && story.before(m).equalsIgnoreCase("the")
                ? m.as(EntityType.OTHER)
                : m);
  }

  /** The ship that a mention names, or the end of its name; null if the text shows no ship. */
  private static Mention ship(String string, Mention mention, Mention after, int from) {
    if (PREFIXES.contains(first(mention))) {
      return mention.as(EntityType.OTHER);
    }
    int next = mention.span().end() + 1;
    if (PREFIXES.contains(mention.text()) && Around.isCapital(string, next)) {
      boolean tagged = after.span().start() == next; // USS John S. Poe
      int end = tagged ? after.span().end() : Around.end(string, next);
      return mention.over(string, mention.span().start(), end).as(EntityType.OTHER);
    }
    boolean body = mention.type() == EntityType.ORGANIZATION || mention.type() == EntityType.GROUP;
    int start = mention.span().start();
    for (int word = 0; word < MOST_WORDS; word++) {
      String before = Around.before(string, start);
      if (PREFIXES.contains(before) || KINDS.contains(before) && !body) {
        return mention.over(string, start, mention.span().end()).as(EntityType.OTHER);
      }
      start -= before.length() + 1;
      if (start < from || !Around.isCapital(string, start) && !before.equals("of")) {
        return null;
      }
    }
    return null;
  }

  private static String first(Mention mention) {
    return mention.text().substring(0, Math.max(0, mention.text().indexOf(' ')));
  }
}
