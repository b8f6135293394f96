// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import copytaster.amounts.Amount;
import copytaster.article.Article;
import copytaster.article.Metadata;
import copytaster.dates.DateValue;
import copytaster.entity.AmountEntity;
import copytaster.entity.DateEntity;
import copytaster.entity.Entity;
import copytaster.entity.Location;
import copytaster.entity.NamedEntity;
import copytaster.source.Source;
import copytaster.summary.Summary;
import copytaster.text.Sha256;
import copytaster.text.Span;
import copytaster.text.Words;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The JSON of {@code copytaster/1}. Absent means unknown: there are no nulls and no empty strings.
 * Offsets count code points of the text, half-open. Numbers are plain. Keys are only ever added.
 */
final class JsonReport {
  static final String SCHEMA = "copytaster/1";
  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator json;
  private final CodePoints offsets;
  private final String text;
  private boolean explain;

  JsonReport(JsonGenerator json, String text) {
    this.json = json;
    this.text = text;
    this.offsets = new CodePoints(text);
  }

  static String write(
      Result result,
      Optional<Extras> extras,
      boolean indent,
      boolean withText,
      boolean explain,
      Provenance provenance)
      throws IOException {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = generator(out, indent)) {
      JsonReport report = new JsonReport(json, result.text().string());
      report.explain = explain;
      report.record(result, extras, withText, provenance);
    }
    return out.append('\n').toString();
  }

  static String write(Source source, Problem problem, Optional<Extras> extras, boolean indent)
      throws IOException {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = generator(out, indent)) {
      JsonReport report = new JsonReport(json, "");
      json.writeStartObject();
      json.writeStringField("schema", SCHEMA);
      json.writeStringField("status", "error");
      report.id(extras);
      report.input(source, Optional.empty());
      report.origin(extras);
      json.writeObjectFieldStart("error");
      json.writeNumberField("code", problem.code());
      json.writeStringField("kind", problem.kind());
      if (problem.httpStatus().isPresent()) {
        json.writeNumberField("http_status", problem.httpStatus().getAsInt());
      }
      json.writeBooleanField("retryable", problem.retryable());
      report.string("message", problem.message());
      json.writeEndObject();
      json.writeEndObject();
    }
    return out.append('\n').toString();
  }

  static JsonGenerator generator(StringWriter out, boolean indent) throws IOException {
    JsonGenerator json = FACTORY.createGenerator(out);
    json.setCharacterEscapes(new ControlEscapes());
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
    return json;
  }

  private void record(
      Result result, Optional<Extras> extras, boolean withText, Provenance provenance)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", SCHEMA);
    json.writeStringField("status", "ok");
    id(extras);
    input(result.content().source(), result.content().finalUrl());
    origin(extras);
    article(result.article(), withText);
    summary(result.summary());
    json.writeArrayFieldStart("entities");
    for (Entity entity : result.entities()) {
      entity(entity);
    }
    json.writeEndArray();
    strings("warnings", result.warnings());
    if (extras.isPresent() && !extras.get().changes().isEmpty()) {
      DiffJson.changes(json, extras.get().changes());
    }
    tool(provenance);
    json.writeEndObject();
  }

  void tool(Provenance provenance) throws IOException {
    json.writeObjectFieldStart("tool");
    json.writeStringField("version", provenance.version());
    json.writeStringField("tagger", provenance.tagger().get());
    json.writeObjectFieldStart("models");
    for (Map.Entry<String, String> model : new TreeMap<>(provenance.models().get()).entrySet()) {
      json.writeStringField(model.getKey(), model.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  void input(Source source, Optional<String> finalUrl) throws IOException {
    json.writeObjectFieldStart("input");
    json.writeStringField("kind", source.kind().name().toLowerCase(Locale.ROOT));
    string("ref", source.ref());
    string("id", source.id());
    if (source.capture().isPresent()) {
      json.writeNumberField("offset", source.capture().get().offset());
      string("record", source.capture().get().record());
    }
    string("final_url", finalUrl.or(() -> source.capture().flatMap(Source.Capture::url)));
    json.writeEndObject();
  }

  private void id(Optional<Extras> extras) throws IOException {
    string("id", extras.map(e -> e.item().id()));
  }

  /** The feed's own data, and the story that the record was found to be part of. */
  private void origin(Optional<Extras> extras) throws IOException {
    if (extras.isEmpty()) {
      return;
    }
    Item item = extras.get().item();
    json.writeObjectFieldStart("feed");
    string("url", item.feedUrl());
    string("title", item.feedTitle());
    strings("also_in", item.alsoIn());
    json.writeObjectFieldStart("entry");
    string("key", item.key());
    string("title", item.title());
    string("link", item.link());
    string("published", item.published().map(Instant::toString));
    strings("authors", item.authors());
    if (item.revision() > 1) {
      json.writeNumberField("revision", item.revision());
    }
    json.writeEndObject();
    json.writeEndObject();
    if (extras.get().story().isPresent()) {
      json.writeObjectFieldStart("story");
      string("id", extras.get().story().get().id());
      strings("because", extras.get().story().get().because());
      json.writeEndObject();
    }
  }

  void article(Article article, boolean withText) throws IOException {
    Metadata metadata = article.metadata();
    json.writeObjectFieldStart("article");
    string("url", metadata.url());
    string("title", metadata.title());
    strings("byline", metadata.byline());
    string("site", metadata.site());
    string("published", metadata.published());
    string("modified", metadata.modified());
    string("description", metadata.description());
    string("image", metadata.image());
    string("language", metadata.language());
    json.writeNumberField("words", Words.count(article.body()));
    json.writeStringField("verdict", article.verdict().word());
    if (article.confidence().isPresent()) {
      number("confidence", article.confidence().get());
    }
    json.writeStringField("text_sha256", sha256(text));
    if (withText) {
      string("text", text);
    }
    json.writeEndObject();
  }

  /** The parts of a score, keyed by rule without the package. */
  private void because(List<Summary.Term> terms) throws IOException {
    json.writeObjectFieldStart("because");
    for (Summary.Term term : terms) {
      number(term.rule().substring(term.rule().indexOf('.') + 1), term.value());
    }
    json.writeEndObject();
  }

  private void summary(Summary summary) throws IOException {
    json.writeObjectFieldStart("summary");
    List<String> sentences =
        summary.sentences().stream().map(c -> c.sentence().span().of(text)).toList();
    string("text", String.join(" ", sentences));
    json.writeArrayFieldStart("sentences");
    for (Summary.Chosen chosen : summary.sentences()) {
      json.writeStartObject();
      string("text", chosen.sentence().span().of(text));
      offsets(chosen.sentence().span());
      json.writeNumberField("index", chosen.sentence().index());
      number("score", chosen.score());
      if (explain) {
        because(chosen.because());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void entity(Entity entity) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", entity.type().word());
    if (entity instanceof NamedEntity named) {
      named(named);
    } else if (entity instanceof AmountEntity amount) {
      amount(amount.amount());
    } else if (entity instanceof DateEntity date) {
      date(date.date());
    }
    json.writeArrayFieldStart("mentions");
    for (Span mention : entity.mentions()) {
      json.writeStartObject();
      offsets(mention);
      string("text", mention.of(text));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  void date(DateValue date) throws IOException {
    string("value", date.value());
    string("alternative", date.alternative());
    if (date.approximate()) {
      json.writeBooleanField("approximate", true);
    }
  }

  private void named(NamedEntity named) throws IOException {
    string("name", named.name());
    strings("aliases", named.aliases());
    json.writeNumberField("count", named.mentions().size());
    number("salience", named.salience());
    json.writeBooleanField("salient", named.salient());
    number("confidence", named.confidence());
    if (named.location().isPresent()) {
      Location location = named.location().get();
      string("country", location.country());
      if (location.latitude().isPresent() && location.longitude().isPresent()) {
        decimal("lat", BigDecimal.valueOf(location.latitude().get()));
        decimal("lon", BigDecimal.valueOf(location.longitude().get()));
      }
      string("place_kind", location.kind());
    }
  }

  void amount(Amount amount) throws IOException {
    json.writeStringField("kind", amount.kind().name().toLowerCase(Locale.ROOT));
    decimal("value", amount.value());
    if (amount.max().isPresent()) {
      decimal("max", amount.max().get());
    }
    string("currency", amount.currency());
    string("unit", amount.unit());
    string("noun", amount.noun());
    string("per", amount.per());
    if (amount.approximate()) {
      json.writeBooleanField("approximate", true);
    }
    if (amount.bound() != Amount.Bound.NONE) {
      json.writeBooleanField(amount.bound().name().toLowerCase(Locale.ROOT), true);
    }
    if (amount.ambiguous()) {
      json.writeBooleanField("ambiguous", true);
    }
  }

  private void offsets(Span span) throws IOException {
    json.writeNumberField("start", offsets.of(span.start()));
    json.writeNumberField("end", offsets.of(span.end()));
  }

  void string(String name, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      string(name, value.get());
    }
  }

  void string(String name, String value) throws IOException {
    if (!value.isEmpty()) {
      json.writeStringField(name, Unicode.wellFormed(value));
    }
  }

  private void strings(String name, List<String> values) throws IOException {
    if (!values.isEmpty()) {
      json.writeArrayFieldStart(name);
      for (String value : values) {
        json.writeString(Unicode.wellFormed(value));
      }
      json.writeEndArray();
    }
  }

  /** Scores are accurate to two decimals; a third keeps close ones apart. */
  private void number(String name, double value) throws IOException {
    decimal(name, BigDecimal.valueOf(Math.round(value * 1000), 3).stripTrailingZeros());
  }

  private void decimal(String name, BigDecimal value) throws IOException {
    json.writeFieldName(name);
    json.writeNumber(value.toPlainString());
  }

  static String sha256(String text) {
    return Sha256.of(Unicode.wellFormed(text).getBytes(StandardCharsets.UTF_8));
  }
}
