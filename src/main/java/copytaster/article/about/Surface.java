// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import copytaster.article.body.Layout;
import copytaster.article.body.Region;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.WitnessesTable;
import copytaster.page.ElementText;
import copytaster.text.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * What a page shows readers of itself around its body: headings, lines with an author's name or a
 * date. Comments, sidebars, footers and teasers of other stories are marked as such, not left out:
 * odd pages put their article there. Listens to the one walk over the tree.
 */
public final class Surface implements Layout.Listener {
  /** A heading, byline or date as shown. */
  final class Spot {
    private final Element element;
    private final String text;
    private final Box box;
    private final int order;

    private Spot(Element element, String text, Box box, int order) {
      this.element = element;
      this.text = text;
      this.box = box;
      this.order = order;
    }

    Element element() {
      return element;
    }

    /** What is shown, white space folded, cut after {@link ElementText#LONGEST} letters. */
    String text() {
      return text;
    }

    /** Whether it stands in a sidebar, a footer, a comment or a teaser. */
    boolean beside() {
      return outermost(box) != null;
    }

    /** Whether it stands in a column at the side, which may be that of the article itself. */
    boolean column() {
      Box outermost = outermost(box);
      return outermost != null && outermost.column;
    }

    /** Where it stands: counts the elements before it. */
    int order() {
      return order;
    }
  }

  /** An element beside the article by its name, if it turns out to hold no headline. */
  private static final class Box {
    private final Element element;
    private final Box around;
    private final boolean column;
    private boolean holdsHeadline;
    private boolean holdsTitle;

    Box(Element element, Box around, boolean column) {
      this.element = element;
      this.around = around;
      this.column = column;
    }
  }

  private record Run(String text, Box box) {}

  /** Spots of a kind that are kept; a long page of comments has thousands of dates. */
  private static final int MAX_SPOTS = 400;

  private static final List<String> OWN_FOOTERS = Lexicon.list(WitnessesTable.OWN_FOOTERS);

  /** Shorter runs are labels and links. */
  private static final int PROSE = 40;

  private static final int MAX_PROSE = 4_000;

  /** Letters of a paragraph that may be a date before it. */
  private static final int DATELINE = 30;

  /** Elements between the picture of an author and the name. */
  private static final int BESIDE_PICTURE = 6;

  /** Headlines beyond these belong to other stories. */
  private static final int MAX_HEADLINES = 3;

  private final List<Spot> headings = new ArrayList<>();
  private final List<Spot> bylines = new ArrayList<>();
  private final List<Spot> authorLinks = new ArrayList<>();
  private final List<Spot> times = new ArrayList<>();
  private final List<Spot> dates = new ArrayList<>();
  private final List<Spot> lines = new ArrayList<>();
  private final List<Spot> signatures = new ArrayList<>();
  private final List<Run> prose = new ArrayList<>();
  private final Map<String, Integer> portraits = new HashMap<>();
  private int proseLength;
  private int headlines;
  private int titles;
  private int order;

  /** The last text in the scripts of East Asia, and whether it ends in a label. */
  private String before = "";

  private boolean open;

  private Box box;

