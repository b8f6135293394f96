// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import copytaster.lexicon.Rule;
import copytaster.page.Characters;
import copytaster.page.ElementText;
import copytaster.text.Block;
import copytaster.text.Folding;
import copytaster.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * A page as columns: its elements in document order with parent and end of each, and its text cut
 * into {@link Segment segments}. Everything after it asks arrays instead of walking the tree, so
 * that every step is linear in the page. Built in one iterative walk.
 */
public final class Layout {
  /**
   * Hidden text with more than this share of the prose is revealed by a script: it is the article.
   */
  private static final double SHOWN_LATER = 0.5;

  /** An element with more of the prose is not a comments section, whatever its name. */
  private static final double FRAME = 0.75;

  /** An element with more of the prose is not a side bar, a promotion or a list of links. */
  private static final double MOST = 0.3;

  /** How many elements the page has. */
  int size;

  public final List<Segment> segments = new ArrayList<>();

  /** Whether text was left out for its length. */
  public boolean truncated;

  public int[] parent = new int[256];
  private String[] tags = new String[256];

  /** A number for the tag and class of each element. */
  int[] names = new int[256];

  /** The index after the last element inside. */
  int[] end = new int[256];

  /** {@link Region} bits of each element by itself. */
  long[] own = new long[256];

  /** Words inside each element, and those of them in links. */
  int[] words;

  int[] linkWords;

  /** Words of prose inside each element. */
  int[] proseWords;

  /** The first segment inside each element, and the one after the last. */
  int[] firstSegment;

  int[] endSegment;

  private final Map<String, Integer> numbers = new HashMap<>();
  private Items items;

  /** Called for each element and text of a page that may be visible, in document order. */
  public interface Listener {
    /**
     * @param regions the {@link Region} bits of the element by itself
     */
    void open(Element element, long regions);

    void close(Element element);

    void text(TextNode text);
  }

  /**
   * @param listener called during the walk
   */
  public static Layout of(Document page, Listener listener) {
    Layout layout = new Layout();
    layout.new Walk(listener).over(page);
    layout.total();
    layout.inherit();
    return layout;
  }

  public String tag(int element) {
    return tags[element];
  }

  boolean inside(int element, int container) {
    return element >= container && element < end[container];
  }

  boolean inside(Segment segment, int container) {
    return inside(segment.box, container);
  }

  /** The nearest enclosing element with at least this many similar siblings, or -1. */
  public int itemAround(int element, int least) {
    if (items == null) {
      items = new Items(this);
    }
    return items.around(element, least);
  }

  /** A hash of the names of an element and of some of those around it. */
  long path(int element, int levels) {
    long path = 7;
    int at = element;
    for (int level = 0; level <= levels && at > 0; level++) {
      path = path * 1_000_003 + names[at];
      at = parent[at];
    }
    return path;
  }

  /** The table cell around a segment, or its box. */
  int cell(Segment s) {
    for (int at = s.box, steps = 0; at > 0 && steps < KIND_STEPS; at = parent[at], steps++) {
      if (tag(at).equals("td") || tag(at).equals("th")) {
        return at;
      }
    }
    return s.box;
  }

  /** Dice coefficient of the words of two choices. */
  double likeness(boolean[] one, boolean[] other) {
    long both = 0;
    long all = 0;
    for (Segment s : segments) {
      int i = s.index;
      all += (one[i] ? s.words : 0) + (other[i] ? s.words : 0);
      both += one[i] && other[i] ? s.words : 0;
    }
    return all == 0 ? 0 : 2.0 * both / all;
  }

  /** The mean of values of some segments in a row, by their words. */
  double mean(double[] values, int from, int to) {
    double sum = 0;
    int words = 0;
    for (int i = from; i < to; i++) {
      sum += values[i] * segments.get(i).words;
      words += segments.get(i).words;
    }
    return words == 0 ? 0 : sum / words;
  }

  /** Words of the segments chosen. */
  int words(boolean[] chosen) {
    int words = 0;
    for (Segment s : segments) {
      words += chosen[s.index] ? s.words : 0;
    }
    return words;
  }

