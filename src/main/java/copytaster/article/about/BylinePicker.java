// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Rule;
import copytaster.lexicon.WitnessesTable;
import copytaster.page.Declared;
import copytaster.page.ElementText;
import copytaster.page.Thing;
import copytaster.text.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Finds who wrote an article. The first source that names a person is believed: JSON-LD, meta,
 * microdata, then what is shown; a newsroom or an agency only where no source names a person.
 */
final class BylinePicker {
  private static final List<String> METAS = Lexicon.list(WitnessesTable.AUTHOR_METAS);

  /** Index of the last declared source: JSON-LD, the metas, microdata, labels for chat programs. */
  private static final int DECLARED = METAS.size() + 2;

  /** How many elements above or below the title a line of names may stand. */
  private static final int NEAR_ABOVE = 25;

  private static final int NEAR_BELOW = 90;

  /** Elements between two authors of one article. */
  private static final int SIDE_BY_SIDE = 12;

  /** Elements between "By" and the name. */
  private static final int NEXT = 4;

  /** Longest text of a box that holds a byline, in UTF-16 units. */
  private static final int MAX_SHOWN = 200;

  /** A box of more nodes is too large for a teaser. */
  private static final int TEASER = 80;

  /** Most words of a name, of a person or a newsroom. */
  private static final int MOST_WORDS = 8;

  /** A longer declared name may include a biography: read it like a line of the page. */
  private static final int LONG_NAME = 80;

  /** A longer list is a masthead, not a joint byline. */
  private static final int MAX_JOINT = 8;

  /** Most stories that load below the first; more headlines head the parts of one story. */
  private static final int MANY = 4;

  private final SiteNames sites;

  /** Where the headlines of other stories stand. */
  private final List<Integer> others = new ArrayList<>();

  /** Newsrooms and agencies, for want of people. */
  private final Set<String> organisations = new LinkedHashSet<>();

  private BylinePicker(SiteNames sites) {
    this.sites = sites;
  }

  /**
   * The authors.
   *
   * @param witness who names them
   */
  record Byline(String witness, List<String> people) {
    private static final Byline NONE = new Byline("nobody", List.of());

    boolean isEmpty() {
      return people.isEmpty();
    }

    boolean areFull() {
      return people.stream().allMatch(AuthorName::isFullName);
    }
  }

  /**
   * @param titleAt where the title stands on the page, or -1
   */
  static Byline pick(Declared declared, Surface surface, SiteNames sites, int titleAt) {
    return new BylinePicker(sites).pick(declared, surface, titleAt);
  }

  private Byline pick(Declared declared, Surface surface, int titleAt) {
    others(surface, titleAt);
    List<Byline> sources = new ArrayList<>();
    sources.add(new Byline("JSON-LD", jsonLd(declared)));
    METAS.forEach(name -> sources.add(new Byline(name, people(declared.meta(name), false))));
    sources.add(new Byline("microdata", microdata(declared, true)));
    sources.add(new Byline("twitter:data", labelled(declared)));
    boolean declaredOnly = !organisations.isEmpty();
    for (Byline shown :
        List.of(
            new Byline("a byline", shown(surface, titleAt)),
            new Byline("a line that begins as bylines do", introduced(surface, titleAt)))) {
      // Beside an agency, a single word is where it reports from.
      if (!declaredOnly || shown.areFull()) {
        sources.add(shown);
      }
    }
    if (sources.stream().allMatch(Byline::isEmpty)) {
      sources.add(new Byline("a signature in the text", signed(surface)));
      sources.add(new Byline("a link to an author's page", linked(surface, titleAt)));
      sources.add(new Byline("a note about the author", noted(surface)));
      sources.add(new Byline("the one box of an author", boxed(surface)));
      sources.add(new Byline("the name beside a portrait", pictured(surface, titleAt)));
      if (organisations.isEmpty()) {
        sources.add(new Byline("a label far from the title", labelledLine(surface)));
      }
    }
    int seen = sources.size();
    sources.add(new Byline("microdata outside of the article", microdata(declared, false)));
    Byline first =
        witnessed(sources.subList(0, seen))
            .or(() -> named(sources))
            .or(() -> sources.stream().filter(said -> !said.isEmpty()).findFirst())
            .orElse(Byline.NONE);
    for (Byline said : sources) {
      if (said.people().size() > first.people().size()
          && said.people().size() <= MAX_JOINT
          && contains(said.people(), first.people())
          && said.areFull()) {
        return spelt(said, sources); // Who names one of several authors does not deny the others.
      }
    }
    if (first.isEmpty()) {
      first = new Byline("the address of an author's page", addressed(declared));
    }
    return first.isEmpty()
        ? new Byline("an organisation for want of a person", organisation())
        : spelt(first, sources);
  }

