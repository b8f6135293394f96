// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import copytaster.lexicon.BylinesTable;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads the names of authors out of Chinese, Japanese and Korean text, where no capital tells a
 * name: they stand behind a label (记者 王小明, 作者：李四, 文＝山田太郎), in Korean before it (홍길동 기자).
 */
final class CjkByline {
  private static final List<String> AUTHORS = Lexicon.list(BylinesTable.CJK_AUTHORS);
  private static final List<String> OTHERS = Lexicon.list(BylinesTable.CJK_OTHERS);
  private static final Set<String> SURNAMES = Lexicon.set(BylinesTable.HAN_SURNAMES);
  private static final Set<String> SECTIONS = Lexicon.set(BylinesTable.CJK_SECTIONS);

  /** Before the name of who edited: of use where nobody else is named. */
  private static final List<String> EDITORS = Lexicon.list(BylinesTable.CJK_EDITORS);

  private static final String KOREAN_REPORTER = "기자";

  /** Letters of a name; one with a dot in it is that of another people and may be longer. */
  private static final int LONGEST = 4;

  private static final int LONGEST_DOTTED = 12;

  /** Between a label and the first name. */
  private static final String AFTER_LABEL = " \u3000：:/／丨|｜＝=";

  /** Between names. */
  private static final String BETWEEN = " \u3000、，,";

  private static final int MOST_NAMES = 8;

  /** Letters of a line of names, and of a name and a place in brackets. */
  private static final int LONGEST_LINE = 20;

  private static final int LONGEST_REPORTING = 20;

  private CjkByline() {}

  /** Whether a text may hold such a byline: to be asked of every text of a page. */
  static boolean isCandidate(String text) {
    return text.indexOf('者') >= 0
        || text.indexOf('责') >= 0
        || text.indexOf('編') >= 0
        || text.indexOf("报道") >= 0
        || text.indexOf('文') >= 0 && text.length() < 40
        || text.indexOf(KOREAN_REPORTER) >= 0;
  }

  /** The names in a text; none if it has no byline. */
  static List<String> names(String text) {
    for (int i = 0; i < text.length(); i++) {
      String label = label(AUTHORS, text, i);
      if (label != null) {
        List<String> names =
            label.equals(KOREAN_REPORTER) ? before(text, i) : after(text, i, label.length());
        if (!names.isEmpty() && Rule.on("about.cjk-byline")) {
          return names;
        }
        i += label.length() - 1;
      }
    }
    return reporting(text);
  }

  /** The name in （王小明 上海报道）. */
  private static List<String> reporting(String text) {
    int end = text.indexOf("报道");
    int open = Math.max(text.lastIndexOf('（', end), text.lastIndexOf('(', end));
    if (end < 0 || open < 0 || end - open > LONGEST_REPORTING) {
      return List.of();
    }
    int blank = text.indexOf(' ', open);
    return blank > 0 && blank < end && Rule.on("about.cjk-reporting")
        ? list(text.substring(0, blank), open + 1, false)
        : List.of();
  }

  /** The names behind the label of an editor. */
  static List<String> editors(String text) {
    for (int i = 0; i < text.length(); i++) {
      String label = label(EDITORS, text, i);
      if (label != null && Rule.on("about.cjk-editor")) {
        return after(text, i, label.length());
      }
    }
    return List.of();
  }

  /** The names in a line that is nothing else: 王小明、李四. */
  static List<String> bare(String line) {
    if (line.length() > LONGEST_LINE || line.isEmpty() || !isHan(line.charAt(0))) {
      return List.of();
    }
    List<String> names = List.of(line.split("[" + BETWEEN + "]+"));
    boolean all = names.stream().allMatch(CjkByline::mayBeName);
    return all && names.stream().anyMatch(CjkByline::hasSurname) && Rule.on("about.cjk-bare-name")
        ? names
        : List.of();
  }

  private static boolean mayBeName(String name) {
    return name.length() >= 2
        && name.length() <= 3
        && !SECTIONS.contains(name)
        && name.chars().allMatch(c -> isHan((char) c));
  }

  private static boolean hasSurname(String name) {
    return SURNAMES.contains(name.substring(0, 1))
        || name.length() > 2 && SURNAMES.contains(name.substring(0, 2));
  }

  private static String label(List<String> labels, String text, int at) {
    String longest = null;
    for (String label : labels) {
      if (text.startsWith(label, at) && (longest == null || label.length() > longest.length())) {
        longest = label;
      }
    }
    return longest;
  }

  private static List<String> before(String text, int label) {
    int end = label > 0 && text.charAt(label - 1) == ' ' ? label - 1 : label;
    int start = end;
    while (start > 0 && isHangul(text.charAt(start - 1))) {
      start--;
    }
    return end - start >= 2 && end - start <= LONGEST
        ? List.of(text.substring(start, end))
        : List.of();
  }

  private static List<String> after(String text, int label, int length) {
    int at = label + length;
    boolean marked = AFTER_LABEL.indexOf(text.charAt(at - 1)) >= 0;
    boolean bracketed = false;
    for (int i = label - 1; i >= 0 && i > label - LONGEST_DOTTED; i--) {
      bracketed |= text.charAt(i) == '（' || text.charAt(i) == '(' || text.charAt(i) == '【';
    }
    boolean blank = false;
    while (at < text.length() && AFTER_LABEL.indexOf(text.charAt(at)) >= 0) {
      marked |= text.charAt(at) > ' ' && text.charAt(at) != '\u3000';
      blank = true;
      at++;
    }
    // "记者 昨日获悉" goes on with a word, "记者 王小明" with a surname.
    return marked || bracketed || blank ? list(text, at, marked || bracketed) : List.of();
  }

  private static List<String> list(String text, int from, boolean sure) {
    List<String> names = new ArrayList<>();
    int at = from;
    while (names.size() < MOST_NAMES) {
      int end = at;
      boolean dotted = false;
      while (end < text.length() && (isHan(text.charAt(end)) || isDot(text.charAt(end)))) {
        dotted |= isDot(text.charAt(end));
        end++;
      }
      String name = text.substring(at, end);
      boolean fits = name.length() >= 2 && name.length() <= (dotted ? LONGEST_DOTTED : LONGEST);
      if (!fits || label(AUTHORS, text, at) != null || label(OTHERS, text, at) != null) {
        break;
      }
      if (!hasSurname(name) && !(sure && names.isEmpty() && closes(text, end)) && !dotted) {
        break;
      }
      names.add(name);
      at = end;
      while (at < text.length() && BETWEEN.indexOf(text.charAt(at)) >= 0) {
        at++;
      }
      if (at == end) {
        break;
      }
    }
    return names;
  }

  /** A name that no surname confirms must stand alone. */
  private static boolean closes(String text, int at) {
    return at >= text.length() || "）)】 \u3000|｜/／".indexOf(text.charAt(at)) >= 0;
  }

  private static boolean isHan(char c) {
    return c >= 0x4E00 && c <= 0x9FFF || c >= 0x3400 && c <= 0x4DBF || c == '々';
  }

  private static boolean isDot(char c) {
    return c == '·' || c == '•' || c == '・';
  }

  private static boolean isHangul(char c) {
    return c >= 0xAC00 && c <= 0xD7A3;
  }
}
