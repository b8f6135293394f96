// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.page;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

/**
 * Markup in places that are normally hidden but that a browser shows: blogs keep whole posts in
 * {@code <script type="text/template">} until their own script unpacks them, and web components
 * come with a {@code <template>} that the browser opens by itself.
 */
final class Templates {
  /** Shorter ones are buttons and boxes. */
  private static final int SHORTEST = 400;

  /** Placeholders of a template language: such a template is shown many times or never. */
  private static final String[] BLANKS = {"{{", "<%", "${", "{%", "[["};

  private static final Evaluator HOLDERS = QueryParser.parse("script, template");

  private Templates() {}

  /** Replaces the templates with their content. */
  static void unfold(Document tree) {
    boolean unfolded = false;
    List<Element> found = tree.select(HOLDERS);
    for (Element script : found) {
      String markup = isTemplate(script) ? script.data() : "";
      if (markup.length() >= SHORTEST && isFilledIn(markup) && script.closest("body") != null) {
        Element shown = new Element("div");
        // All at once: one after the other, each would move up all that follow it.
        shown.insertChildren(0, Parser.parseFragment(markup, shown, tree.location()));
        script.replaceWith(shown);
        unfolded = true;
      }
    }
    for (Element template : unfolded ? tree.select(HOLDERS) : found) {
      if (template.normalName().equals("template")
          && (template.hasAttr("shadowrootmode") || template.hasAttr("shadowroot"))) {
        template.tagName("div");
      }
    }
  }

  private static boolean isTemplate(Element element) {
    return element.normalName().equals("script")
        && switch (element.attr("type").toLowerCase(Locale.ROOT)) {
          case "text/template", "text/x-template", "text/html" -> true;
          default -> false;
        };
  }

  private static boolean isFilledIn(String markup) {
    // Data for a script: {"type":"Image","caption":"<p>…
    if (!markup.stripLeading().startsWith("<")) {
      return false;
    }
    for (String blank : BLANKS) {
      if (markup.contains(blank)) {
        return false;
      }
    }
    return markup.contains("<p") || markup.contains("<br");
  }
}
