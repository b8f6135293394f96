// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.page;

import copytaster.text.Words;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The text of an element as a reader sees it, as far as a name, a headline or a date needs it. */
public final class ElementText {
  /** Letters after which a text is cut. */
  public static final int LONGEST = 300;

  private ElementText() {}

  /** White space, of whatever kind, as single blanks. */
  public static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\u200B' || c == '\uFEFF' || c == '\u00AD' || c == '\u200E' || c == '\u200F') {
        continue;
      }
      if (Words.isBlank(c)) {
        if (folded.length() > 0 && folded.charAt(folded.length() - 1) != ' ') {
          folded.append(' ');
        }
      } else {
        folded.append(c);
      }
    }
    return folded.toString().stripTrailing();
  }

  /** An element's text as far as {@link #LONGEST}; blocks within it are kept apart by line ends. */
  public static String of(Element element) {
    StringBuilder text = new StringBuilder();
    Node node = element;
    for (int steps = 0; node != null && steps < 400 && text.length() < LONGEST; steps++) {
      boolean skipped = false;
      if (node instanceof TextNode words) {
        String run = words.getWholeText().replace('\n', ' ');
        separate(text, run);
        text.append(run);
      } else if (node instanceof Element inner && inner != element) {
        switch (inner.normalName()) {
          case "script", "style", "noscript", "svg", "button", "template" -> skipped = true;
          default -> {
            if (inner.isBlock() || inner.normalName().equals("br")) {
              text.append('\n');
            }
          }
        }
      }
      Node next = !skipped && node.childNodeSize() > 0 ? node.childNode(0) : null;
      while (next == null && node != element) {
        next = node.nextSibling();
        Node parent = node.parent();
        if (next == null || isBlock(node)) {
          if (isBlock(node)) {
            text.append('\n');
          }
        }
        if (next == null) {
          node = parent;
          if (node == null) {
            break;
          }
        }
      }
      node = next;
    }
    StringBuilder lines = new StringBuilder();
    for (String line : text.toString().split("\n")) {
      String folded = fold(line);
      if (!folded.isEmpty()) {
        lines.append(lines.length() == 0 ? "" : "\n").append(folded);
      }
    }
    return lines.toString();
  }

  /** A day and a year, or two names, each in an element of its own with nothing between. */
  private static void separate(StringBuilder before, String after) {
    if (before.length() == 0 || after.isEmpty()) {
      return;
    }
    char last = before.charAt(before.length() - 1);
    char next = after.charAt(0);
    if (Character.isDigit(last) && Character.isDigit(next)) {
      before.append(' ');
    } else if (Character.isLowerCase(last)
        && (Character.isUpperCase(next) || Character.isDigit(next))) {
      before.append('\n');
    }
  }

  private static boolean isBlock(Node node) {
    return node instanceof Element element && element.isBlock();
  }
}
