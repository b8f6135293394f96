// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article;

import copytaster.article.about.Metadata;
import copytaster.article.about.PeopleText;
import copytaster.calendar.DateText;
import copytaster.calendar.DayOrder;
import copytaster.calendar.Stamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of an article from elsewhere (a feed, the command line), used where the page itself
 * says nothing.
 *
 * @param title headline
 * @param byline authors
 * @param published ISO 8601
 * @param captured the day on which the page was fetched: it was published then or before, and
 *     relative dates count from it where no other is known
 */
public record Hints(
    Optional<String> title,
    List<String> byline,
    Optional<String> published,
    Optional<LocalDate> captured) {
  /** Nothing known. */
  public static final Hints NONE = new Hints(Optional.empty(), List.of(), Optional.empty());

  public Hints {
    Objects.requireNonNull(title);
    byline = List.copyOf(byline);
    Objects.requireNonNull(published);
    Objects.requireNonNull(captured);
  }

  /** Of a page of which nobody knows when it was fetched. */
  public Hints(Optional<String> title, List<String> byline, Optional<String> published) {
    this(title, byline, published, Optional.empty());
  }

  public Hints withCaptured(LocalDate day) {
    return new Hints(title, byline, published, Optional.of(day));
  }

  /** Whether a date of publication, as {@link Metadata} writes it, is not after the capture. */
  private boolean possible(String date) {
    // Where it was a day later already than in the zone of the archive, that is UTC.
    return captured.isEmpty()
        || date.length() < 10
        || date.substring(0, 10).compareTo(captured.get().plusDays(1).toString()) <= 0;
  }

  /** What an input says of itself, and these where it says nothing. */
  Metadata fill(Metadata said) {
    Optional<String> day = said.published().filter(this::possible).or(this::day);
    return said.withTitle(said.title().or(this::title))
        .withByline(said.byline().isEmpty() ? people() : said.byline())
        .with(new Metadata.Dates(day, said.modified()));
  }

  /** The names in the byline, read as those of a page. */
  private List<String> people() {
    return byline.stream().flatMap(line -> PeopleText.names(line).stream()).distinct().toList();
  }

  /** When it was published, as {@link Metadata} writes it; text that is no date as it is. */
  private Optional<String> day() {
    return published.map(
        text -> DateText.read(text, DayOrder.DAY_FIRST).map(Stamp::iso).orElse(text));
  }
}
