// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import copytaster.lexicon.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * A page as columns: its elements in document order with parent and end of each, and its text cut
 * into {@link Segment segments}. Everything after it asks arrays instead of walking the tree, so
 * that every step is linear in the page. {@link PageWalk} fills it.
 */
public final class Layout {
  /** Elements around a segment that may tell its kind. */
  static final int NEAR = 6;

  /** Fewest words of a headline. */
  private static final int HEADLINE = 4;

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
    new PageWalk(layout, listener).over(page.body());
    layout.total();
    Inheritance.in(layout);
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

  /**
   * Whether a segment is the link of a headline, a few words about it and a time, all in one box.
   */
  public boolean isDatedLink(Segment s) {
    List<String> inside = Arrays.asList(tags).subList(s.box + 1, end[s.box]);
    return s.linkWords >= HEADLINE
        && s.words > s.linkWords
        && endSegment[s.box] - firstSegment[s.box] == 1
        && inside.indexOf("a") == 0
        && inside.lastIndexOf("a") == 0
        && inside.contains("time");
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
    for (int at = s.box, steps = 0; at > 0 && steps < NEAR; at = parent[at], steps++) {
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

  void add(Element element, int above, long regions) {
    int at = size++;
    if (at == parent.length) {
      tags = Arrays.copyOf(tags, 2 * at);
      names = Arrays.copyOf(names, 2 * at);
      parent = Arrays.copyOf(parent, 2 * at);
      end = Arrays.copyOf(end, 2 * at);
      own = Arrays.copyOf(own, 2 * at);
    }
    tags[at] = element.normalName();
    names[at] =
        numbers.computeIfAbsent(tags[at] + '.' + element.className(), name -> numbers.size());
    parent[at] = above;
    own[at] = regions;
    if ((regions & (Region.PRE | Region.TABLE | Region.QUOTE)) != 0
        && Rule.on("body.figure-of-text")) {
      for (int up = above, steps = 0; up > 0 && steps < NEAR; up = parent[up], steps++) {
        own[up] &= ~Region.FIGURE; // code, data tables and quotations are text, a picture is not
      }
    }
  }

  private void total() {
    int n = size;
    words = new int[n];
    linkWords = new int[n];
    proseWords = new int[n];
    firstSegment = new int[n];
    endSegment = new int[n];
    Arrays.fill(firstSegment, segments.size());
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
}
