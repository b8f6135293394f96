// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Help texts, laid out by picocli from the {@link Syntax} of a command. */
final class Help {
  private static final int WIDTH = 100;

  private Help() {}

  /** The usage, in a few lines. */
  static String synopsis() {
    return """
        copytaster [OPTIONS] [FILE | URL | -]...         read articles: clean, tag, summarise
        copytaster feed [OPTIONS] --state FILE FEED...   only what is new in news feeds, for cron
        copytaster diff [OPTIONS] OLD NEW                what changed between two versions, by their facts
        copytaster schema | models | completion | warm-up | help [COMMAND]
        Try 'copytaster --help'.
        """;
  }

  static int print(Console console, Syntax syntax) throws OutputException {
    return Output.print(console, text(syntax));
  }

  static String text(Syntax syntax) {
    CommandSpec spec = spec(syntax);
    spec.usageMessage()
        .width(WIDTH)
        .sortOptions(false)
        .sortSynopsis(false)
        .abbreviateSynopsis(true)
        .description("", syntax.description(), "");
    if (syntax == ReadOptions.SYNTAX) {
      spec.usageMessage()
          .description(
              "",
              "Reads articles and prints, for each, its summary and the people, places, organizations, amounts and dates in it.",
              "")
          .footer(
              "",
              "Commands (copytaster help COMMAND tells more):",
              "  feed         read only what is new in news feeds, for cron",
              "  diff         tell what changed between two versions of an article",
              "  schema       print the JSON Schema of the records",
              "  models       list the models: what they are, how large, whether they are intact",
              "  completion   print a completion script for bash and zsh",
              "  warm-up      make later starts faster; once per installation",
              "  help         describe a command",
              "",
              "Exit codes: 0 all read; 1 --where matched nothing; 2 some inputs failed; 64 usage; 65 no article;",
              "66 no such file; 69 fetch failed; 70 bug; 73 cannot write; 74 state; 75 try later; 77 refused;",
              "78 model or configuration broken.");
    }
    return new CommandLine(spec).getUsageMessage(Ansi.OFF).replace("\r\n", "\n");
  }

  /** A command in picocli's terms. */
  static CommandSpec spec(Syntax syntax) {
    CommandSpec spec = CommandSpec.create().name(syntax.name());
    if (!syntax.label().isEmpty()) {
      spec.addPositional(
          PositionalParamSpec.builder()
              .index("0..*")
              .arity("0..*")
              .type(List.class)
              .auxiliaryTypes(String.class)
              .paramLabel(syntax.label())
              .hideParamSyntax(true)
              .description(escaped(syntax.operands()))
              .build());
    }
    for (Option<?> option : syntax.options()) {
      OptionSpec.Builder builder =
          OptionSpec.builder(option.names().toArray(String[]::new))
              .description(escaped(option.help()))
              .hidden(option.help().isEmpty());
      if (option.isFlag()) {
        builder.type(boolean.class);
      } else if (option.mayRepeat()) {
        builder.paramLabel(option.label()).type(List.class).auxiliaryTypes(String.class);
      } else {
        builder.paramLabel(option.label()).type(String.class);
      }
      spec.addOption(builder.build());
    }
    return spec;
  }

  /** picocli takes help for a format of {@link String#format}. */
  private static String escaped(String help) {
    return help.replace("%", "%%");
  }
}
