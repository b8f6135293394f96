// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import picocli.AutoComplete;
import picocli.CommandLine;

/** Prints a completion script for bash and zsh. */
final class CompletionCommand {
  static final Syntax SYNTAX =
      Syntax.of(
          "copytaster completion",
          "Prints a completion script for bash and zsh: source <(copytaster completion)");

  private CompletionCommand() {}

  static int run(Console console, Typed typed) throws OutputException {
    CommandLine whole = new CommandLine(Help.spec(ReadOptions.SYNTAX));
    for (Command command : Command.values()) {
      if (command != Command.READ) {
        whole.addSubcommand(command.word(), new CommandLine(Help.spec(command.syntax())));
      }
    }
    return Output.print(console, AutoComplete.bash("copytaster", whole));
  }
}
