// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import copytaster.entity.Pass.Story;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.OrganizationsTable;
import copytaster.lexicon.PlaceWordsTable;
import copytaster.lexicon.Rule;
import copytaster.places.Place;
import copytaster.text.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Joins names that the tagger cut in pieces, by the text and the gazetteer. */
final class WholeNames {
  private static final Set<String> LINKS = Lexicon.set(PlaceWordsTable.NAME_JOINTS);

  private static final Set<String> HOLDINGS = Lexicon.set(OrganizationsTable.SHARE_WORDS);
  private static final Set<String> AND_HEADS = Lexicon.set(OrganizationsTable.AND_HEADS);

  /** "Saint Vincent and the Grenadines". */
  private static final int MOST_WORDS = 5;

  private static final int LONGEST = 48;

  private static final String AND = " and ";

  private WholeNames() {}

  /**
   * The longest name of the gazetteer that begins with a mention: "Antigua and Barbuda", "Xi'an".
   */
  static List<Mention> longestPlace(Story story, List<Mention> mentions) {
    List<Mention> out = new ArrayList<>(mentions.size());
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      mention = withArticle(story, mention);
      int end = placeEnd(story, mention);
      int last = last(mentions, i, end);
      if (end > mention.span().end() && mentions.get(last).span().end() <= end) {
        mention = mention.over(story.string(), mention.span().start(), end).as(EntityType.PLACE);
        i = last;
      }
      out.add(mention);
    }
    return out;
  }

  /** "The Hague", which the map has under no other name. */
  private static Mention withArticle(Story story, Mention mention) {
    int start = mention.span().start() - "The ".length();
    boolean article =
        mention.is(EntityType.PLACE)
            && start >= 0
            && story.string().startsWith("The ", start)
            && !story.hasPlace(mention)
            && story.gazetteer().has("the " + mention.key())
            && Rule.on("entity.place-with-article");
    return article ? mention.over(story.string(), start, mention.span().end()) : mention;
  }

  /** The index of the last mention from the first on that begins before a position. */
  static int last(List<Mention> mentions, int first, int end) {
    int last = first;
    while (last + 1 < mentions.size() && mentions.get(last + 1).span().start() < end) {
      last++;
    }
    return last;
  }

  private static int placeEnd(Story story, Mention mention) {
    String string = story.string();
    int start = mention.span().start();
    if (mention.is(EntityType.GROUP) || !Around.isCapital(string, start)) {
      return -1;
    }
    int at = mention.span().end();
    int best = withS(story, start, at);
    for (int word = 0; word < MOST_WORDS && at < string.length(); word++) {
      char c = string.charAt(at);
      if (c != ' ' && c != '-' && !Around.isApostrophe(string, at)) {
        break;
      }
      int from = at + 1;
      int end = Around.end(string, from);
      boolean link = c == ' ' && LINKS.contains(string.substring(from, end));
      if (end == from
          || end - start > LONGEST
          || c == ' ' && !Around.isCapital(string, from) && !link) {
        break;
      }
      boolean tied = c == '-' && Character.isLowerCase(string.charAt(Around.start(string, at)));
      at = end;
      boolean joined = tied && mention.is(EntityType.PLACE) && Around.isCapital(string, from);
      if (!link && (joined || isName(story, string.substring(start, end)))) {
        best = end;
      } else if (withS(story, start, end) > 0) {
        best = end + 2;
        at = best;
      }
    }
    return best;
  }

  /** Where a place that is called with an 's ends, or -1: "St. John's". */
  private static int withS(Story story, int start, int end) {
    return Around.isS(story.string(), end)
            && story.gazetteer().has(Folding.fold(story.string().substring(start, end + 2)))
        ? end + 2
        : -1;
  }

  /** An "and" joins two places that stand by themselves only in the name of a country. */
  private static boolean isName(Story story, String name) {
    List<Place> places = story.gazetteer().keyed(Folding.fold(name));
    int and = name.indexOf(AND);
    return !places.isEmpty()
        && (and < 0
            || places.stream().anyMatch(place -> place.kind() == Place.Kind.COUNTRY)
            || !story.gazetteer().has(Folding.fold(name.substring(and + AND.length()))));
  }

  /** "Port Authority of New York and New Jersey", "Devon and Cornwall Police". */
  static List<Mention> bodiesOfPlaces(Story story, List<Mention> mentions) {
    String string = story.string();
    List<Mention> out = new ArrayList<>(mentions.size());
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      int last = isForce(story, mentions, i) ? i + 1 : i;
      if (last == i && mention.is(EntityType.ORGANIZATION)) {
        int of = mention.key().lastIndexOf(" of ");
        if (of < 0
            && HeadNouns.isBody(mention.key())
            && isPlaceAfter(string, mentions, i, " of ")) {
          last++;
        }
        String head = of < 0 ? mention.key() : mention.key().substring(0, of);
        if ((of > 0 || last > i)
            && AND_HEADS.contains(head.substring(head.lastIndexOf(' ') + 1))
            && isPlaceAfter(string, mentions, last, AND)) {
          last++;
        }
      }
      if (last > i) {
        mention =
            mention
                .over(string, mention.span().start(), mentions.get(last).span().end())
                .as(EntityType.ORGANIZATION);
        i = last;
      }
      out.add(mention);
    }
    return out;
  }

  /** "Devon" and "Cornwall Police": one body of two places. */
  private static boolean isForce(Story story, List<Mention> mentions, int at) {
    if (at + 1 == mentions.size() || !story.hasPlace(mentions.get(at))) {
      return false;
    }
    Mention other = mentions.get(at + 1);
    int blank = other.key().indexOf(' ');
    return other.is(EntityType.ORGANIZATION)
        && blank > 0
        && AND_HEADS.contains(other.key().substring(blank + 1))
        && story.gazetteer().has(other.key().substring(0, blank))
        && Around.between(story.string(), mentions.get(at), other).equals(AND);
  }

  private static boolean isPlaceAfter(String string, List<Mention> mentions, int at, String link) {
    return at + 1 < mentions.size()
        && mentions.get(at + 1).is(EntityType.PLACE)
        && Around.between(string, mentions.get(at), mentions.get(at + 1)).equals(link);
  }

  /** "Patras and Aigio", "Peru's Oxapampa", tagged as one: two, where the map has the first. */
  static List<Mention> split(Story story, List<Mention> mentions) {
    List<Mention> out = new ArrayList<>(mentions.size());
    for (Mention mention : mentions) {
      String text = mention.text();
      int joint = mention.is(EntityType.PLACE) ? text.indexOf(AND) : -1;
      boolean whose = joint < 0 && Rule.on("entity.place-of-country");
      int and = whose && mention.is(EntityType.PLACE) ? possessive(text) : joint;
      int second = whose ? and + "'s ".length() : and + AND.length();
      Place.Kind first = whose ? Place.Kind.COUNTRY : Place.Kind.CITY;
      if (and > 0
          && Around.isCapital(text, second)
          && !story.hasPlace(mention)
          && story.gazetteer().keyed(Folding.fold(text.substring(0, and))).stream()
              .anyMatch(place -> place.kind() == first)) {
        int start = mention.span().start();
        out.add(mention.over(story.string(), start, start + and));
        out.add(mention.over(story.string(), start + second, mention.span().end()));
      } else {
        out.add(mention);
      }
    }
    return out;
  }

  private static int possessive(String text) {
    int at = text.indexOf("s ") - 1;
    return at > 0 && Around.isApostrophe(text, at) ? at : -1;
  }

  /** A town behind "in" is not an organization, except behind "shares in". */
  static List<Mention> inTown(Story story, List<Mention> mentions) {
    return Pass.each(
        mentions,
        m -> {
          int in = m.span().start() - "in ".length();
          return m.is(EntityType.ORGANIZATION)
                  && !Organizations.isAcronym(m.text())
                  && story.before(m).equals("in")
                  && !HOLDINGS.contains(Around.before(story.string(), in).toLowerCase(Locale.ROOT))
                  && story.hasPlace(m)
              ? m.as(EntityType.PLACE)
              : m;
        });
  }

  /** Neighbours that the tagger has as one name elsewhere in the text. */
  static List<Mention> asElsewhere(Story story, List<Mention> mentions) {
    Map<String, EntityType> whole = new HashMap<>();
    for (Mention mention : mentions) {
      if (!mention.is(EntityType.GROUP)) {
        whole.putIfAbsent(mention.text(), mention.type());
      }
    }
    List<Mention> out = new ArrayList<>(mentions.size());
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      int start = mention.span().start();
      for (int last = Math.min(i + 3, mentions.size() - 1); last > i; last--) {
        int end = mentions.get(last).span().end();
        EntityType type =
            end - start < 2 * LONGEST ? whole.get(story.string().substring(start, end)) : null;
        if (type != null) {
          mention = mention.over(story.string(), start, end).as(type);
          i = last;
        }
      }
      out.add(mention);
    }
    return out;
  }
}
