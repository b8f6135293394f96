// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import copytaster.lexicon.Rule;
import copytaster.places.Gazetteer;
import copytaster.places.Place;
import copytaster.text.Context;
import copytaster.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Resolves each place name of one article to a place of the gazetteer. A state or country beside
 * the name decides ("Paris, Texas"), then what else the article speaks of, then the country of the
 * site, then size. All add up to one score, so that several weak signs can outweigh a strong one.
 */
final class ToponymResolver {
  /** Weights added to log10(population), which is 4 for a small town and 9 for India. */
  private static final double COUNTRY = 1.0;

  private static final double REGION = 3.0;

  /** A state must be ten times as large as its town of the same name to be meant by it. */
  private static final double ADMIN1 = -1.0;

  /** The same for a state and a town elsewhere: Wyoming and that of Michigan. */
  private static final double STATE = -0.5;

  private static final double SITE = 0.8;
  private static final double SAME_COUNTRY = 0.6;

  /** For each doubling of the names of that country, up to {@link #MOST_NAMES} of them. */
  private static final double MORE_OF_COUNTRY = 0.3;

  private static final double MOST_NAMES = 8;
  private static final double NEARBY = 1.2;

  /** Degrees, some 150 km, within which towns of one story lie. */
  private static final double NEAR = 1.4;

  /** Towns looked at for {@link #NEARBY}. */
  private static final int MOST_TOWNS = 50;

  private static final double IN_NAMED_STATE = 1.2;
  private static final double HOLDS_NAMED_TOWN = 2.5;
  private static final double SAID_TO_BE_IN = 10;
  private static final double SAID_TO_BE_A = 3;

  /** A smaller town needs a reason to be meant: see {@link #isDoubtful}. */
  private static final long SMALL = 100_000;

  /** By how much the best must lead before other names lean on it. */
  private static final double CLEAR = 1.2;

  private final Gazetteer gazetteer;
  private final Context context;
  private final Map<String, Name> names = new LinkedHashMap<>();

  /** Which one is meant where the text has two of a name: "Naples, Florida" and "Naples, Italy". */
  private final Map<Span, String> variants = new HashMap<>();

  private final Map<String, Integer> countries = new HashMap<>();
  private final Map<String, Set<String>> states = new HashMap<>();
  private final Map<String, Set<String>> towns = new HashMap<>();
  private final List<Name> seats = new ArrayList<>();

  /** The evidence for one folded name. */
  private static final class Name {
    final String key;
    List<Place> candidates = List.of();
    final Set<Place.Kind> said = new HashSet<>();
    final List<Place> within = new ArrayList<>();
    boolean part;
    Optional<Place> place = Optional.empty();

    /** Its place as decided without the other names, which lean on it. */
    Optional<Place> plain = Optional.empty();

    Name(String key) {
      this.key = key;
    }
  }

  private ToponymResolver(Gazetteer gazetteer, Context context) {
    this.gazetteer = gazetteer;
    this.context = context;
  }

  static ToponymResolver of(
      String string, List<Mention> mentions, Gazetteer gazetteer, Context context) {
    ToponymResolver toponyms = new ToponymResolver(gazetteer, context);
    PlaceContext surroundings = new PlaceContext(string, gazetteer);
    toponyms.tellApart(mentions, surroundings);
    for (Mention mention : mentions) {
      if (mention.type() == EntityType.PLACE) {
        Name name =
            toponyms.names.computeIfAbsent(
                toponyms.variant(mention), k -> toponyms.look(toponyms.head(mention.key())));
        if (!name.candidates.isEmpty()) {
          surroundings.kind(mention).ifPresent(name.said::add);
          name.within.addAll(surroundings.within(mention));
          toponyms.unmapped(name, mention);
        }
      } else if (mention.type() == EntityType.GROUP) {
        gazetteer
            .countryOfDemonym(mention.key())
            .ifPresent(c -> toponyms.countries.merge(c, 1, Integer::sum));
      }
    }
    toponyms.settle();
    return toponyms;
  }

