// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import copytaster.lexicon.Lexicon;
import copytaster.lexicon.RegionsTable;
import copytaster.text.Folding;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/**
 * The purpose of an element, from its tag, its ARIA role and the words of its class and id, listed
 * in {@code regions.tsv}. A set of bits, because blocks are tested thousands of times per page.
 */
public final class Region {
  public static final int NAV = 1;
  public static final int FOOTER = 1 << 1;
  static final int HEADER = 1 << 2;
  public static final int ASIDE = 1 << 3;
  static final int FIGURE = 1 << 4;
  public static final int FORM = 1 << 5;
  static final int BUTTON = 1 << 6;
  static final int LIST = 1 << 7;
  static final int TABLE = 1 << 8;
  static final int QUOTE = 1 << 9;
  static final int PRE = 1 << 10;
  public static final int HEADING = 1 << 11;
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
  public static final int TITLE = 1 << 25;
  static final int DECK = 1 << 26;
  static final int EMBED = 1 << 27;
  static final int PAYWALL = 1 << 28;

  /** Shown by a click: an accordion, a tab. */
  static final int FOLDED = 1 << 29;

  /** A sentence of the story set large once more. */
  static final int PULLQUOTE = 1 << 30;

  /** Names an author or a date, beyond being a byline. */
  public static final long AUTHOR = 1L << 31;

  public static final long DATED = 1L << 32;

  /** Text inside does not cut a run. */
  static final long INLINE = 1L << 33;

  /** The content is not text of the page. */
  static final long SKIPPED = 1L << 34;

  /** The names of the bits in the table, the first bit first. */
  enum Name {
    NAV,
    FOOTER,
    HEADER,
    ASIDE,
    FIGURE,
    FORM,
    BUTTON,
    LIST,
    TABLE,
    QUOTE,
    PRE,
    HEADING,
    ARTICLE,
    MAIN,
    HIDDEN,
    COMMENTS,
    RELATED,
    SHARE,
    PROMO,
    CAPTION,
    BYLINE,
    TAGS,
    POPUP,
    BODY,
    BIO,
    TITLE,
    DECK,
    EMBED,
    PAYWALL,
    FOLDED,
    PULLQUOTE,
    AUTHOR,
    DATED,
    INLINE,
    SKIPPED
  }

  /** Surroundings of an article: other stories, readers' comments, the site. */
  public static final long BESIDE =
      NAV | FOOTER | ASIDE | FORM | COMMENTS | RELATED | PROMO | POPUP;

  /** Bits set by class names; an element with most of the page does not pass them on. */
  static final int BY_NAME =
      NAV | FOOTER | HEADER | ASIDE | FORM | COMMENTS | RELATED | SHARE | PROMO | CAPTION | BYLINE
          | TAGS | POPUP | BIO | TITLE | DECK | PAYWALL | HIDDEN;

  /** The rows of the table by the kind of match. */
  private static final Map<String, Map<String, Long>> ROWS = new HashMap<>();

  private static final Map<String, Long> TAG = words("tag");
  private static final Map<String, Long> ROLE = words("role");
  private static final Map<String, Long> PROPERTY = words("itemprop");

  /** Whole words of a name, as {@code meta} in {@code entry-meta}. */
  private static final Map<String, Long> WORD = words("word");

  /** Whole classes. */
  private static final Map<String, Long> CLASS = words("class");

  /** Parts of a name, long enough to stand for themselves, as in {@code relatedposts}. */
  private static final Parts PARTS = new Parts(words("part"));

  /** Removed from a name before matching. */
  private static final Parts NO_PARTS = new Parts(words("not"));

  /** Styles that hide text: not displayed, clipped, off the screen. */
  private static final Set<String> HIDING = words("style").keySet();

  /** Most letters of a name that are read. */
  private static final int LONGEST_NAME = 500;

  private static Map<String, Long> words(String match) {
    if (ROWS.isEmpty()) {
      for (String[] row : Lexicon.rows(RegionsTable.ROWS)) {
        long bit =
            row[0].isEmpty() ? 0 : 1L << Name.valueOf(row[0].toUpperCase(Locale.ROOT)).ordinal();
        Map<String, Long> words = ROWS.computeIfAbsent(row[1], key -> new LinkedHashMap<>());
        for (String word : row[3].split(" ")) {
          words.merge(word, bit, (a, b) -> a | b);
        }
      }
    }
    return ROWS.get(match);
  }

  private Region() {}

