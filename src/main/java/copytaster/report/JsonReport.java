// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.report;

import copytaster.amounts.Amount;
import copytaster.article.Article;
import copytaster.article.about.Metadata;
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
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
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

  private final Json json;
  private final CodePoints offsets;
  private final String text;

  JsonReport(Json json, String text) {
    this.json = json;
    this.text = text;
    this.offsets = new CodePoints(text);
  }

  static String write(Result result, Optional<Extras> extras, ReportWriter style) {
    return Json.line(
        style.indent(),
        json -> {
          JsonReport report = new JsonReport(json, result.text().string());
          report.begin("ok", extras, result.content().source(), result.content().finalUrl());
          report.article(result.article(), style.withText());
          json.object("summary", j -> report.summary(result.summary(), style.explain()));
          json.objects("entities", result.entities(), report::entity);
          json.texts("warnings", result.warnings());
          if (extras.isPresent() && !extras.get().changes().isEmpty()) {
            DiffJson.changes(json, extras.get().changes());
          }
          report.tool(style.provenance());
        });
  }

  static String write(Source source, Problem problem, Optional<Extras> extras, boolean indent) {
    return Json.line(
        indent,
        json -> {
          new JsonReport(json, "").begin("error", extras, source, Optional.empty());
          json.object("error", j -> error(j, problem));
        });
  }

  private static void error(Json json, Problem problem) {
    json.number("code", problem.code());
    json.text("kind", problem.kind());
    if (problem.httpStatus().isPresent()) {
      json.number("http_status", problem.httpStatus().getAsInt());
    }
    json.flag("retryable", problem.retryable());
    json.text("message", problem.message());
  }

  /** The fields that begin every record. */
  private void begin(
      String status, Optional<Extras> extras, Source source, Optional<String> finalUrl) {
    json.text("schema", SCHEMA);
    json.text("status", status);
    json.text("id", extras.map(e -> e.item().id()));
    input(source, finalUrl);
    if (extras.isPresent()) {
      json.object("feed", j -> feed(extras.get().item()));
      if (extras.get().story().isPresent()) {
        json.object("story", j -> story(extras.get().story().get()));
      }
    }
  }

  /** The feed's own data. */
  private void feed(Item item) {
    json.text("url", item.feed().url());
    json.text("title", item.feed().title());
    json.texts("also_in", item.feed().alsoIn());
    json.object("entry", j -> entry(item));
  }

  private void entry(Item item) {
    json.text("key", item.entry().key());
    json.text("title", item.entry().title());
    json.text("link", item.entry().link());
    json.text("published", item.entry().published());
    json.texts("authors", item.entry().authors());
    if (item.entry().revision() > 1) {
      json.number("revision", item.entry().revision());
    }
  }

  /** The story that the record was found to be part of. */
  private void story(Story story) {
    json.text("id", story.id());
    json.texts("because", story.because());
  }

  void tool(Provenance provenance) {
    Map<String, String> models = new TreeMap<>(provenance.models().get());
    json.object(
        "tool",
        j -> {
          j.text("version", provenance.version());
          j.text("tagger", provenance.tagger().get());
          j.object(
              "models",
              x -> {
                for (Map.Entry<String, String> model : models.entrySet()) {
                  x.text(model.getKey(), model.getValue());
                }
              });
        });
  }

  void input(Source source, Optional<String> finalUrl) {
    json.object(
        "input",
        j -> {
          j.text("kind", source.kind().name().toLowerCase(Locale.ROOT));
          j.text("ref", source.ref());
          j.text("id", source.id());
          if (source.capture().isPresent()) {
            j.number("offset", source.capture().get().offset());
            j.text("record", source.capture().get().record());
          }
          j.text("final_url", finalUrl.or(() -> source.capture().flatMap(Source.Capture::url)));
        });
  }

  void article(Article article, boolean withText) {
    Metadata metadata = article.metadata();
    json.object(
        "article",
        j -> {
          j.text("url", metadata.url());
          j.text("title", metadata.title());
          j.texts("byline", metadata.byline());
          j.text("site", metadata.site());
          j.text("published", metadata.published());
          j.text("modified", metadata.modified());
          j.text("description", metadata.description());
          j.text("image", metadata.image());
          j.text("language", metadata.language());
          j.number("words", Words.count(article.body()));
          j.text("verdict", article.verdict().word());
          if (article.confidence().isPresent()) {
            score("confidence", article.confidence().get());
          }
          j.text("text_sha256", sha256(text));
          j.text("text", withText ? text : "");
        });
  }

  private void summary(Summary summary, boolean explain) {
    List<String> sentences =
        summary.sentences().stream().map(c -> c.sentence().span().of(text)).toList();
    json.text("text", String.join(" ", sentences));
    json.objects(
        "sentences",
        summary.sentences(),
        chosen -> {
          json.text("text", chosen.sentence().span().of(text));
          offsets(chosen.sentence().span());
          json.number("index", chosen.sentence().index());
          score("score", chosen.score());
          if (explain) {
            json.object("because", j -> because(chosen.because()));
          }
        });
  }

  /** The parts of a score, keyed by rule without the package. */
  private void because(List<Summary.Term> terms) {
    for (Summary.Term term : terms) {
      score(term.rule().substring(term.rule().indexOf('.') + 1), term.value());
    }
  }

  private void entity(Entity entity) {
    json.text("type", entity.type().word());
    if (entity instanceof NamedEntity named) {
      named(named);
    } else if (entity instanceof AmountEntity amount) {
      amount(amount.amount());
    } else if (entity instanceof DateEntity date) {
      date(date.date());
    }
    json.objects(
        "mentions",
        entity.mentions(),
        mention -> {
          offsets(mention);
          json.text("text", mention.of(text));
        });
  }

  void date(DateValue date) {
    json.text("value", date.value());
    json.text("alternative", date.alternative());
    json.flagIf("approximate", date.approximate());
  }

  private void named(NamedEntity named) {
    json.text("name", named.name());
    json.texts("aliases", named.aliases());
    json.number("count", named.mentions().size());
    score("salience", named.salience());
    json.flag("salient", named.salient());
    score("confidence", named.confidence());
    if (named.location().isPresent()) {
      Location location = named.location().get();
      json.text("country", location.country());
      if (location.latitude().isPresent() && location.longitude().isPresent()) {
        json.number("lat", BigDecimal.valueOf(location.latitude().get()));
        json.number("lon", BigDecimal.valueOf(location.longitude().get()));
      }
      json.text("place_kind", location.kind());
    }
  }

  void amount(Amount amount) {
    json.text("kind", amount.kind().name().toLowerCase(Locale.ROOT));
    json.number("value", amount.value());
    if (amount.max().isPresent()) {
      json.number("max", amount.max().get());
    }
    json.text("currency", amount.currency());
    json.text("unit", amount.unit());
    json.text("noun", amount.noun());
    json.text("per", amount.per());
    json.flagIf("approximate", amount.approximate());
    json.flagIf(
        amount.bound().name().toLowerCase(Locale.ROOT), amount.bound() != Amount.Bound.NONE);
    json.flagIf("ambiguous", amount.ambiguous());
  }

  private void offsets(Span span) {
    json.number("start", offsets.of(span.start()));
    json.number("end", offsets.of(span.end()));
  }

  /** Scores are accurate to two decimals; a third keeps close ones apart. */
  private void score(String name, double value) {
    json.number(name, BigDecimal.valueOf(Math.round(value * 1000), 3).stripTrailingZeros());
  }

  static String sha256(String text) {
    return Sha256.of(Unicode.wellFormed(text).getBytes(StandardCharsets.UTF_8));
  }
}
