// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import static java.util.Comparator.naturalOrder;

import copytaster.lexicon.BylineSignsTable;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.WitnessesTable;
import copytaster.page.Declared;
import copytaster.page.Thing;
import copytaster.text.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/**
 * Finds who wrote an article. Each list of names that a page declares or shows is a claim, with the
 * signs that speak for or against it: who says it and where, whether others agree, whether it is
 * people or an organisation. That nobody signed is a claim as well.
 */
final class BylineClaims {
  /** Names that may be those of the authors. */
  static final class Byline extends Candidate {
    private List<String> names;
    private final Map<String, ShownBylines.Place> places = new TreeMap<>();
    private final List<Byline> holds = new ArrayList<>();
    private boolean declared;

    /** Who names some of several authors does not deny the others. */
    private void inherit() {
      boolean joint = has("more than another declares") || places.containsKey("byline");
      if (joint && isFull() && names.size() <= MAX_JOINT) {
        holds.stream()
            .filter(Byline::isNear)
            .flatMap(part -> part.signs().keySet().stream())
            .filter(sign -> !PROPERTIES.contains(sign) || sign.startsWith("first "))
            .toList()
            .forEach(this::add);
      }
    }

    private Byline(List<String> names) {
      this.names = names;
    }

    /** The authors, empty for an article that nobody signed. */
    List<String> names() {
      return names;
    }

    private boolean isNear() {
      return declared || places.values().stream().anyMatch(ShownBylines.Place::isNear);
    }

    /** Whether more than a line that reads like a name speaks for it. */
    private boolean isSaid() {
      return declared || places.keySet().stream().anyMatch(what -> !BARE.contains(what));
    }

    /** A name in a teaser or alone on a line, too, is not less likely that of the author. */
    private void place() {
      boolean near = isNear();
      boolean said = isSaid();
      places.forEach(
          (what, place) -> {
            if (place.isNear() || !near && !(said && BARE.contains(what))) {
              add(what + " " + place);
            }
          });
    }

    boolean isFull() {
      return names.stream().allMatch(AuthorName::isFullName);
    }

    /** Who names them: the signs that are witnesses. */
    String witnesses() {
      return signs().keySet().stream()
          .filter(sign -> !PROPERTIES.contains(sign))
          .collect(Collectors.joining(", "));
    }
  }

  private static final Chooser CHOOSER = new Chooser(BylineSignsTable.ROWS);

  private static final List<String> METAS = Lexicon.list(WitnessesTable.AUTHOR_METAS);

  /** Signs that tell of the names, not who says them. */
  private static final Set<String> PROPERTIES = Lexicon.set(WitnessesTable.BYLINE_PROPERTIES);

  /** What a line is said to be that reads like a name. */
  private static final Set<String> BARE = Set.of("bare name", "name set apart");

  /** A longer list is a masthead, not a joint byline. */
  private static final int MAX_JOINT = 8;

  private final SiteNames sites;
  private final Map<Set<String>, Byline> claims = new LinkedHashMap<>();

  /** Names that the page declares. */
  private final Set<String> declared = new TreeSet<>();

  /** Names in marked bylines and lines near the title. */
  private final Set<String> shown = new TreeSet<>();

  private final Map<String, String> spellings = new LinkedHashMap<>();
  private boolean organisationNamed;

  private BylineClaims(SiteNames sites) {
    this.sites = sites;
  }

  /**
   * @param titleAt where the title stands on the page, or -1
   */
  static Collection<Byline> of(Declared declared, Surface surface, SiteNames sites, int titleAt) {
    BylineClaims claims = new BylineClaims(sites);
    claims.claims.put(Set.of(), new Byline(List.of()));
    claims.claims.get(Set.of()).add("nobody");
    claims.declared(declared);
    claims.claims.values().stream()
        .filter(claim -> claim.declared)
        .limit(1)
        .forEach(claim -> claim.add("first declared"));
    int before = claims.claims.size();
    ShownBylines.read(surface, sites, titleAt, claims::show);
    claims.claims.values().stream()
        .skip(before)
        .filter(claim -> claim.isNear() && claim.isSaid())
        .limit(1)
        .forEach(b -> b.add("first shown"));
    claims.claims.values().forEach(Byline::place);
    List<Byline> all = List.copyOf(claims.claims.values());
    all.stream().skip(1).forEach(b -> claims.judge(b, all));
    all.forEach(Byline::inherit);
    all.forEach(b -> b.names = claims.spelt(b.names));
    return all;
  }

  static Byline best(Collection<Byline> claims) {
    return CHOOSER.best(claims).get();
  }

  private void declared(Declared page) {
    declare("JSON-LD", things(page.articles()));
    declare("JSON-LD of the page", things(page.topThings()));
    for (String name : METAS) {
      String kind =
          name.startsWith("dc")
              ? "dc"
              : name.startsWith("citation")
                  ? "citation"
                  : name.equals("author") ? name : name.contains("article") ? "article" : "other";
      declare("meta " + kind, Signers.of(page.meta(name), false, sites));
    }
    declare(
        "microdata",
        things(
            page.microdata().stream().filter(t -> t.isA("Article") || t.isA("Posting")).toList()));
    labelled(page);
    name(
        "microdata elsewhere",
        things(page.microdata().stream().filter(t -> !t.isTyped()).toList()));
    page.title()
        .flatMap(TitleParts::last)
        .filter(ShownBylines::isOneName)
        .ifPresent(name -> name("end of the title", new Signers(List.of(name))));
    for (String address : page.meta("article:author")) {
      WebAddress.of(address)
          .flatMap(a -> AuthorPages.nameIn(a.path()))
          .filter(name -> !Outlets.isOrganisation(name) && !sites.isSite(name))
          .ifPresent(name -> declare("address of an author", new Signers(List.of(name))));
    }
  }

