// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import copytaster.nlp.ModelException;
import copytaster.report.Schema;
import copytaster.source.Version;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The commands. Each that does more than print has a class. */
enum Command {
  /** The main job, for which no word is typed. */
  READ(() -> ReadOptions.SYNTAX, ReadCommand::run),
  FEED(() -> FeedOptions.SYNTAX, FeedCommand::run),
  DIFF(() -> DiffOptions.SYNTAX, DiffCommand::run),
  SCHEMA(
      () ->
          Syntax.of(
              "copytaster schema",
              "Prints the JSON Schema (2020-12) of the records of json, ndjson and feed. Within copytaster/1 keys"
                  + " are only ever added."),
      (console, typed) -> Output.print(console, Schema.text())),
  MODELS(() -> ModelsCommand.SYNTAX, ModelsCommand::run),
  COMPLETION(() -> CompletionCommand.SYNTAX, CompletionCommand::run),
  WARM_UP(() -> WarmUpCommand.SYNTAX, WarmUpCommand::run),
  HELP(() -> HelpCommand.SYNTAX, HelpCommand::run);

  /** Does the work, and gives the exit code. */
  interface Body {
    /**
     * @throws UsageException if what was typed makes no sense
     * @throws OutputException if the output cannot be written
     * @throws ModelException if a model is missing or broken: nothing can be read
     */
    int run(Console console, Typed typed) throws UsageException, OutputException, ModelException;
  }

  private final Supplier<Syntax> syntax;
  private final Body body;

  Command(Supplier<Syntax> syntax, Body body) {
    this.syntax = syntax;
    this.body = body;
  }

  /** As it is typed. */
  String word() {
    return this == READ ? "" : Option.word(this).replace('_', '-');
  }

  /** The command of that word; the main job has none. */
  static Optional<Command> of(String word) {
    for (Command command : values()) {
      if (command != READ && command.word().equals(word)) {
        return Optional.of(command);
      }
    }
    return Optional.empty();
  }

  Syntax syntax() {
    return syntax.get();
  }

  int run(Console console, List<String> args)
      throws UsageException, OutputException, ModelException {
    Typed typed = Typed.parse(syntax(), args);
    if (typed.has(Syntax.HELP)) {
      return Help.print(console, syntax());
    }
    return typed.has(Syntax.VERSION)
        ? Output.print(console, "copytaster " + Version.NUMBER + "\n")
        : body.run(console, typed);
  }
}
