// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.parser.Parser;

/**
 * Something that a page describes in the terms of schema.org, in JSON-LD or microdata: an article,
 * its author, its publisher. Lists are flattened: a property has any number of values, each a text
 * or another thing.
 */
public final class Thing {
  private static final String[] VOCABULARIES = {
    "http://schema.org/", "https://schema.org/", "http://www.schema.org/", "schema:"
  };

  /** The property whose value it is, or an empty string if it stands alone. */
  private final String role;

  /** Values, each a String or a Thing. */
  private final Map<String, List<Object>> values = new LinkedHashMap<>();

  Thing(String role) {
    this.role = role;
  }

  String role() {
    return role;
  }

  void add(String property, String text) {
    values.computeIfAbsent(local(property), p -> new ArrayList<>(1)).add(text);
  }

  void add(String property, Thing thing) {
    values.computeIfAbsent(local(property), p -> new ArrayList<>(1)).add(thing);
  }

  /** Replaces an address with the thing it refers to. */
  void resolve(Map<String, Thing> byAddress) {
    for (List<Object> list : values.values()) {
      list.replaceAll(
          value ->
              value instanceof Thing reference && reference.isReference()
                  ? byAddress.getOrDefault(reference.address(), reference)
                  : value);
    }
  }

  private boolean isReference() {
    return values.size() == 1 && values.containsKey("@id") && !address().isEmpty();
  }

  /** Its {@code @id}, or an empty string. */
  String address() {
    List<Object> ids = values.getOrDefault("@id", List.of());
    return ids.isEmpty() || !(ids.get(0) instanceof String id) ? "" : id;
  }

  /** Whether one of its types has this ending: {@code Article} also matches {@code NewsArticle}. */
  public boolean isA(String suffix) {
    for (Object type : values.getOrDefault("@type", List.of())) {
      if (type instanceof String name
          && local(name).toLowerCase(Locale.ROOT).endsWith(suffix.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  /** Whether it declares a type. */
  public boolean isTyped() {
    return values.containsKey("@type");
  }

  public boolean has(String property) {
    return values.containsKey(property);
  }

  /** The first text of a property. */
  public Optional<String> text(String property) {
    List<String> texts = texts(property);
    return texts.isEmpty() ? Optional.empty() : Optional.of(texts.get(0));
  }

  /**
   * The texts of a property, entities decoded, stripped, none empty; things count by their value or
   * name.
   */
  public List<String> texts(String property) {
    List<String> texts = new ArrayList<>();
    for (Object value : members(property)) {
      if (value instanceof String text) {
        addUnlessBlank(texts, text);
      } else if (value instanceof Thing thing) {
        for (String name : new String[] {"@value", "name", "url", "@id"}) {
          List<Object> inner = thing.values.getOrDefault(name, List.of());
          if (!inner.isEmpty() && inner.get(0) instanceof String text) {
            addUnlessBlank(texts, text);
            break;
          }
        }
      }
    }
    return texts;
  }

  /** The things of a property; a bare text counts as a thing of that name. */
  public List<Thing> things(String property) {
    List<Thing> things = new ArrayList<>();
    for (Object value : members(property)) {
      if (value instanceof Thing thing) {
        things.add(thing);
      } else if (value instanceof String text && !text.isBlank()) {
        Thing named = new Thing(property);
        named.add("name", text);
        things.add(named);
      }
    }
    return things;
  }

  /** The values of a property; a list that says it is one stands for its members. */
  private List<Object> members(String property) {
    List<Object> members = new ArrayList<>();
    for (Object value : values.getOrDefault(property, List.of())) {
      if (value instanceof Thing list && (list.has("@list") || list.has("@set"))) {
        members.addAll(list.values.getOrDefault("@list", List.of()));
        members.addAll(list.values.getOrDefault("@set", List.of()));
      } else {
        members.add(value);
      }
    }
    return members;
  }

  private static void addUnlessBlank(List<String> texts, String raw) {
    String text = decode(raw);
    if (!text.isEmpty()) {
      texts.add(text);
    }
  }

  /** Publishing systems escape JSON texts for HTML, some of them twice. */
  static String decode(String raw) {
    String text = raw;
    for (int times = 0; times < 2 && text.indexOf('&') >= 0; times++) {
      text = Parser.unescapeEntities(text, false);
    }
    return text.replace('\u00A0', ' ').strip();
  }

  private static String local(String name) {
    for (String vocabulary : VOCABULARIES) {
      if (name.startsWith(vocabulary)) {
        return name.substring(vocabulary.length());
      }
    }
    return name;
  }
}
