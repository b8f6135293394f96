// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.report;

import copytaster.article.about.Metadata;
import copytaster.entity.Entity;
import copytaster.entity.EntityType;
import copytaster.summary.Summary;
import copytaster.text.Block;
import copytaster.text.Span;
import copytaster.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Articles as an HTML page: the text with its entities coloured by type and the chosen sentences
 * marked. One file without scripts or external resources, which its content security policy
 * enforces; the checkboxes of the legend work through CSS. Everything from the input is escaped,
 * and links are http or https only.
 */
final class HtmlReport {
  /** A mention of an entity. */
  private record Spot(Span span, int entity) {}

  private final StringBuilder out = new StringBuilder();
  private final Result result;
  private final Text text;
  private final String prefix;
  private final List<Spot> spots = new ArrayList<>();

  /** The first coloured mention of each entity, the target of the link in the table. */
  private final Map<Integer, Spot> firsts = new HashMap<>();

  private int next;

  private HtmlReport(Result result) {
    this.result = result;
    this.text = result.text();
    this.prefix =
        "a" + Integer.toHexString((result.content().source().ref() + text.string()).hashCode());
    List<Spot> all = new ArrayList<>();
    for (int e = 0; e < result.entities().size(); e++) {
      for (Span mention : result.entities().get(e).mentions()) {
        all.add(new Spot(mention, e));
      }
    }
    all.sort(Comparator.comparing(Spot::span));
    int end = 0;
    for (Spot spot : all) { // of mentions that overlap, the one that begins first
      if (spot.span().start() >= end && !spot.span().isEmpty()) {
        spots.add(spot);
        firsts.putIfAbsent(spot.entity(), spot);
        end = spot.span().end();
      }
    }
  }

  /** The head of the page and the start of its body. */
  static String head(String title, String css) {
    return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
        + "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
        + " 'unsafe-inline'\">\n<meta name=\"referrer\" content=\"no-referrer\">\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        + "<title>"
        + escape(title)
        + "</title>\n<style>\n"
        + style(css)
        + "</style>\n</head>\n<body>\n";
  }

  /**
   * Everything before the first article.
   *
   * @param title of that article
   * @param types the entities that are shown
   */
  static String opening(Optional<String> title, Set<EntityType> types) {
    StringBuilder out = new StringBuilder(head(title.orElse("copytaster"), "article.css"));
    out.append("<div class=\"legend\">\n");
    out.append(
        "<label><input type=\"checkbox\" id=\"show-summary\" checked> <mark>summary</mark></label>\n");
    for (EntityType type : EntityType.values()) {
      if (!types.contains(type)) {
        continue;
      }
      out.append("<label><input type=\"checkbox\" id=\"show-")
          .append(type.word())
          .append("\" checked> <span class=\"e ")
          .append(type.word())
          .append("\">")
          .append(type.word())
          .append("</span></label>\n");
    }
    return out.append("</div>\n<main>\n").toString();
  }

  /** Everything after the last article. */
  static String closing() {
    return "</main>\n</body>\n</html>\n";
  }

