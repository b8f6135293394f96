// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * What an element is for, told from its tag, its ARIA role and the words of its class and id: a set
 * of bits, as a block of text is asked for them thousands of times a page. Sites name their parts
 * in English whatever language they write in, and much alike; the words below were gathered over
 * the pages of many publishers, none is one site's own.
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
      Map.of(
          "navigation", NAV,
          "menu", NAV,
          "menubar", NAV,
          "contentinfo", FOOTER,
          "banner", HEADER,
          "complementary", ASIDE,
          "search", FORM,
          "dialog", POPUP,
          "main", MAIN,
          "article", ARTICLE);

  /** Whole words of a name, as {@code meta} in {@code entry-meta}. */
  private static final Map<String, Integer> WORD = new HashMap<>();

  /** Parts of a name, long enough to stand for themselves, as in {@code relatedposts}. */
  private static final Map<String, Integer> PART = new HashMap<>();

  static {
    words(NAV, "nav menu breadcrumb breadcrumbs pager paging skip toc jump submenu topbar");
    words(FOOTER, "footer foot copyright legal colophon imprint");
    words(HEADER, "masthead topbar banner siteheader");
    words(ASIDE, "aside sidebar rail widget widgets rightcol leftcol side infobox sidenote");
    words(COMMENTS, "comment comments disqus respond reply replies discussion coral livefyre");
    words(
        RELATED,
        "related recommended recommendation recommendations more also teaser teasers trending"
            + " popular mostread mostpopular latest next previous prev recirc recirculation outbrain"
            + " taboola upnext similar readmore suggested suggestions archive promo explore"
            + " zergnet revcontent card cards");
    words(
        SHARE,
        "share sharing social socials addthis addtoany sharedaddy follow facebook pinterest"
            + " whatsapp toolbar tools print");
    words(
        PROMO,
        "ad ads adv advert advertisement advertising sponsor sponsored newsletter subscribe"
            + " subscription signup promo promotion optin cta donate donation donations shop deal"
            + " affiliate disclaimer adblock mailchimp offer campaign membership");
    words(CAPTION, "caption captions wpcaption credit credits copyright gallery slideshow");
    words(
        BYLINE,
        "byline author authors meta date dateline timestamp time published posted updated"
            + " metadata postmeta contributor contributors writer readtime kicker eyebrow");
    words(TAGS, "tag tags tagged topic topics category categories keywords label labels taxonomy");
    words(
        POPUP,
        "popup modal overlay cookie cookies consent gdpr lightbox dialog tooltip notification"
            + " notice alert toast interstitial onetrust");
    words(BIO, "bio biography about authorbio authorbox");
    words(TITLE, "headline title pagetitle posttitle");
    words(DECK, "deck dek subtitle subheadline standfirst summary excerpt lede intro");
    words(PAYWALL, "paywall regwall piano tp meter");
    words(FORM, "login register form search poll quiz");
    words(HIDDEN, "invisible visuallyhidden sronly tooltip popover hovercard tooltiptext");
    parts(NAV, "breadcrumb navbar navigation pagination sitemenu mainmenu screen-reader-nav");
    parts(FOOTER, "footer");
    parts(ASIDE, "sidebar");
    parts(COMMENTS, "comment disqus");
    parts(
        RELATED,
        "related recommend trending mostread most-read mostpopular most-popular readmore"
            + " read-more readnext read-next read-also more-stories morestories outbrain taboola"
            + " also-like see-also recirc crosslink teaser");
    parts(SHARE, "sharing share-b sharebar sharetool social addtoany sharedaddy");
    parts(PROMO, "advert sponsor newsletter subscri signup sign-up adsense adslot ad-slot ad-unit");
    parts(CAPTION, "caption imagecredit image-credit photo-credit photocredit mediacredit");
    parts(
        BYLINE, "byline timestamp publishdate post-meta entry-meta article-meta postdate pubdate");
    parts(TAGS, "taglist tag-list tagcloud");
    parts(POPUP, "popup cookie consent overlay lightbox");
    parts(BIO, "author-bio authorbio author-box authorbox author-info about-author");
    parts(PAYWALL, "paywall regwall subscribewall");
    parts(HIDDEN, "visually-hidden visuallyhidden sr-only screen-reader");
    parts(
        BODY,
        "articlebody article-body article_body article-content articlecontent article_content"
            + " article-text articletext article__body article__content article__text article__copy"
            + " articlecopy story-body storybody story_body story-content storycontent story-text"
            + " storytext story__body story__content entry-content entrycontent post-content"
            + " postcontent post_content post-body postbody post_body post__content post__body"
            + " body-copy bodycopy body-text bodytext content-body contentbody content__body"
            + " content__article-body article-detail news-content newstext news-text"
            + " news-body single-content main-content-body text-content blog-content td-post-content"
            + " artikel-body artikeltext page-content rich-text richtext field-name-body"
            + " field--name-body field-body");
  }

  private Region() {}

  private static void words(int bit, String words) {
    for (String word : words.split(" ")) {
      WORD.merge(word, bit, (a, b) -> a | b);
    }
  }

  private static void parts(int bit, String parts) {
    for (String part : parts.split(" ")) {
      PART.merge(part, bit, (a, b) -> a | b);
    }
  }

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
        && Words.folded(heading.text()).startsWith(Words.folded(id));
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

  private static boolean hidden(Element element) {
    if (element.hasAttr("hidden")) {
      return true;
    }
    String style = element.attr("style");
    return !style.isEmpty()
        && Set.of("display:none", "visibility:hidden").stream()
            .anyMatch(style.replace(" ", "").toLowerCase(Locale.ROOT)::contains);
  }

  /** The bits of a class and id: by its words, by pairs of them, and by what it contains. */
  static int named(String name) {
    int bits = 0;
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
    String lower = name.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, Integer> part : PART.entrySet()) {
      if (lower.contains(part.getKey())) {
        bits |= part.getValue();
      }
    }
    if (lower.contains("twitter-tweet") || lower.contains("instagram-media")) {
      bits |= EMBED;
    }
    return bits;
  }
}
