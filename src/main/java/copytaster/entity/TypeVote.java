// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import static copytaster.entity.Pass.rule;

import copytaster.entity.Pass.Story;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.PeopleTable;
import copytaster.lexicon.Rule;
import copytaster.places.Gazetteer;
import copytaster.places.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One type for all mentions of a name: the taggers see a sentence or two at a time, the document
 * knows better. Votes weigh by the tagger's confidence.
 */
final class TypeVote {
  /**
   * Jordan the man beside Jordan the land: a person keeps its type against a majority of other
   * types, and they against persons, with this many votes and this share of the leader's.
   */
  private static final double STANDS = 1.5;

  private static final double SHARE = 0.5;

  /** Weight of an acronym's vote beside its expansion, whose words say more. */
  private static final double SHORT = 0.01;

  /** Weight of other votes for a name on the map, which is 20 times as likely a place. */
  private static final double MAPPED = 0.3;

  private static final Set<String> SPEECH = Lexicon.set(PeopleTable.SPEECH_VERBS);

  /** Passes that decide a mention's type before the vote. */
  private static final List<Pass> BEFORE =
      List.of(
          rule("entity.chief-word", TypeVote::headed),
          rule("entity.called-a-body", TypeVote::bodies),
          rule("entity.speaker", TypeVote::speakers),
          rule("entity.known", TypeVote::known));

  /** Passes that correct a voted type by the other names of the text. */
  private static final List<Pass> AFTER =
      List.of(
          rule("entity.by-surname", TypeVote::bySurname),
          rule("entity.surname-on-map", TypeVote::surnameOnMap),
          rule("entity.mapped-neighbour", TypeVote::mappedNeighbour));

  /** Below this confidence the map decides. */
  private static final double DOUBT = 0.75;

  private static final long KNOWN_TOWN = 100_000;

  /** "mayor of Frankfurt-on-Oder, ". */
  private static final int LONGEST_SEAT = 40;

  private TypeVote() {}

  static List<Mention> settle(
      String string,
      List<Mention> tagged,
      List<Definitions.Pair> definitions,
      Gazetteer gazetteer) {
    Story story = new Story(string, gazetteer);
    List<Mention> mentions = Pass.run(BEFORE, story, tagged);
    Map<String, Integer> numbers = new HashMap<>();
    int[] name = new int[mentions.size()];
    for (int i = 0; i < name.length; i++) {
      Integer before = numbers.putIfAbsent(mentions.get(i).key(), numbers.size());
      name[i] = before == null ? numbers.size() - 1 : before;
    }
    Clusters names = new Clusters(numbers.size());
    for (Definitions.Pair pair : definitions) {
      names.join(name[pair.name()], name[pair.acronym()]);
    }
    Set<Integer> shorts = new HashSet<>();
    for (Definitions.Pair pair : definitions) {
      shorts.add(name[pair.acronym()]);
    }
    double[][] votes = new double[numbers.size()][EntityType.values().length];
    for (int i = 0; i < name.length; i++) {
      Mention mention = mentions.get(i);
      double weight = shorts.contains(name[i]) ? SHORT : 1;
      if ((mention.type() == EntityType.OTHER || mention.type() == EntityType.GROUP)
          && !gazetteer.keyed(mention.key()).isEmpty()) {
        weight *= MAPPED;
      }
      votes[names.of(name[i])][mention.type().ordinal()] += weight * mention.confidence();
    }
    List<Mention> settled = new ArrayList<>(mentions.size());
    for (int i = 0; i < name.length; i++) {
      Mention mention = mentions.get(i);
      settled.add(mention.as(elect(mention, votes[names.of(name[i])])));
    }
    return Pass.run(AFTER, story, settled);
  }

  /**
   * "Banque Misr" and "Museu da Barra" are not persons. Organizations keep their type: clubs and
   * firms are called Crystal Palace and Amazon River.
   */
  private static List<Mention> headed(Story story, List<Mention> mentions) {
    return Pass.each(
        mentions,
        m ->
            m.is(EntityType.ORGANIZATION) || story.hasPlace(m)
                ? m
                : HeadNouns.type(m)
                    .filter(t -> t == EntityType.ORGANIZATION || m.is(EntityType.PERSON))
                    .map(m::as)
                    .orElse(m));
  }

  /** "The builder Bergstrom", "Tarnholm fighters": no person, no town, wherever the name stands. */
  private static List<Mention> bodies(Story story, List<Mention> mentions) {
    Set<String> called = new HashSet<>();
    for (Mention mention : mentions) {
      if (!isMapped(story, mention)
          && (HeadNouns.BODIES.contains(story.before(mention))
              || mention.isLone() && HeadNouns.MEMBERS.contains(story.after(mention)))) {
        called.add(mention.key());
      }
    }
    for (Mention mention : mentions) {
      if (mention.is(EntityType.PERSON) && !mention.isLone()) {
        called.removeAll(PersonName.of(mention.key()).words());
      }
    }
    return Pass.each(
        mentions,
        m ->
            (m.is(EntityType.PERSON) || m.is(EntityType.PLACE) && !isMapped(story, m))
                    && called.contains(m.key())
                ? m.as(EntityType.ORGANIZATION)
                : m);
  }

