// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The JSON Schema (2020-12) of all records of {@code copytaster/1}. */
public final class Schema {
  private Schema() {}

  /** The whole schema, itself JSON, with its line end. */
  public static String text() {
    try (InputStream in = Schema.class.getResourceAsStream("schema.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
