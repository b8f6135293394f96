// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import copytaster.calendar.DateText;
import copytaster.calendar.DayOrder;
import copytaster.calendar.Stamp;
import copytaster.page.Declared;
import copytaster.page.Thing;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Finds when an article was published and last changed: JSON-LD, microdata, meta, time elements,
 * the address, then what is shown, in that order. Nothing is taken from the clock.
 */
final class DatePicker {
  /**
   * @param published when the article was first published
   * @param modified when it was last changed
   * @param warnings what sources disagree on
   */
  record Dates(Optional<Stamp> published, Optional<Stamp> modified, List<String> warnings) {}

  private record Source(String name, Stamp stamp) {}

  private static final String[] PUBLISHED_METAS =
      """
      article:published_time article:published og:article:published_time og:published_time
      datepublished publish-date publish_date publication_date publication-date
      parsely-pub-date sailthru.date pubdate publishdate article_date_original
      originalpublicationdate rnews:datepublished published_date published_time published
      article.published cxenseparse:recs:publishtime cxenseparse:publishtime
      dc.date.issued dcterms.issued dc.date.created dcterms.created dc.created dc.date
      dcterms.date date_published citation_publication_date citation_online_date
      citation_date og:pubdate pdate ptime date article.created created datecreated
      bt:pubdate release_date
      """
          .strip()
          .split("\\s+");

  private static final String[] MODIFIED_METAS =
      """
      article:modified_time og:updated_time article:modified datemodified dcterms.modified
      dc.date.modified lastmod last-modified article.updated modified_date revised
      """
          .strip()
          .split("\\s+");

  private static final List<String> PUBLISHED = List.of("datePublished", "datepublished");

  /** Often the day on which someone began to write, or on which a new system took an article in. */
  private static final List<String> CREATED =
      List.of("dateCreated", "uploadDate", "date", "issued", "created");

  private static final List<String> ANY =
      Stream.concat(PUBLISHED.stream(), CREATED.stream()).toList();

  /** How far around the title, in elements, a shown date may stand. */
  private static final int NEAR_ABOVE = 30;

  private static final int NEAR_BELOW = 120;

  private static final int JUST_BELOW = 30;

  /** How much farther than it stands a date of change counts. */
  private static final int LATE = 60;

  /** What dates of a change are called: English, German, Spanish, French, Italian, Portuguese. */
  private static final String[] CHANGES = {
    "updat",
    "modif",
    "aktualisiert",
    "geändert",
    "actualizad",
    "mis à jour",
    "aggiornat",
    "atualizad"
  };

  /** Letters of a box that says it holds a date, with what else is in it. */
  private static final int MAX_BOX = 200;

  private static final int MAX_LABEL = 30;

  /** Letters of a line that is there for its date, and no sentence or reference with one in it. */
  private static final int MAX_LINE = 60;

  private final DayOrder order;
  private final List<Source> published = new ArrayList<>();
  private final List<Source> modified = new ArrayList<>();

  private DatePicker(DayOrder order) {
    this.order = order;
  }

  static Dates pick(
      Declared declared,
      Surface surface,
      Optional<WebAddress> address,
      int titleAt,
      DayOrder order) {
    DatePicker picker = new DatePicker(order);
    picker.declared(declared);
    int declaredSources = picker.published.size();
    picker.times(surface, titleAt);
    address
        .flatMap(AddressDate::read)
        .ifPresent(day -> picker.add(picker.published, "address", day));
    if (picker.published.isEmpty()) {
      picker.shown(surface, titleAt);
    }
    return picker.conclude(declaredSources, picker.localTimes(surface, titleAt));
  }

  private void declared(Declared declared) {
    for (Thing article : declared.articles()) {
      if (described("JSON-LD", article, PUBLISHED)) {
        break;
      }
    }
    metas(declared, PUBLISHED_METAS, published);
    metas(declared, MODIFIED_METAS, modified);
    for (Thing thing : declared.microdata()) {
      if ((thing.isA("Article") || thing.isA("Posting") || thing.isA("CreativeWork"))
          && described("microdata", thing, PUBLISHED)) {
        break;
      }
    }
    for (Thing article : declared.articles()) {
      if (described("JSON-LD", article, CREATED)) {
        break;
      }
    }
    for (Thing thing : declared.microdata()) {
      if ((thing.isA("Article") || thing.isA("Posting") || thing.isA("CreativeWork"))
          && described("microdata", thing, CREATED)) {
        break;
      }
    }
    for (Thing thing : declared.topThings()) {
      if (published.isEmpty()) {
        described("JSON-LD", thing, ANY);
      }
    }
    for (Thing thing : declared.microdata()) {
      if (published.isEmpty() && !thing.isA("Comment") && !thing.isA("Person")) {
        described("microdata", thing, ANY);
      }
    }
  }

