// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.text.Span;
import java.util.List;

/**
 * Which parts of a text are covered by given spans, asked in the order of the text: each search
 * continues from the last one, so that time stays linear.
 */
final class CoveredSpans {
  private final List<Span> spans;
  private int next;

  /**
   * @param spans in order, not overlapping
   */
  CoveredSpans(List<Span> spans) {
    this.spans = spans;
  }

  /**
   * Whether one of the spans overlaps {@code span}, which starts no earlier than the one before.
   */
  boolean overlaps(Span span) {
    while (next < spans.size() && spans.get(next).end() <= span.start()) {
      next++;
    }
    return next < spans.size() && spans.get(next).overlaps(span);
  }
}
