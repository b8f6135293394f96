// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import copytaster.lexicon.Lexicon;
import copytaster.lexicon.WitnessesTable;
import java.util.Locale;
import java.util.Set;

/**
 * Takes the markup out of texts that should have none: "{@code <em>Salt Road</em>} is back" in
 * JSON-LD or meta. Only tags of running text; a title such as "{@code <The Palace>} reopens" stays.
 */
final class InlineTags {
  private static final Set<String> NAMES = Lexicon.set(WitnessesTable.INLINE_TAGS);

  private static final int LONGEST = 6;

  private InlineTags() {}

  static String strip(String text) {
    int open = text.indexOf('<');
    if (open < 0) {
      return text;
    }
    StringBuilder stripped = new StringBuilder(text.length());
    int done = 0;
    while (open >= 0) {
      int from = open + 1;
      if (startsTag(text, from)) {
        int end = text.indexOf('>', from);
        if (end < 0) {
          break;
        }
        stripped.append(text, done, open);
        done = end + 1;
        from = done;
      }
      open = text.indexOf('<', from);
    }
    return stripped.append(text, done, text.length()).toString();
  }

  private static boolean startsTag(String text, int start) {
    int from = text.startsWith("/", start) ? start + 1 : start;
    int to = from;
    while (to < text.length() && to < from + LONGEST && Character.isLetter(text.charAt(to))) {
      to++;
    }
    return to < text.length()
        && " />".indexOf(text.charAt(to)) >= 0
        && NAMES.contains(text.substring(from, to).toLowerCase(Locale.ROOT));
  }
}
