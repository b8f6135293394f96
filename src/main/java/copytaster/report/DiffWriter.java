// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.report;

import copytaster.diff.Comparison;

/** Renders a comparison in one format. Stateless; may be shared between threads. */
public final class DiffWriter {
  private final Format format;
  private final boolean indent;
  private final boolean color;
  private final Provenance provenance;

  /**
   * @param format any but tsv
   * @param indent JSON over several lines
   * @param color of text
   */
  public DiffWriter(Format format, boolean indent, boolean color, Provenance provenance) {
    if (format == Format.TSV) {
      throw new IllegalArgumentException("no table of changes");
    }
    this.format = format;
    this.indent = indent;
    this.color = color;
    this.provenance = provenance;
  }

  /** The whole output, with its line end. */
  public String write(Comparison comparison) {
    return switch (format) {
      case JSON, NDJSON -> DiffJson.write(comparison, indent, provenance);
      case MD -> DiffMarkdown.write(comparison);
      case HTML -> DiffHtml.write(comparison);
      case TEXT, TSV -> DiffText.write(comparison, color);
    };
  }
}