  private static boolean isMapped(Story story, Mention mention) {
    return mention.is(EntityType.PLACE) && story.hasPlace(mention);
  }

  /** A place that no gazetteer knows and that says something is a person: Paris Whitcombe. */
  private static List<Mention> speakers(Story story, List<Mention> mentions) {
    Set<String> speakers = new HashSet<>();
    for (Mention mention : mentions) {
      if (mention.is(EntityType.PLACE) && !story.hasPlace(mention)) {
        if (speaks(story, mention) || isAged(story, mention) && Rule.on("entity.aged")) {
          speakers.add(mention.key());
        } else if (isAppositive(story.string(), mention)) {
          speakers.add(mention.last());
        }
      }
    }
    return Pass.each(
        mentions,
        m -> m.is(EntityType.PLACE) && speakers.contains(m.last()) ? m.as(EntityType.PERSON) : m);
  }

  /** "The mayor of Baden, Jutta Rehm, ": who holds the office just named. */
  private static boolean isAppositive(String string, Mention mention) {
    int start = mention.span().start();
    if (mention.isLone()
        || start < 2
        || !string.startsWith(", ", start - 2)
        || !string.startsWith(",", mention.span().end())) {
      return false;
    }
    String seat = string.substring(Math.max(0, start - LONGEST_SEAT), start - 2);
    int of = seat.lastIndexOf(" of ");
    return of > 0
        && seat.lastIndexOf(", ") < of
        && seat.lastIndexOf(". ") < of
        && Titles.isTitle(seat.substring(Around.start(seat, of), of));
  }

  private static boolean speaks(Story story, Mention mention) {
    int end = mention.span().end();
    int at = story.string().startsWith(", who ", end) ? end + 1 : end;
    return SPEECH.contains(Around.after(story.string(), at));
  }

  /**
   * A country is a place, also where it acts, and a nationality is a group: so it was in 99 of 100
   * cases of 900 articles. Chad and Jordan are given names where the text has such a person.
   */
  private static List<Mention> known(Story story, List<Mention> mentions) {
    Map<String, Optional<EntityType>> types = new HashMap<>();
    Set<String> people = new HashSet<>();
    for (Mention mention : mentions) {
      if (mention.is(EntityType.PERSON) && !mention.isLone()) {
        people.addAll(PersonName.of(mention.key()).words());
      } else if (mention.is(EntityType.PERSON) && isSomebody(story, mention)) {
        people.add(mention.key());
      }
    }
    return Pass.each(
        mentions,
        m ->
            m.is(EntityType.PERSON)
                        && !HeadNouns.SEATS.contains(m.key())
                        && !(m.isLone() && !people.contains(m.key()) && isCountry(story, m))
                    || m.is(EntityType.PLACE) && HeadNouns.SEATS.contains(m.key())
                ? m
                : types
                    .computeIfAbsent(m.key(), k -> known(k, story.gazetteer()))
                    .map(m::as)
                    .orElse(m));
  }

  /** "Jordan, 15, ", "Jordan, a nurse", "said Jordan, ": called by a first name only. */
  private static boolean isSomebody(Story story, Mention mention) {
    String string = story.string();
    int end = mention.span().end();
    boolean said = SPEECH.contains(story.before(mention)) && string.startsWith(", ", end);
    boolean told =
        string.startsWith(", a ", end)
            || string.startsWith(", an ", end)
            || string.startsWith(", who ", end);
    return isAged(story, mention) || told || said && !string.startsWith(", which ", end);
  }

  private static boolean isCountry(Story story, Mention mention) {
    return story.gazetteer().keyed(mention.key()).stream()
            .anyMatch(p -> p.kind() == Place.Kind.COUNTRY)
        && Rule.on("entity.lone-country");
  }

  private static Optional<EntityType> known(String key, Gazetteer gazetteer) {
    if (gazetteer.isDemonym(key)) {
      return Optional.of(EntityType.GROUP);
    }
    if (HeadNouns.SEATS.contains(key)) {
      return Optional.of(EntityType.ORGANIZATION);
    }
    return gazetteer.keyed(key).stream().anyMatch(p -> p.kind() == Place.Kind.COUNTRY)
        ? Optional.of(EntityType.PLACE)
        : Optional.empty();
  }