  /** The outermost box beside the article around a place; null inside the article. */
  private Box outermost(Box innermost) {
    Box outermost = null;
    for (Box at = innermost; at != null; at = at.around) {
      // A box that holds the headline is part of the article, whatever its class says.
      outermost = at.holdsHeadline || headlines == 0 && at.holdsTitle ? outermost : at;
    }
    return outermost;
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

  /** Whether a picture of this name stands just before a place. */
  boolean isPictured(String name, int at) {
    int picture = portraits.getOrDefault(name, at + 1);
    return picture <= at && picture >= at - BESIDE_PICTURE;
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
    StringBuilder sample = new StringBuilder();
    for (Run run : prose) {
      if (outermost(run.box) == null && sample.length() < MAX_PROSE) {
        sample.append(run.text, 0, Math.min(run.text.length(), MAX_PROSE)).append(' ');
      }
    }
    return sample.toString();
  }

  /** Texts that name authors in Chinese, Japanese or Korean. */
  List<Spot> signatures() {
    return signatures;
  }

  /** Short runs of text with nothing around them that names their purpose. */
  List<Spot> lines() {
    return lines;
  }

  @Override
  public void open(Element element, long regions) {
    order++;
    String name = element.normalName();
    if (isBeside(element, name, regions)) {
      boolean column = name.equals("aside") || (regions & Region.BESIDE) == Region.ASIDE;
      box = new Box(element, box, column);
    }
    if ((name.equals("h1") || element.attr("itemprop").equals("headline"))
        && element.hasText()
        && headlines++ < MAX_HEADLINES) {
      for (Box around = box; around != null; around = around.around) {
        around.holdsHeadline = true;
      }
    } else if ((regions & Region.HEADING) != 0
        && (regions & Region.TITLE) != 0
        && titles++ < MAX_HEADLINES) {
      for (Box around = box; around != null; around = around.around) {
        around.holdsTitle = true;
      }
    }
    switch (name) {
      case "h1", "h2", "h3" -> add(headings, element);
      case "time" -> add(times, element);
      case "img" -> {
        portrait(element.attr("alt"));
        return;
      }
      case "body" -> {
        return;
      }
      default -> {}
    }
    if ((regions & Region.AUTHOR) != 0 || element.attr("rel").contains("author")) {
      add(bylines, element);
    }
    if (isAuthorLink(element)) {
      add(authorLinks, element);
    }
    if ((regions & Region.DATED) != 0) {
      add(dates, element);
    }
  }

  /** The picture of a person: it is called by a name. */
  private void portrait(String alt) {
    String words = ElementText.fold(alt);
    int of = words.lastIndexOf(" of ");
    String name = of < 0 ? words : words.substring(of + " of ".length());
    if (name.length() <= PROSE
        && portraits.size() < MAX_SPOTS
        && name.chars().anyMatch(Character::isUpperCase) // Elsewhere any two words may be a name.
        && AuthorName.isFullName(name)) {
      portraits.put(name, order);
    }
  }

  /** A link to the page of an author whose name it shows. */
  private static boolean isAuthorLink(Element element) {
    return element.normalName().equals("a")
        && AuthorPages.isAuthorPage(element.attr("href"))
        && AuthorName.isFullName(ElementText.fold(element.text()));
  }

  @Override
  public void close(Element element) {
    if (box != null && box.element == element) {
      box = box.around;
    }
  }

  @Override
  public void text(TextNode words) {
    String text = words.getWholeText();
    if (text.isBlank()) {
      return;
    }
    if (text.length() >= PROSE && proseLength < MAX_PROSE && prose.size() < MAX_SPOTS) {
      prose.add(new Run(text, box));
      proseLength += box == null ? text.length() : 0;
    }
    if (signatures.size() < MAX_SPOTS && Words.isEastAsian(text)) {
      sign((Element) words.parentNode(), ElementText.fold(text));
    }
    // A long menu leaves room for the line with the date.
    boolean room = lines.size() < MAX_SPOTS || lines.size() < 2 * MAX_SPOTS && Tags.hasDigit(text);
    if (!room || text.length() > 600) {
      return;
    }
    text = ElementText.fold(text);
    text =
        text.length() > 160 && Character.isDigit(text.charAt(0))
            ? text.substring(0, DATELINE)
            : text;
    if (text.length() >= 2 && text.length() <= 160) {
      lines.add(new Spot((Element) words.parentNode(), text, box, order));
    }
  }

  /** Keeps a text that names who wrote; label and name may stand in elements of their own. */
  private void sign(Element element, String text) {
    String said =
        before.isEmpty() || !open && !CjkByline.isBehind(text) ? text : before + ' ' + text;
    open = CjkByline.isOpen(text);
    before = open || text.length() <= PROSE ? text : "";
    if (CjkByline.isSignature(said)) {
      signatures.add(new Spot(element, said, box, order));
    }
  }

  private void add(List<Spot> spots, Element element) {
    if (spots.size() >= MAX_SPOTS) {
      return;
    }
    String text = text(element);
    boolean dated = element.normalName().equals("time") && element.hasAttr("datetime");
    if (!text.isEmpty() || dated || element.hasAttr("content")) {
      spots.add(new Spot(element, text, box, order));
    }
  }

  /** The foot of an article, where some sites sign it. */
  private static boolean isOwnFooter(Element element, long regions) {
    if ((regions & Region.BESIDE) != Region.FOOTER) {
      return false;
    }
    String names = element.className().toLowerCase(Locale.ROOT);
    return OWN_FOOTERS.stream().anyMatch(names::contains);
  }

  private static boolean isBeside(Element element, String name, long regions) {
    return switch (name) {
      case "aside", "nav", "form" -> true;
      case "footer" -> element.closest("article") == null;
      case "body", "html", "article", "main", "h1" -> false;
      default -> (regions & Region.BESIDE) != 0 && !isOwnFooter(element, regions);
    };
  }

  static String text(Element element) {
    return ElementText.of(element);
  }
}
