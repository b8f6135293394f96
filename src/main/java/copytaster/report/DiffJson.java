// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.report;

import com.fasterxml.jackson.core.JsonGenerator;
import copytaster.diff.Change;
import copytaster.diff.Comparison;
import copytaster.diff.Piece;
import copytaster.diff.Row;
import copytaster.diff.Version;
import copytaster.entity.AmountEntity;
import copytaster.entity.DateEntity;
import copytaster.entity.Entity;
import copytaster.text.Words;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A comparison as a record of {@code copytaster/1}, of the kind {@code diff}. */
final class DiffJson {
  private final JsonGenerator json;
  private final JsonReport report;

  private DiffJson(JsonGenerator json) {
    this.json = json;
    this.report = new JsonReport(json, "");
  }

  static String write(Comparison comparison, boolean indent, Provenance provenance)
      throws IOException {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JsonReport.generator(out, indent)) {
      new DiffJson(json).record(comparison, provenance);
    }
    return out.append('\n').toString();
  }

  private void record(Comparison comparison, Provenance provenance) throws IOException {
    json.writeStartObject();
    json.writeStringField("schema", JsonReport.SCHEMA);
    json.writeStringField("status", "ok");
    json.writeStringField("kind", "diff");
    version("old", comparison.old());
    version("new", comparison.now());
    json.writeBooleanField("same", !comparison.substance());
    changes(json, comparison.changes());
    json.writeObjectFieldStart("sentences");
    for (Row.State state : Row.State.values()) {
      json.writeNumberField(state.name().toLowerCase(Locale.ROOT), comparison.count(state));
    }
    json.writeEndObject();
    report.tool(provenance);
    json.writeEndObject();
  }

  private void version(String name, Version version) throws IOException {
    String text = version.body().string();
    json.writeObjectFieldStart(name);
    report.input(version.source(), Optional.empty());
    report.string("title", version.metadata().title());
    report.string("published", version.metadata().published());
    json.writeNumberField("words", Words.count(version.body().blocks()));
    json.writeStringField("text_sha256", JsonReport.sha256(text));
    json.writeEndObject();
  }

  /** The field {@code changes} of a record. */
  static void changes(JsonGenerator json, List<Change> changes) throws IOException {
    DiffJson diff = new DiffJson(json);
    json.writeArrayFieldStart("changes");
    for (Change change : changes) {
      diff.change(change);
    }
    json.writeEndArray();
  }

  private void change(Change change) throws IOException {
    json.writeStartObject();
    json.writeStringField("type", change.of().word());
    json.writeStringField("change", change.how().word());
    side("old", change.before(), change.old());
    side("new", change.after(), change.now());
    if (!change.words().isEmpty()) {
      json.writeArrayFieldStart("words");
      for (Piece piece : change.words()) {
        json.writeStartObject();
        report.string(
            switch (piece.kind()) {
              case SAME -> "same";
              case GONE -> "old";
              case NEW -> "new";
            },
            piece.text());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private void side(String name, String text, Optional<Entity> entity) throws IOException {
    if (text.isEmpty()) {
      return;
    }
    json.writeObjectFieldStart(name);
    report.string("text", text);
    if (entity.isPresent() && entity.get() instanceof AmountEntity amount) {
      report.amount(amount.amount());
    } else if (entity.isPresent() && entity.get() instanceof DateEntity date) {
      report.date(date.date());
    }
    json.writeEndObject();
  }
}