  /** The authors of the first of these things that has some. */
  private Signers things(List<Thing> things) {
    Signers organisations = new Signers(List.of());
    for (Thing thing : things) {
      for (String property : List.of("author", "creator")) {
        Signers signers = Signers.of(thing.things(property), sites);
        if (!signers.people().isEmpty()) {
          return signers;
        }
        organisations = organisations.organisations().isEmpty() ? signers : organisations;
      }
    }
    return organisations;
  }

  /** WordPress declares pairs of label and text for chat programs: "Written by", "Ann Poe". */
  private void labelled(Declared page) {
    for (String number : List.of("1", "2")) {
      Optional<String> label = page.firstMeta("twitter:label" + number);
      Optional<String> text = page.firstMeta("twitter:data" + number);
      if (label.isPresent() && text.isPresent() && Introductions.isIntroduction(label.get())) {
        declare("twitter:data", Signers.of(List.of(text.get()), false, sites));
      }
    }
  }

  private Optional<Byline> name(String sign, Signers signers) {
    Optional<Byline> claim = claim(signers);
    claim.ifPresent(c -> c.add(sign));
    return claim;
  }

  private void declare(String sign, Signers signers) {
    signers.people().forEach(name -> declared.add(SiteNames.key(name)));
    name(sign, signers).ifPresent(claim -> claim.declared = true);
  }

  private void show(String what, ShownBylines.Place place, Signers signers) {
    if (place.isNear() && !what.startsWith("bare")) {
      signers.people().forEach(name -> shown.add(SiteNames.key(name)));
    }
    claim(signers)
        .ifPresent(claim -> claim.places.merge(what, place, BinaryOperator.minBy(naturalOrder())));
  }

  private Optional<Byline> claim(Signers signers) {
    List<String> names = signers.names(sites);
    if (names.isEmpty()) {
      return Optional.empty();
    }
    Byline claim = claims.computeIfAbsent(keys(names), key -> new Byline(names));
    names.forEach(name -> spellings.merge(SiteNames.key(name), name, BylineClaims::better));
    if (signers.people().isEmpty()) {
      organisationNamed = true;
      claim.add(
          !sites.isSite(names.get(0))
              ? "organisation"
              : ShownBylines.isOneName(names.get(0)) ? "site like a person" : "site");
    }
    return Optional.of(claim);
  }

  private static Set<String> keys(List<String> names) {
    return names.stream().map(SiteNames::key).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The spelling in capitals and small letters, rather than in either alone. */
  private static String better(String one, String other) {
    return isShouted(one) && !isShouted(other) || isAccount(one) && !isAccount(other) ? other : one;
  }

  /** Spells each name as its best witness does, a given name with the surname of another. */
  private List<String> spelt(List<String> names) {
    return names.stream()
        .map(name -> spellings.get(SiteNames.key(name)))
        .map(
            name ->
                spellings.values().stream()
                    .filter(other -> isGivenNameOf(name, other))
                    .findFirst()
                    .orElse(name))
        .distinct()
        .toList();
  }

  private static boolean isShouted(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT));
  }

  /** Whether it is the given name of someone whom another witness names in full. */
  private static boolean isGivenNameOf(String name, String other) {
    return other.startsWith(name + " ") && AuthorName.isFullName(other) && name.indexOf(' ') < 0;
  }

  private void judge(Byline claim, List<Byline> all) {
    Set<String> keys = keys(claim.names);
    if (!claim.has("organisation") && !claim.has("site") && !claim.has("site like a person")) {
      if (!claim.isFull()) {
        boolean dense = Words.isEastAsian(claim.names.get(0));
        claim.add(dense ? "no surname" : "not all full names");
      }
      if (claim.names.stream().allMatch(BylineClaims::isAccount)) {
        claim.add("account name");
      }
      if (organisationNamed && !claim.isFull()) {
        claim.add("short name beside an organisation");
      }
    } else if (!shown.isEmpty()) {
      claim.add("people shown");
    }
    if (claim.names.size() > MAX_JOINT) {
      claim.add("many names");
    }
    boolean told = declared.containsAll(keys);
    boolean seen = shown.containsAll(keys);
    if (told && seen) {
      claim.add("declared and shown");
    }
    if (told && !seen && !shown.isEmpty()) {
      claim.add("others shown");
    }
    if (!told && !declared.isEmpty()) {
      claim.add(keys.containsAll(declared) ? "more than declared" : "others declared");
    }
    for (Byline other : all) {
      Set<String> others = keys(other.names);
      if (!others.isEmpty() && keys.size() > others.size() && keys.containsAll(others)) {
        claim.add(told ? "more than another declares" : "more than another shows");
        claim.holds.add(other);
      }
    }
  }

  /** "ann.poe", "wordpressadmin", "bell_42": a login. */
  private static boolean isAccount(String name) {
    return name.indexOf(' ') < 0
        && name.equals(name.toLowerCase(Locale.ROOT))
        && !name.equals(name.toUpperCase(Locale.ROOT));
  }
}
