// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import copytaster.lexicon.Lexicon;
import copytaster.lexicon.PlaceWordsTable;
import copytaster.places.Gazetteer;
import copytaster.places.Place;
import copytaster.text.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Words beside a place that locate it: "Paris, Texas", "Washington state", "city of Luhansk". */
final class PlaceContext {
  /** "United Arab Emirates": no state or country has a longer name in running text. */
  private static final int WORDS = 4;

  private static final Set<String> FILLERS =
      Lexicon.union(PlaceWordsTable.PLACE_FILLERS, PlaceWordsTable.COMPASS);
  private static final Set<String> ARTICLES = Lexicon.set(PlaceWordsTable.ARTICLES);

  private final String string;
  private final Gazetteer gazetteer;

  PlaceContext(String string, Gazetteer gazetteer) {
    this.string = string;
    this.gazetteer = gazetteer;
  }

  /** The kind of place that the next word, or the two before, state. */
  Optional<Place.Kind> kind(Mention mention) {
    int end = mention.span().end();
    int start = mention.span().start();
    Optional<Place.Kind> kind = PlaceWords.kind(Around.after(string, end).toLowerCase(Locale.ROOT));
    return kind.isEmpty() && Around.before(string, start).equals("of")
        ? PlaceWords.kind(Around.before(string, start - 3).toLowerCase(Locale.ROOT))
        : kind;
  }

  /** The states and countries that the text puts right behind the name, or within it. */
  List<Place> within(Mention mention) {
    int comma = mention.key().indexOf(", ");
    if (comma > 0) {
      return ToponymResolver.regions(gazetteer, mention.key().substring(comma + 2));
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
    start = skipFillers(start, found);
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
   * Where the name begins after "in northern", "the capital of"; a people tells the country:
   * "Tripoli, the Lebanese port".
   */
  private int skipFillers(int start, List<Place> found) {
    int at = start;
    boolean tells = false;
    for (int end = letters(at);
        end < string.length() && end > at && string.charAt(end) == ' ';
        end = letters(at)) {
      String word = string.substring(at, end);
      if (FILLERS.contains(word)) {
        tells = true;
      } else if (!ARTICLES.contains(word)) {
        if (at > start && FILLERS.contains(Around.after(string, end))) {
          gazetteer
              .countryOfDemonym(Folding.fold(word))
              .flatMap(gazetteer::country)
              .ifPresent(found::add);
        }
        break;
      }
      at = end + 1;
    }
    return tells ? at : start;
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
