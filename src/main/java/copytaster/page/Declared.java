// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The metadata that a page declares: JSON-LD, microdata and RDFa, {@code meta} and {@code link}
 * elements. It may be wrong, outdated or about another article; {@code article} decides what to
 * believe.
 */
public final class Declared {
  /** Regions with the page's own description; others hold lists, related stories and comments. */
  private static final List<String> MAIN_ROLES =
      List.of("", "@graph", "mainEntity", "mainEntityOfPage", "mainContentOfPage", "article");

  private final Optional<String> url;
  private final List<Thing> things;
  private final List<Thing> microdata;
  private final Map<String, List<String>> metas;
  private final Map<String, List<String>> links;
  private final Optional<String> title;
  private final List<String> languages;
  private final List<Thing> articles;

  private Declared(Optional<String> url, DeclaredScan scan, Optional<String> title) {
    this.url = url;
    this.things = scan.things();
    this.microdata = scan.microdata();
    this.metas = scan.metas();
    this.links = scan.links();
    this.languages = scan.languages();
    this.title = title;
    this.articles = findArticles();
  }

  /** Reads it all in one walk over the tree; empty for plain text. */
  public static Declared of(Page page) {
    DeclaredScan scan = new DeclaredScan();
    Optional<Document> html = page.html();
    html.ifPresent(scan::read);
    return new Declared(
        page.content().url(), scan, html.map(Declared::titleOf).filter(t -> !t.isEmpty()));
  }

  /**
   * The first title of the page's head: images drawn in SVG have titles too, and some pages put
   * their head into the body.
   */
  private static String titleOf(Document tree) {
    String title = tree.title();
    if (title.isBlank()) {
      for (Element element : tree.getElementsByTag("title")) {
        if (element.closest("svg") == null && !element.text().isBlank()) {
          return element.text().strip();
        }
      }
    }
    return Thing.decode(title);
  }

  /**
   * The page's own articles in JSON-LD: first those with the page's address, then those with its
   * title, then the rest in order. Stories that it only links to are left out.
   */
  public List<Thing> articles() {
    return articles;
  }

  /** Other top-level things in JSON-LD: the page, a video, a recipe, the site. */
  public List<Thing> topThings() {
    return things.stream()
        .filter(thing -> MAIN_ROLES.contains(thing.role()) && !isArticle(thing))
        .toList();
  }

  /** Things described in the markup (microdata, RDFa), outermost first. */
  public List<Thing> microdata() {
    return microdata;
  }

  /**
   * The texts of the page's articles as JSON-LD has them, the most likely first. Entities are
   * decoded; tags are kept where there are any. May be a teaser, or the entries of a live blog.
   */
  public List<String> articleBodies() {
    List<String> bodies = new ArrayList<>();
    for (Thing article : articles) {
      bodies.addAll(article.texts("articleBody"));
    }
    return bodies;
  }

  /**
   * The contents of the {@code meta} elements with a name, property or itemprop, in order; none
   * blank.
   *
   * @param name in lower case
   */
  public List<String> meta(String name) {
    return metas.getOrDefault(name, List.of());
  }

  /** All {@code meta} elements: names in lower case and in order, each with its contents. */
  public Map<String, List<String>> metas() {
    return metas;
  }

  /** The first content for the first of these names that is present. */
  public Optional<String> firstMeta(String... names) {
    for (String name : names) {
      List<String> contents = meta(name);
      if (!contents.isEmpty()) {
        return Optional.of(contents.get(0));
      }
    }
    return Optional.empty();
  }

  /** The absolute addresses of the {@code link} elements of this relation. */
  public List<String> links(String relation) {
    return links.getOrDefault(relation, List.of());
  }

  /** The title element, including the site's additions. */
  public Optional<String> title() {
    return title;
  }

  /** The lang attributes of the outermost elements. */
  public List<String> languages() {
    return languages;
  }

  private List<Thing> findArticles() {
    List<Thing> found = new ArrayList<>();
    for (Thing thing : things) {
      if (MAIN_ROLES.contains(thing.role()) && isArticle(thing)) {
        found.add(thing);
      }
    }
    if (found.size() > 1) {
      Map<Thing, Integer> ranks = new LinkedHashMap<>();
      List<String> addresses = ownAddresses();
      for (Thing thing : found) {
        ranks.put(thing, rank(thing, addresses));
      }
      found.sort((a, b) -> ranks.get(a).compareTo(ranks.get(b)));
    }
    return List.copyOf(found);
  }

  private static boolean isArticle(Thing thing) {
    return thing.isA("Article")
        || thing.isA("Report")
        || thing.isA("Posting") && !thing.isA("JobPosting")
        || thing.isA("BackgroundNews")
        || thing.isA("Review") && thing.has("headline")
        || !thing.isTyped() && thing.has("headline") && thing.has("datePublished");
  }

  private List<String> ownAddresses() {
    List<String> addresses = new ArrayList<>();
    url.map(Declared::bare).ifPresent(addresses::add);
    links("canonical").stream().map(Declared::bare).forEach(addresses::add);
    meta("og:url").stream().map(Declared::bare).forEach(addresses::add);
    return addresses;
  }

  private int rank(Thing article, List<String> addresses) {
    for (String property : new String[] {"url", "mainEntityOfPage", "@id"}) {
      for (String address : article.texts(property)) {
        if (addresses.contains(bare(address))) {
          return 0;
        }
      }
      for (Thing page : article.things(property)) {
        if (!page.address().isEmpty() && addresses.contains(bare(page.address()))) {
          return 0;
        }
      }
    }
    Optional<String> headline = article.text("headline").or(() -> article.text("name"));
    if (headline.isPresent()
        && (title.orElse("").contains(headline.get())
            || meta("og:title").contains(headline.get()))) {
      return 1;
    }
    return headline.isPresent() ? 2 : 3;
  }

  /** An address without the parts that vary between spellings. */
  private static String bare(String address) {
    int end = address.length();
    for (char mark : new char[] {'#', '?'}) {
      int at = address.indexOf(mark);
      if (at >= 0 && at < end) {
        end = at;
      }
    }
    String bare = address.substring(0, end).toLowerCase(Locale.ROOT);
    int scheme = bare.indexOf("://");
    if (scheme >= 0) {
      bare = bare.substring(scheme + 3);
    }
    if (bare.startsWith("www.")) {
      bare = bare.substring(4);
    }
    while (bare.endsWith("/")) {
      bare = bare.substring(0, bare.length() - 1);
    }
    return bare;
  }
}
