// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is known of an article beside its text.
 *
 * @param headline what readers see of it elsewhere
 * @param byline the authors' names
 * @param dates when it was published and changed
 * @param origin where it comes from
 * @param witnesses who said so, by field: "title", "byline", "published"
 */
public record Metadata(
    Headline headline,
    List<String> byline,
    Dates dates,
    Origin origin,
    Map<String, String> witnesses) {
  private static final Optional<String> UNKNOWN = Optional.empty();

  /** Nothing known. */
  public static final Metadata NONE =
      new Metadata(
          new Headline(UNKNOWN, UNKNOWN, UNKNOWN),
          List.of(),
          new Dates(UNKNOWN, UNKNOWN),
          new Origin(UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN),
          Map.of());

  /**
   * @param title headline without the site's name
   * @param deck the line below it, or what the page gives as its description
   * @param image address of the main picture
   */
  public record Headline(Optional<String> title, Optional<String> deck, Optional<String> image) {}

  /**
   * @param published ISO 8601 instant with zone, or a day, as exact as the page says
   * @param modified like {@code published}
   */
  public record Dates(Optional<String> published, Optional<String> modified) {}

  /**
   * @param url canonical address
   * @param site the publication's name
   * @param language BCP 47
   * @param country where the site is at home, ISO 3166-1 alpha-2; not printed, but currencies and
   *     dates are read by it
   */
  public record Origin(
      Optional<String> url,
      Optional<String> site,
      Optional<String> language,
      Optional<String> country) {}

  public Metadata {
    Objects.requireNonNull(headline);
    byline = List.copyOf(byline);
    Objects.requireNonNull(dates);
    Objects.requireNonNull(origin);
    witnesses = Collections.unmodifiableMap(new TreeMap<>(witnesses));
  }

  public Optional<String> url() {
    return origin.url();
  }

  public Optional<String> title() {
    return headline.title();
  }

  public Optional<String> site() {
    return origin.site();
  }

  public Optional<String> published() {
    return dates.published();
  }

  public Optional<String> modified() {
    return dates.modified();
  }

  public Optional<String> description() {
    return headline.deck();
  }

  public Optional<String> image() {
    return headline.image();
  }

  public Optional<String> language() {
    return origin.language();
  }

  public Optional<String> country() {
    return origin.country();
  }

  /** The same under another title. */
  public Metadata withTitle(Optional<String> title) {
    return with(new Headline(title, headline.deck(), headline.image()));
  }

  public Metadata with(Headline other) {
    return new Metadata(other, byline, dates, origin, witnesses);
  }

  public Metadata with(Dates other) {
    return new Metadata(headline, byline, other, origin, witnesses);
  }

  public Metadata with(Origin other) {
    return new Metadata(headline, byline, dates, other, witnesses);
  }

  public Metadata withByline(List<String> other) {
    return new Metadata(headline, other, dates, origin, witnesses);
  }
}
