// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import copytaster.article.about.DateLabels.Event;
import copytaster.article.about.ShownDates.Shown;
import copytaster.calendar.DateText;
import copytaster.calendar.DayOrder;
import copytaster.calendar.Stamp;
import copytaster.lexicon.DateSignsTable;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.WitnessesTable;
import copytaster.page.Declared;
import copytaster.page.Thing;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds when an article was published and last changed. All dates that a page declares or shows are
 * claims; the day with the most weight of signs is that of publication. Nothing is taken from the
 * clock.
 */
final class DateClaims {
  /**
   * @param published when the article was first published
   * @param modified when it was last changed
   * @param witness who says that it was published on that day
   * @param warnings what sources disagree on
   */
  record Dates(
      Optional<Stamp> published,
      Optional<Stamp> modified,
      Optional<String> witness,
      List<String> warnings) {}

  /** A day that may be that of publication. */
  static final class Day extends Candidate {
    private final Stamp stamp;
    private final String witness;

    private Day(Stamp stamp, String witness) {
      this.stamp = stamp;
      this.witness = witness;
    }

    LocalDate day() {
      return stamp.day();
    }
  }

  /**
   * @param sure whether one who says otherwise is worth a warning
   */
  private record Claim(String witness, Stamp stamp, boolean sure) {}

  private static final Chooser CHOOSER = new Chooser(DateSignsTable.ROWS);

  private static final List<String> PUBLISHED_METAS = Lexicon.list(WitnessesTable.PUBLISHED_METAS);

  private static final List<String> MODIFIED_METAS = Lexicon.list(WitnessesTable.MODIFIED_METAS);

  private static final List<String> PUBLISHED = List.of("datePublished", "datepublished");

  /** Often the day on which someone began to write, or on which a new system took an article in. */
  private static final List<String> CREATED =
      List.of("dateCreated", "uploadDate", "date", "issued", "created");

  private final DayOrder order;
  private final Supplier<List<Stamp>> localTimes;
  private final List<Claim> published = new ArrayList<>();
  private final List<Stamp> modified = new ArrayList<>();
  private final Map<LocalDate, Day> days = new LinkedHashMap<>();

  private DateClaims(DayOrder order, Supplier<List<Stamp>> localTimes) {
    this.order = order;
    this.localTimes = localTimes;
  }

  /**
   * @param titleAt where the title stands on the page, or -1
   */
  static DateClaims of(
      Declared declared,
      Surface surface,
      Optional<WebAddress> address,
      int titleAt,
      DayOrder order) {
    DateClaims claims = new DateClaims(order, () -> ShownDates.localTimes(surface, titleAt));
    claims.declared(declared);
    claims.days.values().stream().limit(1).forEach(day -> day.add("first declared"));
    List<Stamp> changes = List.copyOf(claims.modified);
    List<Shown> shown = ShownDates.of(surface, titleAt, order);
    Optional<Shown> nearest =
        shown.stream().filter(Shown::isNear).filter(d -> d.event() != Event.UPDATED).findFirst();
    shown.forEach(date -> claims.shown(date, nearest.filter(date::equals).isPresent()));
    address
        .flatMap(AddressDate::read)
        .ifPresent(day -> claims.say("address", "address", day, false));
    claims.days.values().forEach(day -> claims.judge(day, changes));
    return claims;
  }

  Collection<Day> days() {
    return days.values();
  }

  private void declared(Declared declared) {
    List<Thing> marked =
        declared.microdata().stream()
            .filter(t -> t.isA("Article") || t.isA("Posting") || t.isA("CreativeWork"))
            .toList();
    described("JSON-LD", declared.articles(), PUBLISHED);
    metas(declared);
    described("microdata", marked, PUBLISHED);
    described("JSON-LD", declared.articles(), CREATED);
    described("microdata", marked, CREATED);
    List<String> any = Stream.concat(PUBLISHED.stream(), CREATED.stream()).toList();
    if (published.isEmpty()) {
      described("JSON-LD", declared.topThings(), any);
    }
    if (published.isEmpty()) {
      described(
          "microdata",
          declared.microdata().stream().filter(t -> !t.isA("Comment") && !t.isA("Person")).toList(),
          any);
    }
  }

  /** The first of these things that has one of these dates. */
  private void described(String witness, List<Thing> things, List<String> properties) {
    for (Thing thing : things) {
      thing.text("dateModified").flatMap(this::read).ifPresent(modified::add);
      for (String property : properties) {
        Optional<Stamp> stamp = thing.text(property).flatMap(this::read);
        if (stamp.isPresent()) {
          String kind = PUBLISHED.contains(property) ? " published" : " created";
          say(witness, witness + kind, stamp.get(), true);
          return;
        }
      }
    }
  }

