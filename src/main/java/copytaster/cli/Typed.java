// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * What was typed, and helpers to define what can be. Options are defined by hand and not by
 * annotations, which cost a start some 70 ms of reflection.
 */
final class Typed {
  private final ParseResult result;

  private Typed(ParseResult result) {
    this.result = result;
  }

  /**
   * @throws UsageException if an option is unknown, lacks its value, or stands twice
   */
  static Typed parse(CommandSpec spec, List<String> args) throws UsageException {
    try {
      CommandLine line = new CommandLine(spec);
      line.setOverwrittenOptionsAllowed(false);
      line.setUnmatchedOptionsArePositionalParams(false);
      line.setExpandAtFiles(false);
      return new Typed(line.parseArgs(args.toArray(String[]::new)));
    } catch (CommandLine.ParameterException e) {
      throw new UsageException(e.getMessage());
    }
  }

  static void option(CommandSpec spec, String label, String text, String... names) {
    spec.addOption(
        OptionSpec.builder(names).paramLabel(label).type(String.class).description(text).build());
  }

  static void repeated(CommandSpec spec, String label, String text, String... names) {
    spec.addOption(
        OptionSpec.builder(names)
            .paramLabel(label)
            .type(List.class)
            .auxiliaryTypes(String.class)
            .description(text)
            .build());
  }

  static void flag(CommandSpec spec, String text, String... names) {
    spec.addOption(OptionSpec.builder(names).type(boolean.class).description(text).build());
  }

  static void operands(CommandSpec spec, String label, String text) {
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0..*")
            .arity("0..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .paramLabel(label)
            .description(text)
            .build());
  }

  /** Whether an option was given. */
  boolean has(String name) {
    return result.hasMatchedOption(name);
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(result.matchedOptionValue(name, (String) null));
  }

  List<String> values(String name) {
    return result.matchedOptionValue(name, List.of());
  }

  List<String> operands() {
    return result.matchedPositionalValue(0, List.of());
  }

  /**
   * A file that an option names.
   *
   * @throws UsageException if there can be none of that name
   */
  Optional<Path> path(String name) throws UsageException {
    Optional<String> text = value(name);
    if (text.filter(String::isEmpty).isPresent()) { // Java takes it for the current folder
      throw new UsageException(name + ": the file name is empty: a variable that is not set?");
    }
    try {
      return text.map(Path::of);
    } catch (InvalidPathException e) {
      throw new UsageException(name + ": no file name: " + text.get());
    }
  }

  /** The file of {@code --output}; nothing for standard output, which {@code -} means, too. */
  Optional<Path> output() throws UsageException {
    return value("--output").filter("-"::equals).isPresent() ? Optional.empty() : path("--output");
  }

  /**
   * @throws UsageException if an option was given that has no effect on this call
   */
  void refuse(String why, String... names) throws UsageException {
    for (String name : names) {
      if (has(name)) {
        throw new UsageException(name + " has no effect " + why);
      }
    }
  }

  int number(String name, int usual, int least, int most) throws UsageException {
    Optional<String> text = value(name);
    if (text.isEmpty()) {
      return usual;
    }
    try {
      int number = Integer.parseInt(text.get());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw new UsageException(
        name + ": not a whole number from " + least + " to " + most + ": " + text.get());
  }

  /** A number of bytes, with k, M or G for powers of 1024. */
  long bytes(String name, long usual) throws UsageException {
    Optional<String> text = value(name);
    if (text.isEmpty()) {
      return usual;
    }
    String digits = text.get().toUpperCase(Locale.ROOT);
    int power = digits.isEmpty() ? -1 : "KMG".indexOf(digits.charAt(digits.length() - 1));
    try {
      long number = Long.parseLong(power < 0 ? digits : digits.substring(0, digits.length() - 1));
      long bytes = Math.multiplyExact(number, 1L << 10 * (power + 1));
      if (bytes > 0) {
        return bytes;
      }
    } catch (ArithmeticException | NumberFormatException e) {
      // said below
    }
    throw new UsageException(name + ": not a number of bytes such as 500k or 8M: " + text.get());
  }

  /** One of a few words. */
  String word(String name, String usual, String... words) throws UsageException {
    String word = value(name).orElse(usual);
    if (!List.of(words).contains(word)) {
      throw new UsageException(name + ": not one of " + String.join(", ", words) + ": " + word);
    }
    return word;
  }
}
