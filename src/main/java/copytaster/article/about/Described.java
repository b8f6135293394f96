// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import java.util.List;
import java.util.Optional;

/**
 * What an input says about its article, beside the text.
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
 * @param country where the site is at home, ISO 3166-1 alpha-2
 * @param warnings what the sources of these disagree on, a line each
 */
public record Described(
    Optional<String> url,
    Optional<String> title,
    List<String> byline,
    Optional<String> site,
    Optional<String> published,
    Optional<String> modified,
    Optional<String> description,
    Optional<String> image,
    Optional<String> language,
    Optional<String> country,
    List<String> warnings) {
  public Described {
    byline = List.copyOf(byline);
    warnings = List.copyOf(warnings);
  }
}
