// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster;

import copytaster.article.Article;
import copytaster.text.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Derives the context for amounts and dates from an article's metadata. */
final class Contexts {
  private Contexts() {}

  /**
   * @param captured the day on which the page was fetched
   */
  static Context of(Article article, Optional<LocalDate> captured) {
    return new Context(
        article.metadata().country(),
        article.metadata().published().flatMap(Contexts::day).or(() -> captured));
  }

  /** The day of an ISO 8601 date or instant, in its own zone. */
  private static Optional<LocalDate> day(String iso) {
    try {
      return iso.length() < 10
          ? Optional.empty()
          : Optional.of(LocalDate.parse(iso.substring(0, 10)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
