// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;

/** JSON Feed 1.0 and 1.1. A document that breaks off gives the entries before the break. */
final class JsonFeed {
  /** A feed's values are four levels deep; its extensions not much deeper. */
  private static final int DEPTH = 64;

  private static final int LONGEST_STRING = 4 << 20;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEPTH)
                  .maxStringLength(LONGEST_STRING)
                  .maxNameLength(1000)
                  .maxNumberLength(100)
                  .build())
          .build();

  private final JsonParser json;
  private final String url;
  private final List<FeedEntry> entries = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private Optional<String> title = Optional.empty();
  private Optional<String> link = Optional.empty();
  private boolean items;

  private JsonFeed(JsonParser json, String url) {
    this.json = json;
    this.url = url;
  }

  static Feed parse(String text, String url) throws NotAFeedException {
    try (JsonParser json = FACTORY.createParser(text)) {
      JsonFeed feed = new JsonFeed(json, url);
      try {
        feed.document();
      } catch (IOException e) {
        if (feed.entries.isEmpty()) {
          throw new NotAFeedException("broken JSON without an entry");
        }
        feed.warnings.add("broken JSON: what comes after the break is lost");
      }
      if (!feed.items) {
        throw new NotAFeedException("JSON, but no JSON Feed: it has no items");
      }
      return new Feed(feed.title, feed.link, Optional.empty(), feed.entries, feed.warnings);
    } catch (IOException e) {
      throw new NotAFeedException("broken JSON");
    }
  }

  private void document() throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      return;
    }
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken value = json.nextToken();
      switch (name) {
        case "title" -> title = scalar(value).flatMap(HtmlField::plain);
        case "home_page_url" -> link = scalar(value).flatMap(v -> Urls.resolve(url, v));
        case "items" -> items(value);
        default -> json.skipChildren();
      }
    }
  }

  private void items(JsonToken value) throws IOException {
    if (value != JsonToken.START_ARRAY) {
      json.skipChildren();
      return;
    }
    items = true;
    for (JsonToken item = json.nextToken();
        item != null && item != JsonToken.END_ARRAY;
        item = json.nextToken()) {
      if (item != JsonToken.START_OBJECT) {
        json.skipChildren();
      } else if (entries.size() == Feed.MAX_ENTRIES) {
        if (warnings.isEmpty()) {
          warnings.add(Feed.TOO_MANY);
        }
        json.skipChildren();
      } else {
        item();
      }
    }
  }

  private void item() throws IOException {
    Map<String, String> fields = new HashMap<>();
    Set<String> authors = new LinkedHashSet<>();
    try {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        if (name.equals("author") || name.equals("authors")) {
          authors(value, authors);
        } else {
          scalar(value).filter(v -> !v.isBlank()).ifPresent(text -> fields.put(name, text));
        }
      }
    } finally {
      // Also when the document breaks off inside this entry.
      FeedEntry entry = entry(fields, new ArrayList<>(authors));
      if (!entry.isEmpty()) {
        entries.add(entry);
      }
    }
  }

  private FeedEntry entry(Map<String, String> fields, List<String> authors) {
    return new FeedEntry(
        get(fields, "id").flatMap(HtmlField::line),
        address(fields, "url").or(() -> address(fields, "external_url")),
        get(fields, "title").flatMap(HtmlField::plain),
        FeedDate.of(
            Stream.of("date_published", "date_modified").flatMap(n -> get(fields, n).stream())),
        authors,
        get(fields, "content_html").or(() -> get(fields, "content_text").map(JsonFeed::paragraphs)),
        get(fields, "summary").map(Entities::escape));
  }

  private static Optional<String> get(Map<String, String> fields, String name) {
    return Optional.ofNullable(fields.get(name));
  }

  private Optional<String> address(Map<String, String> fields, String name) {
    return get(fields, name).flatMap(reference -> Urls.resolve(url, reference));
  }

  /** One author or several: objects with a name, sometimes bare strings. */
  private void authors(JsonToken value, Set<String> names) throws IOException {
    int depth = 0;
    JsonToken token = value;
    do {
      switch (token) {
        case START_OBJECT, START_ARRAY -> depth++;
        case END_OBJECT, END_ARRAY -> depth--;
        case VALUE_STRING -> {
          String name = json.currentName();
          if (name == null || name.startsWith("author") || name.equals("name")) {
            HtmlField.plain(json.getText()).ifPresent(names::add);
          }
        }
        default -> {}
      }
      token = depth > 0 ? json.nextToken() : null;
    } while (token != null);
  }

  private Optional<String> scalar(JsonToken value) throws IOException {
    if (value.isScalarValue() && value != JsonToken.VALUE_NULL) {
      return Optional.of(json.getText());
    }
    json.skipChildren();
    return Optional.empty();
  }

  /** Plain text as HTML, cut at its blank lines. */
  private static String paragraphs(String text) {
    StringBuilder out = new StringBuilder("<p>");
    boolean blank = false;
    for (String line : text.split("\n", -1)) {
      if (line.isBlank()) {
        blank = true;
        continue;
      }
      out.append(blank ? "</p><p>" : " ").append(Entities.escape(line));
      blank = false;
    }
    return out.append("</p>").toString();
  }
}