  private boolean described(String source, Thing thing, List<String> properties) {
    int before = published.size();
    for (String property : properties) {
      if (thing.text(property).map(t -> read(published, source, t)).orElse(false)) {
        break;
      }
    }
    thing.text("dateModified").ifPresent(t -> read(modified, source, t));
    return published.size() > before;
  }

  private void metas(Declared declared, String[] names, List<Source> into) {
    for (String name : names) {
      for (String content : declared.meta(name)) {
        if (read(into, name, content)) {
          break;
        }
      }
    }
  }

  private boolean read(List<Source> into, String source, String text) {
    Optional<Stamp> stamp = DateText.read(text, order);
    stamp.ifPresent(s -> add(into, source, s));
    return stamp.isPresent();
  }

  private void add(List<Source> into, String name, Stamp stamp) {
    into.add(new Source(name, stamp));
  }

  private void times(Surface surface, int titleAt) {
    Surface.Spot best = null;
    int least = Integer.MAX_VALUE;
    for (Surface.Spot spot : surface.times()) {
      if (spot.beside() && !(spot.column() && isJustBelow(spot, titleAt))) {
        continue;
      }
      String cues =
          (spot.element().attr("itemprop") + " " + spot.element().className())
              .toLowerCase(Locale.ROOT);
      if (isOfChange(spot.text())
          || isOfChange(label(spot.element()))
          || isOfChange(cues) && !cues.contains("publ")) {
        continue;
      }
      int distance = distance(spot.order(), titleAt);
      if (spot.element().hasAttr("pubdate") || cues.contains("publ")) {
        distance -= 60;
      }
      if (distance < least && time(spot).isPresent()) {
        least = distance;
        best = spot;
      }
    }
    boolean far = best != null && Math.abs(best.order() - Math.max(0, titleAt)) > NEAR_BELOW;
    if (far && published.isEmpty()) {
      shown(surface, titleAt); // A time so far off is rather that of another story.
    }
    if (best != null) {
      time(best).ifPresent(stamp -> add(published, "time element", stamp));
    }
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
    return text.length() <= MAX_LABEL ? text : "";
  }

  /** A narrow column beside the title often holds what is known of the article. */
  private static boolean isJustBelow(Surface.Spot spot, int titleAt) {
    return titleAt >= 0 && spot.order() > titleAt && spot.order() < titleAt + JUST_BELOW;
  }

  private Optional<Stamp> time(Surface.Spot spot) {
    return DateText.read(spot.element().attr("datetime"), order)
        .or(() -> DateText.read(spot.element().attr("content"), order))
        .or(() -> DateText.read(spot.text(), order));
  }

  /** Whether it says, before any number, that it is about a change. */
  private static boolean isOfChange(String text) {
    int end = 0;
    while (end < text.length() && !Character.isDigit(text.charAt(end))) {
      end++;
    }
    String words = text.substring(0, end).toLowerCase(Locale.ROOT);
    for (String change : CHANGES) {
      if (words.contains(change)) {
        return true;
      }
    }
    return false;
  }

  /** The times of day shown just below the title. */
  private List<Stamp> localTimes(Surface surface, int titleAt) {
    List<Stamp> times = new ArrayList<>();
    for (List<Surface.Spot> spots : List.of(surface.times(), surface.dates(), surface.lines())) {
      for (Surface.Spot spot : spots) {
        if (isJustBelow(spot, titleAt) && spot.text().length() < 120) {
          for (String line : spot.text().split("\n")) {
            if (isOfChange(line)) {
              continue;
            }
            for (DayOrder either : DayOrder.values()) {
              DateText.read(line, either).filter(s -> s.time().isPresent()).ifPresent(times::add);
            }
          }
        }
      }
    }
    return times;
  }

  private void shown(Surface surface, int titleAt) {
    Stamp best = null;
    int least = Integer.MAX_VALUE;
    for (List<Surface.Spot> spots : List.of(surface.dates(), surface.lines())) {
      for (Surface.Spot spot : spots) {
        int distance = distance(spot.order(), titleAt);
        distance += isOfChange(spot.text()) ? LATE : 0;
        boolean near =
            titleAt < 0
                || spot.order() > titleAt - NEAR_ABOVE && spot.order() < titleAt + NEAR_BELOW;
        int limit = spots == surface.lines() ? MAX_LINE : MAX_BOX;
        if (!spot.beside() && near && distance < least && spot.text().length() <= limit) {
          Optional<Stamp> stamp = shownAt(spot);
          if (stamp.isPresent() && stamp.get().day().getYear() >= 1990) {
            best = stamp.get();
            least = distance;
          }
        }
      }
      if (best != null) {
        break;
      }
    }
    if (best != null) {
      add(published, "page", best);
    }
  }