  private static EntityType elect(Mention mention, double[] votes) {
    int leader = 0;
    for (int type = 1; type < votes.length; type++) {
      if (votes[type] > votes[leader]) {
        leader = type;
      }
    }
    double own = votes[mention.type().ordinal()];
    boolean namesakes =
        (mention.type() == EntityType.PERSON) != (leader == EntityType.PERSON.ordinal())
            && own >= STANDS
            && own >= SHARE * votes[leader];
    return namesakes ? mention.type() : EntityType.values()[leader];
  }

  /** A name that ends a person's full name in the text means that person: "Ribas". */
  private static List<Mention> bySurname(Story story, List<Mention> mentions) {
    Map<String, Integer> counts = new HashMap<>();
    Set<String> surnames = new HashSet<>();
    for (Mention mention : mentions) {
      counts.merge(mention.key(), 1, Integer::sum);
      if (mention.is(EntityType.PERSON)) {
        String key = mention.key();
        for (int blank = key.indexOf(' '), n = 0; blank > 0 && n < 4; n++) {
          surnames.add(key.substring(blank + 1));
          blank = key.indexOf(' ', blank + 1);
        }
      }
    }
    return Pass.each(
        mentions,
        m -> {
          boolean may =
              switch (m.type()) {
                case ORGANIZATION, OTHER -> !m.isLone() || counts.get(m.key()) == 1;
                case PLACE -> !story.hasPlace(m);
                default -> false;
              };
          return may && surnames.contains(m.key()) ? m.as(EntityType.PERSON) : m;
        });
  }

  /** The surname of a person named before, that is a town too: "Clara Boston … Boston said". */
  private static List<Mention> surnameOnMap(Story story, List<Mention> mentions) {
    Set<String> placed = new HashSet<>();
    for (Mention mention : mentions) {
      if (mention.is(EntityType.PLACE) && isPlaced(story, mention)) {
        placed.add(mention.key());
      }
    }
    Set<String> surnames = new HashSet<>();
    return Pass.each(
        mentions,
        m -> {
          if (m.is(EntityType.PERSON) && !m.isLone()) {
            surnames.add(m.last());
          }
          return m.is(EntityType.PLACE)
                  && surnames.contains(m.key())
                  && (speaks(story, m) || isAged(story, m) || !placed.contains(m.key()))
              ? m.as(EntityType.PERSON)
              : m;
        });
  }

  /** "Boston, 52, was re-elected". */
  private static boolean isAged(Story story, Mention mention) {
    String string = story.string();
    int at = mention.span().end() + 2;
    return string.startsWith(", ", at - 2)
        && string.startsWith(",", at + 2)
        && Character.isDigit(string.charAt(at))
        && Character.isDigit(string.charAt(at + 1));
  }

  /** "in Boston", "Boston, Massachusetts": where something is. */
  private static boolean isPlaced(Story story, Mention mention) {
    int end = mention.span().end();
    return TornNames.PREPOSITIONS.contains(story.before(mention).toLowerCase(Locale.ROOT))
        || story.string().startsWith(", ", end) && Around.isCapital(story.string(), end + 2);
  }

  /** "Kharkiv came under fire": a town of a country that the text names, and nobody's full name. */
  private static boolean isTown(Story story, Mention mention) {
    return mention.is(EntityType.PERSON)
        && mention.isLone()
        && !speaks(story, mention)
        && !isSomebody(story, mention)
        && !Titles.isTitle(story.before(mention))
        && Rule.on("entity.town-that-acts");
  }

  /** A name in doubt that the map has where the text is: "the army would hold Gusau". */
  private static List<Mention> mappedNeighbour(Story story, List<Mention> mentions) {
    Gazetteer gazetteer = story.gazetteer();
    Set<String> countries = new HashSet<>();
    Set<String> people = new HashSet<>();
    Map<String, Double> sure = new HashMap<>();
    for (Mention mention : mentions) {
      sure.merge(mention.key(), mention.confidence(), Math::max);
      if (mention.is(EntityType.PLACE)) {
        gazetteer.keyed(mention.key()).stream()
            .filter(p -> p.kind() != Place.Kind.CITY || p.population() > KNOWN_TOWN)
            .forEach(p -> p.country().ifPresent(countries::add));
      } else if (mention.is(EntityType.PERSON) && !mention.isLone()) {
        people.addAll(List.of(mention.key().split(" ")));
      }
    }
    return Pass.each(
        mentions,
        m ->
            !m.is(EntityType.OTHER)
                    && (sure.get(m.key()) < DOUBT || isTown(story, m))
                    && !people.contains(m.key())
                    && !gazetteer.isDemonym(m.key())
                    && !Organizations.isAcronym(m.text())
                    && gazetteer.keyed(m.key()).stream()
                        .anyMatch(p -> countries.contains(p.country().orElse("")))
                ? m.as(EntityType.PLACE)
                : m);
  }
}
