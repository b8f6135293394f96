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
  /** Text that is hidden and most of the prose is shown by a script: the article all the same. */
  private static final double SHOWN_LATER = 0.5;

  /** An element with this share of all prose is no comments section, whatever it is called. */
  private static final double FRAME = 0.75;

  /** Nor is one with this share of it a side bar, a promotion, a list of related articles. */
  private static final double MOST = 0.3;

  /** Nor does a name mean much that this share of all prose goes by. */
  private static final double EVERYWHERE = 0.85;

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

  /** Hears of each element and text of a page that may be shown, in the order of the page. */
  public interface Listener {
    /**
     * @param regions the {@link Region} bits of the element by itself
     */
    void open(Element element, long regions);

    void close(Element element);

    void text(TextNode text);
  }

  /**
   * @param listener told of all that the one walk over the tree meets
   */
  public static Layout of(Document page, Listener listener) {
    Layout layout = new Layout();
    layout.new Walk(listener).over(page);
    layout.total();
    layout.inherit();
    layout.ignoreWhatIsEverywhere();
    Echoes.mark(layout.segments);
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

  /** Elements that have others of their tag and class beside them. */
  Items items() {
    if (items == null) {
      items = new Items(this);
    }
    return items;
  }

  /** The nearest element around one with at least so many others like it beside it, or -1. */
  public int itemAround(int element, int least) {
    Items.Like like = items().around(element, least);
    return like == null ? -1 : like.element();
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
    whole();
    for (int i = 0; i < all.length; i++) {
      long bits = own[i];
      long above = i == 0 ? 0 : all[parent[i]];
      boolean below = headline >= 0 && i > headline && proseWords[i] < prose;
      // The classes of a page's frame speak of the page: "has-sidebar", "cookies-not-set".
      if (i == 0 || proseWords[i] > FRAME * prose) {
        // The comments below a brief are longer than the brief.
        bits &= ~Region.BY_NAME | (below && Rule.on("body.comments-outgrow") ? Region.COMMENTS : 0);
      } else if (proseWords[i] > MOST * prose) {
        bits &= ~(Region.BY_NAME & ~(Region.COMMENTS | Region.HIDDEN));
      }
      if (proseWords[i] > SHOWN_LATER * prose || isFolded(i)) {
        bits &= ~Region.HIDDEN;
      }
      // The question above an answer that a click unfolds.
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
        // Posts stand in wrappers named for sharing; they are quotes.
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

  /** A figure that holds a table, a quotation or code is no picture. */
  private void whole() {
    for (int i = 1; i < size; i++) {
      if ((own[i] & (Region.TABLE | Region.QUOTE | Region.PRE)) != 0) {
        for (int up = parent[i], steps = 0; up > 0 && steps < 4; up = parent[up], steps++) {
          if (tag(up).equals("figure") && Rule.on("body.figure-of-text")) {
            own[up] &= ~(Region.FIGURE | Region.CAPTION);
          }
        }
      }
    }
  }

  /** Hidden until a click unfolds it: the panel of an accordion or a tab, by its names. */
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

  /** A name that most of the prose goes by says nothing on this page: class="tagStyle_1x2". */
  private void ignoreWhatIsEverywhere() {
    int[] named = new int[Integer.SIZE];
    for (Segment segment : segments) {
      if (segment.prose()) {
        for (long bits = segment.regions & Region.SMALL; bits != 0; bits &= bits - 1) {
          named[Long.numberOfTrailingZeros(bits)] += segment.words;
        }
      }
    }
    int nothing = 0;
    for (int bit = 0; bit < named.length; bit++) {
      nothing |= named[bit] > EVERYWHERE * proseWords[0] ? 1 << bit : 0;
    }
    for (Segment segment : segments) {
      segment.regions &= ~nothing;
    }
  }

  /** Characters that a bubble says beyond the words of its link. */
  private static final int BUBBLE = 20;

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
    private int length;
    private int element = -1;

    /** Inline text that no reader sees and that is skipped: for screen readers, a bubble. */
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
      }
      add(e, element, regions);
      element = size - 1;
      if (tag.equals("tr")) {
        rows.add(element);
      }
      return true;
    }

    /** Whether the line that a break ends is short and bold, so that it heads the lines below. */
    private boolean isRunInHeading() {
      return boldWords > 0
          && boldWords <= LONGEST_RUN_IN
          && boldWords == Words.count(run)
          && Rule.on("body.run-in-heading");
    }

    /** The sign behind a heading that links to the heading itself. */
    private static boolean isPermalink(Element e) {
      return e.normalName().equals("a")
          && e.attr("href").startsWith("#")
          && Set.of("¶", "#", "§", "🔗").contains(e.ownText());
    }

    /** What opens over a link: its words once more, and others that the sentence does not have. */
    private static boolean isBubble(Element e) {
      if (!(e.previousSibling() instanceof Element link)
          || !link.normalName().equals("a")
          || !link.hasAttr("href")) {
        return false;
      }
      String words = Folding.words(ElementText.of(link));
      String more = Folding.words(ElementText.of(e));
      return words.indexOf(' ') > 0
          && more.startsWith(words)
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
      }
      end[element] = size;
      element = parent[element];
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
          continue; // where a long word may or may not be broken
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
        scope = run.substring(0, before).isBlank() ? element : around(scope, element);
        int count = Words.count(run.subSequence(before, run.length()));
        linkWords += linkDepth > 0 ? count : 0;
        boldWords += boldDepth > 0 ? count : 0;
        italicWords += italicDepth > 0 ? count : 0;
      }
      return false;
    }

    /** "(Reuters)" and "A ship", each in an element of its own with a margin between. */
    private void separate(String next) {
      int end = run.length() - 1;
      if (end > 0
          && run.charAt(end) == ')'
          && Character.isLetter(run.charAt(end - 1))
          && !next.isEmpty()
          && Character.isUpperCase(next.charAt(0))) {
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

    /** The first letter of a paragraph, where it was set large in a block of its own. */
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
     * Whether a box that held a letter is its ornament: no heading, item or cell, and no line of a
     * poem, beside which the next one is set in the same way.
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
      for (int at = box, steps = 0; at > 0 && steps < 6; at = parent[at], steps++) {
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
