// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.text.Span;
import java.util.ArrayList;
import java.util.List;

/** Finds the web addresses printed in a text: no number in them is an amount. Stateless. */
final class UrlSpans {
  private UrlSpans() {}

  /** Where they stand, in order, not overlapping: all that no white space cuts off. */
  static List<Span> in(String text) {
    List<Span> out = new ArrayList<>();
    int end = 0;
    for (int at = next(text, 0); at >= 0; at = next(text, end)) {
      int start = at;
      while (start > end && !Character.isWhitespace(text.charAt(start - 1))) {
        start--;
      }
      end = at;
      while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
        end++;
      }
      out.add(new Span(start, end));
    }
    return out;
  }

  private static int next(String text, int from) {
    int scheme = text.indexOf("://", from);
    int www = text.indexOf("www.", from);
    return scheme < 0 ? www : www < 0 ? scheme : Math.min(scheme, www);
  }
}