  /** Finds the headlines of stories that load below the first. */
  private void others(Surface surface, int titleAt) {
    String title = "";
    for (Surface.Spot heading : surface.headings()) {
      if (heading.order() == titleAt) {
        title = SiteNames.key(heading.text());
      } else if (!title.isEmpty()
          && heading.element().normalName().equals("h1")
          && !heading.beside()
          && !title.equals(SiteNames.key(heading.text()))) {
        others.add(heading.order());
      }
    }
    if (others.size() > MANY) { // They head the parts of one story.
      others.clear();
    }
  }

  /** The link to an author's page that is nearest to the title. */
  private List<String> linked(Surface surface, int titleAt) {
    return surface.authorLinks().stream()
        .filter(spot -> isByline(spot, titleAt))
        .min((a, b) -> Integer.compare(distance(a, titleAt), distance(b, titleAt)))
        .map(Surface.Spot::text)
        .filter(name -> !Outlets.isOrganisation(name) && Rule.on("about.author-link"))
        .stream()
        .toList();
  }

  /** The name in the author boxes of the page, if all hold the same one. */
  private List<String> boxed(Surface surface) {
    Set<String> names = new LinkedHashSet<>();
    for (Surface.Spot spot : surface.bylines()) {
      if (isOneName(spot.text()) && !isOfNext(spot) && !isOfTeaser(spot.element())) {
        names.add(spot.text());
      }
    }
    return names.size() == 1 && Rule.on("about.one-author-box") ? List.copyOf(names) : List.of();
  }

  /** A name near the title beside a picture whose alternative text is that name. */
  private static List<String> pictured(Surface surface, int titleAt) {
    return surface.lines().stream()
        .filter(line -> !line.beside() && isNear(line, titleAt) && isOneName(line.text()))
        .filter(line -> surface.isPictured(line.text(), line.order()))
        .filter(line -> line.element().closest("figure, figcaption") == null)
        .map(Surface.Spot::text)
        .filter(name -> Rule.on("about.portrait"))
        .limit(1)
        .toList();
  }

  private static boolean isNear(Surface.Spot line, int titleAt) {
    return titleAt >= 0
        && line.order() >= titleAt - NEAR_ABOVE
        && line.order() <= titleAt + NEAR_BELOW;
  }

  private static boolean isOneName(String text) {
    return AuthorName.isFullName(text)
        && PeopleText.names(text, true).equals(List.of(text))
        && !Outlets.isOrganisation(text);
  }

  /** A box that begins with a name and continues with a biography. */
  private List<String> noted(Surface surface) {
    for (Surface.Spot spot : surface.bylines()) {
      String[] lines = spot.text().split("\n", 3);
      if (lines.length > 1
          && !spot.beside()
          && isOneName(lines[0])
          && lines[1].startsWith(lines[0].substring(0, lines[0].indexOf(' ')) + " ")
          && Rule.on("about.author-note")) {
        return List.of(lines[0]);
      }
    }
    return List.of();
  }

  /** The name in the declared address of an author's page, usually its last part. */
  private List<String> addressed(Declared declared) {
    for (String address : declared.meta("article:author")) {
      Optional<String> name = WebAddress.of(address).flatMap(a -> AuthorPages.nameIn(a.path()));
      if (name.isPresent() && !Outlets.isOrganisation(name.get()) && !sites.isSite(name.get())) {
        return List.of(name.get());
      }
    }
    return List.of();
  }

