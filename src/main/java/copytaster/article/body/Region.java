// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import copytaster.lexicon.Lexicon;
import copytaster.lexicon.RegionsTable;
import copytaster.text.Folding;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/**
 * What an element is for, told from its tag, its ARIA role and the words of its class and id, which
 * stand in {@code regions.tsv}: a set of bits, as a block of text is asked for them thousands of
 * times a page.
 */
public final class Region {
  public static final int NAV = 1;
  public static final int FOOTER = 1 << 1;
  static final int HEADER = 1 << 2;
  static final int ASIDE = 1 << 3;
  static final int FIGURE = 1 << 4;
  static final int FORM = 1 << 5;
  static final int BUTTON = 1 << 6;
  static final int LIST = 1 << 7;
  static final int TABLE = 1 << 8;
  static final int QUOTE = 1 << 9;
  static final int PRE = 1 << 10;
  static final int HEADING = 1 << 11;
  static final int ARTICLE = 1 << 12;
  static final int MAIN = 1 << 13;
  static final int HIDDEN = 1 << 14;

  static final int COMMENTS = 1 << 15;
  static final int RELATED = 1 << 16;
  static final int SHARE = 1 << 17;
  static final int PROMO = 1 << 18;
  static final int CAPTION = 1 << 19;
  static final int BYLINE = 1 << 20;
  static final int TAGS = 1 << 21;
  static final int POPUP = 1 << 22;
  static final int BODY = 1 << 23;
  static final int BIO = 1 << 24;
  static final int TITLE = 1 << 25;
  static final int DECK = 1 << 26;
  static final int EMBED = 1 << 27;
  static final int PAYWALL = 1 << 28;

  /** Shown by a click: an accordion, a tab. */
  static final int FOLDED = 1 << 29;

  /** A sentence of the story set large once more. */
  static final int PULLQUOTE = 1 << 30;

  /** The names of the bits in the table, the first bit first. */
  private static final List<String> NAMES =
      List.of(
          "nav",
          "footer",
          "header",
          "aside",
          "figure",
          "form",
          "button",
          "list",
          "table",
          "quote",
          "pre",
          "heading",
          "article",
          "main",
          "hidden",
          "comments",
          "related",
          "share",
          "promo",
          "caption",
          "byline",
          "tags",
          "popup",
          "body",
          "bio",
          "title",
          "deck",
          "embed",
          "paywall",
          "folded",
          "pullquote");

  /** Bits that a class name sets; an element that holds most of a page does not hand them on. */
  static final int BY_NAME =
      NAV | FOOTER | HEADER | ASIDE | FORM | COMMENTS | RELATED | SHARE | PROMO | CAPTION | BYLINE
          | TAGS | POPUP | BIO | TITLE | DECK | PAYWALL | HIDDEN;

  /** Those of them that never name most of a page, as comments may. */
  static final int SMALL =
      NAV | HEADER | ASIDE | FORM | SHARE | PROMO | CAPTION | BYLINE | TAGS | TITLE | DECK
          | PAYWALL;

  private static final Map<String, Integer> TAG =
      Map.ofEntries(
          Map.entry("nav", NAV),
          Map.entry("menu", NAV),
          Map.entry("footer", FOOTER),
          Map.entry("header", HEADER),
          Map.entry("aside", ASIDE),
          Map.entry("figure", FIGURE),
          Map.entry("figcaption", CAPTION | FIGURE),
          Map.entry("caption", CAPTION),
          Map.entry("amp-sidebar", NAV),
          Map.entry("form", FORM),
          Map.entry("fieldset", FORM),
          Map.entry("label", FORM),
          Map.entry("button", BUTTON),
          Map.entry("ul", LIST),
          Map.entry("ol", LIST),
          Map.entry("dl", LIST),
          Map.entry("table", TABLE),
          Map.entry("blockquote", QUOTE),
          Map.entry("pre", PRE),
          Map.entry("h1", HEADING),
          Map.entry("h2", HEADING),
          Map.entry("h3", HEADING),
          Map.entry("h4", HEADING),
          Map.entry("h5", HEADING),
          Map.entry("h6", HEADING),
          Map.entry("article", ARTICLE),
          Map.entry("main", MAIN),
          Map.entry("address", BYLINE),
          Map.entry("dialog", POPUP));

  private static final Map<String, Integer> ROLE =
      Map.ofEntries(
          Map.entry("navigation", NAV),
          Map.entry("menu", NAV),
          Map.entry("menubar", NAV),
          Map.entry("contentinfo", FOOTER),
          Map.entry("banner", HEADER),
          Map.entry("complementary", ASIDE),
          Map.entry("search", FORM),
          Map.entry("dialog", POPUP),
          Map.entry("main", MAIN),
          Map.entry("article", ARTICLE),
          Map.entry("tabpanel", FOLDED));

  /** Whole words of a name, as {@code meta} in {@code entry-meta}. */
  private static final Map<String, Integer> WORD = new HashMap<>(512);

  /** Parts of a name, long enough to stand for themselves, as in {@code relatedposts}. */
  private static final Map<String, Integer> PART = new LinkedHashMap<>(256);

  /** Whole classes. */
  private static final Map<String, Integer> CLASS = new HashMap<>();

