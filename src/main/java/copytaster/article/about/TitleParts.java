// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import copytaster.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The parts of a declared title that may be the title alone: "Dam holds | Politics | The Paper".
 */
final class TitleParts {
  /** What a part leaves out of the whole. */
  enum Left {
    SITE("without the site"),
    BEHIND_BAR("before a bar"),
    BEHIND_DASH("before a dash"),
    BEHIND_COLON("before a colon"),
    END("other beginning"),
    MOST("short beginning"),
    BEFORE_COLON("after a colon"),
    BEFORE_BAR("after a bar"),
    START("other end"),
    BOTH("middle");

    /** As the table of weights calls it. */
    final String sign;

    Left(String sign) {
      this.sign = sign;
    }
  }

  /**
   * @param text some of the pieces between two separators
   * @param left what it leaves out
   */
  record Part(String text, Left left) {}

  /** Between blanks; a hyphen without them is part of a word. Some write a bar as an l. */
  private static final String MARKS = "|-–—»«·•:/<>~*l_›‹▷｜│丨：";

  /** Without blanks too. */
  private static final String TIGHT_MARKS = "|»«_｜│丨：";

  /** At the end of a title, a blank before them, with nothing behind. */
  private static final String BARE_MARKS = "|-–—｜│";

  private static final String BARS = "|»«·•｜│丨_";

  /** A name that stands behind a bar has no more words. */
  private static final int BAR_WORDS = 4;

  /** Behind a dash or a colon; the words before it are more likely a kicker if few. */
  private static final int DASH_WORDS = 3;

  private static final int TITLE_WORDS = 3;

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
    for (int from = start; from < end; from++) {
      for (int to = from + 1; to <= end; to++) {
        if (to - from < size) {
          boolean site = from == start && to == end;
          parts.add(
              new Part(
                  text(title, pieces, from, to), site ? Left.SITE : left(title, pieces, from, to)));
        }
      }
    }
    return parts;
  }

  /** The words behind the last separator. */
  static Optional<String> last(String title) {
    List<int[]> pieces = pieces(title);
    int size = pieces.size();
    return size < 2 ? Optional.empty() : Optional.of(text(title, pieces, size - 1, size));
  }

  private static Left left(String title, List<int[]> pieces, int from, int to) {
    if (from > 0 && to < pieces.size()) {
      return Left.BOTH;
    }
    if (from > 0) {
      char mark = mark(title, pieces, from);
      return mark == ':' || mark == '：'
          ? Left.BEFORE_COLON
          : BARS.indexOf(mark) >= 0 ? Left.BEFORE_BAR : Left.START;
    }
    char mark = mark(title, pieces, to);
    if (mark == ':' || mark == '：') {
      return Left.BEHIND_COLON;
    }
    if (Words.count(text(title, pieces, from, to)) < TITLE_WORDS) {
      return Left.MOST;
    }
    boolean bar = BARS.indexOf(mark) >= 0;
    if (Words.count(text(title, pieces, to, pieces.size())) > (bar ? BAR_WORDS : DASH_WORDS)) {
      return Left.END;
    }
    return bar ? Left.BEHIND_BAR : Left.BEHIND_DASH;
  }

  /** The separator before a piece. */
  private static char mark(String title, List<int[]> pieces, int piece) {
    String before = title.substring(0, pieces.get(piece)[0]).stripTrailing();
    return before.charAt(before.length() - 1);
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
      int quote = c == '«' ? title.indexOf('»', i) : c == '»' ? title.indexOf('«', i) : -1;
      if (MARKS.indexOf(c) < 0 || quote > 0) {
        i = Math.max(i, quote); // What is quoted stays whole.
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
              || c == ':' && (after || isDense(title, i - 1) || i > 0 && title.charAt(i - 1) == '」')
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

  /** A title without the separators at its ends: a template had nothing to put behind them. */
  static String trim(String title) {
    int start = 0;
    int end = title.length();
    while (end > 1
        && title.charAt(end - 2) == ' '
        && BARE_MARKS.indexOf(title.charAt(end - 1)) >= 0) {
      end -= 2;
    }
    while (start + 1 < end
        && title.charAt(start + 1) == ' '
        && BARE_MARKS.indexOf(title.charAt(start)) >= 0) {
      start += 2;
    }
    return title.substring(start, end);
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
