// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import copytaster.article.Article;
import copytaster.article.NoArticleException;
import copytaster.article.Verdict;
import copytaster.article.about.Metadata;
import copytaster.text.Block;
import copytaster.text.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads an article back from a record written with its text. Stateless. */
public final class RecordReader {
  private static final JsonFactory FACTORY = new JsonFactory();

  private RecordReader() {}

  /** Whether bytes begin like a record. */
  public static boolean isRecord(byte[] bytes) {
    int at = 0;
    while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r')) {
      at++;
    }
    String start = new String(bytes, at, Math.min(64, bytes.length - at), StandardCharsets.UTF_8);
    return start.replaceAll("\\s", "").startsWith("{\"schema\":\"" + JsonReport.SCHEMA + "\"");
  }

  /**
   * The article of a record; the kinds of its paragraphs are lost.
   *
   * @throws NoArticleException if the record is cut off or has no text, or another follows
   */
  public static Article read(byte[] record) throws NoArticleException {
    Map<String, List<String>> fields;
    try {
      fields = fields(record);
    } catch (IOException e) {
      throw new NoArticleException(Verdict.NONE, "a record that is broken or cut off");
    }
    List<Block> blocks = new ArrayList<>();
    for (String block : String.join("", fields.getOrDefault("text", List.of())).split(Text.BREAK)) {
      if (!block.isBlank()) {
        blocks.add(Block.paragraph(block));
      }
    }
    if (blocks.isEmpty()) {
      throw new NoArticleException(
          Verdict.NONE, "a record without the article's text: write it with --with-text");
    }
    Metadata metadata =
        Metadata.NONE
            .with(
                new Metadata.Headline(
                    first(fields, "title"), first(fields, "description"), first(fields, "image")))
            .withByline(fields.getOrDefault("byline", List.of()))
            .with(new Metadata.Dates(first(fields, "published"), first(fields, "modified")))
            .with(
                new Metadata.Origin(
                    first(fields, "url"),
                    first(fields, "site"),
                    first(fields, "language"),
                    Optional.empty()));
    return new Article(metadata, blocks, Verdict.ARTICLE, Optional.empty(), List.of());
  }

  private static Map<String, List<String>> fields(byte[] record)
      throws IOException, NoArticleException {
    Map<String, List<String>> fields = new HashMap<>();
    try (JsonParser json = FACTORY.createParser(record)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        boolean article = json.currentName().equals("article");
        json.nextToken();
        if (article && json.currentToken() == JsonToken.START_OBJECT) {
          fields(json, fields);
        } else {
          json.skipChildren();
        }
      }
      if (json.nextToken() != null) {
        throw new NoArticleException(Verdict.NONE, "more than one record: give a file of one");
      }
    }
    return fields;
  }

  private static void fields(JsonParser json, Map<String, List<String>> fields) throws IOException {
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      JsonToken token = json.nextToken();
      List<String> values = new ArrayList<>();
      if (token == JsonToken.VALUE_STRING) {
        values.add(json.getText());
      } else if (token == JsonToken.START_ARRAY) {
        while ((token = json.nextToken()) != null && token != JsonToken.END_ARRAY) {
          if (token == JsonToken.VALUE_STRING) {
            values.add(json.getText());
          } else {
            json.skipChildren();
          }
        }
      } else {
        json.skipChildren();
      }
      fields.put(name, values);
    }
  }

  private static Optional<String> first(Map<String, List<String>> fields, String name) {
    return fields.getOrDefault(name, List.of()).stream().findFirst();
  }
}
