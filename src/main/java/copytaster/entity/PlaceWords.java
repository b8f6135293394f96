// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import copytaster.lexicon.Lexicon;
import copytaster.lexicon.PlaceWordsTable;
import copytaster.places.Place;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words around the bare name of a place. */
final class PlaceWords {
  /**
   * A name without such words.
   *
   * @param name what is left
   * @param part whether it is only a part of the place left: "eastern Ukraine"
   * @param kind what the words say that it is
   */
  record Stem(String name, boolean part, Optional<Place.Kind> kind) {}

  private static final Set<String> COMPASS = Lexicon.set(PlaceWordsTable.COMPASS);

  private static final Map<String, Place.Kind> KINDS = new HashMap<>();

  static {
    kinds(PlaceWordsTable.ADMIN_WORDS, Place.Kind.ADMIN1);
    kinds(PlaceWordsTable.CITY_WORDS, Place.Kind.CITY);
    kinds(PlaceWordsTable.COUNTRY_WORDS, Place.Kind.COUNTRY);
  }

  private static void kinds(String words, Place.Kind kind) {
    Lexicon.list(words).forEach(word -> KINDS.put(word, kind));
  }

  private PlaceWords() {}

  /** The kind stated by a word beside a name: "state" in "Washington state". */
  static Optional<Place.Kind> kind(String word) {
    return Optional.ofNullable(KINDS.get(word));
  }

  static Stem stem(String key) {
    String name = key.startsWith("the ") ? key.substring(4) : key;
    boolean part = false;
    Optional<Place.Kind> kind = Optional.empty();
    for (int blank = name.indexOf(' ');
        blank > 0 && COMPASS.contains(name.substring(0, blank));
        blank = name.indexOf(' ')) {
      name = name.substring(blank + 1);
      part = true;
    }
    int last = name.lastIndexOf(' ');
    if (last > 0 && KINDS.containsKey(name.substring(last + 1))) {
      kind = kind(name.substring(last + 1));
      name = name.substring(0, last);
    }
    int of = name.indexOf(" of ");
    if (of > 0 && KINDS.containsKey(name.substring(0, of))) {
      kind = kind(name.substring(0, of));
      name = name.substring(of + " of ".length());
    }
    return new Stem(name, part, kind);
  }
}
