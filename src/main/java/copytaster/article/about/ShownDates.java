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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The dates that readers see on a page, each with where it stands, what is said to have happened on
 * it, and what makes it doubtful.
 */
final class ShownDates {
  /**
   * A printed date.
   *
   * @param place the kind of element that it stands in
   * @param distance elements between it and the headline, negative above; from the beginning of a
   *     page without a headline
   * @param doubts why it may not be of the article: signs of {@code date-signs.tsv}
   */
  record Shown(Stamp stamp, String place, Event event, int distance, Set<String> doubts) {
    /** Whether readers take it for the day of publication. */
    boolean isSure() {
      return event == Event.PUBLISHED && doubts.isEmpty() || event == Event.UNSAID && isNear();
    }

    /** Whether it stands where articles have their date. */
    boolean isNear() {
      return doubts.isEmpty() && ShownDates.isNear(distance);
    }

    /** How far from the headline, for one in doubt farther than for any other. */
    int rank() {
      return Math.abs(distance) * (distance < 0 ? ABOVE : 1) + FAR * doubts.size();
    }
  }

  /** How far around the title a date may stand that is no {@code time} element. */
  private static final int NEAR_ABOVE = 30;

  private static final int NEAR_BELOW = 120;

  private static final int JUST_BELOW = 30;

  /** A date above the headline counts as so much farther than one below it. */
  private static final int ABOVE = 3;

  /** More elements than any page has. */
  private static final int FAR = 10_000_000;

  /** Longest text of a box whose class says that it holds a date. */
  private static final int MAX_BOX = 200;

  /** Longest line that exists for its date; a longer one is a sentence or a reference. */
  private static final int MAX_LINE = 60;

  private static final int MAX_LABEL = 30;

  /** Letters of a cell that tells of a thing; one with more is the layout of a page. */
  private static final int MAX_CELL = 400;

  /** Letters around a date that make a sentence of it. */
  private static final int SENTENCE = 90;

  /** Elements between the linked heading of a teaser and its date. */
  private static final int TEASER = 12;

  private static final int FIRST_YEAR = 1990;

  /** Parts of class names of comments and other stories. */
  private static final List<String> OTHERS = Lexicon.list(DateLabelsTable.OTHERS);

  private final Surface surface;
  private final int titleAt;
  private final DayOrder order;
  private final List<Shown> shown = new ArrayList<>();

  private ShownDates(Surface surface, int titleAt, DayOrder order) {
    this.surface = surface;
    this.titleAt = titleAt;
    this.order = order;
  }

  /**
   * The dates in the order of their trust in the article's own.
   *
   * @param titleAt where the headline stands, or -1
   */
  static List<Shown> of(Surface surface, int titleAt, DayOrder order) {
    ShownDates dates = new ShownDates(surface, titleAt, order);
    surface.times().forEach(dates::time);
    surface.dates().forEach(spot -> dates.text(spot, MAX_BOX, "box of a date"));
    surface.lines().forEach(spot -> dates.text(spot, MAX_LINE, "line"));
    dates.shown.sort((a, b) -> Integer.compare(a.rank(), b.rank()));
    return dates.shown;
  }

  private static boolean isNear(int distance) {
    return distance >= 0 && distance < JUST_BELOW;
  }

  private void time(Surface.Spot spot) {
    Optional<Stamp> stamp =
        DateText.read(spot.element().attr("datetime"), order)
            .or(() -> DateText.read(spot.element().attr("content"), order))
            .or(() -> DateText.read(spot.text(), order));
    if (stamp.isPresent() && !isInRow(spot.element())) {
      add("time element", event(spot), stamp.get(), spot);
    }
  }

  private void text(Surface.Spot spot, int longest, String place) {
    boolean near =
        titleAt < 0 || spot.order() > titleAt - NEAR_ABOVE && spot.order() < titleAt + NEAR_BELOW;
    if (!near || spot.text().length() > MAX_BOX || isInRow(spot.element())) {
      return;
    }
    List<Dated> dates = DateLabels.read(spot.text().replace('\n', ' '), order);
    for (Dated dated : dates) {
      Event event = dated.event() == Event.UNSAID ? event(spot) : dated.event();
      boolean fits = spot.text().length() <= longest || event == Event.PUBLISHED;
      if (fits && dated.stamp().day().getYear() >= FIRST_YEAR) {
        add(place, event, dated.stamp(), spot);
      }
    }
    if (dates.isEmpty()) {
      // The text is a short form of the date in an attribute.
      DateText.read(spot.element().attr("title"), order)
          .or(() -> DateText.read(spot.element().attr("datetime"), order))
          .ifPresent(stamp -> add(place, event(spot), stamp, spot));
    }
  }

  private void add(String place, Event event, Stamp stamp, Surface.Spot spot) {
    boolean others = spot.beside() && isOfOthers(spot.element());
    if (event == Event.OTHER || others && Rule.on("about.date-of-others")) {
      return;
    }
    int distance = titleAt < 0 ? spot.order() : spot.order() - titleAt;
    Set<String> doubts = new TreeSet<>();
    if (spot.beside() && !(spot.column() && titleAt >= 0 && isNear(distance))) {
      doubts.add("beside the article");
    }
    if (isInSentence(spot.element())) {
      doubts.add("in a sentence");
    }
    if (isInTeaser(spot)) {
      doubts.add("in a teaser");
    }
    shown.add(new Shown(stamp, place, event, distance, doubts));
  }

  /** What happened on the date, by its own text, its attributes or the text before it. */
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

  /** Whether a date stands in a row of a table that tells of a thing. */
  private static boolean isInRow(Element element) {
    Element cell = element.closest("td");
    Element before = cell == null ? null : cell.previousElementSibling();
    return before != null && before.normalName().equals("th") && letters(cell) <= MAX_CELL;
  }

  private static int letters(Element cell) {
    return cell.nodeStream(TextNode.class)
        .limit(MAX_CELL)
        .filter(text -> !text.isBlank())
        .mapToInt(text -> text.getWholeText().length())
        .sum();
  }

  /** The times of day shown just below the title: by them the zone of the site shows. */
  static List<Stamp> localTimes(Surface surface, int titleAt) {
    List<Stamp> times = new ArrayList<>();
    for (List<Surface.Spot> spots : List.of(surface.times(), surface.dates(), surface.lines())) {
      for (Surface.Spot spot : spots) {
        if (titleAt >= 0 && isNear(spot.order() - titleAt) && spot.text().length() < 120) {
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