  /** What is shown, or what it is the short form of; not a fact of the article. */
  private Optional<Stamp> shownAt(Surface.Spot spot) {
    if (isOfEvent(spot.element())) {
      return Optional.empty();
    }
    return DateText.read(spot.text(), order)
        .or(() -> DateText.read(spot.element().attr("title"), order))
        .or(() -> DateText.read(spot.element().attr("datetime"), order));
  }

  /**
   * Whether a date is marked as that of an event, or a table says in the same row what it is of.
   */
  private static boolean isOfEvent(Element element) {
    String name = element.className();
    if (name.contains("dtstart") || name.contains("bday")) {
      return true;
    }
    Element up = element;
    for (int i = 0; up != null && i < 4; i++) {
      if (up.normalName().equals("td")) {
        Element before = up.previousElementSibling();
        return before != null && before.normalName().equals("th");
      }
      up = up.parent();
    }
    return false;
  }

  private static int distance(int order, int titleAt) {
    int distance = titleAt < 0 ? order : order - titleAt;
    return distance >= 0 ? distance : -3 * distance;
  }

  private Dates conclude(int declaredSources, List<Stamp> local) {
    if (published.isEmpty()) {
      return new Dates(Optional.empty(), latest(), List.of());
    }
    Stamp first = published.get(0).stamp();
    Optional<Stamp> address =
        published.stream()
            .filter(source -> source.name().equals("address"))
            .map(Source::stamp)
            .findFirst();
    if (address.isPresent() && !first.agrees(address.get())) {
      if (declaredSources == 0) {
        first = address.get(); // A time element may be of anything.
      }
      // Two that agree against the first: the address does not change when the page does.
      for (Source source : published) {
        if (!source.name().equals("address") && source.stamp().agrees(address.get())) {
          first = source.stamp();
          break;
        }
      }
    }
    Stamp chosen = first;
    List<String> warnings = new ArrayList<>();
    for (int i = 0; i < declaredSources; i++) {
      Source source = published.get(i);
      if (!source.stamp().agrees(chosen)) {
        warnings.add(
            "published on "
                + chosen.day()
                + " by "
                + name(chosen)
                + ", but on "
                + source.stamp().day()
                + " by "
                + source.name());
        break;
      }
    }
    Stamp result = exact(chosen, local);
    return new Dates(
        Optional.of(result), latest().filter(stamp -> !isBefore(stamp, result)), warnings);
  }

  /**
   * The same publication with its hour where another source has it, and in the site's own zone
   * where that shows: a moment in UTC may fall on another day than its readers saw.
   */
  private Stamp exact(Stamp chosen, List<Stamp> shown) {
    Stamp exact = chosen;
    for (Source source : published) {
      if (exact.instant().isEmpty()
          && source.stamp().instant().isPresent()
          && source.stamp().day().equals(chosen.day())) {
        exact = source.stamp();
      }
    }
    Optional<OffsetDateTime> moment = exact.instant();
    if (moment.isEmpty() || !exact.zone().equals(Optional.of(ZoneOffset.UTC))) {
      return exact;
    }
    List<Stamp> others = new ArrayList<>();
    published.forEach(source -> others.add(source.stamp()));
    others.addAll(shown);
    for (Stamp other : others) {
      boolean same = other.instant().map(i -> i.isEqual(moment.get())).orElse(false);
      if (same && !other.zone().equals(exact.zone())) {
        return other;
      }
      Optional<Stamp> local = other.asLocalTimeOf(moment.get());
      if (local.isPresent()) {
        return local.get();
      }
    }
    return exact;
  }

  private String name(Stamp stamp) {
    return published.stream()
        .filter(source -> source.stamp().equals(stamp))
        .map(Source::name)
        .findFirst()
        .orElse("the page");
  }

  /** A page that was changed before it was published was not changed. */
  private static boolean isBefore(Stamp change, Stamp publication) {
    Optional<OffsetDateTime> changed = change.instant();
    Optional<OffsetDateTime> published = publication.instant();
    return changed.isPresent() && published.isPresent()
        ? changed.get().isBefore(published.get().minusMinutes(1))
        : change.day().isBefore(publication.day());
  }

  /** The first date of a change, with its hour where another source has it. */
  private Optional<Stamp> latest() {
    Optional<Stamp> first = modified.stream().map(Source::stamp).findFirst();
    return modified.stream()
        .map(Source::stamp)
        .filter(stamp -> stamp.instant().isPresent())
        .filter(stamp -> first.get().instant().isEmpty() && stamp.day().equals(first.get().day()))
        .findFirst()
        .or(() -> first);
  }
}