  /** A town that the map has in other states only lies somewhere in the one that it is said to. */
  private void unmapped(Name name, Mention mention) {
    int comma = mention.key().indexOf(", ");
    List<Place> said =
        comma > 0 ? regions(gazetteer, mention.key().substring(comma + 2)) : List.of();
    boolean elsewhere =
        !said.isEmpty()
            && said.stream().allMatch(w -> w.kind() == Place.Kind.ADMIN1)
            && name.candidates.stream().noneMatch(p -> isIn(p, said));
    if (elsewhere && Rule.on("entity.unmapped-town")) {
      name.candidates = said;
      name.part = true;
    }
  }

  /** Finds the names that the text itself puts into two places; one said before stays in force. */
  private void tellApart(List<Mention> mentions, PlaceContext surroundings) {
    Map<String, Set<String>> homes = new HashMap<>();
    Map<Span, String> home = new HashMap<>();
    for (Mention mention : mentions) {
      if (mention.type() == EntityType.PLACE) {
        String key = head(mention.key());
        List<Place> within = surroundings.within(mention);
        Optional<Place.Kind> said =
            surroundings.kind(mention).filter(k -> Rule.on("entity.kind-tells-apart"));
        if (!within.isEmpty() || said.isPresent()) {
          gazetteer.keyed(key).stream()
              .filter(p -> within.isEmpty() ? p.kind() == said.get() : isIn(p, within))
              .max((a, b) -> Long.compare(a.population(), b.population()))
              .ifPresent(
                  p -> {
                    home.put(mention.span(), state(p));
                    homes.computeIfAbsent(key, k -> new HashSet<>()).add(state(p));
                  });
        }
      }
    }
    Map<String, String> last = new HashMap<>();
    for (Mention mention : mentions) {
      String key = head(mention.key());
      if (homes.getOrDefault(key, Set.of()).size() > 1) {
        String said = home.getOrDefault(mention.span(), last.get(key));
        if (said != null) {
          variants.put(mention.span(), key + '\n' + said);
          last.put(key, said);
        }
      }
    }
  }

  /**
   * A key for the place of a mention: the name, with the state where the text has two of that name.
   */
  String variant(Mention mention) {
    return variants.getOrDefault(mention.span(), head(mention.key()));
  }

  /** "tulsa" of "tulsa, oklahoma", where the map has both. */
  private String head(String key) {
    int comma = key.indexOf(", ");
    return comma > 0
            && gazetteer.has(key.substring(0, comma))
            && !regions(gazetteer, key.substring(comma + 2)).isEmpty()
            && Rule.on("entity.town-and-region")
        ? key.substring(0, comma)
        : key;
  }

  /** The place that a mention means; empty if the gazetteer has no likely one. */
  Optional<Place> place(Mention mention) {
    Name name = names.get(variant(mention));
    return name == null ? Optional.empty() : name.place;
  }

  /** Whether the mention only lies in its place, as "eastern Ukraine" does. */
  boolean isPart(Mention mention) {
    Name name = names.get(variant(mention));
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
    if (key.length() == 2) { // the code of a state behind a town: "Tampa, FL"
      name.candidates = gazetteer.keyed("us-" + key);
      return name;
    }
    int comma = key.indexOf(',');
    if (comma > 0) {
      PlaceWords.Stem whole = PlaceWords.stem(key.substring(comma + 1).strip());
      name.candidates = gazetteer.keyed(key.substring(0, comma).strip());
      name.within.addAll(regions(gazetteer, key.substring(comma + 1).strip()));
      if (name.candidates.isEmpty()) { // "Brixton, south London"
        name.candidates = gazetteer.keyed(whole.name());
        name.part = true;
      }
      return name;
    }
    PlaceWords.Stem stem = PlaceWords.stem(key);
    name.candidates = gazetteer.keyed(stem.name());
    name.part = stem.part();
    stem.kind().ifPresent(name.said::add);
    return name;
  }

  /** The places meant by a name behind a town: "Oregon", "southern Spain", "FL". */
  static List<Place> regions(Gazetteer gazetteer, String key) {
    return wide(gazetteer.keyed(key.length() == 2 ? "us-" + key : PlaceWords.stem(key).name()));
  }

