// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import copytaster.places.Gazetteer;
import copytaster.places.Place;
import copytaster.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What stands beside a place in the text: "Paris, Texas", "Washington state", "city of Luhansk".
 */
final class Surroundings {
  /** "United Arab Emirates": no state or country has a longer name in running text. */
  private static final int WORDS = 4;

  /** "a town in the northern Indian state of". */
  private static final int FILLERS = 8;

  private final String string;
  private final Gazetteer gazetteer;

  Surroundings(String string, Gazetteer gazetteer) {
    this.string = string;
    this.gazetteer = gazetteer;
  }

  /** What the next word, or the two before, say that the place is. */
  Optional<Place.Kind> kind(Mention mention) {
    int at = mention.span().end();
    if (at < string.length() && string.charAt(at) == ' ') {
      Optional<Place.Kind> kind =
          PlaceWords.kind(string.substring(at + 1, letters(at + 1)).toLowerCase(Locale.ROOT));
      if (kind.isPresent()) {
        return kind;
      }
    }
    int start = mention.span().start();
    if (start > 4 && string.startsWith(" of ", start - 4)) {
      int end = start - 4;
      int from = end;
      while (from > 0 && Character.isLetter(string.charAt(from - 1)) && end - from < 20) {
        from--;
      }
      return PlaceWords.kind(string.substring(from, end).toLowerCase(Locale.ROOT));
    }
    return Optional.empty();
  }

  /** The states and countries that the text puts right behind the name, or within it. */
  List<Place> within(Mention mention) {
    int comma = mention.key().indexOf(", ");
    if (comma > 0) {
      return Atlas.wide(
          gazetteer.keyed(PlaceWords.stem(mention.key().substring(comma + 2)).name()));
    }
    int at = mention.span().end();
    int start;
    if (string.startsWith(", ", at) || string.startsWith(" (", at)) {
      start = at + 2;
    } else if (string.startsWith(" in ", at)) {
      start = at + 1;
    } else {
      return List.of();
    }
    List<Place> found = new ArrayList<>();
    start = skipFiller(start, found);
    int end = start;
    for (int word = 0; word < WORDS && end < string.length(); word++) {
      int from = word == 0 ? start : end + 1;
      if (word > 0 && string.charAt(end) != ' '
          || from >= string.length()
          || word == 0 && !Character.isUpperCase(string.charAt(from))) {
        break;
      }
      end = letters(from);
      if (end == from) {
        break;
      }
      String name = string.substring(start, end);
      add(name, found);
      if (end < string.length() && string.charAt(end) == '.') {
        int dot = end + 1;
        while (dot + 1 < string.length()
            && Character.isLetter(string.charAt(dot))
            && string.charAt(dot + 1) == '.') {
          dot += 2;
        }
        add(string.substring(start, dot), found);
      }
    }
    return found;
  }

  /**
   * Where the name begins after "in northern", "the capital of", "a town in the Indian state of". A
   * nationality before such a word says as much as the country: "Tripoli, the Libyan capital".
   */
  private int skipFiller(int start, List<Place> found) {
    int at = start;
    boolean tells = false;
    Optional<String> people = Optional.empty();
    for (int word = 0; word < FILLERS && at < string.length(); word++) {
      int end = letters(at);
      String key = Folding.fold(string.substring(at, end));
      if (PlaceWords.isFiller(key) && Character.isLowerCase(string.charAt(at))) {
        tells |= !PlaceWords.isArticle(key);
        if (PlaceWords.isSettlement(key)) {
          people.flatMap(gazetteer::country).ifPresent(found::add);
        }
      } else if (people.isEmpty() && at > start) {
        people = gazetteer.countryOfDemonym(key);
        if (people.isEmpty()) {
          break;
        }
      } else {
        break;
      }
      if (end >= string.length() || string.charAt(end) != ' ') {
        break;
      }
      at = end + 1;
    }
    return at == start || tells ? at : start;
  }

  /**
   * The name of the town that the text says the place is a quarter of: "Belém, a quarter of
   * Lisbon", "the Alfama district of Lisbon". Folded.
   */
  Optional<String> quarterOf(Mention mention) {
    int at = mention.span().end();
    at += string.startsWith(", ", at) ? 2 : string.startsWith(" ", at) ? 1 : 0;
    boolean quarter = false;
    for (int word = 0;
        word < FILLERS && at > mention.span().end() && at < string.length();
        word++) {
      int end = letters(at);
      if (end == at) {
        break;
      }
      String key = string.substring(at, end);
      if (quarter && Character.isUpperCase(string.charAt(at))) {
        return Optional.of(name(at));
      }
      if (Character.isUpperCase(string.charAt(at)) || end - at > 20) {
        break;
      }
      quarter |= PlaceWords.isQuarter(key);
      if (end >= string.length() || string.charAt(end) != ' ') {
        break;
      }
      at = end + 1;
    }
    return Optional.empty();
  }

  /** The longest name of a town that begins here, else its first word; folded. */
  private String name(int start) {
    String best = Folding.fold(string.substring(start, letters(start)));
    int end = letters(start);
    for (int word = 1; word < WORDS && end + 1 < string.length(); word++) {
      if (string.charAt(end) != ' ' || !Character.isUpperCase(string.charAt(end + 1))) {
        break;
      }
      end = letters(end + 1);
      String name = Folding.fold(string.substring(start, end));
      best = gazetteer.keyed(name).isEmpty() ? best : name;
    }
    return best;
  }

  private void add(String name, List<Place> found) {
    for (Place place : gazetteer.keyed(Folding.fold(name))) {
      if (place.kind() != Place.Kind.CITY) {
        found.add(place);
      }
    }
    if (name.length() == 2 && name.equals(name.toUpperCase(Locale.ROOT))) {
      found.addAll(gazetteer.keyed("us-" + name.toLowerCase(Locale.ROOT)));
    }
  }

  private int letters(int start) {
    int at = start;
    while (at < string.length()
        && (Character.isLetter(string.charAt(at)) || string.charAt(at) == '-')) {
      at++;
    }
    return at;
  }
}
