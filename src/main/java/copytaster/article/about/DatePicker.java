// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import copytaster.calendar.DateText;
import copytaster.calendar.DayOrder;
import copytaster.calendar.Stamp;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Rule;
import copytaster.lexicon.WitnessesTable;
import copytaster.page.Declared;
import copytaster.page.Thing;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

  private static final List<String> PUBLISHED_METAS = Lexicon.list(WitnessesTable.PUBLISHED_METAS);

  private static final List<String> MODIFIED_METAS = Lexicon.list(WitnessesTable.MODIFIED_METAS);

  private static final List<String> PUBLISHED = List.of("datePublished", "datepublished");

  /** Often the day on which someone began to write, or on which a new system took an article in. */
  private static final List<String> CREATED =
      List.of("dateCreated", "uploadDate", "date", "issued", "created");

  private static final List<String> ANY =
      Stream.concat(PUBLISHED.stream(), CREATED.stream()).toList();

  private final DayOrder order;
  private final List<Claim<Stamp>> published = new ArrayList<>();
  private final List<Claim<Stamp>> modified = new ArrayList<>();

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
    ShownDates shown = ShownDates.of(surface, titleAt, order);
    shown.published().ifPresent(picker.published::add);
    address
        .flatMap(AddressDate::read)
        .ifPresent(day -> picker.add(picker.published, "address", day));
    shown.modified().ifPresent(picker.modified::add);
    return picker.conclude(declaredSources, shown);
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

  private void metas(Declared declared, List<String> names, List<Claim<Stamp>> into) {
    for (String name : names) {
      for (String content : declared.meta(name)) {
        if (read(into, name, content)) {
          break;
        }
      }
    }
  }

  private boolean read(List<Claim<Stamp>> into, String source, String text) {
    Optional<Stamp> stamp = DateText.read(text, order);
    stamp.ifPresent(s -> add(into, source, s));
    return stamp.isPresent();
  }

  private void add(List<Claim<Stamp>> into, String name, Stamp stamp) {
    into.add(new Claim<>(name, stamp, 0));
  }

  private Dates conclude(int declaredSources, ShownDates shown) {
    if (published.isEmpty()) {
      return new Dates(Optional.empty(), latest(), List.of());
    }
    Stamp first = published.get(0).value();
    Optional<Stamp> address =
        published.stream()
            .filter(source -> source.witness().equals("address"))
            .map(Claim::value)
            .findFirst();
    if (address.isPresent() && !first.agrees(address.get())) {
      if (declaredSources == 0) {
        first = address.get(); // A time element may be of anything.
      }
      // Two that agree against the first: the address does not change when the page does.
      for (Claim<Stamp> source : published) {
        if (!source.witness().equals("address") && source.value().agrees(address.get())) {
          first = source.value();
          break;
        }
      }
    }
    Optional<Stamp> said = shown.labelled();
    if (said.isPresent() && isAlone(first, declaredSources, said.get())) {
      first = said.get();
    }
    Stamp chosen = first;
    List<String> warnings = new ArrayList<>();
    for (int i = 0; i < published.size(); i++) {
      Claim<Stamp> source = published.get(i);
      boolean sure = i < declaredSources || isSure(source);
      if (sure && !source.value().agrees(chosen)) {
        warnings.add(
            "published on "
                + chosen.day()
                + " by "
                + name(chosen)
                + ", but on "
                + source.value().day()
                + " by "
                + source.witness());
        break;
      }
    }
    Stamp result = exact(chosen, shown);
    return new Dates(
        Optional.of(result), latest().filter(stamp -> !isBefore(stamp, result)), warnings);
  }

  /**
   * Whether a declared date is days after one that readers are told is that of the publication, and
   * nothing else that is declared agrees with it.
   */
  private boolean isAlone(Stamp first, int declaredSources, Stamp said) {
    for (int i = 1; i < declaredSources; i++) {
      if (published.get(i).value().agrees(first)) {
        return false;
      }
    }
    return declaredSources > 0
        && ChronoUnit.DAYS.between(said.day(), first.day()) > 1
        && Rule.on("about.labelled-date");
  }

  /** Whether readers see it just below the headline, or said to be the day of publication. */
  private static boolean isSure(Claim<Stamp> claim) {
    return !claim.witness().equals("address") && claim.cost() < ShownDates.JUST_BELOW;
  }

  /**
   * The same publication with its hour where another source has it, and in the site's own zone
   * where that shows: a moment in UTC may fall on another day than its readers saw.
   */
  private Stamp exact(Stamp chosen, ShownDates shown) {
    List<Stamp> others = new ArrayList<>();
    published.forEach(source -> others.add(source.value()));
    others.addAll(shown.all());
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
    others.addAll(shown.localTimes());
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
        .filter(source -> source.value().equals(stamp))
        .map(Claim::witness)
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
    Optional<Stamp> first = modified.stream().map(Claim::value).findFirst();
    return modified.stream()
        .map(Claim::value)
        .filter(stamp -> stamp.instant().isPresent())
        .filter(stamp -> first.get().instant().isEmpty() && stamp.day().equals(first.get().day()))
        .findFirst()
        .or(() -> first);
  }
}
