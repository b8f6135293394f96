// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import copytaster.calendar.DateText;
import copytaster.calendar.DayOrder;
import copytaster.lexicon.Rule;
import copytaster.page.ElementText;
import copytaster.text.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * The names that readers see on a page where an author may stand, each under a sign that says what
 * names it and where: "byline below", "author link teaser".
 */
final class ShownBylines {
  /** Where a name stands, the likeliest places first. */
  enum Place {
    JUST_BELOW,
    BELOW,
    ABOVE,
    WITHOUT_TITLE,
    FAR_BELOW,
    FAR_ABOVE,
    BESIDE,
    TEASER,
    NEXT_STORY;

    /** Whether it is a place near the headline and of the article itself. */
    boolean isNear() {
      return compareTo(ABOVE) <= 0;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** Takes what names people, where, and whom. */
  interface Hearer {
    void hear(String what, Place place, Signers signers);
  }

  /** How many elements above or below the title a line of names may stand. */
  private static final int NEAR_ABOVE = 25;

  private static final int NEAR_BELOW = 90;

  /** Elements between two authors of one article, and between a headline and its byline. */
  private static final int SIDE_BY_SIDE = 12;

  /** Elements between "By" and the name. */
  private static final int NEXT = 4;

  /** Longest text of a box that holds a byline, in UTF-16 units. */
  private static final int MAX_SHOWN = 200;

  /** A box of more nodes is too large for a teaser. */
  private static final int TEASER = 80;

  /** Most stories that load below the first; more headlines head the parts of one story. */
  private static final int MANY = 4;

  /** Boxes, lines and links of a kind that are read. */
  private static final int MOST = 40;

  /** Letters of a line of a name and a day. */
  private static final int LONGEST_DATED = 80;

  /** A name in one of these, alone on its line, is a signature. */
  private static final Set<String> SET_APART = Set.of("i", "em", "b", "strong");

  private final Surface surface;
  private final SiteNames sites;
  private final int titleAt;
  private final Hearer hearer;

  /** Where the headlines of other stories stand. */
  private final List<Integer> others = new ArrayList<>();

  private ShownBylines(Surface surface, SiteNames sites, int titleAt, Hearer hearer) {
    this.surface = surface;
    this.sites = sites;
    this.titleAt = titleAt;
    this.hearer = hearer;
  }

  /**
   * @param titleAt where the title stands on the page, or -1
   * @param hearer is told of all that the page shows
   */
  static void read(Surface surface, SiteNames sites, int titleAt, Hearer hearer) {
    ShownBylines shown = new ShownBylines(surface, sites, titleAt, hearer);
    shown.others();
    shown.boxes();
    shown.lines();
    shown.bareNames();
    surface.authorLinks().stream()
        .limit(MOST)
        .forEach(link -> shown.say("author link", link, List.of(link.text().split("\n", 2)[0])));
    shown.masthead();
    shown.first("signature", CjkByline::names);
    shown.first("editor", CjkByline::editors);
    shown.first("issuer", CjkByline::issuer);
  }

  /** The first heading leads home and is a person's name: that of who keeps the site. */
  private void masthead() {
    surface.headings().stream()
        .limit(1)
        .filter(first -> first.order() <= titleAt && first.element().selectFirst("a") != null)
        .map(first -> first.text().strip())
        .filter(ShownBylines::isOneName)
        .forEach(name -> hearer.hear("masthead", Place.ABOVE, new Signers(List.of(name))));
  }

  private void first(String what, Function<String, List<String>> names) {
    for (Surface.Spot spot : surface.signatures()) {
      List<String> said = spot.beside() ? List.of() : names.apply(spot.text());
      if (!said.isEmpty()) {
        hearer.hear(what, place(spot), Signers.sorted(said));
        return;
      }
    }
  }

  /** Finds the headlines of stories that load below the first. */
  private void others() {
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

  private void say(String what, Surface.Spot spot, List<String> people) {
    hearer.hear(what, place(spot), new Signers(people));
  }

  private Place place(Surface.Spot spot) {
    int below = spot.order() - titleAt;
    if (others.stream().anyMatch(at -> spot.order() > at && spot.order() < at + SIDE_BY_SIDE)) {
      return Place.NEXT_STORY;
    }
    if (spot.beside() && !(titleAt >= 0 && below > 0 && below < SIDE_BY_SIDE && spot.column())) {
      return Place.BESIDE;
    }
    if (isOfTeaser(spot.element())) {
      return Place.TEASER;
    }
    if (titleAt < 0) {
      return Place.WITHOUT_TITLE;
    }
    if (below < 0) {
      return below < -NEAR_ABOVE ? Place.FAR_ABOVE : Place.ABOVE;
    }
    return below < SIDE_BY_SIDE
        ? Place.JUST_BELOW
        : below <= NEAR_BELOW ? Place.BELOW : Place.FAR_BELOW;
  }

  /** The marked bylines; others of the same markup beside one are of the same article. */
  private void boxes() {
    Set<String> singles = new LinkedHashSet<>();
    Map<String, String> group = new LinkedHashMap<>();
    Surface.Spot last = null;
    Place place = Place.BELOW;
    int read = 0;
    for (Surface.Spot spot : surface.bylines()) {
      note(spot);
      if (spot.text().isEmpty() || spot.text().length() > MAX_SHOWN || read++ >= MOST) {
        continue;
      }
      String single = Introductions.introduced(spot.text());
      if (isOneName(single) && place(spot).compareTo(Place.TEASER) < 0) {
        singles.add(single);
      }
      Signers signers = Signers.of(List.of(spot.text()), true, sites);
      List<String> names = new ArrayList<>(signers.people());
      if (!names.isEmpty()) {
        names.addAll(alike(spot.element(), names.get(0)));
      }
      hearer.hear("byline", place(spot), new Signers(names, signers.organisations()));
      if (names.isEmpty()) {
        continue;
      }
      if (last == null || !isBeside(last, spot)) {
        tell(place, group);
        place = place(spot);
      }
      boolean full = group.values().stream().limit(1).anyMatch(AuthorName::isFullName);
      names.removeIf(name -> full && !AuthorName.isFullName(name));
      names.forEach(name -> group.putIfAbsent(SiteNames.key(name), name));
      last = spot;
    }
    tell(place, group);
    if (singles.size() == 1) {
      hearer.hear("only author box", Place.BELOW, new Signers(List.copyOf(singles)));
    }
  }

  private static boolean isBeside(Surface.Spot one, Surface.Spot next) {
    return next.order() < one.order() + SIDE_BY_SIDE
        && next.element().normalName().equals(one.element().normalName())
        && next.element().className().equals(one.element().className());
  }

  private void tell(Place place, Map<String, String> group) {
    if (group.size() > 1) {
      hearer.hear("bylines", place, new Signers(new ArrayList<>(group.values())));
    }
    group.clear();
  }

  /** A box that begins with a name and continues with a biography. */
  private void note(Surface.Spot spot) {
    String[] lines = spot.text().split("\n", 3);
    if (lines.length > 1
        && !spot.beside()
        && isOneName(lines[0])
        && lines[1].startsWith(lines[0].split(" ", 2)[0])) {
      hearer.hear("note about the author", Place.BELOW, new Signers(List.of(lines[0])));
    }
  }

  static boolean isOneName(String text) {
    return AuthorName.isFullName(text)
        && PeopleText.names(text, true).equals(List.of(text))
        && !Outlets.isOrganisation(text);
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

  /** Lines that begin as bylines do and hold nothing but names, or a bare "By" and the next. */
  private void lines() {
    List<Surface.Spot> lines = surface.lines();
    for (int i = 0; i < lines.size(); i++) {
      Surface.Spot line = lines.get(i);
      if (!Introductions.isIntroduced(line.text() + " ")) {
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
          Signers signers = Signers.of(List.of(text), true, sites);
          boolean labelled = Introductions.isLabelled(line.text() + " ");
          hearer.hear(labelled ? "labelled line" : "line", place(line), signers);
          if (!signers.people().isEmpty()) {
            break;
          }
        }
      }
    }
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

  /** Lines that are a name and nothing else: near the title, set apart, or beside a portrait. */
  private void bareNames() {
    Set<String> titles =
        surface.headings().stream()
            .filter(heading -> heading.order() == titleAt || heading.element().nameIs("h1"))
            .map(heading -> SiteNames.key(heading.text()))
            .collect(Collectors.toSet());
    for (Surface.Spot line : surface.lines()) {
      String text = line.text();
      boolean near = line.order() > titleAt - NEAR_ABOVE && line.order() <= titleAt + NEAR_BELOW;
      boolean pictured = surface.isPictured(text, line.order());
      boolean apart =
          SET_APART.contains(line.element().normalName()) && text.equals(block(line.element()));
      if (!near && !pictured && !apart || line.element().closest("figure, nav") != null) {
        continue;
      }
      List<String> names = List.of();
      if (titles.contains(SiteNames.key(text))) {
        continue;
      } else if (!Words.isEastAsian(text)) {
        names = isOneName(text) ? List.of(text) : near ? dated(text) : names;
      } else if (line.element().closest("a") == null) {
        names = CjkByline.bare(text);
      }
      if (!names.isEmpty()) {
        say(pictured ? "portrait" : apart ? "name set apart" : "bare name", line, names);
      }
    }
  }

  /** The names in "Jo Pell, 4 March 2026". */
  private List<String> dated(String text) {
    return Tags.hasDigit(text)
            && text.length() <= LONGEST_DATED
            && DateText.read(text, DayOrder.DAY_FIRST).isPresent()
            && PeopleText.isNothingBut(text)
            && Rule.on("about.name-and-day")
        ? Signers.of(List.of(text), true, sites).people()
        : List.of();
  }
}