  private void add(Element element, int above, long regions) {
    int at = size++;
    if (at == parent.length) {
      tags = java.util.Arrays.copyOf(tags, 2 * at);
      names = java.util.Arrays.copyOf(names, 2 * at);
      parent = java.util.Arrays.copyOf(parent, 2 * at);
      end = java.util.Arrays.copyOf(end, 2 * at);
      own = java.util.Arrays.copyOf(own, 2 * at);
    }
    tags[at] = element.normalName();
    String name = tags[at] + '.' + element.className();
    Integer number = numbers.putIfAbsent(name, numbers.size());
    names[at] = number == null ? numbers.size() - 1 : number;
    parent[at] = above;
    own[at] = regions;
  }

  private void total() {
    int n = size;
    words = new int[n];
    linkWords = new int[n];
    proseWords = new int[n];
    firstSegment = new int[n];
    endSegment = new int[n];
    java.util.Arrays.fill(firstSegment, segments.size());
    for (Segment segment : segments) {
      words[segment.box] += segment.words;
      linkWords[segment.box] += segment.linkWords;
      proseWords[segment.box] += segment.prose() ? segment.words : 0;
      firstSegment[segment.box] = Math.min(firstSegment[segment.box], segment.index);
      endSegment[segment.box] = segment.index + 1;
    }
    for (int i = n - 1; i > 0; i--) {
      int up = parent[i];
      words[up] += words[i];
      linkWords[up] += linkWords[i];
      proseWords[up] += proseWords[i];
      firstSegment[up] = Math.min(firstSegment[up], firstSegment[i]);
      endSegment[up] = Math.max(endSegment[up], endSegment[i]);
    }
  }

  /** Hands the bits of elements down to the segments inside. */
  private void inherit() {
    long[] all = new long[size];
    int prose = size == 0 ? 0 : proseWords[0];
    int headline = headline();
    for (int i = 0; i < all.length; i++) {
      long bits = own[i];
      long above = i == 0 ? 0 : all[parent[i]];
      boolean below = headline >= 0 && i > headline && proseWords[i] < prose;
      // Classes on the frame describe the whole page: "has-sidebar", "cookies-not-set".
      if (i == 0 || proseWords[i] > FRAME * prose) {
        // Comments may be longer than the brief they follow.
        bits &= ~Region.BY_NAME | (below && Rule.on("body.comments-outgrow") ? Region.COMMENTS : 0);
      } else if (proseWords[i] > MOST * prose) {
        bits &= ~(Region.BY_NAME & ~(Region.COMMENTS | Region.HIDDEN));
      }
      if (proseWords[i] > SHOWN_LATER * prose || isFolded(i)) {
        bits &= ~Region.HIDDEN;
      }
      // The question over a folded answer is a button.
      if (((above | bits) & (Region.HEADING | Region.FOLDED)) != 0
          && Rule.on("body.question-in-button")) {
        bits &= ~Region.BUTTON;
      }
      own[i] = bits;
      all[i] = bits | above;
    }
    for (Segment segment : segments) {
      segment.regions = all[segment.scope];
      if (segment.in(Region.EMBED)) {
        // Embedded posts are quotes, although their wrappers are named for sharing.
        segment.regions &=
            ~(Region.SHARE | Region.RELATED | Region.PROMO | Region.FIGURE | Region.ASIDE);
      }
    }
  }

  /** The first main heading, or -1. */
  private int headline() {
    for (int i = 0; i < size; i++) {
      if (words[i] > 0 && tag(i).equals("h1")) {
        return i;
      }
    }
    return -1;
  }

  /** Whether this is the hidden panel of an accordion or a tab, judging by names. */
  private boolean isFolded(int element) {
    if ((own[element] & Region.HIDDEN) == 0) {
      return false;
    }
    boolean folded = false;
    for (int at = element, steps = 0; at > 0 && steps < 3; at = parent[at], steps++) {
      folded |= (own[at] & Region.FOLDED) != 0;
    }
    return folded && Rule.on("body.folded");
  }

  /** Characters by which a bubble is longer than its link. */
  private static final int BUBBLE = 20;

  /** Elements around a segment that may tell its kind. */
  private static final int KIND_STEPS = 6;

