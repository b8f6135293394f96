// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import copytaster.page.ElementText;
import copytaster.text.Block;
import copytaster.text.Folding;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The iterative walk over a page that fills its {@link Layout}. */
final class PageWalk {
  /** Characters by which a bubble is longer than its link. */
  private static final int BUBBLE = 20;

  private final Layout layout;
  private final Layout.Listener listener;
  private final InlineRun run = new InlineRun();
  private final Map<String, Long> names = new HashMap<>();
  private final Deque<Integer> rows = new ArrayDeque<>();
  private int breaks;
  private int length;
  private int element = -1;

  /** The open inline element that readers do not see: for screen readers, or a bubble. */
  private Element unseen;

  /** The innermost element around all text of the run. */
  private int scope;

  PageWalk(Layout layout, Layout.Listener listener) {
    this.layout = layout;
    this.listener = listener;
  }

  void over(Element root) {
    Node node = root;
    while (node != null) {
      boolean down = node instanceof Element e ? open(e) : text(node);
      if (down && node.childNodeSize() > 0) {
        node = node.childNode(0);
        continue;
      }
      while (node != null) {
        if (node instanceof Element e && !Region.isSkipped(e)) {
          close(e);
        }
        if (node == root) {
          node = null;
        } else if (node.nextSibling() != null) {
          node = node.nextSibling();
          break;
        } else {
          node = node.parent();
        }
      }
    }
    flush();
    layout.truncated |= run.truncated;
  }

  /** Whether to go inside. */
  private boolean open(Element e) {
    String tag = e.normalName();
    long regions = Region.of(e, names);
    if ((regions & Region.SKIPPED) != 0) {
      if (unseen == null && !Set.of("script", "style", "noscript").contains(tag)) {
        run.space();
      }
      return false;
    }
    listener.open(e, regions);
    if (unseen != null) {
      return true;
    }
    if (tag.equals("br")) {
      run.space();
      if (++breaks == 2 || run.isRunInHeading()) {
        flush();
      }
    } else if ((regions & Region.INLINE) == 0) {
      flush();
    } else if ((regions & Region.HIDDEN) != 0 || isPermalink(e) || isBubble(e)) {
      unseen = e;
      return true;
    }
    run.open(e);
    layout.add(e, element, regions);
    element = layout.size - 1;
    if (tag.equals("tr")) {
      rows.push(element);
    }
    return true;
  }

  /** The sign behind a heading that links to the heading itself. */
  private static boolean isPermalink(Element e) {
    return e.normalName().equals("a")
        && e.attr("href").startsWith("#")
        && Set.of("¶", "#", "§", "🔗").contains(e.ownText());
  }

  /**
   * What opens over a link: its first word once more, and others that the sentence does not have.
   */
  private static boolean isBubble(Element e) {
    if (e.normalName().equals("a")
        || !(e.previousSibling() instanceof Element link)
        || !link.normalName().equals("a")
        || !link.hasAttr("href")) {
      return false;
    }
    String words = Folding.words(ElementText.of(link));
    String more = Folding.words(ElementText.of(e));
    return words.indexOf(' ') > 0
        && more.startsWith(words.substring(0, words.indexOf(' ') + 1))
        && more.length() > words.length() + BUBBLE
        && e.selectFirst("a[href]") != null;
  }

  private void close(Element e) {
    listener.close(e);
    if (unseen != null) {
      unseen = e == unseen ? null : unseen;
      return;
    }
    if ((layout.own[element] & Region.INLINE) == 0 && !e.normalName().equals("br")) {
      flush();
    }
    run.close(e);
    if (e.normalName().equals("tr")) {
      rows.pop();
    }
    layout.end[element] = layout.size;
    element = layout.parent[element];
  }

  private boolean text(Node node) {
    if (node instanceof TextNode text) {
      listener.text(text);
      boolean first = run.isEmpty();
      if (unseen == null && length <= Limits.TEXT && run.add(text.getWholeText())) {
        breaks = 0;
        scope = first ? element : around(scope, element); // a run begins with no blank
      }
    }
    return false;
  }

  private int around(int a, int b) {
    while (a != b) {
      if (a > b) {
        a = layout.parent[a];
      } else {
        b = layout.parent[b];
      }
    }
    return a;
  }

  private void flush() {
    breaks = 0;
    String text = run.text();
    if (!text.isEmpty()) {
      text = initial(text) + text;
      length += text.length();
      if (length > Limits.TEXT) {
        layout.truncated = true;
      } else {
        int box = box();
        int row = rows.isEmpty() ? -1 : rows.peek();
        layout.segments.add(
            new Segment(layout.segments.size(), box, scope, row, kind(box), text, run.styled()));
      }
    }
    run.clear();
  }

  /** The first letter of a paragraph if it is a drop cap in its own block. */
  private String initial(String text) {
    Segment last =
        layout.segments.isEmpty() ? null : layout.segments.get(layout.segments.size() - 1);
    if (last == null
        || last.text.length() != 1
        || !Character.isUpperCase(last.text.charAt(0))
        || !Character.isLowerCase(text.charAt(0))
        || text.indexOf(' ') < 0
        || !isSetApart(last.box)) {
      return "";
    }
    layout.segments.remove(last.index);
    return last.text;
  }

  /**
   * Whether the box of a single letter is a drop cap: a heading, item or cell is not, and neither
   * is a line of a poem, whose next line has the same markup.
   */
  private boolean isSetApart(int letter) {
    int box = box();
    boolean alike =
        layout.parent[letter] == layout.parent[box] && layout.tag(letter).equals(layout.tag(box));
    return letter != box
        && !alike
        && (layout.tag(letter).equals("div") || layout.tag(letter).equals("p"));
  }

  /** The innermost block element that is open. */
  private int box() {
    int at = Math.max(element, 0);
    while (at > 0 && ((layout.own[at] & Region.INLINE) != 0 || layout.tag(at).equals("br"))) {
      at = layout.parent[at];
    }
    return at;
  }

  private Block.Kind kind(int box) {
    for (int at = box, steps = 0; at > 0 && steps < Layout.NEAR; at = layout.parent[at], steps++) {
      switch (layout.tag(at)) {
        case "h1", "h2", "h3", "h4", "h5", "h6":
          return Block.Kind.HEADING;
        case "li", "dd", "dt":
          return Block.Kind.LIST_ITEM;
        case "blockquote":
          return Block.Kind.QUOTE;
        case "pre":
          return Block.Kind.PREFORMATTED;
        case "td", "th":
          return Block.Kind.TABLE_ROW;
        case "section", "article", "main":
          return Block.Kind.PARAGRAPH;
        default:
      }
    }
    return Block.Kind.PARAGRAPH;
  }
}
