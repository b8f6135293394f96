// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import copytaster.lexicon.Rule;
import copytaster.page.Characters;
import copytaster.text.Words;
import java.util.Arrays;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * The text of inline elements in a row, while {@link PageWalk} collects it: white space as a
 * browser shows it, without marks of footnotes, and how many of its words are links, bold or
 * italic.
 */
final class InlineRun {
  /** Styles of words, in the order in which they are counted. */
  static final int LINK = 0;

  /** In links to places of the same page. */
  static final int JUMP = 1;

  static final int BOLD = 2;
  static final int ITALIC = 3;
  private static final int STYLES = 4;

  /** Characters of the mark of a footnote: "[123]". */
  private static final int LONGEST_MARK = 5;

  /** Letters of a unit that is raised to a power; longer words are none. */
  private static final int LONGEST_UNIT = 3;

  /** Words of a bold line that heads a paragraph. */
  private static final int LONGEST_RUN_IN = 12;

  private final StringBuilder text = new StringBuilder();

  /** How many open elements give each style, and how many words have it. */
  private final int[] open = new int[STYLES];

  private final int[] styled = new int[STYLES];

  /** Where the raised text that is open begins; -1 if there is none. */
  private int raised = -1;

  /** Whether a part of a word was left out for its length. */
  boolean truncated;

  boolean isEmpty() {
    return text.length() == 0;
  }

  /** The words of each style. */
  int[] styled() {
    return styled.clone();
  }

  void open(Element e) {
    style(e, 1);
    raised = e.normalName().equals("sup") ? text.length() : raised;
  }

  void close(Element e) {
    style(e, -1);
    if (e.normalName().equals("sup") && isNoteMark(e) && Rule.on("body.note-mark")) {
      text.setLength(raised);
      raised = -1;
    }
  }

  private void style(Element e, int change) {
    switch (e.normalName()) {
      case "a" -> {
        String address = e.attr("href");
        open[LINK] += e.hasAttr("href") ? change : 0;
        open[JUMP] += address.startsWith("#") ? change : 0;
      }
      case "b", "strong" -> open[BOLD] += change;
      case "i", "em" -> open[ITALIC] += change;
      default -> {}
    }
  }

  /** Adds text; false if nothing of it is visible. */
  boolean add(String content) {
    String words = Characters.clean(content);
    separate(words);
    int before = text.length();
    int same = 0;
    for (int i = 0; i < words.length(); i++) {
      char c = words.charAt(i);
      if (c == 0x200B || c == 0x2060) {
        continue; // an optional line break
      }
      if (c <= ' ' || c == 0xA0 || c == 0x85 || c > 0xFF && Words.isBlank(c)) {
        space();
        same = 0;
      } else if (++same <= Limits.WORD) {
        text.append(c);
      } else if (Character.isLetterOrDigit(c) || c == words.charAt(i - 1)) {
        truncated = true;
      } else {
        same = 0;
        text.append(c);
      }
    }
    String added = text.substring(before);
    if (added.isEmpty() || added.equals(" ")) {
      return false;
    }
    int count = Words.count(added);
    for (int style = 0; style < STYLES; style++) {
      styled[style] += open[style] > 0 ? count : 0;
    }
    return true;
  }

  void space() {
    if (text.length() > 0 && text.charAt(text.length() - 1) != ' ') {
      text.append(' ');
    }
  }

  /** Whether the line before a break is short and bold: a heading for the lines below. */
  boolean isRunInHeading() {
    return styled[BOLD] > 0
        && styled[BOLD] <= LONGEST_RUN_IN
        && styled[BOLD] == Words.count(text.toString())
        && Rule.on("body.run-in-heading");
  }

  String text() {
    return text.toString().strip();
  }

  void clear() {
    text.setLength(0);
    Arrays.fill(styled, 0);
  }

  /**
   * Whether the raised text that ends here leads to a footnote: it is a link or a sign, or a number
   * behind a word or the end of a sentence. A power, an ordinal or a fraction is none.
   */
  private boolean isNoteMark(Element e) {
    if (raised < 0 || raised > text.length() || text.length() - raised > LONGEST_MARK) {
      return false;
    }
    String mark = text.substring(raised).strip();
    if (mark.isEmpty() || !mark.chars().allMatch(c -> c >= '0' && c <= '9' || isSign(c))) {
      return false;
    }
    if (mark.chars().anyMatch(InlineRun::isSign)
        || isLink(e.parent())
        || isLink(e.firstElementChild())) {
      return true;
    }
    String before = text.substring(Math.max(0, raised - LONGEST_UNIT - 1), raised).strip();
    if (before.isEmpty()) {
      return true;
    }
    char last = before.charAt(before.length() - 1);
    boolean letters =
        before.length() > LONGEST_UNIT && before.chars().allMatch(Character::isLetter);
    boolean goesOn =
        e.nextSibling() instanceof TextNode next
            && !next.getWholeText().isEmpty()
            && "/⁄".indexOf(next.getWholeText().charAt(0)) >= 0;
    return !goesOn && (letters || ".,;:!?”\"’»".indexOf(last) >= 0);
  }

  private static boolean isSign(int c) {
    return "[]*†‡§".indexOf(c) >= 0;
  }

  private static boolean isLink(Element e) {
    return e != null && e.normalName().equals("a") && e.attr("href").contains("#");
  }

  /**
   * A blank between two elements that a style sets apart: "(Reuters)" and "A ship", "at the quay"
   * and "Photo: Poe".
   */
  private void separate(String next) {
    int end = text.length() - 1;
    if (end > 1
        && next.length() > 1
        && Character.isUpperCase(next.charAt(0))
        && (text.charAt(end) == ')' && Character.isLetter(text.charAt(end - 1))
            || Character.isLowerCase(next.charAt(1))
                && (Character.isLowerCase(text.charAt(end)) || text.charAt(end) == '.')
                && Character.isLowerCase(text.charAt(end - 1))
                && Character.isLowerCase(text.charAt(end - 2)))) {
      text.append(' ');
    }
  }
}
