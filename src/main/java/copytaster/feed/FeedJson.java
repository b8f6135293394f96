// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** What was parsed, as one line of JSON: what {@code feed --dump} prints. */
final class FeedJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private FeedJson() {}

  private interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  static String document(String url, FeedDocument document) {
    return line(
        json -> {
          json.writeStringField("url", url);
          if (document instanceof Feed feed) {
            feed(json, feed);
          } else if (document instanceof FeedList list) {
            strings(json, "feeds", list.urls());
          } else if (document instanceof FeedPage page) {
            strings(json, "alternates", page.alternates());
          }
        });
  }

  static String error(String url, String message) {
    return line(
        json -> {
          json.writeStringField("url", url);
          json.writeStringField("error", message);
        });
  }

  private static void feed(JsonGenerator json, Feed feed) throws IOException {
    json.writeObjectFieldStart("feed");
    string(json, "title", feed.title());
    string(json, "link", feed.link());
    json.writeEndObject();
    json.writeArrayFieldStart("entries");
    for (FeedEntry entry : feed.entries()) {
      json.writeStartObject();
      string(json, "title", entry.title());
      string(json, "link", entry.link());
      string(json, "id", entry.guid());
      string(json, "published", entry.published().map(Object::toString));
      if (!entry.authors().isEmpty()) {
        strings(json, "authors", entry.authors());
      }
      string(json, "content", entry.content());
      string(json, "teaser", entry.teaser());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (!feed.warnings().isEmpty()) {
      strings(json, "warnings", feed.warnings());
    }
  }

  private static String line(Body body) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.setHighestNonEscapedChar(0);
      json.writeStartObject();
      body.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // it is written to memory
    }
    return out.toString();
  }

  private static void string(JsonGenerator json, String name, Optional<String> value)
      throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get());
    }
  }

  private static void strings(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
