// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import java.util.List;
import java.util.Optional;

/**
 * The dates read at one place.
 *
 * @param to index after its last token
 * @param mentions the dates in it, usually one
 * @param warning the reason why it is not a date of the calendar
 */
record DateMatch(int to, List<DateMention> mentions, Optional<String> warning) {
  static Optional<DateMatch> of(int to, DateMention... mentions) {
    return Optional.of(new DateMatch(to, List.of(mentions), Optional.empty()));
  }

  static Optional<DateMatch> impossible(int to, String date, String why) {
    return Optional.of(
        new DateMatch(to, List.of(), Optional.of("impossible date \"" + date + "\": " + why)));
  }
}
