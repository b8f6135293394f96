// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article;

import copytaster.calendar.DateText;
import copytaster.calendar.DayOrder;
import copytaster.calendar.Stamp;
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
 */
public record Hints(Optional<String> title, List<String> byline, Optional<String> published) {
  /** Nothing known. */
  public static final Hints NONE = new Hints(Optional.empty(), List.of(), Optional.empty());

  public Hints {
    Objects.requireNonNull(title);
    byline = List.copyOf(byline);
    Objects.requireNonNull(published);
  }

  /** When it was published, as {@link Metadata} writes it; text that is no date as it is. */
  Optional<String> day() {
    return published.map(
        text -> DateText.read(text, DayOrder.DAY_FIRST).map(Stamp::iso).orElse(text));
  }
}
