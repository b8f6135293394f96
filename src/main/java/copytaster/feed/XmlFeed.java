// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import copytaster.source.Source;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;

/** RSS, RDF and Atom, read alike: each field is looked up under all its names. */
final class XmlFeed {
  /** A month; a longer time to live is a mistake. */
  private static final long LONGEST_TTL_MINUTES = 31 * 24 * 60;

  private final Document tree;
  private final String url;

  XmlFeed(Document tree, String url) {
    this.tree = tree;
    this.url = url;
  }

  Feed read() {
    Optional<Element> channel = Optional.empty();
    List<FeedEntry> entries = new ArrayList<>();
    List<String> warnings = new ArrayList<>();
    Node node = tree;
    while (node != null) {
      if (node instanceof Element element && element != tree) {
        switch (XmlNames.local(element)) {
          case "channel", "feed":
            channel = channel.or(() -> Optional.of(element));
            break;
          case "item", "entry":
            if (entries.size() == Feed.MAX_ENTRIES) {
              warnings.add(Feed.TOO_MANY);
              return feed(channel, entries, warnings);
            }
            FeedEntry entry = entry(element);
            if (!entry.isEmpty()) {
              entries.add(entry);
            }
            break;
          default:
        }
      }
      node = XmlNames.next(node, tree);
    }
    return feed(channel, entries, warnings);
  }

  private Feed feed(Optional<Element> channel, List<FeedEntry> entries, List<String> warnings) {
    return new Feed(
        channel.flatMap(c -> first(c, "title")).flatMap(XmlFeed::plain),
        channel.flatMap(this::link),
        channel
            .flatMap(c -> first(c, "ttl"))
            .map(Element::wholeText)
            .flatMap(XmlFeed::minutes)
            .or(() -> channel.flatMap(XmlFeed::updatePeriod)),
        entries,
        warnings);
  }

  private FeedEntry entry(Element item) {
    Optional<String> guid =
        first(item, "guid")
            .or(() -> first(item, "id"))
            .map(Element::wholeText)
            .or(() -> Optional.of(item.attr("rdf:about")))
            .flatMap(HtmlField::line);
    return new FeedEntry(
        guid,
        link(item),
        first(item, "title").flatMap(XmlFeed::plain),
        date(item),
        authors(item),
        html(item, "encoded", "content", "body", "fulltext"),
        html(item, "description", "summary", "abstract", "tagline"));
  }

  private static FeedDate date(Element item) {
    return FeedDate.of(
        Stream.of(
                "published",
                "pubdate",
                "issued",
                "date",
                "created",
                "dateadded",
                "updated",
                "modified")
            .flatMap(name -> children(item, name).stream())
            .map(Element::wholeText));
  }

  /**
   * Atom's alternate, else the text of a link, else a guid unless it says it is not a permalink.
   */
  private Optional<String> link(Element of) {
    Optional<String> plain = Optional.empty();
    Optional<String> other = Optional.empty();
    for (Element link : children(of, "link")) {
      String href = link.attr("href");
      String rel = link.attr("rel").toLowerCase(Locale.ROOT).strip();
      String type = link.attr("type").toLowerCase(Locale.ROOT);
      if (href.isBlank()) {
        String text = link.ownText();
        plain = plain.or(() -> resolve(link, text));
      } else if (rel.isEmpty() || rel.equals("alternate") || rel.endsWith("/alternate")) {
        if (type.isEmpty() || type.contains("html")) {
          Optional<String> alternate = resolve(link, href);
          if (alternate.isPresent() && plain.isEmpty()) {
            return alternate;
          }
        }
        other = other.or(() -> resolve(link, href));
      }
    }
    if (plain.isPresent() || other.isPresent()) {
      return plain.isPresent() ? plain : other;
    }
    return first(of, "guid")
        .or(() -> first(of, "id"))
        .filter(g -> !g.attr("ispermalink").equalsIgnoreCase("false"))
        .map(Element::wholeText)
        .map(String::strip)
        .filter(Source::isWeb)
        .flatMap(text -> Urls.resolve(url, text));
  }

  private Optional<String> resolve(Element at, String reference) {
    return Urls.resolve(base(at), reference);
  }

  /** The nearest xml:base, itself resolved against those around it. */
  private String base(Element at) {
    List<String> bases = new ArrayList<>();
    for (Element e = at; e != null; e = e.parent()) {
      if (e.hasAttr("xml:base")) {
        bases.add(e.attr("xml:base"));
      }
    }
    String base = url;
    for (int i = bases.size() - 1; i >= 0; i--) {
      base = Urls.resolve(base, bases.get(i)).filter(Source::isWeb).orElse(base);
    }
    return base;
  }