  /**
   * What readers see, if it is other people than those declared first, and something else declares
   * them too: JSON-LD often has who put the article on the site.
   */
  private static Optional<Byline> witnessed(List<Byline> sources) {
    List<String> declared = sources.get(0).people();
    int shown = sources.size() - 1;
    while (shown > DECLARED && sources.get(shown).isEmpty()) {
      shown--;
    }
    if (declared.isEmpty() || shown <= DECLARED) {
      return Optional.empty();
    }
    Byline seen = sources.get(shown);
    boolean others =
        seen.areFull()
            && seen.people().stream().noneMatch(name -> contains(declared, List.of(name)));
    return others
            && sources.subList(1, DECLARED + 1).stream()
                .map(Byline::people)
                .anyMatch(said -> contains(said, seen.people()) && contains(seen.people(), said))
        ? Optional.of(seen)
        : Optional.empty();
  }

  /** The first source with full names, if all sources before it hold account names. */
  private static Optional<Byline> named(List<Byline> sources) {
    List<Byline> saying = sources.stream().filter(said -> !said.isEmpty()).toList();
    return saying.stream()
        .filter(said -> !said.people().stream().allMatch(BylinePicker::isAccount))
        .findFirst()
        .filter(said -> said != saying.get(0) && said.areFull() && Rule.on("about.account-name"));
  }

  /** "ann.poe", "wordpressadmin", "bell_42": a login. */
  private static boolean isAccount(String name) {
    return name.indexOf(' ') < 0
        && name.equals(name.toLowerCase(Locale.ROOT))
        && !name.equals(name.toUpperCase(Locale.ROOT));
  }

  /** The first signature in Chinese, Japanese or Korean. */
  private static List<String> signed(Surface surface) {
    return surface.signatures().stream()
        .map(CjkByline::names)
        .filter(names -> !names.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  /** The names in the spelling of a source that does not print them in capitals. */
  private static Byline spelt(Byline said, List<Byline> sources) {
    List<String> spelt = new ArrayList<>(said.people());
    for (int i = 0; i < spelt.size(); i++) {
      String name = spelt.get(i);
      for (Byline source : sources) {
        for (String other : source.people()) {
          boolean same = !isShouted(other) && SiteNames.key(other).equals(SiteNames.key(name));
          if (isShouted(name) && same || isGivenNameOf(name, other)) {
            spelt.set(i, other);
          }
        }
      }
    }
    return new Byline(said.witness(), spelt);
  }

  /** Whether it is the given name of someone whom another source names in full. */
  private static boolean isGivenNameOf(String name, String other) {
    return other.startsWith(name + " ")
        && AuthorName.isFullName(other)
        && name.indexOf(' ') < 0
        && Rule.on("about.given-name");
  }

  private static boolean isShouted(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT));
  }

  /** An agency if there is one, else the site itself. */
  private List<String> organisation() {
    return organisations.stream()
        .filter(name -> !sites.isSite(name))
        .findFirst()
        .or(() -> organisations.stream().findFirst())
        .stream()
        .toList();
  }

