// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import copytaster.article.about.DateLabels.Dated;
import copytaster.article.about.DateLabels.Event;
import copytaster.calendar.DateText;
import copytaster.calendar.DayOrder;
import copytaster.calendar.Stamp;
import copytaster.lexicon.DateLabelsTable;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The dates that readers see on a page, as claims. The nearer to the headline, the likelier a date
 * is that of the article; one that says "published" is likelier still; one in a sentence or in a
 * teaser of another story is not. Costs are in elements of the page.
 */
final class ShownDates {
  /** How far around the title a date may stand that is no {@code time} element. */
  private static final int NEAR_ABOVE = 30;

  private static final int NEAR_BELOW = 120;

  static final int JUST_BELOW = 30;

  /** What a date above the headline costs more than one as far below it. */
  private static final int ABOVE = 3;

  /** A date that is said to be of the publication is believed over one so much nearer. */
  private static final int LABELLED = -60;

  /** What a date of a change costs more, when it is all there is. */
  private static final int LATE = 60;

  /** A date in a sentence, in a teaser, or in a side column: better than none. */
  private static final int DOUBTFUL = 200;

  /** A line with a date, not in an element that says so. */
  private static final int BARE = 4;

  /** Letters of a box that says it holds a date, with what else is in it. */
  private static final int MAX_BOX = 200;

  /** Letters of a line that is there for its date, and no sentence or reference with one in it. */
  private static final int MAX_LINE = 60;

  private static final int MAX_LABEL = 30;

  /** Letters around a date that make a sentence of it. */
  private static final int SENTENCE = 90;

  /** Elements between the linked heading of a teaser and its date. */
  private static final int TEASER = 12;

  private static final int FIRST_YEAR = 1990;

  /** Parts of class names of what is not the article's. */
  private static final List<String> OTHERS = Lexicon.list(DateLabelsTable.OTHERS);

  private static final Set<String> EVENTS = Lexicon.set(DateLabelsTable.EVENTS);

  private final Surface surface;
  private final int titleAt;
  private final DayOrder order;
  private final List<Claim<Stamp>> published = new ArrayList<>();
  private final List<Claim<Stamp>> modified = new ArrayList<>();

  private ShownDates(Surface surface, int titleAt, DayOrder order) {
    this.surface = surface;
    this.titleAt = titleAt;
    this.order = order;
  }

  /**
   * @param titleAt where the headline stands, or -1
   */
  static ShownDates of(Surface surface, int titleAt, DayOrder order) {
    ShownDates shown = new ShownDates(surface, titleAt, order);
    surface.times().forEach(shown::time);
    surface.dates().forEach(spot -> shown.text(spot, MAX_BOX, 0));
    surface.lines().forEach(spot -> shown.text(spot, MAX_LINE, BARE));
    return shown;
  }

  /** The likeliest date of publication. */
  Optional<Claim<Stamp>> published() {
    return cheapest(published);
  }

  /** The date just below the headline that is said to be of the publication. */
  Optional<Stamp> labelled() {
    return published().filter(c -> c.cost() < -JUST_BELOW).map(Claim::value);
  }

  /** All dates that may be of the publication. */
  List<Stamp> all() {
    return published.stream().filter(c -> c.cost() < DOUBTFUL).map(Claim::value).toList();
  }

  /** The likeliest date of a change. */
  Optional<Claim<Stamp>> modified() {
    return cheapest(modified);
  }

  private static Optional<Claim<Stamp>> cheapest(List<Claim<Stamp>> claims) {
    Claim<Stamp> best = null;
    for (Claim<Stamp> claim : claims) {
      best = best == null || claim.cost() < best.cost() ? claim : best;
    }
    return Optional.ofNullable(best);
  }

  private void time(Surface.Spot spot) {
    Optional<Stamp> stamp =
        DateText.read(spot.element().attr("datetime"), order)
            .or(() -> DateText.read(spot.element().attr("content"), order))
            .or(() -> DateText.read(spot.text(), order));
    if (stamp.isPresent() && !isOfEvent(spot.element())) {
      add("time element", event(spot), stamp.get(), spot, 0);
    }
  }

  private void text(Surface.Spot spot, int longest, int cost) {
    boolean near =
        titleAt < 0 || spot.order() > titleAt - NEAR_ABOVE && spot.order() < titleAt + NEAR_BELOW;
    if (!near || spot.text().length() > MAX_BOX || isOfEvent(spot.element())) {
      return;
    }
    List<Dated> dates = DateLabels.read(spot.text().replace('\n', ' '), order);
    for (Dated dated : dates) {
      Event event = dated.event() == Event.UNSAID ? event(spot) : dated.event();
      boolean fits = spot.text().length() <= longest || event == Event.PUBLISHED;
      if (fits && dated.stamp().day().getYear() >= FIRST_YEAR) {
        add("page", event, dated.stamp(), spot, cost);
      }
    }
    if (dates.isEmpty()) {
      // What is shown is the short form of it.
      DateText.read(spot.element().attr("title"), order)
          .or(() -> DateText.read(spot.element().attr("datetime"), order))
          .ifPresent(stamp -> add("page", event(spot), stamp, spot, cost));
    }
  }

