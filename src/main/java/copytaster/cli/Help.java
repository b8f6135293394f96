// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;

/** The help texts. What an option does is said once, where it is defined. */
final class Help {
  private static final int WIDTH = 100;

  private Help() {}

  /** What to type, in a few lines. */
  static String synopsis() {
    return """
        copytaster [OPTIONS] [FILE | URL | -]...         read articles: clean, tag, summarise
        copytaster feed [OPTIONS] --state FILE FEED...   only what is new in news feeds, for cron
        copytaster diff [OPTIONS] OLD NEW                what changed between two versions, by their facts
        copytaster schema | models | completion | warm-up | help [COMMAND]
        Try 'copytaster --help'.
        """;
  }

  /** The whole help of the main job or of a command. */
  static int print(Console console, CommandSpec spec) throws OutputException, ClosedPipeException {
    try (Output output = Output.to(console.out())) {
      output.write(text(spec));
    }
    return ExitCode.OK.number();
  }

  static String text(CommandSpec spec) {
    spec.usageMessage()
        .width(WIDTH)
        .sortOptions(false)
        .sortSynopsis(false)
        .abbreviateSynopsis(true);
    if (spec.name().equals("copytaster")) {
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
              "  models       list the models: what they are, how large, whether they are whole",
              "  completion   print a completion script for bash and zsh",
              "  warm-up      make later starts faster, once an installation",
              "  help         tell more of a command",
              "",
              "Exit codes: 0 all read; 1 --where matched nothing; 2 some inputs failed; 64 usage; 65 no article;",
              "66 no such file; 69 fetch failed; 70 bug; 73 cannot write; 74 state; 75 try later; 77 refused;",
              "78 model or configuration broken.");
    }
    return new CommandLine(spec).getUsageMessage(Ansi.OFF).replace("\r\n", "\n");
  }
}
