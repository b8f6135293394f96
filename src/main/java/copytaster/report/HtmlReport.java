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

  private final Html html = new Html();
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

  /**
   * Everything before the first article.
   *
   * @param title of that article
   * @param types the entities that are shown
   */
  static String opening(Optional<String> title, Set<EntityType> types) {
    Html page = new Html().head(title.orElse("copytaster"), "article.css");
    page.add(
        """
        <div class="legend">
        <label><input type="checkbox" id="show-summary" checked> <mark>summary</mark></label>
        """);
    for (EntityType type : EntityType.values()) {
      if (types.contains(type)) {
        page.add(
            "<label><input type=\"checkbox\" id=\"show-{}\" checked> <span class=\"e {}\">{}</span></label>\n",
            type.word(),
            type.word(),
            type.word());
      }
    }
    return page.add("</div>\n<main>\n").toString();
  }

  /** Everything after the last article. */
  static String closing() {
    return "</main>\n</body>\n</html>\n";
  }

  static String write(Result result) {
    HtmlReport report = new HtmlReport(result);
    report.head();
    report.summary();
    report.body();
    report.entities();
    result.warnings().forEach(w -> report.html.add("<p class=\"note\">Note: {}</p>\n", w));
    return report.html.add("</article>\n").toString();
  }

  private void head() {
    Metadata metadata = result.article().metadata();
    Optional<String> language =
        metadata.language().filter(l -> l.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,4}"));
    html.add("<article")
        .add(language.isPresent() ? " lang=\"" + language.get() + "\">\n" : ">\n")
        .add("<h1 dir=\"auto\">{}</h1>\n", Wording.title(result));
    List<String> origin = Wording.origin(metadata);
    if (!origin.isEmpty()) {
      html.add("<p class=\"origin\" dir=\"auto\">{}</p>\n", String.join(" · ", origin));
    }
    Wording.link(metadata.url())
        .ifPresent(
            url ->
                html.add(
                    "<p class=\"origin\"><a rel=\"noreferrer\" href=\"{}\">{}</a></p>\n",
                    url,
                    url));
    metadata
        .description()
        .ifPresent(deck -> html.add("<p class=\"deck\" dir=\"auto\">{}</p>\n", deck));
  }

  private void summary() {
    if (result.summary().sentences().isEmpty()) {
      return;
    }
    html.add("<div class=\"summary\">\n<ul>\n");
    for (Summary.Chosen chosen : result.summary().sentences()) {
      html.add("<li dir=\"auto\">{}</li>\n", text.at(chosen.sentence().span()));
    }
    html.add("</ul>\n</div>\n");
  }

  private void body() {
    html.add("<div class=\"text\">\n");
    boolean list = false;
    for (int i = 0; i < text.blocks().size(); i++) {
      Block.Kind kind = text.blocks().get(i).kind();
      boolean item = kind == Block.Kind.LIST_ITEM;
      if (item != list) {
        html.add(item ? "<ul>\n" : "</ul>\n");
        list = item;
      }
      html.add("<{} dir=\"auto\">", tag(kind));
      block(text.blockSpans().get(i));
      html.add("</{}>\n", tag(kind));
    }
    html.add(list ? "</ul>\n" : "").add("</div>\n");
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
        html.add("<mark>");
        marked(sentence.start(), sentence.end());
        html.add("</mark>");
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
        html.add("{}", text.string().substring(at, start));
        entity(spot, start, end);
        at = end;
      }
      if (spot.span().end() > to) {
        break;
      }
      next++;
    }
    html.add("{}", text.string().substring(at, Math.max(at, to)));
  }

  private void entity(Spot spot, int from, int to) {
    Entity entity = result.entities().get(spot.entity());
    String type = entity.type().word();
    String detail = Wording.detail(entity);
    html.add("<span class=\"e {}\"", type);
    if (firsts.get(spot.entity()) == spot && from == spot.span().start()) {
      html.add(" id=\"{}-{}\"", prefix, spot.entity());
    }
    html.add(
        " title=\"{}: {}{}\">{}</span>",
        type,
        Wording.label(entity, text.string()),
        detail.isEmpty() ? "" : " (" + detail + ")",
        text.string().substring(from, to));
  }

  private void entities() {
    EntityType type = null;
    for (int e = 0; e < result.entities().size(); e++) {
      Entity entity = result.entities().get(e);
      if (entity.type() != type) {
        html.add(type == null ? "" : "</table>\n");
        type = entity.type();
        html.add("<h2>{}</h2>\n<table>\n", Wording.heading(type));
      }
      String label = Wording.label(entity, text.string());
      html.add("<tr><td>");
      if (firsts.containsKey(e)) {
        html.add(
            "<a href=\"#{}-{}\"><span class=\"e {}\">{}</span></a>", prefix, e, type.word(), label);
      } else {
        html.add("<span class=\"e {}\">{}</span>", type.word(), label);
      }
      html.add(
          " <span class=\"n\">{}</span></td><td class=\"d\">{}</td></tr>\n",
          entity.mentions().size(),
          Wording.detail(entity));
    }
    html.add(type == null ? "" : "</table>\n");
  }
}
