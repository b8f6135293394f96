// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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
    Optional<String> guid = Optional.empty();
    Optional<String> page = Optional.empty();
    Optional<String> external = Optional.empty();
    Optional<String> headline = Optional.empty();
    Optional<String> html = Optional.empty();
    Optional<String> plain = Optional.empty();
    Optional<String> summary = Optional.empty();
    Optional<Instant> published = Optional.empty();
    Optional<Instant> modified = Optional.empty();
    Set<String> authors = new LinkedHashSet<>();
    try {
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        JsonToken value = json.nextToken();
        switch (name) {
          case "id" -> guid = scalar(value).flatMap(HtmlField::line);
          case "url" -> page = scalar(value).flatMap(v -> Urls.resolve(url, v));
          case "external_url" -> external = scalar(value).flatMap(v -> Urls.resolve(url, v));
          case "title" -> headline = scalar(value).flatMap(HtmlField::plain);
          case "content_html" -> html = scalar(value).filter(v -> !v.isBlank());
          case "content_text" -> plain = scalar(value).filter(v -> !v.isBlank());
          case "summary" -> summary = scalar(value).filter(v -> !v.isBlank());
          case "date_published" -> published = scalar(value).flatMap(FeedDates::parse);
          case "date_modified" -> modified = scalar(value).flatMap(FeedDates::parse);
          case "author", "authors" -> authors(value, authors);
          default -> json.skipChildren();
        }
      }
    } finally {
      // Also when the document breaks off inside this entry.
      FeedEntry entry =
          new FeedEntry(
              guid,
              page.or(optional(external)),
              headline,
              published.or(optional(modified)),
              new ArrayList<>(authors),
              html.or(optional(plain.map(JsonFeed::paragraphs))),
              summary.map(Entities::escape));
      if (!entry.isEmpty()) {
        entries.add(entry);
      }
    }
  }

  private static <T> Supplier<Optional<T>> optional(Optional<T> value) {
    return () -> value;
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
