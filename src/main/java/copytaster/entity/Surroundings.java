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

  /** The states and countries that the text puts right behind the name. */
  List<Place> within(Mention mention) {
    int at = mention.span().end();
    int start;
    if (string.startsWith(", ", at) || string.startsWith(" (", at)) {
      start = at + 2;
    } else if (string.startsWith(" in ", at)) {
      start = at + 4;
    } else {
      return List.of();
    }
    List<Place> found = new ArrayList<>();
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
