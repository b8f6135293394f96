// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import copytaster.report.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A waiting entry as it is kept in the state: JSON. */
final class EntryData {
  /** Longer than any article; more would only bloat the state. */
  private static final int LONGEST_TEXT = 1 << 20;

  private static final JsonFactory FACTORY = new JsonFactory();

  private EntryData() {}

  static String write(EntryKey key, FeedEntry entry) {
    return Json.object(
        false,
        json -> {
          json.text("kind", key.kind().name());
          json.text("key", key.value());
          json.text("guid", cut(entry.guid()));
          json.text("link", cut(entry.link()));
          json.text("title", cut(entry.title()));
          json.text("published", entry.published());
          json.text("content", cut(entry.content()));
          json.text("teaser", cut(entry.teaser()));
          json.text("doubt", entry.date().doubt());
          json.texts("authors", entry.authors());
        });
  }

  private static Optional<String> cut(Optional<String> text) {
    return text.map(t -> t.substring(0, Math.min(t.length(), LONGEST_TEXT)));
  }

  /** An entry with its key. */
  record Kept(EntryKey key, FeedEntry entry) {}

  static Kept read(String data) {
    Map<String, String> fields = new HashMap<>();
    List<String> authors = new ArrayList<>();
    try (JsonParser json = FACTORY.createParser(data)) {
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
          if (json.getParsingContext().inArray()) {
            authors.add(json.getText());
          } else {
            fields.put(json.currentName(), json.getText());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // we wrote it ourselves
    }
    return new Kept(
        new EntryKey(EntryKey.Kind.valueOf(fields.get("kind")), fields.get("key")),
        new FeedEntry(
            get(fields, "guid"),
            get(fields, "link"),
            get(fields, "title"),
            new FeedDate(get(fields, "published").map(Instant::parse), get(fields, "doubt")),
            authors,
            get(fields, "content"),
            get(fields, "teaser")));
  }

  private static Optional<String> get(Map<String, String> fields, String name) {
    return Optional.ofNullable(fields.get(name));
  }
}
