// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.report;

import copytaster.diff.Change;
import copytaster.diff.Comparison;
import copytaster.diff.Piece;
import copytaster.diff.Row;
import copytaster.diff.Version;
import copytaster.entity.AmountEntity;
import copytaster.entity.DateEntity;
import copytaster.entity.Entity;
import copytaster.text.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A comparison as a record of {@code copytaster/1}, of the kind {@code diff}. */
final class DiffJson {
  private final Json json;
  private final JsonReport report;

  private DiffJson(Json json) {
    this.json = json;
    this.report = new JsonReport(json, "");
  }

  static String write(Comparison comparison, boolean indent, Provenance provenance) {
    return Json.line(indent, json -> new DiffJson(json).record(comparison, provenance));
  }

  private void record(Comparison comparison, Provenance provenance) {
    json.text("schema", JsonReport.SCHEMA);
    json.text("status", "ok");
    json.text("kind", "diff");
    json.object("old", j -> version(comparison.old()));
    json.object("new", j -> version(comparison.now()));
    json.flag("same", !comparison.substance());
    changes(json, comparison.changes());
    json.object(
        "sentences",
        j -> {
          for (Row.State state : Row.State.values()) {
            j.number(state.name().toLowerCase(Locale.ROOT), comparison.count(state));
          }
        });
    report.tool(provenance);
  }

  private void version(Version version) {
    report.input(version.source(), Optional.empty());
    json.text("title", version.metadata().title());
    json.text("published", version.metadata().published());
    json.number("words", Words.count(version.body().blocks()));
    json.text("text_sha256", JsonReport.sha256(version.body().string()));
  }

  /** The field {@code changes} of a record. */
  static void changes(Json json, List<Change> changes) {
    json.objects("changes", changes, new DiffJson(json)::change);
  }

  private void change(Change change) {
    json.text("type", change.of().word());
    json.text("change", change.how().word());
    side("old", change.old());
    side("new", change.now());
    if (!change.words().isEmpty()) {
      json.objects("words", change.words(), this::piece);
    }
  }

  private void piece(Piece piece) {
    String version =
        switch (piece.kind()) {
          case SAME -> "same";
          case GONE -> "old";
          case NEW -> "new";
        };
    json.text(version, piece.text());
  }

  private void side(String name, Change.Side side) {
    if (side.text().isEmpty()) {
      return;
    }
    Optional<Entity> entity = side.fact();
    json.object(
        name,
        j -> {
          j.text("text", side.text());
          if (entity.isPresent() && entity.get() instanceof AmountEntity amount) {
            report.amount(amount.amount());
          } else if (entity.isPresent() && entity.get() instanceof DateEntity date) {
            report.date(date.date());
          }
        });
  }
}
