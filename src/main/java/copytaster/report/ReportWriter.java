// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.report;

import copytaster.entity.EntityType;
import copytaster.source.Source;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Renders results in one format. May be shared between threads.
 *
 * @param indent JSON over several lines
 * @param withText the cleaned text into the JSON
 * @param color of text
 * @param explain the reasons for each chosen sentence into the JSON
 */
public record ReportWriter(
    Format format,
    boolean indent,
    boolean withText,
    boolean color,
    boolean explain,
    Provenance provenance) {
  public ReportWriter(Format format, boolean indent, boolean withText, Provenance provenance) {
    this(format, indent, withText, false, false, provenance);
  }

  /** The same with colour and reasons, as far as the format has them. */
  public ReportWriter with(boolean color, boolean explain) {
    return new ReportWriter(format, indent, withText, color, explain, provenance);
  }

  /** The output before all records when the articles are not known: names of columns. */
  public String opening() {
    return opening(Optional.empty(), EnumSet.allOf(EntityType.class));
  }

  /**
   * The output before all records: names of columns, the head of a page.
   *
   * @param title of the first article
   * @param types the entities that are shown
   */
  public String opening(Optional<String> title, Set<EntityType> types) {
    return switch (format) {
      case TSV -> TsvReport.header();
      case HTML -> HtmlReport.opening(title, types);
      case JSON, NDJSON, TEXT, MD -> "";
    };
  }

  /** The output after all records. */
  public String closing() {
    return format == Format.HTML ? HtmlReport.closing() : "";
  }

  /** A record, with its line end. */
  public String write(Result result) {
    return write(result, Optional.empty());
  }

  /** The same for an article from a feed. */
  public String write(Result result, Extras extras) {
    return write(result, Optional.of(extras));
  }

  private String write(Result result, Optional<Extras> extras) {
    return switch (format) {
      case JSON, NDJSON -> JsonReport.write(result, extras, this);
      case TEXT ->
          TextReport.write(result, color)
              + (extras.isEmpty() || extras.get().changes().isEmpty()
                  ? ""
                  : DiffText.write(extras.get().changes(), color));
      case TSV -> TsvReport.write(result);
      case MD -> MarkdownReport.write(result);
      case HTML -> HtmlReport.write(result);
    };
  }

  /** The record of a failed input; empty in formats without error records. */
  public String write(Source source, Problem problem) {
    return write(source, problem, Optional.empty());
  }

  /** The same for an article from a feed. */
  public String write(Source source, Problem problem, Extras extras) {
    return write(source, problem, Optional.of(extras));
  }

  private String write(Source source, Problem problem, Optional<Extras> extras) {
    return format.recordsErrors() ? JsonReport.write(source, problem, extras, indent) : "";
  }
}