  static List<Place> wide(List<Place> places) {
    return places.stream().filter(p -> p.kind() != Place.Kind.CITY).toList();
  }

  private void settle() {
    for (Name name : names.values()) {
      choose(name, false);
    }
    for (Name name : names.values()) {
      name.plain = name.place;
      name.plain.ifPresent(p -> lean(p, name));
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
        best != null && (finally_ ? !isDoubtful(best, name) : first - second >= CLEAR)
            ? Optional.of(best)
            : Optional.empty();
  }

  /**
   * Whether a small town is all that the gazetteer has of a name, in an article that speaks of
   * other countries only: then it is more often a place too small for the gazetteer. Names of three
   * words or more are not given twice.
   */
  private boolean isDoubtful(Place place, Name name) {
    return place.kind() == Place.Kind.CITY
        && place.population() < SMALL
        && name.key.split("[ -]").length < 3
        && !isIn(place, name.within)
        && !context.country().equals(place.country())
        && names(place, name) == 0
        && !isNearby(place, name)
        && countries.keySet().stream().anyMatch(c -> !c.equals(place.country().orElse("")));
  }

  private double score(Place place, Name name) {
    double score = Math.log10(Math.max(1000, place.population()));
    score +=
        switch (place.kind()) {
          case COUNTRY -> COUNTRY;
          case REGION -> REGION;
          case ADMIN1 ->
              name.candidates.stream()
                      .anyMatch(c -> c.kind() == Place.Kind.CITY && state(c).equals(state(place)))
                  ? ADMIN1
                  : STATE;
          case ADMIN2, CITY -> 0;
        };
    if (name.said.contains(place.kind())) {
      score += SAID_TO_BE_A;
    }
    if (isIn(place, name.within)) {
      score += SAID_TO_BE_IN;
    }
    if (context.country().isPresent()
        && place.country().equals(context.country())
        && place.kind() != Place.Kind.COUNTRY) {
      score += SITE;
    }
    int names = names(place, name);
    if (names > 0) {
      score += SAME_COUNTRY + MORE_OF_COUNTRY * Math.log(Math.min(names, MOST_NAMES)) / Math.log(2);
    }
    if (isNearby(place, name)) {
      score += NEARBY;
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

  private static boolean isIn(Place place, List<Place> within) {
    return within.stream().anyMatch(w -> w.id() != place.id() && place.isIn(w));
  }

  /** How many other names are of the place's country. */
  private int names(Place place, Name name) {
    if (place.country().isEmpty()) {
      return 0;
    }
    int own = name.plain.isPresent() && name.plain.get().country().equals(place.country()) ? 1 : 0;
    return countries.getOrDefault(place.country().get(), 0) - own;
  }

  private boolean isNearby(Place place, Name name) {
    if (place.kind() != Place.Kind.CITY) {
      return false;
    }
    for (Name seat : seats) {
      if (!seat.key.equals(name.key) && isNear(place, seat.plain.get())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNear(Place one, Place other) {
    if (one.position().isEmpty() || other.position().isEmpty()) {
      return false;
    }
    Place.Position a = one.position().get();
    Place.Position b = other.position().get();
    double width = StrictMath.cos(StrictMath.toRadians(a.latitude()));
    return Math.abs(a.latitude() - b.latitude()) < NEAR
        && Math.abs(a.longitude() - b.longitude()) * width < NEAR;
  }

  /** Lets the other names lean on a decided place. */
  private void lean(Place place, Name name) {
    place.country().ifPresent(c -> countries.merge(c, 1, Integer::sum));
    if (place.kind() == Place.Kind.ADMIN1) {
      note(states, state(place), name.key);
    }
    if (place.kind() == Place.Kind.CITY) {
      note(towns, state(place), name.key);
      if (seats.size() < MOST_TOWNS) {
        seats.add(name);
      }
      for (Place within : name.within) {
        if (within.kind() == Place.Kind.ADMIN1 && place.isIn(within)) {
          note(states, state(within), name.key); // "Springfield, Illinois" names the state
        }
      }
    }
    if (place.kind() != Place.Kind.COUNTRY) {
      place.country().ifPresent(c -> note(towns, c, name.key));
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
