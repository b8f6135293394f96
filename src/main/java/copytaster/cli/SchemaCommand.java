// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import copytaster.report.Schema;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** Prints the JSON Schema of the records. */
final class SchemaCommand {
  private SchemaCommand() {}

  static CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("copytaster schema");
    spec.usageMessage()
        .description(
            "",
            "Prints the JSON Schema (2020-12) of the records of json, ndjson and feed. Within copytaster/1 keys"
                + " are only ever added.",
            "");
    Typed.flag(spec, "Print this help and exit.", "-h", "--help");
    return spec;
  }

  static int run(Console console, List<String> args)
      throws UsageException, OutputException, ClosedPipeException {
    if (Typed.parse(spec(), args).has("--help")) {
      return Help.print(console, spec());
    }
    try (Output output = Output.to(console.out())) {
      output.write(Schema.text());
    }
    return ExitCode.OK.number();
  }
}
