// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import copytaster.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What of a declared title may be the title alone: "Dam holds | Politics | The Paper". */
final class TitleParts {
  /**
   * @param text some of the pieces between two separators
   * @param share of the whole's weight: how likely it is that what was left out is not the title
   */
  record Part(String text, double share) {}

  /** What stands in an element of its own is more likely one. */
  static final double RUN = 0.65;

  /** From here on a share is as good as the whole. */
  static final double NEARLY_WHOLE = 0.95;

  /** A kicker or a subtitle may be part of the title or not. */
  static final double PART = 0.45;

  private static final double WITHOUT_SITE = 1.03;
  static final double WITHOUT_WHAT_FOLLOWS_A_BAR = 1.01;
  private static final double WITHOUT_WHAT_FOLLOWS_A_DASH = NEARLY_WHOLE;

  /** Between blanks; a hyphen without them is part of a word. Some write a bar as an l. */
  private static final String MARKS = "|-–—»«·•:/<>~*l_›‹▷｜│丨";

  /** Without blanks too. */
  private static final String TIGHT_MARKS = "|»«_｜│丨";

  private static final int MAX_PIECES = 8;

  private TitleParts() {}

  static List<Part> of(String title, SiteNames sites) {
    List<int[]> pieces = pieces(title);
    List<Part> parts = new ArrayList<>();
    int size = pieces.size();
    if (size < 2 || size > MAX_PIECES) {
      return parts;
    }
    int end = size;
    int start = 0;
    for (int i = size - 1; i >= 1; i--) {
      if (sites.isSite(text(title, pieces, i, size))
          || sites.isSite(text(title, pieces, i, i + 1))) {
        end = i;
      }
    }
    while (start < end - 1 && sites.isSite(text(title, pieces, start, start + 1))) {
      start++;
    }
    if (start > 0 || end < size) {
      parts.add(new Part(text(title, pieces, start, end), WITHOUT_SITE));
    }
    for (int from = 0; from < size; from++) {
      for (int to = from + 1; to <= size; to++) {
        if (to - from < size) {
          parts.add(new Part(text(title, pieces, from, to), share(title, pieces, from, to)));
        }
      }
    }
    return parts;
  }

  /** What stands behind the last separator. */
  static Optional<String> last(String title) {
    List<int[]> pieces = pieces(title);
    int size = pieces.size();
    return size < 2 ? Optional.empty() : Optional.of(text(title, pieces, size - 1, size));
  }

  /**
   * Where nothing names the site: a bar before a few last words says as much, a dash only before a
   * short name after a long title.
   */
  private static double share(String title, List<int[]> pieces, int from, int to) {
    if (from > 0 || to != pieces.size() - 1) {
      return PART;
    }
    String before = title.substring(0, pieces.get(to)[0]).stripTrailing();
    String rest = text(title, pieces, to, pieces.size());
    int restWords = Words.count(rest);
    int words = Words.count(text(title, pieces, from, to));
    return switch (before.charAt(before.length() - 1)) {
      case '|', '»', '«', '•', '·', '｜', '│', '丨' ->
          restWords <= 4 && words >= 3 ? WITHOUT_WHAT_FOLLOWS_A_BAR : PART;
      case '-', '–', '—' ->
          restWords <= 3 && words >= 6 && !Character.isLowerCase(rest.charAt(0))
              ? WITHOUT_WHAT_FOLLOWS_A_DASH
              : PART;
      default -> PART;
    };
  }

  private static String text(String title, List<int[]> pieces, int from, int to) {
    return title.substring(pieces.get(from)[0], pieces.get(to - 1)[1]);
  }

  /** The pieces between separators, as start and end. */
  private static List<int[]> pieces(String title) {
    List<int[]> pieces = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < title.length(); i++) {
      char c = title.charAt(i);
      if (MARKS.indexOf(c) < 0) {
        continue;
      }
      int end = i + 1;
      while (c != 'l' && end < title.length() && title.charAt(end) == c) {
        end++;
      }
      boolean before = i > 0 && title.charAt(i - 1) == ' ';
      boolean after = end < title.length() && title.charAt(end) == ' ';
      boolean separates =
          before && after
              || TIGHT_MARKS.indexOf(c) >= 0
              || c == '-' && isDense(title, i - 1) && isDense(title, end)
              || c == ':' && after
              || end - i >= 2 && (before || after);
      if (separates) {
        add(pieces, title, start, i);
        start = end;
      }
      i = end - 1;
    }
    add(pieces, title, start, title.length());
    return pieces;
  }

  /** Whether a character of a script without blanks stands there: its hyphens part names. */
  private static boolean isDense(String title, int i) {
    return i >= 0 && i < title.length() && Words.isDense(title.charAt(i));
  }

  private static void add(List<int[]> pieces, String title, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && title.charAt(start) == ' ') {
      start++;
    }
    while (end > start && title.charAt(end - 1) == ' ') {
      end--;
    }
    if (end > start) {
      pieces.add(new int[] {start, end});
    }
  }

  /** Whether a separator follows so many letters and digits of a title. */
  static boolean isCutAtMark(String title, int letters) {
    int seen = 0;
    int i = 0;
    while (i < title.length() && seen < letters) {
      seen += Character.isLetterOrDigit(title.charAt(i)) ? 1 : 0;
      i++;
    }
    while (i < title.length() && !Character.isLetterOrDigit(title.charAt(i))) {
      if (MARKS.indexOf(title.charAt(i)) >= 0) {
        return true;
      }
      i++;
    }
    return false;
  }
}
