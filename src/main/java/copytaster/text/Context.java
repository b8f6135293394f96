// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.text;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * The context in which amounts, dates and places are read.
 *
 * @param country the site's home country, ISO 3166-1 alpha-2, as far as known
 * @param published the day on which the article was published, as far as known
 */
public record Context(Optional<String> country, Optional<LocalDate> published) {
  /** Nothing known. */
  public static final Context NONE = new Context(Optional.empty(), Optional.empty());

  public Context {
    Objects.requireNonNull(country);
    Objects.requireNonNull(published);
  }
}