  /** Characters of the mark of a footnote: "[123]". */
  private static final int LONGEST_MARK = 5;

  /** Letters of a unit that is raised to a power; longer words are none. */
  private static final int LONGEST_UNIT = 3;

  /** Words of a bold line that heads a paragraph. */
  private static final int LONGEST_RUN_IN = 12;

  /** The walk that fills the columns. */
  private final class Walk {
    private final StringBuilder run = new StringBuilder();
    private final Map<String, Long> names = new HashMap<>();
    private final Listener listener;
    private final List<Integer> rows = new ArrayList<>();
    private int linkDepth;
    private int boldDepth;
    private int italicDepth;
    private int linkWords;
    private int boldWords;
    private int italicWords;
    private int breaks;

    /** Where the raised text that is open begins in the run; -1 if none is. */
    private int raised = -1;

    private int length;
    private int element = -1;

    /** The open inline element that readers do not see: for screen readers, or a bubble. */
    private Element unseen;

    /** The innermost element around all text of the run. */
    private int scope;

    Walk(Listener listener) {
      this.listener = listener;
    }

    void over(Document page) {
      Element root = page.body();
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
    }

    /** Whether to go inside. */
    private boolean open(Element e) {
      String tag = e.normalName();
      long regions = Region.of(e, names);
      if ((regions & Region.SKIPPED) != 0) {
        if (unseen == null
            && !(tag.equals("script") || tag.equals("style") || tag.equals("noscript"))) {
          space();
        }
        return false;
      }
      listener.open(e, regions);
      if (unseen != null) {
        return true;
      }
      if (tag.equals("br")) {
        space();
        if (++breaks == 2 || isRunInHeading()) {
          flush();
        }
      } else if ((regions & Region.INLINE) == 0) {
        flush();
      } else if ((regions & Region.HIDDEN) != 0 || isPermalink(e) || isBubble(e)) {
        unseen = e;
        return true;
      }
      if (tag.equals("a") && e.hasAttr("href")) {
        linkDepth++;
      } else if (tag.equals("b") || tag.equals("strong")) {
        boldDepth++;
      } else if (tag.equals("i") || tag.equals("em")) {
        italicDepth++;
      } else if (tag.equals("sup")) {
        raised = run.length();
      }
      add(e, element, regions);
      element = size - 1;
      if (tag.equals("tr")) {
        rows.add(element);
      }
      return true;
    }

    /** Whether the line before a break is short and bold: a heading for the lines below. */
    private boolean isRunInHeading() {
      return boldWords > 0
          && boldWords <= LONGEST_RUN_IN
          && boldWords == Words.count(run.toString())
          && Rule.on("body.run-in-heading");
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
      if (!(e.previousSibling() instanceof Element link)
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
      String tag = e.normalName();
      if ((own[element] & Region.INLINE) == 0 && !tag.equals("br")) {
        flush();
      }
      if (tag.equals("a") && e.hasAttr("href")) {
        linkDepth--;
      } else if (tag.equals("b") || tag.equals("strong")) {
        boldDepth--;
      } else if (tag.equals("i") || tag.equals("em")) {
        italicDepth--;
      } else if (tag.equals("tr")) {
        rows.remove(rows.size() - 1);
      } else if (tag.equals("sup") && isNoteMark(e) && Rule.on("body.note-mark")) {
        run.setLength(raised);
        raised = -1;
      }
      end[element] = size;
      element = parent[element];
    }

    /**
     * Whether the raised text that ends here leads to a footnote: it is a link or a sign, or a
     * number behind a word or the end of a sentence. A power, an ordinal or a fraction is none.
     */
    private boolean isNoteMark(Element e) {
      if (raised < 0 || raised > run.length() || run.length() - raised > LONGEST_MARK) {
        return false;
      }
      String mark = run.substring(raised).strip();
      if (mark.isEmpty() || !mark.chars().allMatch(c -> c >= '0' && c <= '9' || isSign(c))) {
        return false;
      }
      if (mark.chars().anyMatch(Walk::isSign)
          || isLink(e.parent())
          || isLink(e.firstElementChild())) {
        return true;
      }
      String before = run.substring(Math.max(0, raised - LONGEST_UNIT - 1), raised).strip();
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

    private boolean text(Node node) {
      if (!(node instanceof TextNode text)) {
        return false;
      }
      listener.text(text);
      if (unseen != null || length > Limits.TEXT) {
        return false;
      }
      String words = Characters.clean(text.getWholeText());
      separate(words);
      int before = run.length();
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
          run.append(c);
        } else if (Character.isLetterOrDigit(c) || c == words.charAt(i - 1)) {
          truncated = true;
        } else {
          same = 0;
          run.append(c);
        }
      }
      if (run.length() > before && !(run.length() == before + 1 && run.charAt(before) == ' ')) {
        breaks = 0;
        scope = before == 0 ? element : around(scope, element); // a run begins with no blank
        int count = Words.count(run.substring(before));
        linkWords += linkDepth > 0 ? count : 0;
        boldWords += boldDepth > 0 ? count : 0;
        italicWords += italicDepth > 0 ? count : 0;
      }
      return false;
    }

