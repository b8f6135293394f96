// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import copytaster.lexicon.CodesTable;
import copytaster.lexicon.Lexicon;
import copytaster.page.Declared;
import copytaster.page.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The country where a site is at home: its domain's, else its publisher's address, else the region
 * of the language that it declares. Publishing systems declare en-US wherever no one says
 * otherwise, so that one alone says nothing.
 */
final class Homeland {
  /** Domains of countries that are sold to everyone. */
  private static final Set<String> GENERIC = Lexicon.set(CodesTable.GENERIC_DOMAINS);

  private static final Set<String> COUNTRIES = Lexicon.set(CodesTable.COUNTRIES);

  private Homeland() {}

  static Optional<String> of(Declared declared, Optional<WebAddress> address) {
    return address
        .flatMap(Homeland::ofDomain)
        .or(() -> ofPublisher(declared))
        .or(() -> ofRegion(declared));
  }

  private static Optional<String> ofDomain(WebAddress address) {
    String top = address.topLevel();
    if (top.equals("uk")) {
      return Optional.of("GB");
    }
    if (top.equals("gov") || top.equals("mil") || top.equals("edu")) {
      return Optional.of("US");
    }
    String[] labels = address.host().split("\\.");
    boolean second = labels.length > 2 && labels[labels.length - 2].length() <= 3;
    if (top.length() != 2 || GENERIC.contains(top) && !(top.equals("co") && second)) {
      return Optional.empty();
    }
    return country(top);
  }

  private static Optional<String> ofPublisher(Declared declared) {
    List<Thing> things = new ArrayList<>();
    for (Thing article : declared.articles()) {
      things.addAll(article.things("publisher"));
    }
    things.addAll(declared.topThings());
    for (Thing thing : things) {
      for (Thing place : thing.things("address")) {
        Optional<String> country = place.text("addressCountry").flatMap(Homeland::country);
        if (country.isPresent()) {
          return country;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<String> ofRegion(Declared declared) {
    List<String> tags = new ArrayList<>(declared.languages());
    tags.addAll(declared.meta("og:locale"));
    tags.addAll(declared.meta("content-language"));
    int american = 0;
    for (String tag : tags) {
      String[] parts = tag.replace('_', '-').split("-");
      if (parts.length < 2) {
        continue;
      }
      Optional<String> country = country(parts[parts.length - 1]);
      if (country.isPresent() && !country.get().equals("US")) {
        return isDefault(parts) ? Optional.empty() : country;
      }
      american += country.isPresent() ? 1 : 0;
    }
    return american >= 2 ? Optional.of("US") : Optional.empty();
  }

  /** Regions that stand for the language itself: de_DE on an Austrian page, es_ES everywhere. */
  private static boolean isDefault(String[] parts) {
    return parts[0].equalsIgnoreCase("es") && parts[1].equalsIgnoreCase("ES");
  }

  private static Optional<String> country(String code) {
    String upper = code.strip().toUpperCase(Locale.ROOT);
    return upper.length() == 2 && COUNTRIES.contains(upper) ? Optional.of(upper) : Optional.empty();
  }
}
