// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import copytaster.report.Item;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Feeds as JSON: what {@code --dump}, {@code --list} and {@code --dry-run} print. */
final class FeedJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private final boolean indent;

  /**
   * @param indent over several lines, for people
   */
  FeedJson(boolean indent) {
    this.indent = indent;
  }

  private interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  String document(String url, FeedDocument document) {
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

  String error(String url, String message) {
    return line(
        json -> {
          json.writeStringField("url", url);
          json.writeStringField("error", message);
        });
  }

  String state(FeedState feed, Optional<Instant> left, int waiting, int done, int failed) {
    return line(
        json -> {
          json.writeStringField("url", feed.url());
          string(json, "title", feed.title());
          string(json, "moved_to", feed.urlNow());
          string(json, "last_poll", feed.polledAt().map(Object::toString));
          string(json, "last_success", feed.successAt().map(Object::toString));
          if (feed.goneAt().isPresent()) {
            string(json, "gone", feed.goneAt().map(Object::toString));
          } else {
            json.writeStringField("next_due", feed.nextDue().toString());
          }
          string(json, "not_named_since", left.map(Object::toString));
          json.writeNumberField("failures", feed.fails());
          string(json, "error", feed.error());
          json.writeNumberField("articles_read", done);
          json.writeNumberField("articles_waiting", waiting);
          json.writeNumberField("articles_given_up", failed);
        });
  }

  String item(Item item) {
    return line(
        json -> {
          json.writeStringField("id", item.id());
          json.writeStringField("feed", item.feedUrl());
          string(json, "title", item.title());
          string(json, "link", item.link());
          string(json, "published", item.published().map(Object::toString));
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
      if (entry.doubt().isPresent()) {
        strings(json, "warnings", entry.doubt().stream().toList());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    if (!feed.warnings().isEmpty()) {
      strings(json, "warnings", feed.warnings());
    }
  }

  private String line(Body body) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.setHighestNonEscapedChar(0);
      if (indent) {
        DefaultPrettyPrinter printer =
            new DefaultPrettyPrinter()
                .withSeparators(
                    Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        printer.indentArraysWith(new DefaultIndenter("  ", "\n"));
        printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
        json.setPrettyPrinter(printer);
      }
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
