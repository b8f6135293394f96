// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code copytaster help [COMMAND]}. */
final class HelpCommand {
  private HelpCommand() {}

  static CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("copytaster help");
    spec.usageMessage()
        .description("", "Tells what a command does and which options it takes.", "");
    Typed.operands(spec, "COMMAND", "A command; without one, the main job.");
    Typed.flag(spec, "Print this help and exit.", "-h", "--help");
    return spec;
  }

  static int run(Console console, List<String> args)
      throws UsageException, OutputException, ClosedPipeException {
    Typed typed = Typed.parse(spec(), args);
    if (typed.has("--help")) {
      return Help.print(console, spec());
    }
    if (typed.operands().isEmpty()) {
      return Help.print(console, ReadOptions.spec());
    }
    if (typed.operands().size() > 1) {
      throw new UsageException("help: more than one command");
    }
    String word = typed.operands().get(0);
    Command command =
        Command.of(word).orElseThrow(() -> new UsageException("help: no such command: " + word));
    return Help.print(console, command.spec());
  }
}
