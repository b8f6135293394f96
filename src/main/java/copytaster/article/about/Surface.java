// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import copytaster.lexicon.Lexicon;
import copytaster.lexicon.WitnessesTable;
import copytaster.text.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * What a page shows readers of itself around its body: headings, lines with an author's name or a
 * date, found in one walk. Comments, sidebars, footers and teasers of other stories are marked as
 * such, not left out: odd pages put their article there.
 */
public final class Surface implements NodeVisitor {
  /** A heading, byline or date as shown. */
  static final class Spot {
    private final Element element;
    private final String text;
    private final boolean beside;
    private final boolean column;
    private final int order;

    private Spot(Element element, String text, boolean beside, boolean column, int order) {
      this.element = element;
      this.text = text;
      this.beside = beside;
      this.column = column;
      this.order = order;
    }

    Element element() {
      return element;
    }

    /** What is shown, white space folded, cut after {@link #MAX_TEXT} letters. */
    String text() {
      return text;
    }

    /** Whether it stands in a sidebar, a footer, a comment or a teaser. */
    boolean beside() {
      return beside;
    }

    /** Whether it stands in a column at the side, which may be that of the article itself. */
    boolean column() {
      return column;
    }

    /** Where it stands: counts the elements before it. */
    int order() {
      return order;
    }
  }

  static final int MAX_TEXT = 300;

  /** Spots of a kind that are kept; a long page of comments has thousands of dates. */
  private static final int MAX_SPOTS = 400;

  private static final List<String> AUTHOR_CUES = Lexicon.list(WitnessesTable.AUTHOR_CUES);

  private static final List<String> DATE_CUES = Lexicon.list(WitnessesTable.DATE_CUES);

  private static final List<String> BESIDE_CUES = Lexicon.list(WitnessesTable.BESIDE_CUES);

  private static final List<String> OWN_FOOTERS = Lexicon.list(WitnessesTable.OWN_FOOTERS);
  private static final List<String> COLUMN_CUES = Lexicon.list(WitnessesTable.COLUMN_CUES);

  private static final int AUTHOR = 1;
  private static final int DATE = 2;
  private static final int BESIDE = 4;
  private static final int COLUMN = 8;

  /** Letters of a class attribute that are looked at. */
  private static final int MAX_NAMES = 300;

  /** Shorter runs are labels and links. */
  private static final int PROSE = 40;

  private static final int MAX_PROSE = 4_000;
  private static final int MAX_KNOWN = 5_000;

  /** Headings of the first level beyond these belong to other stories. */
  private static final int MAX_MAIN = 3;

  private final Set<Element> holders = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<String, Integer> known = new HashMap<>();
  private final List<Spot> headings = new ArrayList<>();
  private final List<Spot> bylines = new ArrayList<>();
  private final List<Spot> authorLinks = new ArrayList<>();
  private final List<Spot> times = new ArrayList<>();
  private final List<Spot> dates = new ArrayList<>();
  private final List<Spot> lines = new ArrayList<>();
  private final List<String> signatures = new ArrayList<>();
  private final StringBuilder prose = new StringBuilder();
  private int order;

  /** Whether the last signature ends in a colon: the name follows in an element of its own. */
  private boolean label;

  private Node beside;
  private boolean column;

  static Surface of(Document tree) {
    Surface surface = new Surface();
    if (tree.body() != null) {
      surface.around(tree);
      tree.body().traverse(surface);
    }
    return surface;
  }

  /** What holds a main heading is not beside the article, whatever its class says. */
  private void around(Document tree) {
    int headings = 0;
    for (Element heading : tree.body().select("h1, h2[class], h3[class], [itemprop=headline]")) {
      boolean main =
          heading.normalName().equals("h1")
              || heading.attr("itemprop").equals("headline")
              || isTitled(heading.className().toLowerCase(Locale.ROOT));
      if (!main || !heading.hasText()) {
        continue;
      }
      if (headings++ >= MAX_MAIN) {
        break;
      }
      for (Element up = heading; up != null && holders.add(up); up = up.parent()) {}
    }
  }

  private static boolean isTitled(String name) {
    return name.contains("post-title")
        || name.contains("entry-title")
        || name.contains("article-title")
        || name.contains("story-title")
        || name.contains("headline")
        || name.equals("title");
  }

  /** h1, h2 and h3 elements with a text. */
  List<Spot> headings() {
    return headings;
  }

  /** Elements that say that an author's name stands in them. */
  List<Spot> bylines() {
    return bylines;
  }

  /** Links to the pages of authors. */
  List<Spot> authorLinks() {
    return authorLinks;
  }

  /** {@code time} elements. */
  List<Spot> times() {
    return times;
  }

  /** Elements that say that a date stands in them. */
  List<Spot> dates() {
    return dates;
  }

  /** A sample of the running text. */
  String prose() {
    return prose.toString();
  }

