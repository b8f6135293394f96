// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import copytaster.nlp.ModelException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine.Model.CommandSpec;

/** The commands beside the main job. */
enum Command {
  FEED(FeedCommand::spec, FeedCommand::run),
  DIFF(DiffOptions::spec, DiffCommand::run),
  SCHEMA(SchemaCommand::spec, SchemaCommand::run),
  MODELS(ModelsCommand::spec, ModelsCommand::run),
  COMPLETION(CompletionCommand::spec, CompletionCommand::run),
  WARM_UP(WarmUpCommand::spec, WarmUpCommand::run),
  HELP(HelpCommand::spec, HelpCommand::run);

  /** Runs a command with its arguments, and gives its exit code. */
  interface Body {
    int run(Console console, List<String> args)
        throws UsageException, OutputException, ClosedPipeException, ModelException;
  }

  private final Supplier<CommandSpec> spec;
  private final Body body;

  Command(Supplier<CommandSpec> spec, Body body) {
    this.spec = spec;
    this.body = body;
  }

  /** As it is typed. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Command> of(String word) {
    for (Command command : values()) {
      if (command.word().equals(word)) {
        return Optional.of(command);
      }
    }
    return Optional.empty();
  }

  CommandSpec spec() {
    return spec.get();
  }

  int run(Console console, List<String> args)
      throws UsageException, OutputException, ClosedPipeException, ModelException {
    return body.run(console, args);
  }
}