    /**
     * A blank between two elements that a style sets apart: "(Reuters)" and "A ship", "at the quay"
     * and "Photo: Poe".
     */
    private void separate(String next) {
      int end = run.length() - 1;
      if (end > 1
          && next.length() > 1
          && Character.isUpperCase(next.charAt(0))
          && (run.charAt(end) == ')' && Character.isLetter(run.charAt(end - 1))
              || Character.isLowerCase(next.charAt(1))
                  && (Character.isLowerCase(run.charAt(end)) || run.charAt(end) == '.')
                  && Character.isLowerCase(run.charAt(end - 1))
                  && Character.isLowerCase(run.charAt(end - 2)))) {
        run.append(' ');
      }
    }

    private int around(int a, int b) {
      while (a != b) {
        if (a > b) {
          a = parent[a];
        } else {
          b = parent[b];
        }
      }
      return a;
    }

    private void space() {
      if (run.length() > 0 && run.charAt(run.length() - 1) != ' ') {
        run.append(' ');
      }
    }

    private void flush() {
      breaks = 0;
      String text = run.toString().strip();
      run.setLength(0);
      if (!text.isEmpty()) {
        text = initial(text) + text;
        if (length + text.length() > Limits.TEXT) {
          truncated = true;
          length = Limits.TEXT + 1;
        } else {
          length += text.length();
          int box = box();
          int row = rows.isEmpty() ? -1 : rows.get(rows.size() - 1);
          int count = Words.count(text);
          segments.add(
              new Segment(
                  segments.size(),
                  box,
                  scope,
                  row,
                  kind(box),
                  text,
                  count,
                  Math.min(linkWords, count),
                  Math.min(boldWords, count),
                  Math.min(italicWords, count)));
        }
      }
      linkWords = 0;
      boldWords = 0;
      italicWords = 0;
    }

    /** The first letter of a paragraph if it is a drop cap in its own block. */
    private String initial(String text) {
      Segment last = segments.isEmpty() ? null : segments.get(segments.size() - 1);
      if (last == null
          || last.text.length() != 1
          || !Character.isUpperCase(last.text.charAt(0))
          || !Character.isLowerCase(text.charAt(0))
          || text.indexOf(' ') < 0
          || !isSetApart(last.box)) {
        return "";
      }
      segments.remove(last.index);
      return last.text;
    }

    /**
     * Whether the box of a single letter is a drop cap: a heading, item or cell is not, and neither
     * is a line of a poem, whose next line has the same markup.
     */
    private boolean isSetApart(int letter) {
      int box = box();
      boolean alike = parent[letter] == parent[box] && tag(letter).equals(tag(box));
      return letter != box && !alike && (tag(letter).equals("div") || tag(letter).equals("p"));
    }

    /** The innermost block element that is open. */
    private int box() {
      int at = Math.max(element, 0);
      while (at > 0 && ((own[at] & Region.INLINE) != 0 || tag(at).equals("br"))) {
        at = parent[at];
      }
      return at;
    }

    private Block.Kind kind(int box) {
      for (int at = box, steps = 0; at > 0 && steps < KIND_STEPS; at = parent[at], steps++) {
        switch (tag(at)) {
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
}
