// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import copytaster.entity.Pass.Story;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.OrganizationsTable;
import copytaster.lexicon.PlaceWordsTable;
import copytaster.places.Place;
import copytaster.text.Folding;
import copytaster.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names that the tagger has cut in pieces, put together again by what the text and the map say. */
final class WholeNames {
  private static final Set<String> LINKS = Lexicon.set(PlaceWordsTable.NAME_JOINTS);

  private static final Set<String> HOLDINGS = Lexicon.set(OrganizationsTable.SHARE_WORDS);
  private static final Set<String> AND_HEADS = Lexicon.set(OrganizationsTable.AND_HEADS);

  /** "Saint Vincent and the Grenadines". */
  private static final int MOST_WORDS = 5;

  private static final int LONGEST = 48;

  private WholeNames() {}

  /**
   * The longest name of the gazetteer that begins with a mention: "Antigua and Barbuda", "Xi'an".
   */
  static List<Mention> longestPlace(Story story, List<Mention> mentions) {
    Ends ends = (mention, next) -> placeEnd(story, mention);
    return extended(story, mentions, ends);
  }

  private static int placeEnd(Story story, Mention mention) {
    String string = story.string();
    int start = mention.span().start();
    boolean named =
        mention.type() == EntityType.PLACE
            || mention.type() != EntityType.GROUP && mention.key().indexOf(' ') < 0;
    if (!named || !Around.isCapital(string, start)) {
      return -1;
    }
    int at = mention.span().end();
    int best =
        Around.isS(string, at)
                && story.gazetteer().has(Folding.fold(string.substring(start, at + 2)))
            ? at + 2
            : -1;
    for (int word = 0; word < MOST_WORDS && at < string.length(); word++) {
      char c = string.charAt(at);
      if (c != ' ' && c != '-' && !Around.isApostrophe(string, at)) {
        break;
      }
      int from = at + 1;
      int end = Around.end(string, from);
      String next = string.substring(from, end);
      if (end == from
          || end - start > LONGEST
          || c == ' ' && !Around.isCapital(string, from) && !LINKS.contains(next)) {
        break;
      }
      at = end;
      if (!(c == ' ' && LINKS.contains(next)) && isName(story, string.substring(start, end))) {
        best = end;
      } else if (Around.isS(string, end)
          && story.gazetteer().has(Folding.fold(string.substring(start, end + 2)))) {
        best = end + 2;
        at = best;
      }
    }
    return best;
  }

  /** An "and" joins two places that stand by themselves only in the name of a country. */
  private static boolean isName(Story story, String name) {
    List<Place> places = story.gazetteer().keyed(Folding.fold(name));
    int and = name.indexOf(" and ");
    return !places.isEmpty()
        && (and < 0
            || places.stream().anyMatch(place -> place.kind() == Place.Kind.COUNTRY)
            || !story.gazetteer().has(Folding.fold(name.substring(and + 5))));
  }

  /** "Rostov-on-Don", "Stratford-upon-Avon": a capital on both sides of a small link. */
  static List<Mention> hyphens(Story story, List<Mention> mentions) {
    Ends ends = (mention, next) -> chunkEnd(story.string(), mention);
    return extended(story, mentions, ends);
  }

  private static int chunkEnd(String string, Mention mention) {
    if (mention.type() != EntityType.PLACE) {
      return -1;
    }
    int at = Around.end(string, mention.span().start());
    int best = -1;
    boolean link = false;
    for (int part = 0;
        part < MOST_WORDS && at < string.length() && string.charAt(at) == '-';
        part++) {
      int end = Around.end(string, at + 1);
      if (link && Around.isCapital(string, at + 1)) {
        best = end;
      }
      String word = string.substring(at + 1, end);
      if (!LINKS.contains(word) && !Around.isCapital(string, at + 1)) {
        break;
      }
      link |= LINKS.contains(word);
      at = end;
    }
    return best;
  }