  private void metas(Declared declared) {
    for (String name : PUBLISHED_METAS) {
      String kind =
          name.contains("pub") ? "published" : name.contains("creat") ? "created" : "date";
      declared.meta(name).stream()
          .flatMap(text -> read(text).stream())
          .findFirst()
          .ifPresent(stamp -> say(name, "meta " + kind, stamp, true));
    }
    for (String name : MODIFIED_METAS) {
      declared.meta(name).stream()
          .flatMap(text -> read(text).stream())
          .findFirst()
          .ifPresent(modified::add);
    }
  }

  private Optional<Stamp> read(String text) {
    return DateText.read(text, order);
  }

  private Day say(String witness, String sign, Stamp stamp, boolean sure) {
    published.add(new Claim(witness, stamp, sure));
    Day day = days.computeIfAbsent(stamp.day(), d -> new Day(stamp, witness));
    day.add(sign);
    return day;
  }

  /**
   * @param nearest whether no other shown date is likelier to be the article's by its place
   */
  private void shown(Shown date, boolean nearest) {
    String witness = date.place().equals("time element") ? date.place() : "page";
    if (date.event() == Event.UPDATED) {
      modified.add(date.stamp());
    }
    Day day = say(witness, date.event() + " " + where(date), date.stamp(), date.isSure());
    if (nearest) {
      day.add(date.place());
      day.add("nearest");
    }
  }

  private static String where(Shown date) {
    return !date.doubts().isEmpty()
        ? date.doubts().iterator().next()
        : date.distance() < 0 ? "above" : date.isNear() ? "just below" : "far below";
  }

  private void judge(Day day, List<Stamp> changes) {
    LocalDate first = days.keySet().iterator().next();
    boolean changed = changes.stream().anyMatch(stamp -> stamp.day().equals(day.day()));
    if (day.has("first declared")) {
      if (changed && days.size() > 1) {
        day.add("published when changed");
      }
    } else {
      if (changed) {
        day.add("declared change");
      }
      if (days.get(first).has("first declared")) {
        day.add(day.day().isBefore(first) ? "before the declared" : "after the declared");
      }
    }
    if (neighbours(day)) {
      day.add("neighbour");
    }
  }

  private String witnesses(Day day) {
    return published.stream()
        .filter(claim -> claim.stamp().day().equals(day.day()))
        .map(Claim::witness)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /** Whether another claim means the same publication in another zone. */
  private boolean neighbours(Day day) {
    return published.stream()
        .anyMatch(c -> !c.stamp().day().equals(day.day()) && c.stamp().agrees(day.stamp));
  }

  /** The likeliest day, as exactly as a witness says it, and the last change. */
  Dates choose() {
    Optional<Day> best = CHOOSER.best(days());
    if (best.isEmpty()) {
      return new Dates(Optional.empty(), latest(), Optional.empty(), List.of());
    }
    Stamp chosen = best.get().stamp;
    List<String> warnings =
        published.stream()
            .filter(claim -> claim.sure() && !claim.stamp().agrees(chosen))
            .limit(1)
            .map(
                claim ->
                    "published on "
                        + chosen.day()
                        + " by "
                        + best.get().witness
                        + ", but on "
                        + claim.stamp().day()
                        + " by "
                        + claim.witness())
            .toList();
    Stamp result = exact(chosen);
    return new Dates(
        Optional.of(result),
        latest().filter(stamp -> !isBefore(stamp, result)),
        Optional.of(witnesses(best.get())),
        warnings);
  }

  /**
   * The same publication with its hour where another source has it, and in the site's own zone
   * where that shows: a moment in UTC may fall on another day than its readers saw.
   */
  private Stamp exact(Stamp chosen) {
    List<Stamp> others = new ArrayList<>();
    published.forEach(claim -> others.add(claim.stamp()));
    Stamp exact = chosen;
    for (Stamp other : others) {
      if (exact.instant().isEmpty()
          && other.instant().isPresent()
          && other.day().equals(chosen.day())) {
        exact = other;
      }
    }
    Optional<OffsetDateTime> moment = exact.instant();
    if (moment.isEmpty() || !exact.zone().equals(Optional.of(ZoneOffset.UTC))) {
      return exact;
    }
    others.addAll(localTimes.get());
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
    Optional<Stamp> first = modified.stream().findFirst();
    return modified.stream()
        .filter(stamp -> stamp.instant().isPresent())
        .filter(stamp -> first.get().instant().isEmpty() && stamp.day().equals(first.get().day()))
        .findFirst()
        .or(() -> first);
  }
}
