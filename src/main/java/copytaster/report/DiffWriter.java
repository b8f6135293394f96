// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.report;

import copytaster.diff.Comparison;

/**
 * Renders a comparison in one format. May be shared between threads.
 *
 * @param format any but tsv
 * @param indent JSON over several lines
 * @param color of text
 */
public record DiffWriter(Format format, boolean indent, boolean color, Provenance provenance) {
  public DiffWriter {
    if (format == Format.TSV) {
      throw new IllegalArgumentException("no table of changes");
    }
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