  private static String style(String css) {
    try (InputStream in = HtmlReport.class.getResourceAsStream(css)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String write(Result result) {
    HtmlReport report = new HtmlReport(result);
    report.out.append("<article").append(language(result)).append(">\n");
    report.head();
    report.summary();
    report.body();
    report.entities();
    report.foot();
    return report.out.append("</article>\n").toString();
  }

  private static String language(Result result) {
    return result
        .article()
        .metadata()
        .language()
        .filter(l -> l.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}"))
        .map(l -> " lang=\"" + l + "\"")
        .orElse("");
  }

  private void head() {
    Metadata metadata = result.article().metadata();
    element("h1", " dir=\"auto\"", Wording.title(result));
    List<String> origin = Wording.origin(metadata);
    if (!origin.isEmpty()) {
      element("p", " class=\"origin\" dir=\"auto\"", String.join(" · ", origin));
    }
    Wording.link(metadata.url())
        .ifPresent(
            url ->
                out.append("<p class=\"origin\"><a rel=\"noreferrer\" href=\"")
                    .append(escape(url))
                    .append("\">")
                    .append(escape(url))
                    .append("</a></p>\n"));
    metadata.description().ifPresent(deck -> element("p", " class=\"deck\" dir=\"auto\"", deck));
  }

  private void summary() {
    if (result.summary().sentences().isEmpty()) {
      return;
    }
    out.append("<div class=\"summary\">\n<ul>\n");
    for (Summary.Chosen chosen : result.summary().sentences()) {
      element("li", " dir=\"auto\"", text.at(chosen.sentence().span()));
    }
    out.append("</ul>\n</div>\n");
  }

  private void body() {
    out.append("<div class=\"text\">\n");
    boolean list = false;
    for (int i = 0; i < text.blocks().size(); i++) {
      Block.Kind kind = text.blocks().get(i).kind();
      boolean item = kind == Block.Kind.LIST_ITEM;
      if (item != list) {
        out.append(item ? "<ul>\n" : "</ul>\n");
        list = item;
      }
      String tag = tag(kind);
      out.append('<').append(tag).append(" dir=\"auto\">");
      block(text.blockSpans().get(i));
      out.append("</").append(tag).append(">\n");
    }
    out.append(list ? "</ul>\n" : "").append("</div>\n");
  }

  private static String tag(Block.Kind kind) {
    return switch (kind) {
      case PARAGRAPH, TABLE_ROW -> "p";
      case HEADING -> "h3";
      case LIST_ITEM -> "li";
      case QUOTE -> "blockquote";
      case PREFORMATTED -> "pre";
    };
  }

  private void block(Span block) {
    int at = block.start();
    for (Summary.Chosen chosen : result.summary().sentences()) {
      Span sentence = chosen.sentence().span();
      if (sentence.start() >= at && sentence.end() <= block.end()) {
        marked(at, sentence.start());
        out.append("<mark>");
        marked(sentence.start(), sentence.end());
        out.append("</mark>");
        at = sentence.end();
      }
    }
    marked(at, block.end());
  }

  /** A stretch of text with its entities, cut at both ends. */
  private void marked(int from, int to) {
    int at = from;
    while (next < spots.size() && spots.get(next).span().start() < to) {
      Spot spot = spots.get(next);
      int start = Math.max(at, spot.span().start());
      int end = Math.min(to, spot.span().end());
      if (end > start) {
        out.append(escape(text.string().substring(at, start)));
        entity(spot, start, end);
        at = end;
      }
      if (spot.span().end() > to) {
        break;
      }
      next++;
    }
    out.append(escape(text.string().substring(at, Math.max(at, to))));
  }

  private void entity(Spot spot, int from, int to) {
    Entity entity = result.entities().get(spot.entity());
    String detail = Wording.detail(entity);
    String label = Wording.label(entity, text.string());
    out.append("<span class=\"e ").append(entity.type().word()).append('"');
    if (firsts.get(spot.entity()) == spot && from == spot.span().start()) {
      out.append(" id=\"").append(prefix).append('-').append(spot.entity()).append('"');
    }
    out.append(" title=\"")
        .append(escape(entity.type().word() + ": " + label))
        .append(detail.isEmpty() ? "" : escape(" (" + detail + ")"))
        .append("\">")
        .append(escape(text.string().substring(from, to)))
        .append("</span>");
  }

  private void entities() {
    EntityType type = null;
    for (int e = 0; e < result.entities().size(); e++) {
      Entity entity = result.entities().get(e);
      if (entity.type() != type) {
        out.append(type == null ? "" : "</table>\n");
        type = entity.type();
        element("h2", "", Wording.heading(type));
        out.append("<table>\n");
      }
      boolean coloured = firsts.containsKey(e);
      out.append("<tr><td>")
          .append(coloured ? "<a href=\"#" + prefix + '-' + e + "\">" : "")
          .append("<span class=\"e ")
          .append(type.word())
          .append("\">")
          .append(escape(Wording.label(entity, text.string())))
          .append(coloured ? "</span></a>" : "</span>")
          .append(" <span class=\"n\">")
          .append(entity.mentions().size())
          .append("</span></td><td class=\"d\">")
          .append(escape(Wording.detail(entity)))
          .append("</td></tr>\n");
    }
    out.append(type == null ? "" : "</table>\n");
  }

  private void foot() {
    for (String warning : result.warnings()) {
      element("p", " class=\"note\"", "Note: " + warning);
    }
  }

  private void element(String tag, String attributes, String content) {
    out.append('<')
        .append(tag)
        .append(attributes)
        .append('>')
        .append(escape(content))
        .append("</")
        .append(tag)
        .append(">\n");
  }

  /** For element content and for attributes in double quotes. */
  static String escape(String text) {
    String clean = Printable.text(text);
    StringBuilder out = new StringBuilder(clean.length() + 16);
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
