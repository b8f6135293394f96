// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import copytaster.page.ElementText;
import copytaster.page.Thing;
import copytaster.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The people and the organisations that one witness names.
 *
 * @param people in order, none twice
 * @param organisations newsrooms, agencies, the site itself
 */
record Signers(List<String> people, List<String> organisations) {
  /** Most words of a name, of a person or a newsroom. */
  private static final int MOST_WORDS = 8;

  /** A longer declared name may include a biography: read it like a line of the page. */
  private static final int LONG_NAME = 80;

  /** Letters of an organisation with all that a line says of it. */
  private static final int LONG_ORGANISATION = 60;

  Signers(List<String> people) {
    this(people, List.of());
  }

  /** Tells the organisations among names from the people. */
  static Signers sorted(List<String> names) {
    Map<Boolean, List<String>> sorted =
        names.stream().collect(Collectors.partitioningBy(Outlets::isOrganisation));
    return new Signers(sorted.get(false), sorted.get(true));
  }

  /** Those who sign, or for want of people the organisation: rather an agency than the site. */
  List<String> names(SiteNames sites) {
    return !people.isEmpty()
        ? people
        : organisations.stream()
            .filter(name -> !sites.isSite(name))
            .findFirst()
            .or(() -> organisations.stream().findFirst())
            .stream()
            .toList();
  }

  /**
   * @param shown whether the texts are lines of the page rather than fields that hold names
   */
  static Signers of(List<String> texts, boolean shown, SiteNames sites) {
    Reader reader = new Reader(sites);
    for (String raw : texts) {
      String text = InlineTags.strip(raw);
      List<String> names = List.of();
      if (Words.isEastAsian(text)) {
        List<String> signed = CjkByline.names(text);
        names = signed.isEmpty() ? CjkByline.bare(text) : signed;
      }
      names = names.isEmpty() ? PeopleText.names(text, shown) : names;
      if (!shown && AuthorName.isLowerCaseName(text)) {
        names = List.of(text);
      }
      if (!shown || names.stream().allMatch(name -> Words.count(name) <= MOST_WORDS)) {
        reader.add(text, names, false, false);
      }
    }
    return reader.signers();
  }

  static Signers of(List<Thing> authors, SiteNames sites) {
    Reader reader = new Reader(sites);
    for (Thing author : authors) {
      boolean organisation = author.isA("Organization") || author.isA("Corporation");
      List<String> names = author.texts("name");
      if (names.isEmpty() && author.has("familyName")) {
        names =
            List.of(author.text("givenName").orElse("") + " " + author.text("familyName").get());
      }
      for (String text : names) {
        String name = InlineTags.strip(text);
        boolean person = author.isA("Person");
        List<String> found = PeopleText.names(name, name.length() > LONG_NAME);
        if (found.isEmpty() && person && AuthorName.isLowerCaseName(name)) {
          found = List.of(name);
        }
        reader.add(name, found, organisation, person);
      }
    }
    return reader.signers();
  }

  private record Reader(SiteNames sites, Map<String, String> people, Set<String> organisations) {
    Reader(SiteNames sites) {
      this(sites, new LinkedHashMap<>(), new LinkedHashSet<>());
    }

    Signers signers() {
      return new Signers(new ArrayList<>(people.values()), List.copyOf(organisations));
    }

    void add(String text, List<String> names, boolean organisation, boolean person) {
      String whole = Introductions.introduced(ElementText.fold(text));
      if (names.isEmpty() && Outlets.isNewsroom(whole)) {
        organisations.add(whole);
      }
      if (names.isEmpty() || text.strip().startsWith("http")) {
        return;
      }
      boolean site =
          sites.isSite(withoutSite(whole)) && !(person && !Outlets.isOrganisation(whole));
      List<String> persons =
          organisation || site
              ? List.of()
              : names.stream()
                  .map(this::withoutSite)
                  .filter(name -> !Outlets.isOrganisation(name))
                  .filter(name -> person && name.equals(names.get(0)) || !sites.isSite(name))
                  .filter(name -> name.indexOf(' ') > 0 || !Outlets.isOrganisation(names.get(0)))
                  .toList();
      if (persons.isEmpty()) {
        boolean bare = text.indexOf('\n') < 0 && whole.chars().noneMatch(Character::isDigit);
        organisations.add(bare && whole.length() <= LONG_ORGANISATION ? whole : names.get(0));
      }
      persons.forEach(name -> people.putIfAbsent(SiteNames.key(name), name));
    }

    /** "Ann Poe Evening Bell": the paper follows the name without a mark. */
    private String withoutSite(String name) {
      if (name.length() > LONG_NAME) {
        return name;
      }
      String[] words = name.split(" ");
      for (int end = 2; end < words.length; end++) {
        String head = String.join(" ", Arrays.asList(words).subList(0, end));
        if (sites.isNamed(name.substring(head.length()))
            && AuthorName.isFullName(head)
            && !Outlets.isOrganisation(head)) {
          return head;
        }
      }
      return name;
    }
  }
}