  static {
    Map<String, Integer> bits = new HashMap<>();
    for (int bit = 0; bit < NAMES.size(); bit++) {
      bits.put(NAMES.get(bit), 1 << bit);
    }
    for (String[] row : Lexicon.rows(RegionsTable.ROWS)) {
      Map<String, Integer> words =
          switch (row[1]) {
            case "word" -> WORD;
            case "part" -> PART;
            default -> CLASS;
          };
      for (String word : row[3].split(" ")) {
        words.merge(word, bits.getOrDefault(row[0], 0), (a, b) -> a | b);
      }
    }
  }

  private Region() {}

  /** The bits of one element by itself. */
  static int of(Element element, Map<String, Integer> seen) {
    int bits = TAG.getOrDefault(element.normalName(), 0);
    if (element.attributesSize() == 0) {
      return bits;
    }
    String name = isSlug(element) ? "" : element.id();
    String classes = element.className();
    if (!name.isEmpty() || !classes.isEmpty()) {
      String key = name.isEmpty() ? classes : classes + ' ' + name;
      Integer known = seen.get(key);
      if (known == null) {
        known = named(key.length() > 500 ? key.substring(0, 500) : key);
        seen.put(key, known);
      }
      bits |= known;
    }
    String role = element.attr("role");
    if (!role.isEmpty()) {
      bits |= ROLE.getOrDefault(role, 0);
    }
    String property = element.attr("itemprop");
    if (!property.isEmpty()) {
      bits |= property(property);
    }
    return bits | (hidden(element) ? HIDDEN : 0);
  }

  /** An id made of a heading's many words, to be linked to, tells the subject, not the purpose. */
  private static boolean isSlug(Element element) {
    String id = element.id();
    if (id.chars().filter(c -> c == '-' || c == '_').count() < SLUG - 1) {
      return false;
    }
    Element heading = element;
    for (int i = 0; i < 2 && heading != null && !isHeading(heading); i++) {
      heading = i == 0 ? element.firstElementChild() : heading.nextElementSibling();
    }
    return heading != null
        && isHeading(heading)
        && Folding.words(heading.text()).startsWith(Folding.words(id));
  }

  private static boolean isHeading(Element element) {
    return TAG.getOrDefault(element.normalName(), 0) == HEADING;
  }

  /** Words of an id that may be a slug: shorter ones are names, as {@code related-articles}. */
  private static final int SLUG = 4;

  private static int property(String property) {
    return switch (property) {
      case "articleBody" -> BODY;
      case "author", "datePublished", "dateModified" -> BYLINE;
      case "headline", "name" -> TITLE;
      case "caption" -> CAPTION;
      case "comment" -> COMMENTS;
      default -> 0;
    };
  }

  /** Whether a browser shows nothing of an element until a script changes it. */
  private static boolean hidden(Element element) {
    if (element.hasAttr("hidden")) {
      // React streams parts of the page in hidden boxes and moves them to their place.
      return !element.id().startsWith("S:") && !element.attr("hidden").equals("until-found");
    }
    String style = element.attr("style");
    if (style.isEmpty()) {
      return false;
    }
    String folded = style.replace(" ", "").toLowerCase(Locale.ROOT);
    return HIDING.stream().anyMatch(folded::contains)
        || folded.contains("width:1px") && folded.contains("height:1px");
  }

  /** Styles of text that no reader sees: not shown, clipped away, moved off the screen. */
  private static final List<String> HIDING =
      List.of(
          "display:none",
          "visibility:hidden",
          "clip:rect(0",
          "clip:rect(1px",
          "clip-path:inset(50%",
          "clip-path:inset(100%",
          "left:-9999",
          "left:-10000",
          "top:-9999",
          "text-indent:-9999");

  /** The bits of a class and id: by its words, by pairs of them, and by what it contains. */
  static int named(String names) {
    String name = names;
    String lower = name.toLowerCase(Locale.ROOT);
    int bits = 0;
    for (Map.Entry<String, Integer> part : PART.entrySet()) {
      int at = lower.indexOf(part.getKey());
      if (at >= 0) {
        bits |= part.getValue();
      }
      while (at >= 0 && part.getValue() == 0 && lower.length() == name.length()) {
        int end = at + part.getKey().length();
        name = name.substring(0, at) + name.substring(end);
        lower = lower.substring(0, at) + lower.substring(end);
        at = lower.indexOf(part.getKey());
      }
    }
    String before = "";
    int from = 0;
    for (int i = 0; i <= name.length(); i++) {
      boolean ends = i == name.length() || !Character.isLetter(name.charAt(i));
      boolean hump =
          !ends
              && i > from
              && Character.isUpperCase(name.charAt(i))
              && Character.isLowerCase(name.charAt(i - 1));
      if (ends || hump) {
        if (i > from) {
          String word = name.substring(from, i).toLowerCase(Locale.ROOT);
          bits |= WORD.getOrDefault(word, 0) | WORD.getOrDefault(before + word, 0);
          before = word;
        }
        from = hump ? i : i + 1;
        if (ends && i < name.length() && name.charAt(i) == ' ') {
          before = "";
        }
      }
    }
    // Behind a colon stands the size of screen from which on a class holds: "hidden md:block".
    if (lower.indexOf(':') < 0) {
      for (String one : lower.split(" ")) {
        bits |= CLASS.getOrDefault(one, 0);
      }
    }
    return bits;
  }
}
