// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One type for all mentions of a name: the taggers see a sentence or two at a time, the document
 * knows better. Votes weigh what the tagger was sure of.
 */
final class TypeVote {
  /** A type that has this share of the leader's votes is meant: Jordan the land, Jordan the man. */
  private static final double STANDS = 0.5;

  private TypeVote() {}

  static List<Mention> settle(List<Mention> mentions, List<Definitions.Pair> definitions) {
    Map<String, Integer> numbers = new HashMap<>();
    int[] name = new int[mentions.size()];
    for (int i = 0; i < name.length; i++) {
      Integer before = numbers.putIfAbsent(mentions.get(i).key(), numbers.size());
      name[i] = before == null ? numbers.size() - 1 : before;
    }
    Clusters names = new Clusters(numbers.size());
    for (Definitions.Pair pair : definitions) {
      names.join(name[pair.one()], name[pair.other()]);
    }
    double[][] votes = new double[numbers.size()][EntityType.values().length];
    for (int i = 0; i < name.length; i++) {
      votes[names.of(name[i])][mentions.get(i).type().ordinal()] += mentions.get(i).confidence();
    }
    List<Mention> settled = new ArrayList<>(mentions.size());
    for (int i = 0; i < name.length; i++) {
      Mention mention = mentions.get(i);
      settled.add(mention.fixed() ? mention : mention.as(elect(mention, votes[names.of(name[i])])));
    }
    return bySurname(settled);
  }

  private static EntityType elect(Mention mention, double[] votes) {
    int leader = 0;
    for (int type = 1; type < votes.length; type++) {
      if (votes[type] > votes[leader]) {
        leader = type;
      }
    }
    return votes[mention.type().ordinal()] < STANDS * votes[leader]
        ? EntityType.values()[leader]
        : mention.type();
  }

  /** A lone word that is the surname of a person named in full elsewhere is that person. */
  private static List<Mention> bySurname(List<Mention> mentions) {
    Set<String> surnames = new HashSet<>();
    Map<String, Integer> counts = new HashMap<>();
    for (Mention mention : mentions) {
      counts.merge(mention.key(), 1, Integer::sum);
      if (mention.type() == EntityType.PERSON && mention.key().indexOf(' ') > 0) {
        PersonName person = PersonName.of(mention.key());
        if (!person.isSingle()) {
          surnames.add(person.words().get(person.words().size() - 1));
        }
      }
    }
    List<Mention> settled = new ArrayList<>(mentions.size());
    for (Mention mention : mentions) {
      boolean surname =
          !mention.fixed()
              && (mention.type() == EntityType.ORGANIZATION || mention.type() == EntityType.OTHER)
              && counts.get(mention.key()) == 1
              && surnames.contains(mention.key());
      settled.add(surname ? mention.as(EntityType.PERSON) : mention);
    }
    return settled;
  }
}
