// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.report;

import java.util.Locale;
import java.util.Optional;

/** The ways to print a result. */
public enum Format {
  JSON,
  NDJSON,
  TEXT,
  TSV,
  MD,
  HTML;

  /** The word that {@code --format} takes. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Format> of(String word) {
    for (Format format : values()) {
      if (format.word().equals(word)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /** Whether a failed input is a record of the output, too. */
  public boolean recordsErrors() {
    return this == JSON || this == NDJSON;
  }
}
