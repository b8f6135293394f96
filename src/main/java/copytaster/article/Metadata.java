// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article;

import copytaster.article.about.Described;
import java.util.List;
import java.util.Optional;

/**
 * What is known of an article beside its text.
 *
 * @param url canonical address
 * @param title headline without the site's name
 * @param byline the authors' names
 * @param site the publication's name
 * @param published ISO 8601 instant with zone, or a day, as exact as the page says
 * @param modified like {@code published}
 * @param description the deck, or what the page gives as its description
 * @param image address of the main picture
 * @param language BCP 47
 * @param country where the site is at home, ISO 3166-1 alpha-2; not printed, but currencies and
 *     dates are read by it
 */
public record Metadata(
    Optional<String> url,
    Optional<String> title,
    List<String> byline,
    Optional<String> site,
    Optional<String> published,
    Optional<String> modified,
    Optional<String> description,
    Optional<String> image,
    Optional<String> language,
    Optional<String> country) {
  public Metadata {
    byline = List.copyOf(byline);
  }

  /** What the input says of itself; hints fill what it leaves open. */
  static Metadata of(Described input, Hints hints) {
    return new Metadata(
        input.url(),
        input.title().or(hints::title),
        input.byline().isEmpty() ? hints.people() : input.byline(),
        input.site(),
        input.published().filter(hints::possible).or(hints::day),
        input.modified(),
        input.description(),
        input.image(),
        input.language(),
        input.country());
  }

  /** The same under another title. */
  public Metadata withTitle(Optional<String> other) {
    return new Metadata(
        url, other, byline, site, published, modified, description, image, language, country);
  }

  /** The same without authors: on a page of teasers they wrote the stories, not the page. */
  Metadata withoutByline() {
    return new Metadata(
        url, title, List.of(), site, published, modified, description, image, language, country);
  }
}