  private static List<String> authors(Element item) {
    Set<String> names = new LinkedHashSet<>();
    for (String field : List.of("author", "creator")) {
      for (Element author : children(item, field)) {
        Optional<Element> name = first(author, "name");
        HtmlField.plain(name.orElse(author).wholeText())
            .map(XmlFeed::withoutAddress)
            .filter(n -> !n.isEmpty())
            .ifPresent(names::add);
      }
    }
    return new ArrayList<>(names);
  }

  /** {@code desk@example.org (Ada Writer)} and {@code Ada Writer <desk@example.org>}. */
  private static String withoutAddress(String author) {
    int at = author.indexOf('@');
    if (at < 0) {
      return author;
    }
    int open = author.indexOf('(');
    int close = author.lastIndexOf(')');
    if (open >= 0 && close > open) {
      return author.substring(open + 1, close).strip();
    }
    int start = author.lastIndexOf(' ', at);
    return start < 0 ? "" : author.substring(0, start).strip();
  }

  /** The first of these that holds something, as HTML. */
  private static Optional<String> html(Element item, String... names) {
    for (String name : names) {
      for (Element element : children(item, name)) {
        String type = element.attr("type").toLowerCase(Locale.ROOT);
        if (element.hasAttr("src") || type.contains("/") && !type.contains("ml") && !isText(type)) {
          continue; // elsewhere, or a picture
        }
        String html;
        if (element.childrenSize() > 0) {
          html = element.html();
        } else if (type.equals("text") || isText(type)) {
          html = Entities.escape(element.wholeText());
        } else {
          html = decoded(element);
        }
        if (!html.isBlank()) {
          return Optional.of(html);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isText(String type) {
    return type.startsWith("text/plain");
  }

  private static Optional<String> plain(Element element) {
    return HtmlField.plain(element.childrenSize() > 0 ? element.html() : decoded(element));
  }

  /** Atom 0.3 may have its text in Base64. */
  private static String decoded(Element element) {
    String text = element.wholeText();
    if (element.attr("mode").equals("base64")) {
      try {
        return new String(Base64.getMimeDecoder().decode(text.strip()), StandardCharsets.UTF_8);
      } catch (IllegalArgumentException e) {
        return text;
      }
    }
    return text;
  }

  private static Optional<Duration> minutes(String text) {
    try {
      long minutes = Long.parseLong(text.strip());
      return minutes > 0 && minutes <= LONGEST_TTL_MINUTES
          ? Optional.of(Duration.ofMinutes(minutes))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** {@code sy:updatePeriod} over {@code sy:updateFrequency} (RSS 1.0, module Syndication). */
  private static Optional<Duration> updatePeriod(Element channel) {
    int hours =
        switch (first(channel, "updateperiod").map(e -> e.wholeText().strip()).orElse("")) {
          case "hourly" -> 1;
          case "daily" -> 24;
          case "weekly" -> 24 * 7;
          case "monthly" -> 24 * 30;
          case "yearly" -> 24 * 365;
          default -> 0;
        };
    long times =
        first(channel, "updatefrequency")
            .map(e -> e.wholeText().strip())
            .filter(text -> text.matches("[1-9][0-9]{0,3}"))
            .map(Long::parseLong)
            .orElse(1L);
    return hours == 0 ? Optional.empty() : Optional.of(Duration.ofHours(hours).dividedBy(times));
  }

  /** The first child of that name that is not blank. */
  private static Optional<Element> first(Element of, String local) {
    for (Element child : children(of, local)) {
      if (child.childrenSize() > 0 || !child.wholeText().isBlank()) {
        return Optional.of(child);
      }
    }
    return Optional.empty();
  }

  /** Those without a prefix come first: {@code <title>} before {@code <dc:title>}. */
  private static List<Element> children(Element of, String local) {
    List<Element> bare = new ArrayList<>();
    List<Element> prefixed = new ArrayList<>();
    for (Node node = of.childNodeSize() > 0 ? of.childNode(0) : null;
        node != null;
        node = node.nextSibling()) {
      if (node instanceof Element element && XmlNames.local(element).equals(local)) {
        (element.normalName().equals(local) ? bare : prefixed).add(element);
      }
    }
    bare.addAll(prefixed);
    return bare;
  }
}
