// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import copytaster.report.Schema;

/** Prints the JSON Schema of the records. */
final class SchemaCommand {
  static final Syntax SYNTAX =
      Syntax.of(
          "copytaster schema",
          "Prints the JSON Schema (2020-12) of the records of json, ndjson and feed. Within copytaster/1 keys"
              + " are only ever added.");

  private SchemaCommand() {}

  static int run(Console console, Typed typed) throws OutputException, ClosedPipeException {
    return Output.print(console, Schema.text());
  }
}
