// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A waiting entry as it is kept in the state: JSON. */
final class EntryData {
  /** A longer text is no article; it would only make the state large. */
  private static final int LONGEST_TEXT = 1 << 20;

  private static final JsonFactory FACTORY = new JsonFactory();

  private EntryData() {}

  static String write(EntryKey key, FeedEntry entry) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.writeStartObject();
      json.writeStringField("kind", key.kind().name());
      json.writeStringField("key", key.value());
      field(json, "guid", entry.guid());
      field(json, "link", entry.link());
      field(json, "title", entry.title());
      field(json, "published", entry.published().map(Instant::toString));
      field(json, "content", entry.content());
      field(json, "teaser", entry.teaser());
      field(json, "doubt", entry.doubt());
      json.writeArrayFieldStart("authors");
      for (String author : entry.authors()) {
        json.writeString(author);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // it is written to memory
    }
    return out.toString();
  }

  private static void field(JsonGenerator json, String name, Optional<String> value)
      throws IOException {
    if (value.isPresent()) {
      String text = value.get();
      json.writeStringField(
          name, text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT));
    }
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
            get(fields, "published").map(Instant::parse),
            authors,
            get(fields, "content"),
            get(fields, "teaser"),
            get(fields, "doubt")));
  }

  private static Optional<String> get(Map<String, String> fields, String name) {
    return Optional.ofNullable(fields.get(name));
  }
}
