// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article;

import java.util.ArrayList;
import java.util.List;

/** What of a declared title may be the title alone: "Dam holds | Politics | The Paper". */
final class TitleParts {
  /**
   * @param text some of the pieces between two separators
   * @param withoutSite whether just the site's name was left out, and what follows it
   */
  record Part(String text, boolean withoutSite) {}

  /** Between blanks; a hyphen without them is part of a word. */
  private static final String MARKS = "|-–—»«·•:/<>~*l_›‹▷";

  /** Without blanks too. */
  private static final String TIGHT_MARKS = "|»«_";

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
      parts.add(new Part(text(title, pieces, start, end), true));
    }
    for (int from = 0; from < size; from++) {
      for (int to = from + 1; to <= size; to++) {
        if (to - from < size) {
          parts.add(
              new Part(text(title, pieces, from, to), looksLikeSite(title, pieces, from, to)));
        }
      }
    }
    return parts;
  }

  /**
   * Where nothing names the site: a bar before a few last words says as much, a dash only before a
   * short name after a long title.
   */
  private static boolean looksLikeSite(String title, List<int[]> pieces, int from, int to) {
    if (from > 0 || to != pieces.size() - 1) {
      return false;
    }
    String rest = text(title, pieces, to, pieces.size());
    char mark =
        title
            .substring(0, pieces.get(to)[0])
            .stripTrailing()
            .charAt(markEnd(title, pieces.get(to)[0]));
    int restWords = rest.split(" ").length;
    int words = text(title, pieces, from, to).split(" ").length;
    return switch (mark) {
      case '|', '»', '«', '•', '·' -> restWords <= 4 && words >= 3;
      case '-', '–', '—' -> restWords <= 3 && words >= 6 && Character.isUpperCase(rest.charAt(0));
      default -> false;
    };
  }

  private static int markEnd(String title, int start) {
    return title.substring(0, start).stripTrailing().length() - 1;
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
      while (end < title.length() && title.charAt(end) == c) {
        end++;
      }
      boolean before = i > 0 && title.charAt(i - 1) == ' ';
      boolean after = end < title.length() && title.charAt(end) == ' ';
      boolean separates =
          before && after
              || TIGHT_MARKS.indexOf(c) >= 0
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