  private static boolean contains(List<String> people, List<String> others) {
    Set<String> keys = new HashSet<>();
    people.forEach(name -> keys.add(SiteNames.key(name)));
    return !others.isEmpty()
        && others.stream().allMatch(name -> keys.contains(SiteNames.key(name)));
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

  /**
   * @param typed whether of things that say they are articles, rather than from anywhere on the
   *     page
   */
  private List<String> microdata(Declared declared, boolean typed) {
    for (Thing thing : declared.microdata()) {
      if (typed ? thing.isA("Article") || thing.isA("Posting") : !thing.isTyped()) {
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

  /** WordPress declares pairs of label and text for chat programs: "Written by", "Ann Poe". */
  private List<String> labelled(Declared declared) {
    for (String number : new String[] {"1", "2"}) {
      Optional<String> label = declared.firstMeta("twitter:label" + number);
      Optional<String> text = declared.firstMeta("twitter:data" + number);
      if (label.isPresent() && text.isPresent() && Introductions.isIntroduction(label.get())) {
        return people(List.of(text.get()), false);
      }
    }
    return List.of();
  }

  private List<String> described(List<Thing> authors) {
    Map<String, String> people = new LinkedHashMap<>();
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
        add(name, found, organisation, person, people);
      }
    }
    return new ArrayList<>(people.values());
  }

  private List<String> people(List<String> texts, boolean shown) {
    Map<String, String> people = new LinkedHashMap<>();
    for (String raw : texts) {
      String text = InlineTags.strip(raw);
      List<String> signed = CjkByline.names(text);
      List<String> names = signed.isEmpty() ? PeopleText.names(text, shown) : signed;
      if (!shown || names.stream().allMatch(name -> Words.count(name) <= MOST_WORDS)) {
        add(text, names, false, false, people);
      }
    }
    return new ArrayList<>(people.values());
  }

  private void add(
      String text,
      List<String> names,
      boolean organisation,
      boolean person,
      Map<String, String> people) {
    String whole = Introductions.introduced(ElementText.fold(text));
    if (names.isEmpty() && Outlets.isNewsroom(whole) && Rule.on("about.newsroom")) {
      organisations.add(whole);
    }
    if (names.isEmpty() || text.strip().startsWith("http")) {
      return;
    }
    boolean site = sites.isSite(withoutSite(whole)) && !(person && !Outlets.isOrganisation(whole));
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
      organisations.add(bare && whole.length() <= 60 ? whole : names.get(0));
    }
    persons.forEach(name -> people.putIfAbsent(SiteNames.key(name), name));
  }

  /** "Ann Poe Evening Bell": the paper follows the name without a mark. */
  private String withoutSite(String name) {
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

  /** The marked byline nearest to the title, with others of the same markup beside it. */
  private List<String> shown(Surface surface, int titleAt) {
    List<String> best = List.of();
    Surface.Spot nearest = null;
    int least = Integer.MAX_VALUE;
    for (Surface.Spot spot : surface.bylines()) {
      int distance = distance(spot, titleAt);
      if (isByline(spot, titleAt) && distance < least) {
        List<String> people = people(List.of(spot.text()), true);
        boolean placed = !organisations.isEmpty(); // Beside an agency stands where it reports from.
        if (!people.isEmpty() && (!placed || people.stream().allMatch(AuthorName::isFullName))) {
          least = distance;
          nearest = spot;
          best = people;
        }
      }
    }
    if (nearest == null) {
      return best;
    }
    Map<String, String> all = new LinkedHashMap<>();
    best.forEach(name -> all.put(SiteNames.key(name), name));
    alike(nearest.element(), best.get(0)).forEach(n -> all.putIfAbsent(SiteNames.key(n), n));
    nearest = innermost(surface, nearest, best);
    String first = best.get(0);
    int last = nearest.order();
    for (Surface.Spot spot : surface.bylines()) {
      if (spot.order() > last
          && spot.order() < last + SIDE_BY_SIDE
          && spot.element().normalName().equals(nearest.element().normalName())
          && spot.element().className().equals(nearest.element().className())
          && isByline(spot, titleAt)) {
        people(List.of(spot.text()), true).stream()
            .filter(name -> AuthorName.isFullName(name) || !AuthorName.isFullName(first))
            .forEach(n -> all.putIfAbsent(SiteNames.key(n), n));
        last = spot.order();
      }
    }
    return new ArrayList<>(all.values());
  }

  /**
   * The names in elements of the same class as the first one's, within a box: several authors, each
   * with what they do below their name.
   */
  private static List<String> alike(Element box, String first) {
    List<String> names = new ArrayList<>();
    Element like = null;
    int steps = 0;
    for (Node node = next(box, box); node != null && steps++ < TEASER; node = next(node, box)) {
      if (!(node instanceof Element element) || element.className().isEmpty()) {
        continue;
      }
      String text = ElementText.fold(element.ownText());
      if (like == null && text.equals(first)) {
        like = element;
      } else if (like != null
          && element.normalName().equals(like.normalName())
          && element.className().equals(like.className())
          && isOneName(text)) {
        names.add(text);
      }
    }
    return names;
  }

  /** The element that holds only the first name, inside one that may hold several. */
  private Surface.Spot innermost(Surface surface, Surface.Spot box, List<String> names) {
    Surface.Spot innermost = box;
    for (Surface.Spot spot : surface.bylines()) {
      if (spot.order() > innermost.order()
          && spot.order() < box.order() + SIDE_BY_SIDE
          && SiteNames.key(Introductions.introduced(spot.text()))
              .equals(SiteNames.key(names.get(0)))) {
        return spot;
      }
    }
    return innermost;
  }

  private boolean isByline(Surface.Spot spot, int titleAt) {
    boolean below = titleAt >= 0 && spot.order() > titleAt && spot.order() < titleAt + SIDE_BY_SIDE;
    return (!spot.beside() || below && spot.column())
        && !isOfNext(spot)
        && !spot.text().isEmpty()
        && spot.text().length() <= MAX_SHOWN
        && !isOfTeaser(spot.element());
  }

  /** Whether it stands below the headline of another story. */
  private boolean isOfNext(Surface.Spot spot) {
    return others.stream().anyMatch(at -> spot.order() > at && spot.order() < at + SIDE_BY_SIDE)
        && Rule.on("about.byline-of-next-story");
  }

  /** Whether a heading that leads elsewhere stands in the same small box. */
  private static boolean isOfTeaser(Element byline) {
    Element box = byline;
    for (int up = 0; box != null && up < 3; up++) {
      boolean linked = false;
      boolean title = false;
      Node node = box;
      int steps = 0;
      while (node != null && steps++ < TEASER) {
        if (node instanceof Element element) {
          title |= element.normalName().equals("h1");
          linked |= isHeading(element.normalName()) && element.selectFirst("a") != null;
        }
        node = next(node, box);
      }
      if (node != null || title) {
        return false; // Too large for a teaser, or the article's own head.
      }
      if (linked) {
        return true;
      }
      box = box.parent();
    }
    return false;
  }

  private static boolean isHeading(String name) {
    return name.equals("h2") || name.equals("h3") || name.equals("h4");
  }

  private static Node next(Node node, Node within) {
    if (node.childNodeSize() > 0) {
      return node.childNode(0);
    }
    Node up = node;
    while (up != null && up != within) {
      if (up.nextSibling() != null) {
        return up.nextSibling();
      }
      up = up.parentNode();
    }
    return null;
  }

  /** Distance in elements between a spot and the title; above the title it counts more. */
  private static int distance(Surface.Spot spot, int titleAt) {
    if (titleAt < 0) {
      return spot.order();
    }
    int distance = spot.order() - titleAt;
    return distance >= 0 ? distance : -4 * distance;
  }

  /** The names in a line near the title that begins with "By", or in the line after a bare "By". */
  private List<String> introduced(Surface surface, int titleAt) {
    return lines(
        surface, line -> isNear(line, titleAt) && Introductions.isIntroduced(line.text() + " "));
  }

  /** A line anywhere on the page that says in words who wrote it: "Text: Ann Poe". */
  private List<String> labelledLine(Surface surface) {
    return lines(surface, line -> Introductions.isLabelled(line.text() + " ")).stream()
        .filter(name -> AuthorName.isFullName(name) && Rule.on("about.labelled-far-from-title"))
        .toList();
  }

  /** The names of the first line that holds names and nothing else. */
  private List<String> lines(Surface surface, Predicate<Surface.Spot> asked) {
    List<Surface.Spot> lines = surface.lines();
    for (int i = 0; i < lines.size(); i++) {
      Surface.Spot line = lines.get(i);
      if (line.beside() || isOfNext(line) || !asked.test(line)) {
        continue;
      }
      List<String> texts = List.of(line.text());
      if (Introductions.isIntroduction(line.text())) {
        boolean apart = i + 1 < lines.size() && lines.get(i + 1).order() <= line.order() + NEXT;
        String next = apart ? " " + lines.get(i + 1).text() : "";
        texts = List.of(block(line.element()), line.text() + next);
      }
      for (String text : texts) {
        if (Introductions.isIntroduced(text) && PeopleText.isNothingBut(text)) {
          List<String> people = people(List.of(text), true);
          if (!people.isEmpty()) {
            return people;
          }
        }
      }
    }
    return List.of();
  }

  /** The line of text around an inline element. */
  private static String block(Element element) {
    Element block = element;
    while (!block.isBlock() && block.parent() != null) {
      block = block.parent();
    }
    String text = Surface.text(block);
    int end = text.indexOf('\n');
    return end < 0 ? text : text.substring(0, end);
  }
}
