// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.page;

import copytaster.lexicon.Lexicon;
import copytaster.lexicon.WitnessesTable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** One walk over a tree that collects what {@link Declared} answers from. */
final class DeclaredScan implements NodeVisitor {
  /** Limit on an element's text, enough for a name, a headline or a date. */
  private static final int MAX_TEXT = 400;

  private static final int MAX_THINGS = 2_000;

  /** Of links that anyone asks for. */
  private static final Set<String> RELATIONS = Set.of("canonical", "image_src");

  /**
   * The properties of microdata that are read, by their names in lower case: pages are careless.
   */
  private static final Map<String, String> PROPERTIES =
      Lexicon.list(WitnessesTable.MICRODATA).stream()
          .collect(Collectors.toMap(name -> name.toLowerCase(Locale.ROOT), name -> name));

  private record Scope(Element element, Thing thing) {}

  private final JsonLd jsonLd = new JsonLd();
  private final List<Thing> microdata = new ArrayList<>();
  private final Map<String, List<String>> metas = new LinkedHashMap<>();
  private final Map<String, List<String>> links = new LinkedHashMap<>();
  private final List<String> languages = new ArrayList<>();
  private final Deque<Scope> scopes = new ArrayDeque<>();

  /** Properties outside any scope, which describe the page as a whole. */
  private final Thing loose = new Thing("");

  private boolean hasLoose;

  void read(Document tree) {
    tree.traverse(this);
  }

  List<Thing> things() {
    return jsonLd.things();
  }

  List<Thing> microdata() {
    List<Thing> all = new ArrayList<>(microdata);
    if (hasLoose) {
      all.add(loose);
    }
    return all;
  }

  Map<String, List<String>> metas() {
    return metas;
  }

  Map<String, List<String>> links() {
    return links;
  }

  List<String> languages() {
    return languages;
  }

  @Override
  public void head(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    switch (element.normalName()) {
      case "script" -> script(element);
      case "meta" -> meta(element);
      case "link" -> link(element);
      case "html", "body" -> language(element);
      default -> {}
    }
    if (element.attributesSize() > 0) {
      markup(element);
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (!scopes.isEmpty() && scopes.peek().element() == node) {
      scopes.pop();
    }
  }

  private void script(Element script) {
    if (!script.attr("type").toLowerCase(Locale.ROOT).contains("ld+json")) {
      return;
    }
    StringBuilder data = new StringBuilder();
    for (Node child : script.childNodes()) {
      if (child instanceof DataNode text) {
        data.append(text.getWholeData());
      } else if (child instanceof TextNode text) {
        data.append(text.getWholeText());
      }
    }
    jsonLd.read(data.toString());
  }

  private void meta(Element meta) {
    String content = meta.hasAttr("content") ? meta.attr("content") : meta.attr("value");
    content = Thing.decode(content);
    if (content.isEmpty()) {
      return;
    }
    String last = "";
    for (String key : new String[] {"property", "name", "itemprop", "http-equiv"}) {
      String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
      if (!name.isEmpty() && !name.equals(last)) {
        metas.computeIfAbsent(name, n -> new ArrayList<>(1)).add(content);
        last = name;
      }
    }
  }

  private void link(Element link) {
    for (String relation : link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+")) {
      if (RELATIONS.contains(relation)) { // a page has dozens of links to styles and icons
        String absolute = link.absUrl("href");
        String address = absolute.isEmpty() ? link.attr("href").strip() : absolute;
        if (!address.isEmpty()) {
          links.computeIfAbsent(relation, r -> new ArrayList<>(1)).add(address);
        }
      }
    }
  }

  private void language(Element element) {
    for (String key : new String[] {"lang", "xml:lang"}) {
      String language = element.attr(key).strip();
      if (!language.isEmpty()) {
        languages.add(language);
      }
    }
  }

  /** Microdata (itemscope, itemtype, itemprop) and RDFa (typeof, property), read alike. */
  private void markup(Element element) {
    boolean isMeta = element.normalName().equals("meta");
    String names = element.attr("itemprop");
    if (names.isEmpty() && !isMeta) {
      names = element.attr("property");
    }
    String type = element.attr("itemtype");
    if (type.isEmpty()) {
      type = element.attr("typeof");
    }
    Thing thing = null;
    if ((element.hasAttr("itemscope") || !type.isEmpty()) && microdata.size() < MAX_THINGS) {
      thing = new Thing(names.isEmpty() ? "" : names);
      for (String one : type.strip().split("\\s+")) {
        if (!one.isEmpty()) {
          thing.add(
              "@type", one.substring(Math.max(one.indexOf(':') + 1, one.lastIndexOf('/') + 1)));
        }
      }
    }
    if (!names.isEmpty()) {
      for (String name : names.strip().split("\\s+")) {
        property(name, element, thing);
      }
    }
    if (thing != null) {
      microdata.add(thing);
      scopes.push(new Scope(element, thing));
    }
  }

  private void property(String name, Element element, Thing thing) {
    String key = PROPERTIES.get(name.substring(name.indexOf(':') + 1).toLowerCase(Locale.ROOT));
    if (key == null) {
      return;
    }
    Thing owner = scopes.isEmpty() ? loose : scopes.peek().thing();
    hasLoose |= scopes.isEmpty();
    if (thing != null) {
      if (element.hasAttr("content")) {
        thing.add("name", element.attr("content"));
      } else if (!hasProperties(element)) {
        thing.add("name", text(element));
      }
      owner.add(key, thing);
    } else {
      String value = value(key, element);
      if (!value.isBlank()) {
        owner.add(key, value);
      }
    }
  }

  private static boolean hasProperties(Element element) {
    Element next = element.firstElementChild();
    for (int i = 0; next != null && i < 8; i++) {
      if (next.hasAttr("itemprop") || next.hasAttr("property")) {
        return true;
      }
      Element child = next.firstElementChild();
      next = child == null ? next.nextElementSibling() : child;
    }
    return false;
  }

  private static String value(String key, Element element) {
    for (String attribute : new String[] {"content", "datetime"}) {
      if (element.hasAttr(attribute) && !element.attr(attribute).isBlank()) {
        return element.attr(attribute);
      }
    }
    if (element.normalName().equals("abbr") && element.hasAttr("title")) {
      return element.attr("title");
    }
    if (key.equals("url") || key.equals("image") || key.equals("mainEntityOfPage")) {
      for (String attribute : new String[] {"href", "src"}) {
        if (element.hasAttr(attribute)) {
          return element.absUrl(attribute);
        }
      }
    }
    return text(element);
  }

  /** The beginning of an element's text, without a walk over all of it. */
  private static String text(Element element) {
    StringBuilder text = new StringBuilder();
    Node node = element;
    int steps = 0;
    while (node != null && text.length() < MAX_TEXT && steps++ < 200) {
      if (node instanceof TextNode words) {
        text.append(words.getWholeText());
      } else if (node instanceof Element inner && inner != element && inner.isBlock()) {
        text.append(' ');
      }
      node = after(node, element);
    }
    return text.toString().replaceAll("\\s+", " ").strip();
  }

  /** The next node in the order of the page that is within an element, or null. */
  private static Node after(Node node, Element within) {
    boolean hidden =
        node instanceof Element element
            && (element.normalName().equals("script") || element.normalName().equals("style"));
    if (node.childNodeSize() > 0 && !hidden) {
      return node.childNode(0);
    }
    Node up = node;
    while (up != null && up != within) {
      Node sibling = up.nextSibling();
      if (sibling != null) {
        return sibling;
      }
      up = up.parentNode();
    }
    return null;
  }
}
