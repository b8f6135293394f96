// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import copytaster.source.Source;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Parser;

/**
 * Reads feeds of any kind and in any state: RSS 0.9x to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed, OPML
 * lists, and the addresses of feeds in HTML pages. Whatever entries a reader could save out of a
 * damaged document come out. Stateless.
 *
 * <p>jsoup's XML parser forgives everything. It reads no DTD, fetches nothing and expands no entity
 * of the document's own, so the usual attacks on XML parsers do not work.
 */
final class FeedParser {
  /** Deeper elements of content are flattened; a feed itself is four levels deep. */
  private static final int DEPTH = 256;

  private FeedParser() {}

  /**
   * @param contentType the Content-Type header
   * @param url where it came from: relative links start there
   * @throws NotAFeedException if it cannot hold entries or feeds
   */
  static FeedDocument parse(byte[] bytes, Optional<String> contentType, String url)
      throws NotAFeedException {
    String text = FeedText.decode(bytes, contentType);
    int start = firstNonBlank(text);
    if (start == text.length()) {
      throw new NotAFeedException("empty");
    }
    if (text.charAt(start) == '{' || text.charAt(start) == '[') {
      return JsonFeed.parse(text.substring(start), url);
    }
    Optional<FeedList> list = plainList(text);
    if (list.isPresent()) {
      return list.get();
    }
    int open = text.indexOf('<');
    if (open < 0) {
      throw new NotAFeedException("neither XML nor JSON nor a list of URLs");
    }
    return markup(text.substring(open), url);
  }

  /** A URL per line; text behind it and lines that start with {@code #} are comments. */
  private static Optional<FeedList> plainList(String text) {
    Set<String> urls = new LinkedHashSet<>();
    for (String line : (Iterable<String>) text.lines()::iterator) {
      String stripped = line.strip();
      if (stripped.isEmpty() || stripped.startsWith("#")) {
        continue;
      }
      String first = stripped.split("\\s", 2)[0];
      if (!Source.isWeb(first) && !first.regionMatches(true, 0, "feed:", 0, 5)) {
        return Optional.empty();
      }
      urls.add(first);
    }
    return urls.isEmpty() ? Optional.empty() : Optional.of(new FeedList(new ArrayList<>(urls)));
  }

  private static FeedDocument markup(String text, String url) throws NotAFeedException {
    Document tree =
        Parser.xmlParser()
            .settings(ParseSettings.htmlDefault)
            .setMaxDepth(DEPTH)
            .parseInput(escapeBareAmpersands(text), url);
    Optional<Element> root = root(tree);
    String kind = root.map(r -> XmlNames.local(r)).orElse("");
    switch (kind) {
      case "rss", "rdf", "feed", "channel", "item", "entry":
        return new XmlFeed(tree, url).read();
      case "opml":
        return opml(root.get(), url);
      case "html":
        return page(text, url);
      default:
        throw new NotAFeedException(
            kind.isEmpty() ? "no feed in it" : "no feed but a document <" + kind + ">");
    }
  }

  /** The first element that identifies the document; junk before it is skipped. */
  private static Optional<Element> root(Document tree) {
    Optional<Element> html = Optional.empty();
    Optional<Element> other = Optional.empty();
    for (Node node = tree; node != null; node = XmlNames.next(node, tree)) {
      if (node instanceof Element element && element != tree) {
        switch (XmlNames.local(element)) {
          case "rss", "rdf", "feed", "channel", "opml", "item", "entry":
            return html.isPresent() ? html : Optional.of(element);
          case "html", "head", "body":
            html = html.or(() -> Optional.of(element));
            break;
          default:
            other = other.or(() -> Optional.of(element));
        }
      }
    }
    return html.isPresent() ? html.map(e -> new Element("html")) : other;
  }

  private static FeedList opml(Element root, String url) throws NotAFeedException {
    Set<String> urls = new LinkedHashSet<>();
    for (Element outline : root.getElementsByTag("outline")) {
      Urls.resolve(url, outline.attr("xmlurl"))
          .map(link -> url.startsWith("file:") ? Urls.path(link) : link)
          .ifPresent(urls::add);
    }
    if (urls.isEmpty()) {
      throw new NotAFeedException("a list that names no feed");
    }
    return new FeedList(new ArrayList<>(urls));
  }

  private static FeedPage page(String text, String url) throws NotAFeedException {
    Document page = Jsoup.parse(text, url);
    Element base = page.selectFirst("base[href]");
    String from =
        base == null ? url : Urls.resolve(url, base.attr("href")).filter(Source::isWeb).orElse(url);
    List<String> alternates = new ArrayList<>();
    for (Element link : page.getElementsByTag("link")) {
      String type = link.attr("type").toLowerCase(Locale.ROOT);
      boolean feed =
          type.contains("rss")
              || type.contains("atom")
              || type.contains("feed+json")
              || type.contains("rdf");
      List<String> rel = List.of(link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+"));
      if (feed && rel.contains("alternate")) {
        Urls.resolve(from, link.attr("href")).ifPresent(alternates::add);
      }
    }
    if (alternates.isEmpty()) {
      throw new NotAFeedException("no feed but an HTML page, which names no feed either");
    }
    return new FeedPage(alternates);
  }

  private static int firstNonBlank(String text) {
    int at = 0;
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  /**
   * jsoup reads {@code &copy=1} in an address as a copyright sign, as browsers do; in feeds it is a
   * forgotten escape. CDATA is left alone.
   */
  static String escapeBareAmpersands(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 64);
    int at = 0;
    int cdata = text.indexOf("<![CDATA[");
    for (int amp = text.indexOf('&'); amp >= 0; amp = text.indexOf('&', at)) {
      if (cdata >= 0 && cdata < amp) {
        int end = text.indexOf("]]>", cdata);
        int after = end < 0 ? text.length() : end + 3;
        out.append(text, at, after);
        at = after;
        cdata = text.indexOf("<![CDATA[", at);
        continue;
      }
      out.append(text, at, amp + 1);
      if (!isReference(text, amp + 1)) {
        out.append("amp;");
      }
      at = amp + 1;
    }
    return out.append(text, at, text.length()).toString();
  }

  /** Whether a name or number and a semicolon follow. */
  private static boolean isReference(String text, int from) {
    int at = from < text.length() && text.charAt(from) == '#' ? from + 1 : from;
    int start = at;
    while (at < text.length() && at - start < 32 && Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at > start && at < text.length() && text.charAt(at) == ';';
  }
}
