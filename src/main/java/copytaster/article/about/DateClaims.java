// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import copytaster.article.about.DateLabels.Event;
import copytaster.article.about.ShownDates.Shown;
import copytaster.calendar.DateText;
import copytaster.calendar.DayOrder;
import copytaster.calendar.Stamp;
import copytaster.lexicon.DateSignsTable;
import copytaster.lexicon.Rule;
import copytaster.page.Declared;
import copytaster.page.Thing;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Set<String> witnesses = new LinkedHashSet<>();

    private Day(Stamp stamp) {
      this.stamp = stamp;
    }

    LocalDate day() {
      return stamp.day();
    }

    /** Whether another day may mean the same publication in another zone. */
    private boolean isNextTo(Day other) {
      return this != other && stamp.agrees(other.stamp);
    }
  }

  /**
   * @param sure whether one who says otherwise is worth a warning
   */
  private record Claim(String witness, Stamp stamp, boolean sure) {}

  private static final Chooser CHOOSER = new Chooser(DateSignsTable.ROWS);

  private static final List<String> PUBLISHED = List.of("datePublished", "datepublished");

  /** Often the day on which someone began to write, or on which a new system took an article in. */
  private static final List<String> CREATED =
      List.of("dateCreated", "uploadDate", "date", "issued", "created");

  /** A meta element with more letters holds no date alone. */
  private static final int MAX_META = 60;

  private final DayOrder order;
  private final List<Stamp> localTimes = new ArrayList<>();
  private final List<Claim> published = new ArrayList<>();
  private final List<Stamp> modified = new ArrayList<>();
  private final Map<LocalDate, Day> days = new LinkedHashMap<>();

  private DateClaims(DayOrder order) {
    this.order = order;
  }

  /**
   * @param titleAt where the title stands on the page, or -1
   * @param order of day and month where the page does not show it
   */
  static DateClaims of(
      Declared declared,
      Surface surface,
      Optional<WebAddress> address,
      int titleAt,
      DayOrder order) {
    DateClaims claims = new DateClaims(order).gather(declared, surface, address, titleAt);
    if (claims.days.keySet().stream().anyMatch(claims::meansAnother)) {
      DayOrder other = order == DayOrder.DAY_FIRST ? DayOrder.MONTH_FIRST : DayOrder.DAY_FIRST;
      DateClaims others = new DateClaims(other).gather(declared, surface, address, titleAt);
      if (others.lone() < claims.lone() && Rule.on("about.day-order-of-page")) {
        return others;
      }
    }
    return claims;
  }

  /** How many days are confirmed by no day next to them. */
  private long lone() {
    return days.values().stream().filter(day -> !day.has("neighbour")).count();
  }

  /** Whether a date in numbers, read the other way, is a day that the page names as well. */
  private boolean meansAnother(LocalDate day) {
    return swapped(day)
        .filter(d -> Stream.of(-1, 0, 1).map(d::plusDays).anyMatch(days::containsKey))
        .isPresent();
  }

  /** The day that a date in numbers means to those who write the month in the other place. */
  static Optional<LocalDate> swapped(LocalDate day) {
    int month = day.getDayOfMonth();
    return Optional.of(month)
        .filter(m -> m <= 12 && m != day.getMonthValue())
        .map(m -> LocalDate.of(day.getYear(), m, day.getMonthValue()));
  }

  private DateClaims gather(
      Declared declared, Surface surface, Optional<WebAddress> address, int titleAt) {
    declared(declared);
    days.values().stream().limit(1).forEach(day -> day.add("first declared"));
    List<Stamp> changes = List.copyOf(modified);
    ShownDates shown = ShownDates.of(surface, titleAt, order);
    shown(shown.dates());
    localTimes.addAll(shown.times());
    address.flatMap(AddressDate::read).ifPresent(day -> say("address", "address", day, false));
    days.values().forEach(day -> judge(day, changes));
    return this;
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
    boolean several =
        witness.equals("microdata")
            && things.stream().filter(t -> properties.stream().anyMatch(t::has)).count() > 1;
    for (Thing thing : things) {
      thing.text("dateModified").flatMap(this::read).ifPresent(modified::add);
      for (String property : properties) {
        Optional<Stamp> stamp = thing.text(property).flatMap(this::read);
        if (stamp.isPresent()) {
          String kind = PUBLISHED.contains(property) ? " published" : " created";
          say(witness, witness + kind + (several ? " of several" : ""), stamp.get(), !several);
          return;
        }
      }
    }
  }

  /** The first date of each meta element whose name says what it is the date of. */
  private void metas(Declared declared) {
    declared
        .metas()
        .forEach(
            (name, texts) -> {
              String event = DateNames.event(name);
              if (event.isEmpty() || event.equals("other")) {
                return;
              }
              texts.stream()
                  .filter(text -> text.length() <= MAX_META && !text.contains("//"))
                  .flatMap(text -> read(text).stream())
                  .findFirst()
                  .ifPresent(
                      stamp -> {
                        if (event.equals("modified")) {
                          modified.add(stamp);
                        } else {
                          say(name, "meta " + event, stamp, true);
                        }
                      });
            });
  }

  private Optional<Stamp> read(String text) {
    return DateText.read(text, order);
  }

  private Day say(String witness, String sign, Stamp stamp, boolean sure) {
    published.add(new Claim(witness, stamp, sure));
    return mark(witness, sign, stamp);
  }

  private Day mark(String witness, String sign, Stamp stamp) {
    Day day = days.computeIfAbsent(stamp.day(), d -> new Day(stamp));
    day.witnesses.add(witness);
    day.add(sign);
    return day;
  }

  /**
   * Of several places that show a day the likeliest counts, and the likeliest that calls it a
   * change.
   */
  private void shown(List<Shown> dates) {
    Set<String> seen = new HashSet<>();
    boolean near = false;
    for (Shown date : dates) {
      boolean change = date.event() == Event.UPDATED;
      boolean nearest = date.isNear() && !change && !near;
      near |= nearest;
      String witness = date.place().equals("time element") ? date.place() : "page";
      LocalDate day = date.stamp().day();
      if (change) {
        modified.add(date.stamp());
        if (seen.add("change of " + day)) {
          mark(witness, date.sign(), date.stamp());
        }
        continue;
      }
      boolean weak = days.containsKey(day) && !date.isNear() && !date.isSaid();
      if (weak || !seen.add("" + day)) {
        published.add(new Claim(witness, date.stamp(), false));
        continue;
      }
      Day said = say(witness, date.sign(), date.stamp(), nearest || date.isSaid());
      if (nearest) {
        said.add(date.place());
        said.add("nearest");
      }
    }
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
      if (!changes.isEmpty() && changes.stream().allMatch(c -> isBefore(c, day.stamp))) {
        day.add("after the last change");
      }
      if (days.get(first).has("first declared")) {
        day.add(day.day().isBefore(first) ? "before the declared" : "after the declared");
      }
    }
    if (days.values().stream().anyMatch(day::isNextTo)) {
      day.add("neighbour");
    }
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
                        + best.get().witnesses.iterator().next()
                        + ", but on "
                        + claim.stamp().day()
                        + " by "
                        + claim.witness())
            .toList();
    Stamp result = exact(chosen);
    return new Dates(
        Optional.of(result),
        latest().filter(stamp -> !isBefore(stamp, result)),
        Optional.of(String.join(", ", best.get().witnesses)),
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
      Optional<Stamp> local = other.instant().flatMap(chosen::asLocalTimeOf);
      if (exact.instant().isEmpty()
          && other.instant().isPresent()
          && (local.isPresent() || other.day().equals(chosen.day()))) {
        exact = local.orElse(other);
      }
    }
    Optional<OffsetDateTime> moment = exact.instant();
    if (moment.isEmpty() || !exact.zone().equals(Optional.of(ZoneOffset.UTC))) {
      return exact;
    }
    others.addAll(localTimes);
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
