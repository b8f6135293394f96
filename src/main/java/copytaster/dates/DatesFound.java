// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import copytaster.text.Span;
import java.util.List;

/**
 * The dates of a text and the warnings about them.
 *
 * @param mentions in the order of the text
 * @param warnings impossible dates, one line each, in the order of the text
 */
public record DatesFound(List<DateMention> mentions, List<String> warnings) {
  public DatesFound {
    mentions = List.copyOf(mentions);
    warnings = List.copyOf(warnings);
  }

  /** Where the dates stand, in the order of the text. */
  public List<Span> spans() {
    return mentions.stream().map(DateMention::span).toList();
  }
}
