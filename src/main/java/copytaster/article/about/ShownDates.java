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
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
   * @param where it stands: in a doubtful place, else how far from the headline
   * @param distance elements between it and the headline, negative above; from the beginning of a
   *     page without a headline
   */
  record Shown(Stamp stamp, String place, Event event, Where where, int distance)
      implements Comparable<Shown> {
    /** Whether readers take its label for that of the article. */
    boolean isSaid() {
      return event == Event.PUBLISHED && (isNear() || where == Where.BELOW || where == Where.ABOVE);
    }

    /** Whether it stands where articles have their date. */
    boolean isNear() {
      return where == Where.JUST_BELOW;
    }

    /** A sign of {@code date-signs.tsv}. */
    String sign() {
      return event + " " + where;
    }

    /** The likeliest place first; above the headline counts as farther than below it. */
    @Override
    public int compareTo(Shown other) {
      return Comparator.comparing((Shown date) -> date.where.doubtful())
          .thenComparing(Shown::event)
          .thenComparing(date -> Math.abs(date.distance) * (date.distance < 0 ? ABOVE : 1))
          .compare(this, other);
    }
  }

  /** Where a date stands. */
  enum Where {
    JUST_BELOW,
    BELOW,
    FAR_BELOW,
    ABOVE,
    FAR_ABOVE,
    OPENS_TEXT,
    IN_SENTENCE,
    BESIDE,
    IN_TEASER;

    boolean doubtful() {
      return compareTo(OPENS_TEXT) >= 0;
    }

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** How far around the title a date without a label may stand that is no {@code time} element. */
  private static final int NEAR_ABOVE = 30;

  private static final int NEAR_BELOW = 120;

  private static final int JUST_BELOW = 30;

  /** Elements between a headline and the line under it, which is its own whatever it is called. */
  private static final int UNDER = 6;

  /** A date above the headline counts as so much farther than one below it. */
  private static final int ABOVE = 3;

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
  private final List<Shown> dates = new ArrayList<>();
  private final List<Stamp> times = new ArrayList<>();

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
    surface.dates().forEach(spot -> shown.text(spot, MAX_BOX, "box of a date"));
    surface.lines().forEach(spot -> shown.text(spot, MAX_LINE, "line"));
    Collections.sort(shown.dates);
    return shown;
  }

  /** The dates, the likeliest first. */
  List<Shown> dates() {
    return dates;
  }

  /** The times of day shown just below the title: by them the zone of the site shows. */
  List<Stamp> times() {
    return times;
  }

  private void time(Surface.Spot spot) {
    Optional<Stamp> stamp =
        DateText.read(spot.element().attr("datetime"), order)
            .or(() -> DateText.read(spot.element().attr("content"), order))
            .or(() -> DateText.read(spot.text(), order));
    if (stamp.isPresent() && !isInRow(spot.element())) {
      Event event = event(spot);
      add("time element", event, stamp.get(), spot);
      if (event != Event.UPDATED) {
        DateText.read(spot.text(), order).ifPresent(clock -> clock(spot, clock));
      }
    }
  }

  private void text(Surface.Spot spot, int longest, String place) {
    boolean near =
        titleAt < 0 || spot.order() > titleAt - NEAR_ABOVE && spot.order() < titleAt + NEAR_BELOW;
    if (spot.text().length() > MAX_BOX || isInRow(spot.element())) {
      return;
    }
    List<Dated> found = DateLabels.read(spot.text().replace('\n', ' '), order);
    boolean said = found.stream().anyMatch(d -> d.event() != Event.UNSAID);
    for (Dated dated : found) {
      Event event = dated.event() == Event.UNSAID ? event(spot) : dated.event();
      if (event != Event.UPDATED) {
        clock(spot, dated.stamp());
      }
      if ((near || said)
          && (spot.text().length() <= longest || event == Event.PUBLISHED)
          && dated.stamp().day().getYear() >= FIRST_YEAR) {
        add(place, event, dated.stamp(), spot);
      }
    }
    if (found.isEmpty() && near) {
      // The text is a short form of the date in an attribute.
      DateText.read(spot.element().attr("title"), order)
          .or(() -> DateText.read(spot.element().attr("datetime"), order))
          .ifPresent(stamp -> add(place, event(spot), stamp, spot));
    }
  }

  private void clock(Surface.Spot spot, Stamp stamp) {
    int distance = spot.order() - titleAt;
    if (titleAt >= 0 && distance >= 0 && distance < JUST_BELOW && stamp.time().isPresent()) {
      times.add(stamp);
      DateClaims.swapped(stamp.day())
          .ifPresent(d -> times.add(new Stamp(d, stamp.time(), stamp.zone())));
    }
  }

  private void add(String place, Event event, Stamp stamp, Surface.Spot spot) {
    boolean others = spot.beside() && isOfOthers(spot.element());
    if (event == Event.OTHER
        || spot.order() == titleAt
        || others && Rule.on("about.date-of-others")) {
      return;
    }
    int distance = titleAt < 0 ? spot.order() : spot.order() - titleAt;
    dates.add(new Shown(stamp, place, event, where(spot, distance), distance));
  }

  private Where where(Surface.Spot spot, int distance) {
    boolean near = distance >= 0 && distance < JUST_BELOW;
    boolean under = near && titleAt >= 0 && (distance <= UNDER || spot.column());
    if (spot.beside() && !under) {
      return Where.BESIDE;
    }
    if (isInTeaser(spot)) {
      return Where.IN_TEASER;
    }
    Where inText = inSentence(spot);
    if (inText != null) {
      return inText;
    }
    if (distance < 0) {
      return distance > -NEAR_ABOVE ? Where.ABOVE : Where.FAR_ABOVE;
    }
    return near ? Where.JUST_BELOW : distance < NEAR_BELOW ? Where.BELOW : Where.FAR_BELOW;
  }

  /** What happened on the date, by its own text, its attributes or the text before it. */
  private static Event event(Surface.Spot spot) {
    Event said = DateLabels.event(spot.text());
    said = said == Event.UNSAID ? DateLabels.event(label(spot.element())) : said;
    if (said != Event.UNSAID) {
      return said;
    }
    Element element = spot.element();
    return switch (DateNames.event(element.attr("itemprop") + element.className())) {
      case "published", "created" -> Event.NAMED;
      case "modified" -> Event.UPDATED;
      default -> element.hasAttr("pubdate") ? Event.NAMED : Event.UNSAID;
    };
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

  /** "The fair is on 14 June 2026 and opens at ten"; "14.6.2026 - The fair opens at ten". */
  private static Where inSentence(Surface.Spot spot) {
    Element block = spot.element();
    for (int i = 0; block != null && !block.isBlock() && i < 4; i++) {
      block = block.parent();
    }
    if (block == null || !block.normalName().equals("p") && !block.normalName().equals("li")) {
      return null;
    }
    String text = Surface.text(block);
    return text.length() <= SENTENCE || DateLabels.event(text) != Event.UNSAID
        ? null
        : text.startsWith(spot.text()) ? Where.OPENS_TEXT : Where.IN_SENTENCE;
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
}