  /** Runs of text that may name authors in Chinese, Japanese or Korean. */
  List<String> signatures() {
    return signatures;
  }

  /** Short runs of text with nothing around them that names their purpose. */
  List<Spot> lines() {
    return lines;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode words) {
      line(words);
      return;
    }
    if (!(node instanceof Element element)) {
      return;
    }
    order++;
    String name = element.normalName();
    int cues = cues(element);
    if (beside == null && isBeside(element, name, cues) && !holders.contains(element)) {
      beside = node;
      column = name.equals("aside") || (cues & (COLUMN | BESIDE)) == COLUMN;
    }
    switch (name) {
      case "h1", "h2", "h3" -> add(headings, element);
      case "time" -> add(times, element);
      case "script", "style", "noscript", "template", "svg", "body", "html", "input", "img" -> {
        return;
      }
      case "address" -> add(bylines, element);
      default -> {}
    }
    boolean relAuthor = element.attr("rel").contains("author");
    if (relAuthor || (cues & AUTHOR) != 0) {
      add(bylines, element);
    }
    if (isAuthorLink(element)) {
      add(authorLinks, element);
    }
    if ((cues & DATE) != 0) {
      add(dates, element);
    }
  }

  /** A link to the page of an author whose name it shows. */
  private static boolean isAuthorLink(Element element) {
    return element.normalName().equals("a")
        && PeopleText.isAuthorPage(element.attr("href"))
        && PeopleText.isFullName(fold(element.text()));
  }

  @Override
  public void tail(Node node, int depth) {
    if (node == beside) {
      beside = null;
      column = false;
    }
  }

  private void line(TextNode words) {
    String text = words.getWholeText();
    if (beside == null && text.length() >= PROSE && prose.length() < MAX_PROSE && !text.isBlank()) {
      prose.append(text, 0, Math.min(text.length(), MAX_PROSE)).append(' ');
    }
    if (signatures.size() < MAX_SPOTS && beside == null && (label || CjkByline.isCandidate(text))) {
      String signature = fold(text);
      if (label && !signature.isEmpty()) {
        signature = signatures.remove(signatures.size() - 1) + signature;
      }
      label = label && signature.isEmpty() || signature.endsWith("：") || signature.endsWith(":");
      signatures.add(signature);
    }
    if (lines.size() >= MAX_SPOTS) {
      return;
    }
    if (text.length() > 600 || text.isBlank()) {
      return;
    }
    text = fold(text);
    if (text.length() >= 2
        && text.length() <= 160
        && words.parent() != null
        && !words.parent().normalName().equals("option")) {
      lines.add(new Spot(words.parent(), text, beside != null, column, order));
    }
  }

  private void add(List<Spot> spots, Element element) {
    if (spots.size() >= MAX_SPOTS) {
      return;
    }
    String text = text(element);
    boolean dated = element.normalName().equals("time") && element.hasAttr("datetime");
    if (!text.isEmpty() || dated || element.hasAttr("content")) {
      spots.add(new Spot(element, text, beside != null, column, order));
    }
  }

  /** What an element's names say of it, as bits. Pages repeat few names many times. */
  private int cues(Element element) {
    if (element.attributesSize() == 0) {
      return 0;
    }
    return cues(element.className())
        | cues(element.id())
        | cues(element.attr("itemprop"))
        | cues(element.attr("data-testid"));
  }

  private int cues(String names) {
    if (names.isEmpty()) {
      return 0;
    }
    Integer before = known.get(names);
    if (before != null) {
      return before;
    }
    String lower =
        (names.length() > MAX_NAMES ? names.substring(0, MAX_NAMES) : names)
            .toLowerCase(Locale.ROOT);
    int cues =
        (contains(lower.replace("authori", ""), AUTHOR_CUES) ? AUTHOR : 0)
            | (contains(lower, DATE_CUES) ? DATE : 0)
            | (contains(lower, BESIDE_CUES) && !contains(lower, OWN_FOOTERS) ? BESIDE : 0)
            | (contains(lower, COLUMN_CUES) ? COLUMN : 0);
    if (known.size() < MAX_KNOWN) {
      known.put(names, cues);
    }
    return cues;
  }

  private static boolean isBeside(Element element, String name, int cues) {
    return switch (name) {
      case "aside", "nav", "form" -> true;
      case "footer" -> element.closest("article") == null;
      case "body", "html", "article", "main", "h1" -> false;
      default -> (cues & (BESIDE | COLUMN)) != 0;
    };
  }

  private static boolean contains(String cues, List<String> words) {
    for (String word : words) {
      if (cues.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /** White space, of whatever kind, as single blanks. */
  static String fold(String text) {
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

  /**
   * An element's text as far as {@link #MAX_TEXT}; blocks within it are kept apart by line ends.
   */
  public static String text(Element element) {
    StringBuilder text = new StringBuilder();
    Node node = element;
    for (int steps = 0; node != null && steps < 400 && text.length() < MAX_TEXT; steps++) {
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
