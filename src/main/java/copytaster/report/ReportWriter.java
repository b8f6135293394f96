// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.report;

import copytaster.entity.EntityType;
import copytaster.source.Source;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Renders results in one format. Stateless but for its settings; may be shared between threads. */
public final class ReportWriter {
  private final Format format;
  private final boolean indent;
  private final boolean withText;
  private final Provenance provenance;
  private final boolean color;
  private final boolean explain;

  /**
   * @param indent JSON over several lines
   * @param withText the cleaned text into the JSON
   */
  public ReportWriter(Format format, boolean indent, boolean withText, Provenance provenance) {
    this(format, indent, withText, provenance, false, false);
  }

  private ReportWriter(
      Format format,
      boolean indent,
      boolean withText,
      Provenance provenance,
      boolean color,
      boolean explain) {
    this.format = format;
    this.indent = indent;
    this.withText = withText;
    this.provenance = provenance;
    this.color = color;
    this.explain = explain;
  }

  /** With or without colour, which only text has. */
  public ReportWriter withColor(boolean color) {
    return new ReportWriter(format, indent, withText, provenance, color, explain);
  }

  /** With or without the reasons for each chosen sentence, which only JSON has. */
  public ReportWriter explaining(boolean explain) {
    return new ReportWriter(format, indent, withText, provenance, color, explain);
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
      case JSON, NDJSON -> JsonReport.write(result, extras, indent, withText, explain, provenance);
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
