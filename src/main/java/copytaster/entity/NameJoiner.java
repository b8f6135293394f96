// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import copytaster.lexicon.Lexicon;
import copytaster.lexicon.OrganizationsTable;
import copytaster.lexicon.Rule;
import copytaster.lexicon.ShortNamesTable;
import copytaster.places.Gazetteer;
import copytaster.places.Place;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins the mentions of one organization, work or facility: equal names but for article and legal
 * form, acronyms with what they stand for, and the beginning of a longer name ("Berkshire" after
 * "Berkshire Hathaway").
 */
final class NameJoiner {
  private static final Map<String, String> SHORT_NAMES = Lexicon.map(ShortNamesTable.ROWS, 0, 1);

  private static final Set<String> OFFICES = Lexicon.set(OrganizationsTable.TURNED_OFFICES);

  private static final int SHORTEST = 3;

  private final List<Mention> mentions;
  private final Clusters clusters;
  private final Gazetteer gazetteer;
  private final Map<String, Integer> byName = new LinkedHashMap<>();

  private NameJoiner(List<Mention> mentions, Clusters clusters, Gazetteer gazetteer) {
    this.mentions = mentions;
    this.clusters = clusters;
    this.gazetteer = gazetteer;
  }

  static void join(
      List<Mention> mentions,
      Clusters clusters,
      EntityType type,
      Gazetteer gazetteer,
      ToponymResolver toponyms) {
    NameJoiner joiner = new NameJoiner(mentions, clusters, gazetteer);
    joiner.equal(type, toponyms);
    joiner.acronyms();
    joiner.beginnings();
    joiner.beginnings(); // "Novo" after "Novo Nordisk", once that is "Novo Nordisk Foods"
    if (type == EntityType.ORGANIZATION) {
      joiner.endings();
    }
  }

  private void equal(EntityType type, ToponymResolver toponyms) {
    for (int i = 0; i < mentions.size(); i++) {
      if (mentions.get(i).type() == type) {
        String name = String.join(" ", Organizations.words(toponyms.variant(mentions.get(i))));
        String full = SHORT_NAMES.get(name);
        name = full != null && Rule.on("entity.short-name") ? full : name;
        name = turned(name);
        if (type == EntityType.GROUP) {
          name = singular(name);
        }
        Integer first = byName.putIfAbsent(name, i);
        if (first != null) {
          clusters.join(first, i);
        }
      }
    }
  }

  /** "Department of Justice" as "justice department". */
  private static String turned(String name) {
    int of = name.indexOf(" of ");
    return of > 0 && OFFICES.contains(name.substring(0, of)) && Rule.on("entity.office-turned")
        ? name.substring(of + " of ".length()) + ' ' + name.substring(0, of)
        : name;
  }

  /** Whether a name is what news calls a body for short: "Beeb". */
  static boolean isShort(String key) {
    return SHORT_NAMES.containsKey(key);
  }

  /** "Ukrainians" are "Ukrainian". */
  private static String singular(String name) {
    boolean plural =
        name.length() > 4
            && name.endsWith("s")
            && "sui".indexOf(name.charAt(name.length() - 2)) < 0;
    return plural ? name.substring(0, name.length() - 1) : name;
  }

  /** Notes a name under a key; -1 where names of two things have it. */
  private void note(Map<String, Integer> byKey, String key, int at) {
    byKey.merge(key, at, (a, b) -> a >= 0 && clusters.of(a) == clusters.of(b) ? a : -1);
  }

  /** Acronyms with the one name whose initials they are. */
  private void acronyms() {
    Map<String, Integer> byInitials = new HashMap<>();
    byName.forEach(
        (name, at) -> {
          List<String> words = Organizations.words(name);
          if (words.size() > 1) {
            for (String initials :
                List.of(
                    Organizations.initials(words, false), Organizations.initials(words, true))) {
              if (initials.length() > 1) {
                note(byInitials, initials, at);
              }
            }
          }
        });
    byName.forEach(
        (name, at) -> {
          int full =
              Organizations.isAcronym(mentions.get(at).text())
                  ? byInitials.getOrDefault(name.replaceAll("[^\\p{L}\\p{N}]", ""), -1)
                  : -1;
          if (full >= 0 && (name.length() > 2 || isWide(mentions.get(full)))) {
            clusters.join(full, at);
          }
        });
  }