  /** "Port Authority of New York and New Jersey": the places are parts of the body's name. */
  static List<Mention> bodiesOfPlaces(Story story, List<Mention> mentions) {
    String string = story.string();
    List<Mention> out = new ArrayList<>(mentions.size());
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      int of = mention.text().lastIndexOf(" of ");
      int last = i;
      if (isForce(story, mentions, i)) {
        last++;
      }
      if (of < 0 && isPlaceAfter(string, mentions, last, " of ") && Heads.isBody(mention.key())) {
        last++;
      }
      String head =
          of < 0 ? mention.key() : mention.key().substring(0, mention.key().lastIndexOf(" of "));
      if ((of > 0 || last > i)
          && AND_HEADS.contains(head.substring(head.lastIndexOf(' ') + 1))
          && isPlaceAfter(string, mentions, last, " and ")) {
        last++;
      }
      if (last > i && (mention.type() == EntityType.ORGANIZATION || isForce(story, mentions, i))) {
        Span span = new Span(mention.span().start(), mentions.get(last).span().end());
        mention = Mention.of(span, string, EntityType.ORGANIZATION, mention.confidence());
        i = last;
      }
      out.add(mention);
    }
    return out;
  }

  /** "Devon" and "Cornwall Police": one body of two places. */
  private static boolean isForce(Story story, List<Mention> mentions, int at) {
    if (at + 1 == mentions.size() || !story.gazetteer().has(mentions.get(at).key())) {
      return false;
    }
    Mention other = mentions.get(at + 1);
    int blank = other.key().indexOf(' ');
    return other.type() == EntityType.ORGANIZATION
        && blank > 0
        && AND_HEADS.contains(other.key().substring(blank + 1))
        && story.gazetteer().has(other.key().substring(0, blank))
        && Around.between(story.string(), mentions.get(at).span(), other.span(), 6).equals(" and ");
  }

  private static boolean isPlaceAfter(
      String string, List<Mention> mentions, int index, String link) {
    return index + 1 < mentions.size()
        && mentions.get(index + 1).type() == EntityType.PLACE
        && Around.between(string, mentions.get(index).span(), mentions.get(index + 1).span(), 6)
            .equals(link);
  }

  /** "Patras and Aigio", tagged as one: two places, where the map has the first. */
  static List<Mention> split(Story story, List<Mention> mentions) {
    List<Mention> out = new ArrayList<>(mentions.size());
    for (Mention mention : mentions) {
      String text = mention.text();
      int and = text.indexOf(" and ");
      boolean two =
          mention.type() == EntityType.PLACE
              && and > 0
              && Around.isCapital(text, and + 5)
              && !story.gazetteer().has(mention.key())
              && isTown(story, text.substring(0, and));
      if (two) {
        int start = mention.span().start();
        out.add(part(story, mention, start, start + and));
        out.add(part(story, mention, start + and + 5, mention.span().end()));
      } else {
        out.add(mention);
      }
    }
    return out;
  }

  private static boolean isTown(Story story, String name) {
    return story.gazetteer().keyed(Folding.fold(name)).stream()
        .anyMatch(place -> place.kind() == Place.Kind.CITY);
  }

  private static Mention part(Story story, Mention mention, int start, int end) {
    return Mention.of(new Span(start, end), story.string(), mention.type(), mention.confidence());
  }

  /** A town that is no body where the text says "in" before it. */
  static List<Mention> inTown(Story story, List<Mention> mentions) {
    List<Mention> out = new ArrayList<>(mentions.size());
    for (Mention mention : mentions) {
      boolean town =
          mention.type() == EntityType.ORGANIZATION
              && !Organizations.isAcronym(mention.text())
              && isIn(story.string(), mention.span().start())
              && story.gazetteer().has(mention.key());
      out.add(town ? mention.as(EntityType.PLACE) : mention);
    }
    return out;
  }

  /** Whether "in" stands before a position, and not as in "shares in Halden". */
  private static boolean isIn(String string, int at) {
    return Around.before(string, at).equals("in")
        && !HOLDINGS.contains(
            Around.before(string, at - "in ".length()).toLowerCase(java.util.Locale.ROOT));
  }

  /** Neighbours that the tagger has as one name elsewhere in the text. */
  static List<Mention> asElsewhere(Story story, List<Mention> mentions) {
    Map<String, EntityType> whole = new HashMap<>();
    for (Mention mention : mentions) {
      if (mention.text().length() > 5 && mention.text().length() < LONGEST + LONGEST) {
        whole.putIfAbsent(mention.text(), mention.type());
      }
    }
    List<Mention> out = new ArrayList<>(mentions.size());
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      for (int last = Math.min(i + 3, mentions.size() - 1); last > i; last--) {
        int end = mentions.get(last).span().end();
        int start = mention.span().start();
        if (end - start < LONGEST + LONGEST
            && mentions.get(last).span().start() - mentions.get(last - 1).span().end() < 6) {
          EntityType type = whole.get(story.string().substring(start, end));
          if (type != null && type != EntityType.GROUP) {
            mention = Mention.of(new Span(start, end), story.string(), type, mention.confidence());
            i = last;
            break;
          }
        }
      }
      out.add(mention);
    }
    return out;
  }

  /** Says where a name really ends, or -1. */
  private interface Ends {
    int of(Mention mention, int index);
  }

  private static List<Mention> extended(Story story, List<Mention> mentions, Ends ends) {
    List<Mention> out = new ArrayList<>(mentions.size());
    for (int i = 0; i < mentions.size(); i++) {
      Mention mention = mentions.get(i);
      int end = ends.of(mention, i);
      int last = i;
      while (last + 1 < mentions.size() && mentions.get(last + 1).span().start() < end) {
        last++;
      }
      if (end > mention.span().end() && mentions.get(last).span().end() <= end) {
        i = last;
        Span span = new Span(mention.span().start(), end);
        out.add(Mention.of(span, story.string(), EntityType.PLACE, mention.confidence()));
      } else {
        out.add(mention);
      }
    }
    return out;
  }
}
