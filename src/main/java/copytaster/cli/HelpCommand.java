// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import java.util.List;

/** {@code copytaster help [COMMAND]}. */
final class HelpCommand {
  static final Syntax SYNTAX =
      new Syntax(
          "copytaster help",
          "Tells what a command does and which options it takes.",
          "[COMMAND]",
          "A command; without one, the main job.",
          List.of(Syntax.HELP));

  private HelpCommand() {}

  static int run(Console console, Typed typed) throws UsageException, OutputException {
    if (typed.operands().isEmpty()) {
      return Help.print(console, ReadOptions.SYNTAX);
    }
    if (typed.operands().size() > 1) {
      throw new UsageException("help: more than one command");
    }
    String word = typed.operands().get(0);
    Command command =
        Command.of(word).orElseThrow(() -> new UsageException("help: no such command: " + word));
    return Help.print(console, command.syntax());
  }
}