  private void add(String witness, Event event, Stamp stamp, Surface.Spot spot, int cost) {
    boolean column = spot.column() && isJustBelow(spot);
    if (spot.beside() && isOfOthers(spot.element()) && Rule.on("about.date-of-others")) {
      return;
    }
    boolean doubtful =
        spot.beside() && !column
            || isInSentence(spot.element()) && Rule.on("about.date-in-sentence")
            || isInTeaser(spot) && Rule.on("about.date-in-teaser");
    int sum = cost + distance(spot.order()) + (doubtful ? DOUBTFUL : 0);
    switch (event) {
      case PUBLISHED -> published.add(new Claim<>(witness, stamp, sum + LABELLED));
      case UPDATED -> {
        modified.add(new Claim<>(witness, stamp, sum));
        published.add(new Claim<>(witness, stamp, sum + LATE));
      }
      case UNSAID -> published.add(new Claim<>(witness, stamp, sum));
      case OTHER -> {}
    }
  }

  /** What its own text, its attributes or the text before it say that happened. */
  private static Event event(Surface.Spot spot) {
    Event said = DateLabels.event(spot.text());
    said = said == Event.UNSAID ? DateLabels.event(label(spot.element())) : said;
    if (said != Event.UNSAID) {
      return said;
    }
    Element element = spot.element();
    String cues = (element.attr("itemprop") + " " + element.className()).toLowerCase(Locale.ROOT);
    if (element.hasAttr("pubdate") || cues.contains("publ")) {
      return Event.PUBLISHED;
    }
    return cues.contains("updat") || cues.contains("modif") ? Event.UPDATED : Event.UNSAID;
  }

  /** The short text before an element, in an element of its own or not. */
  private static String label(Element element) {
    Node before = element.previousSibling();
    while (before instanceof TextNode blank && blank.isBlank()) {
      before = before.previousSibling();
    }
    String text =
        before instanceof TextNode words
            ? words.text()
            : before instanceof Element label && label.childNodeSize() == 1 ? label.ownText() : "";
    boolean dated =
        text.chars().anyMatch(Character::isDigit); // The date before, with its own label.
    return text.length() <= MAX_LABEL && !dated ? text : "";
  }

  /** A narrow column beside the title often holds what is known of the article. */
  private boolean isJustBelow(Surface.Spot spot) {
    return titleAt >= 0 && spot.order() > titleAt && spot.order() < titleAt + JUST_BELOW;
  }

  private int distance(int at) {
    int distance = titleAt < 0 ? at : at - titleAt;
    return distance >= 0 ? distance : -ABOVE * distance;
  }

  /** Comments and lists of other stories have dates of their own. */
  private static boolean isOfOthers(Element element) {
    Element up = element;
    for (int i = 0; up != null && i < 12; i++) {
      String names = (up.className() + ' ' + up.id()).toLowerCase(Locale.ROOT);
      if (names.length() > 1 && OTHERS.stream().anyMatch(names::contains)) {
        return true;
      }
      up = up.parent();
    }
    return false;
  }

  /** "The fair is on 14 June 2026 and opens at ten." */
  private static boolean isInSentence(Element element) {
    Element block = element;
    for (int i = 0; block != null && !block.isBlock() && i < 4; i++) {
      block = block.parent();
    }
    return block != null
        && (block.normalName().equals("p") || block.normalName().equals("li"))
        && block.wholeText().length() > SENTENCE
        && DateLabels.event(Surface.text(block)) == Event.UNSAID;
  }

  /** Whether the nearest heading above it, below the headline, leads to another page. */
  private boolean isInTeaser(Surface.Spot spot) {
    Surface.Spot above = null;
    for (Surface.Spot heading : surface.headings()) {
      if (heading.order() > titleAt && heading.order() < spot.order()) {
        above = heading;
      }
    }
    return above != null
        && titleAt >= 0
        && spot.order() - above.order() <= TEASER
        && (above.element().selectFirst("a[href]") != null
            || above.element().closest("a[href]") != null);
  }

  /** Whether a class name near a date says that it is of an event, or a table in the same row. */
  private static boolean isOfEvent(Element element) {
    Element up = element;
    for (int i = 0; up != null && i < 4; i++) {
      if (up.normalName().equals("td")) {
        Element before = up.previousElementSibling();
        return before != null && before.normalName().equals("th");
      }
      if (i < 3 && isNamedEvent(up) && Rule.on("about.date-of-event")) {
        return true;
      }
      up = up.parent();
    }
    return false;
  }

  private static boolean isNamedEvent(Element element) {
    String names = element.className().toLowerCase(Locale.ROOT);
    return !names.isEmpty() && Arrays.stream(names.split("[^a-z]+")).anyMatch(EVENTS::contains);
  }

  /** The times of day shown just below the title: by them the zone of the site shows. */
  List<Stamp> localTimes() {
    List<Stamp> times = new ArrayList<>();
    for (List<Surface.Spot> spots : List.of(surface.times(), surface.dates(), surface.lines())) {
      for (Surface.Spot spot : spots) {
        if (isJustBelow(spot) && spot.text().length() < 120) {
          for (String line : spot.text().split("\n")) {
            for (DayOrder either : DayOrder.values()) {
              DateLabels.read(line, either).stream()
                  .filter(d -> d.event() != Event.UPDATED && d.stamp().time().isPresent())
                  .forEach(d -> times.add(d.stamp()));
            }
          }
        }
      }
    }
    return times;
  }
}