  /** "WA" is Western Australia, but behind a town no amphitheatre. */
  private boolean isWide(Mention full) {
    return !full.is(EntityType.PLACE) || gazetteer.has(full.key());
  }

  /** One name that begins a single longer one, and does not stand before it. */
  private void beginnings() {
    Map<String, Integer> longer = new HashMap<>();
    byName.forEach(
        (name, at) -> {
          int blank = name.indexOf(' ');
          for (int words = 1; blank > 0 && words < 4; words++) {
            note(longer, name.substring(0, blank), at);
            blank = name.indexOf(' ', blank + 1);
          }
        });
    byName.forEach(
        (name, at) -> {
          int full = longer.getOrDefault(name, -1);
          if (full >= 0
              && (full < at || saysNoMore(full, name))
              && name.length() >= SHORTEST
              && (!Organizations.isGeneric(name.substring(name.lastIndexOf(' ') + 1))
                  || isSeated(full, name))
              && gazetteer.keyed(name).stream().allMatch(p -> mayName(p, at))
              && !gazetteer.isDemonym(name)) {
            clusters.join(full, at);
          }
        });
  }

  /** "Union Bank" after "Union Bank of Norway": what it leaves out is where. */
  private boolean isSeated(int full, String name) {
    return name.indexOf(' ') > 0
        && mentions.get(full).key().contains(name + " of ")
        && Rule.on("entity.body-of-place");
  }

  /** A country is never short for its airline; a town may be for its club. */
  private boolean mayName(Place place, int at) {
    return place.kind() == Place.Kind.REGION
        || mentions.get(at).type() == EntityType.ORGANIZATION
            && place.kind() != Place.Kind.COUNTRY
            && Rule.on("entity.body-called-like-town");
  }

  /** "Barclays Bank" after "Barclays": the added words are generic. */
  private boolean saysNoMore(int full, String name) {
    String key = String.join(" ", Organizations.words(mentions.get(full).key()));
    return mentions.get(full).type() == EntityType.ORGANIZATION
        && key.startsWith(name + ' ')
        && List.of(key.substring(name.length() + 1).split(" ")).stream()
            .allMatch(Organizations::isGeneric);
  }

  /** "Gates Foundation" after "Bill & Melinda Gates Foundation", where only one name ends so. */
  private void endings() {
    Map<String, Integer> longer = new HashMap<>();
    byName.forEach(
        (name, at) -> {
          for (int blank = name.indexOf(' '), n = 0; blank > 0 && n < 6; n++) {
            note(longer, name.substring(blank + 1), at);
            blank = name.indexOf(' ', blank + 1);
          }
        });
    byName.forEach(
        (name, at) -> {
          int full = longer.getOrDefault(name, -1);
          if (full >= 0
              && full < at
              && (name.indexOf(' ') > 0 ? ends(full, name) : isOwnWord(name))) {
            clusters.join(full, at);
          }
        });
  }

  /** "Pistons" after "Detroit Pistons": a word that no other body is called by. */
  private boolean isOwnWord(String name) {
    return name.length() > SHORTEST
        && !Organizations.isGeneric(name)
        && !HeadNouns.isBody(name)
        && gazetteer.keyed(name).stream().noneMatch(p -> p.kind() == Place.Kind.COUNTRY)
        && !gazetteer.isDemonym(name)
        && Rule.on("entity.body-by-last-word");
  }

  /**
   * Whether a name that ends another is the same with less said: "Gates Foundation" has a word of
   * its own, "Foreign Ministry" only lacks whose. "United Nations" is not short for its agencies.
   */
  private boolean ends(int full, String name) {
    String key = mentions.get(full).key();
    int at = key.lastIndexOf(name);
    if (at < 1) {
      return false;
    }
    List<String> more = List.of(key.substring(0, at).strip().split(" "));
    if (Organizations.isSmall(more.get(more.size() - 1))) {
      return false;
    }
    return !Organizations.isGeneric(name.substring(0, name.indexOf(' ')))
        || more.stream().anyMatch(w -> gazetteer.isDemonym(w) || !gazetteer.keyed(w).isEmpty());
  }
}