  /**
   * The bits of one element by itself.
   *
   * @param seen a cache of names: pages repeat few of them many times
   */
  static long of(Element element, Map<String, Long> seen) {
    long bits = TAG.getOrDefault(element.normalName(), 0L);
    if (element.attributesSize() == 0) {
      return bits;
    }
    String id = isSlug(element) ? "" : element.id();
    String names = withoutTopics(element.className());
    names = id.isEmpty() ? names : names + ' ' + id;
    String test = element.attr("data-testid");
    names = test.isEmpty() ? names : names + ' ' + test;
    if (!names.isEmpty()) {
      Long known = seen.get(names);
      if (known == null) {
        known = named(names.length() > LONGEST_NAME ? names.substring(0, LONGEST_NAME) : names);
        seen.put(names, known);
      }
      bits |= known;
    }
    bits |= ROLE.getOrDefault(element.attr("role"), 0L);
    bits |= PROPERTY.getOrDefault(element.attr("itemprop"), 0L);
    return bits | (hidden(element) ? HIDDEN : 0);
  }

  /** Without the topics that WordPress adds: "hentry category-archive tag-comments". */
  private static String withoutTopics(String classes) {
    if (!classes.contains("hentry")) {
      return classes;
    }
    return Arrays.stream(classes.split("\\s+"))
        .filter(one -> !one.startsWith("category-") && !one.startsWith("tag-"))
        .collect(Collectors.joining(" "));
  }

  static boolean isSkipped(Element element) {
    return (TAG.getOrDefault(element.normalName(), 0L) & SKIPPED) != 0;
  }

  /** Whether an id repeats the words of a heading: it names the subject, not the purpose. */
  private static boolean isSlug(Element element) {
    String id = element.id();
    int joints = 0;
    for (int i = 0; i < id.length(); i++) {
      joints += id.charAt(i) == '-' || id.charAt(i) == '_' ? 1 : 0;
    }
    if (joints < SLUG - 1) {
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
    return TAG.getOrDefault(element.normalName(), 0L) == HEADING;
  }

  /** Fewest words of a slug; shorter ids are names such as {@code related-articles}. */
  private static final int SLUG = 4;

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
    for (String hiding : HIDING) {
      if (folded.contains(hiding)) {
        return true;
      }
    }
    return folded.contains("width:1px") && folded.contains("height:1px");
  }

  /** The bits of a class and id: by its words, by pairs of them, and by what it contains. */
  static long named(String names) {
    String name = names;
    String lower = name.toLowerCase(Locale.ROOT);
    boolean none = lower.length() != name.length() || !NO_PARTS.any(lower);
    for (String part : none ? Set.<String>of() : NO_PARTS.bits.keySet()) {
      int at = lower.indexOf(part);
      while (at >= 0) {
        name = name.substring(0, at) + name.substring(at + part.length());
        lower = lower.substring(0, at) + lower.substring(at + part.length());
        at = lower.indexOf(part);
      }
    }
    long bits = PARTS.in(lower);
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
          bits |= WORD.getOrDefault(word, 0L);
          bits |= before.isEmpty() ? 0 : WORD.getOrDefault(before + word, 0L);
          before = word;
        }
        from = hump ? i : i + 1;
        char end = ends && i < name.length() ? name.charAt(i) : '-';
        if (end == ' ' || end >= '0' && end <= '9') {
          before = "";
        }
      }
    }
    // A prefix with a colon limits a class to a screen size: "hidden md:block".
    if (lower.indexOf(':') < 0) {
      for (String one : lower.split(" ")) {
        bits |= CLASS.getOrDefault(one, 0L);
      }
    }
    return bits;
  }

  /** Finds words of a table anywhere in a name, by their first two letters. */
  private static final class Parts {
    private static final int LETTERS = 128;
    private static final String[] NO_WORDS = {};

    private final String[][] parts = new String[LETTERS * LETTERS][];
    private final Map<String, Long> bits;

    Parts(Map<String, Long> bits) {
      this.bits = bits;
      for (String part : bits.keySet()) {
        int key = part.charAt(0) * LETTERS + part.charAt(1);
        String[] same = parts[key] == null ? new String[0] : parts[key];
        parts[key] = Arrays.copyOf(same, same.length + 1);
        parts[key][same.length] = part;
      }
    }

    boolean any(String name) {
      for (int i = 1; i < name.length(); i++) {
        for (String part : like(name, i)) {
          if (name.startsWith(part, i - 1)) {
            return true;
          }
        }
      }
      return false;
    }

    long in(String name) {
      long found = 0;
      for (int i = 1; i < name.length(); i++) {
        for (String part : like(name, i)) {
          found |= name.startsWith(part, i - 1) ? bits.get(part) : 0;
        }
      }
      return found;
    }

    /** The words that begin with the letters before and at {@code i}. */
    private String[] like(String name, int i) {
      char first = name.charAt(i - 1);
      char second = name.charAt(i);
      String[] same = first < LETTERS && second < LETTERS ? parts[first * LETTERS + second] : null;
      return same == null ? NO_WORDS : same;
    }
  }
}
