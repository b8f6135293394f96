// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import java.util.List;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Prints a completion script for bash and zsh. */
final class CompletionCommand {
  private CompletionCommand() {}

  static CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("copytaster completion");
    spec.usageMessage()
        .description(
            "", "Prints a completion script for bash and zsh: source <(copytaster completion)", "");
    Typed.flag(spec, "Print this help and exit.", "-h", "--help");
    return spec;
  }

  static int run(Console console, List<String> args)
      throws UsageException, OutputException, ClosedPipeException {
    if (Typed.parse(spec(), args).has("--help")) {
      return Help.print(console, spec());
    }
    CommandLine whole = new CommandLine(ReadOptions.spec());
    for (Command command : Command.values()) {
      whole.addSubcommand(command.word(), new CommandLine(command.spec()));
    }
    try (Output output = Output.to(console.out())) {
      output.write(AutoComplete.bash("copytaster", whole));
    }
    return ExitCode.OK.number();
  }
}
