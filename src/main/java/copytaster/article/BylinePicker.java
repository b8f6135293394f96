// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article;

import copytaster.page.Declared;
import copytaster.page.Thing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds who wrote an article. The first source that names a person is believed: JSON-LD, meta,
 * microdata, then what is shown; a newsroom or an agency only where no source names a person.
 */
final class BylinePicker {
  private static final String[] METAS = {
    "parsely-author",
    "sailthru.author",
    "byl",
    "cxenseparse:author",
    "author",
    "article:author",
    "og:article:author",
    "article:author_name",
    "dc.creator",
    "dcterms.creator",
    "dc.creator.name",
    "citation_author",
    "byline",
    "rnews:author",
    "authors",
    "og:author",
    "dc.contributor",
    "shareaholic:article_author_name",
    "creator"
  };

  /** How far above or below the title, in elements, a line of names may stand. */
  private static final int NEAR_ABOVE = 25;

  private static final int NEAR_BELOW = 90;

  private final SiteNames sites;

  /** Newsrooms and agencies, for want of people. */
  private final Set<String> organisations = new LinkedHashSet<>();

  private BylinePicker(SiteNames sites) {
    this.sites = sites;
  }

  /**
   * @param titleAt where the title stands on the page, or -1
   */
  static List<String> pick(Declared declared, Surface surface, SiteNames sites, int titleAt) {
    return new BylinePicker(sites).pick(declared, surface, titleAt);
  }

  private List<String> pick(Declared declared, Surface surface, int titleAt) {
    List<List<String>> sources = new ArrayList<>();
    sources.add(jsonLd(declared));
    sources.add(microdata(declared));
    for (String name : METAS) {
      sources.add(people(declared.meta(name), false));
    }
    sources.add(shown(surface, titleAt));
    sources.add(introduced(surface, titleAt));
    for (List<String> people : sources) {
      if (!people.isEmpty()) {
        return people;
      }
    }
    return organisations.stream().limit(1).toList();
  }

  private List<String> jsonLd(Declared declared) {
    List<Thing> all = new ArrayList<>(declared.articles());
    all.addAll(declared.topThings());
    for (Thing thing : all) {
      for (String property : new String[] {"author", "creator"}) {
        List<String> people = described(thing.things(property));
        if (!people.isEmpty()) {
          return people;
        }
      }
    }
    return List.of();
  }

  private List<String> microdata(Declared declared) {
    for (Thing thing : declared.microdata()) {
      if (thing.isA("Article") || thing.isA("Posting") || !thing.isTyped()) {
        List<String> people = described(thing.things("author"));
        if (people.isEmpty()) {
          people = described(thing.things("creator"));
        }
        if (!people.isEmpty()) {
          return people;
        }
        if (thing.isTyped()) {
          return List.of();
        }
      }
    }
    return List.of();
  }

  private List<String> described(List<Thing> authors) {
    Map<String, String> people = new LinkedHashMap<>();
    for (Thing author : authors) {
      boolean person = author.isA("Person");
      boolean organisation = author.isA("Organization") || author.isA("Corporation");
      for (String name : author.texts("name")) {
        for (String one : PeopleText.names(name)) {
          if (sites.isSite(one) || organisation || PeopleText.isOrganisation(one) && !person) {
            organisations.add(one);
          } else if (PeopleText.isOrganisation(one)) {
            organisations.add(one);
          } else {
            people.putIfAbsent(SiteNames.key(one), one);
          }
        }
      }
    }
    return new ArrayList<>(people.values());
  }

  private List<String> people(List<String> texts, boolean shown) {
    Map<String, String> people = new LinkedHashMap<>();
    for (String text : texts) {
      for (String name : PeopleText.names(text, shown)) {
        if (sites.isSite(name) || PeopleText.isOrganisation(name)) {
          organisations.add(name);
        } else {
          people.putIfAbsent(SiteNames.key(name), name);
        }
      }
    }
    return new ArrayList<>(people.values());
  }

  /** The byline nearest to the title among those that say they are one. */
  private List<String> shown(Surface surface, int titleAt) {
    List<String> best = List.of();
    int nearest = Integer.MAX_VALUE;
    for (Surface.Spot spot : surface.bylines()) {
      if (spot.beside() || spot.text().isEmpty() || spot.text().length() >= Surface.MAX_TEXT) {
        continue;
      }
      int distance = distance(spot, titleAt);
      if (distance < nearest) {
        List<String> people = people(List.of(spot.text()), true);
        if (!people.isEmpty()) {
          nearest = distance;
          best = people;
        }
      }
    }
    return best;
  }

  /** Elements between a spot and the title; what stands before the title is farther. */
  private static int distance(Surface.Spot spot, int titleAt) {
    if (titleAt < 0) {
      return spot.order();
    }
    int distance = spot.order() - titleAt;
    return distance >= 0 ? distance : -4 * distance;
  }

  /** A line near the title that begins with "By". */
  private List<String> introduced(Surface surface, int titleAt) {
    if (titleAt < 0) {
      return List.of();
    }
    for (Surface.Spot line : surface.lines()) {
      int distance = line.order() - titleAt;
      if (!line.beside()
          && distance > -NEAR_ABOVE
          && distance < NEAR_BELOW
          && PeopleText.isIntroduced(line.text())) {
        List<String> people = people(List.of(line.text()), true);
        if (!people.isEmpty() && people.get(0).indexOf(' ') > 0) {
          return people;
        }
      }
    }
    return List.of();
  }
}
