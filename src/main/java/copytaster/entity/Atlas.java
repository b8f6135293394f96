// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import copytaster.places.Gazetteer;
import copytaster.places.Place;
import copytaster.text.Context;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which place of the gazetteer each name of one article means. A state or country beside the name
 * decides ("Paris, Texas"), then what else the article speaks of, then the country of the site,
 * then size. All is one score, so that each may yield to more of the next.
 */
final class Atlas {
  /** Beside log10 of the population, which is 4 for a small town and 9 for India. */
  private static final double COUNTRY = 1.0;

  private static final double REGION = 3.0;

  /** A state must be ten times as large as its town of the same name to be meant by it. */
  private static final double ADMIN1 = -1.0;

  private static final double SITE = 0.8;
  private static final double SAME_COUNTRY = 0.6;
  private static final double IN_NAMED_STATE = 1.2;
  private static final double HOLDS_NAMED_TOWN = 2.5;
  private static final double SAID_TO_BE_IN = 10;
  private static final double SAID_TO_BE_A = 3;

  /** By how much the best must lead before other names lean on it. */
  private static final double CLEAR = 1.5;

  private final Gazetteer gazetteer;
  private final Context context;
  private final Map<String, Name> names = new LinkedHashMap<>();
  private final Map<String, Double> countries = new HashMap<>();
  private final Map<String, Set<String>> states = new HashMap<>();
  private final Map<String, Set<String>> towns = new HashMap<>();

  /** What is known of one folded name. */
  private static final class Name {
    final String key;
    List<Place> candidates = List.of();
    final Set<Place.Kind> said = new HashSet<>();
    final List<Place> within = new ArrayList<>();
    boolean part;
    Optional<Place> place = Optional.empty();

    Name(String key) {
      this.key = key;
    }
  }

  private Atlas(Gazetteer gazetteer, Context context) {
    this.gazetteer = gazetteer;
    this.context = context;
  }

  static Atlas of(String string, List<Mention> mentions, Gazetteer gazetteer, Context context) {
    Atlas atlas = new Atlas(gazetteer, context);
    Surroundings surroundings = new Surroundings(string, gazetteer);
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      if (mention.type() == EntityType.PLACE) {
        Name name = atlas.names.computeIfAbsent(mention.key(), atlas::look);
        if (!name.candidates.isEmpty()) {
          surroundings.kind(mention).ifPresent(name.said::add);
          name.within.addAll(surroundings.within(mention));
        }
      } else if (mention.type() == EntityType.GROUP) {
        gazetteer
            .countryOfDemonym(mention.key())
            .ifPresent(c -> atlas.countries.merge(c, 1.0, Double::sum));
      }
    }
    atlas.settle();
    return atlas;
  }

  /** The place that a folded name means here; empty where the gazetteer has none. */
  Optional<Place> place(String key) {
    Name name = names.get(key);
    return name == null ? Optional.empty() : name.place;
  }

  /** Whether the name only lies in its place, as "eastern Ukraine" does. */
  boolean isPart(String key) {
    Name name = names.get(key);
    return name != null && name.part;
  }

  private Name look(String key) {
    Name name = new Name(key);
    name.candidates = gazetteer.keyed(key);
    if (name.candidates.isEmpty()) {
      name.candidates = gazetteer.keyed(key + '.'); // "Calif", cut from its period
    }
    if (!name.candidates.isEmpty()) {
      return name;
    }
    int comma = key.indexOf(',');
    if (comma > 0) {
      name.candidates = gazetteer.keyed(key.substring(0, comma).strip());
      name.within.addAll(wide(gazetteer.keyed(key.substring(comma + 1).strip())));
      return name;
    }
    PlaceWords.Stem stem = PlaceWords.stem(key);
    name.candidates = gazetteer.keyed(stem.name());
    name.part = stem.part();
    stem.kind().ifPresent(name.said::add);
    return name;
  }

  private static List<Place> wide(List<Place> places) {
    return places.stream().filter(p -> p.kind() != Place.Kind.CITY).toList();
  }

  private void settle() {
    for (Name name : names.values()) {
      choose(name, false);
    }
    for (Name name : names.values()) {
      name.place.ifPresent(p -> lean(p, name.key));
    }
    for (Name name : names.values()) {
      choose(name, true);
    }
  }

  private void choose(Name name, boolean finally_) {
    Place best = null;
    double first = Double.NEGATIVE_INFINITY;
    double second = Double.NEGATIVE_INFINITY;
    for (Place place : name.candidates) {
      double score = score(place, name);
      if (score > first) {
        second = best == null || state(best).equals(state(place)) ? second : first;
        first = score;
        best = place;
      } else if (!state(best).equals(state(place))) { // a town and its district are no riddle
        second = Math.max(second, score);
      }
    }
    name.place =
        best != null && (finally_ || first - second >= CLEAR)
            ? Optional.of(best)
            : Optional.empty();
  }

  private double score(Place place, Name name) {
    double score = Math.log10(Math.max(1000, place.population()));
    score +=
        switch (place.kind()) {
          case COUNTRY -> COUNTRY;
          case REGION -> REGION;
          case ADMIN1 -> ADMIN1;
          case CITY -> 0;
        };
    if (name.said.contains(place.kind())) {
      score += SAID_TO_BE_A;
    }
    if (name.within.stream().anyMatch(w -> w.id() != place.id() && place.isIn(w))) {
      score += SAID_TO_BE_IN;
    }
    if (context.country().isPresent()
        && place.country().equals(context.country())
        && place.kind() != Place.Kind.COUNTRY) {
      score += SITE;
    }
    if (place.country().isPresent() && countries.containsKey(place.country().get())) {
      score += SAME_COUNTRY;
    }
    String own = name.key;
    boolean inState = place.kind() == Place.Kind.CITY && other(states.get(state(place)), own);
    boolean holdsTown =
        switch (place.kind()) {
          case COUNTRY -> other(towns.get(place.country().orElse("")), own);
          case ADMIN1 -> other(towns.get(state(place)), own);
          default -> false;
        };
    return score + (inState ? IN_NAMED_STATE : 0) + (holdsTown ? HOLDS_NAMED_TOWN : 0);
  }

  /** Lets the others lean on what a name was found to mean. */
  private void lean(Place place, String name) {
    place.country().ifPresent(c -> countries.merge(c, 1.0, Double::sum));
    if (place.kind() == Place.Kind.ADMIN1) {
      note(states, state(place), name);
    }
    if (place.kind() == Place.Kind.CITY) {
      note(towns, state(place), name);
    }
    if (place.kind() != Place.Kind.COUNTRY) {
      place.country().ifPresent(c -> note(towns, c, name));
    }
  }

  private static String state(Place place) {
    return place.country().orElse("") + '/' + place.admin1().orElse("");
  }

  /** Two names are enough to know that there is another one. */
  private static void note(Map<String, Set<String>> names, String where, String name) {
    Set<String> known = names.computeIfAbsent(where, k -> new HashSet<>());
    if (known.size() < 2) {
      known.add(name);
    }
  }

  private static boolean other(Set<String> names, String own) {
    return names != null && (names.size() > 1 || !names.contains(own));
  }
}
