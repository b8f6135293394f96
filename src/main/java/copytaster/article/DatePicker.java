// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article;

import copytaster.page.Declared;
import copytaster.page.Thing;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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
      if (described("JSON-LD", article)) {
        break;
      }
    }
    metas(declared, PUBLISHED_METAS, published);
    metas(declared, MODIFIED_METAS, modified);
    for (Thing thing : declared.microdata()) {
      if ((thing.isA("Article") || thing.isA("Posting") || thing.isA("CreativeWork"))
          && described("microdata", thing)) {
        break;
      }
    }
    for (Thing thing : declared.topThings()) {
      if (published.isEmpty()) {
        described("JSON-LD", thing);
      }
    }
    for (Thing thing : declared.microdata()) {
      if (published.isEmpty() && !thing.isA("Comment") && !thing.isA("Person")) {
        described("microdata", thing);
      }
    }
  }

  private boolean described(String source, Thing thing) {
    int before = published.size();
    String[] properties = {
      "datePublished", "dateCreated", "uploadDate", "datepublished", "date", "issued", "created"
    };
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
      if (isOfChange(spot.text()) || isOfChange(cues) && !cues.contains("publ")) {
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
    if (best != null) {
      time(best).ifPresent(stamp -> add(published, "time element", stamp));
    }
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
          Optional<Stamp> stamp = DateText.read(spot.text(), order);
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
        Optional.of(result),
        latest().filter(stamp -> !stamp.day().isBefore(result.day())),
        warnings);
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

  private Optional<Stamp> latest() {
    return modified.stream().map(Source::stamp).findFirst();
  }
}
