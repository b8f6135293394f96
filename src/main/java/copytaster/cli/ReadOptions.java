// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import copytaster.Settings;
import copytaster.article.Hints;
import copytaster.entity.EntityType;
import copytaster.nlp.Tagger;
import copytaster.report.Format;
import copytaster.source.FetchSettings;
import copytaster.summary.Length;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * What was typed for the main job. Defined by hand and not by annotations, which cost a start some
 * 70 ms of reflection.
 */
final class ReadOptions {
  private final ParseResult typed;

  private ReadOptions(ParseResult typed) {
    this.typed = typed;
  }

  /**
   * @throws UsageException if an option is unknown or its value makes no sense
   */
  static ReadOptions parse(List<String> args) throws UsageException {
    try {
      CommandLine commandLine = new CommandLine(spec());
      commandLine.setOverwrittenOptionsAllowed(false);
      return new ReadOptions(commandLine.parseArgs(args.toArray(String[]::new)));
    } catch (CommandLine.ParameterException e) {
      throw new UsageException(e.getMessage());
    }
  }

  static CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("copytaster");
    spec.addPositional(
        PositionalParamSpec.builder()
            .index("0..*")
            .arity("0..*")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .paramLabel("INPUT")
            .build());
    option(spec, "FMT", "-f", "--format");
    option(spec, "FILE", "-o", "--output");
    option(spec, "N", "-n", "--sentences");
    option(spec, "LIST", "--types");
    flag(spec, "--with-text");
    option(spec, "FILE", "-i", "--input-list");
    option(spec, "URL", "--base-url");
    option(spec, "KEY", "--id");
    option(spec, "DATE", "--published");
    option(spec, "NAME", "--tagger");
    option(spec, "N", "-j", "--jobs");
    option(spec, "S", "--timeout");
    option(spec, "N", "--max-bytes");
    option(spec, "N", "--retries");
    option(spec, "TEXT", "--user-agent");
    spec.addOption(
        OptionSpec.builder("--allow-host")
            .paramLabel("HOST:PORT")
            .type(List.class)
            .auxiliaryTypes(String.class)
            .build());
    flag(spec, "-q", "--quiet");
    flag(spec, "-v", "--verbose");
    flag(spec, "-V", "--version");
    flag(spec, "-h", "--help");
    return spec;
  }

  private static void option(CommandSpec spec, String label, String... names) {
    spec.addOption(OptionSpec.builder(names).paramLabel(label).type(String.class).build());
  }

  private static void flag(CommandSpec spec, String... names) {
    spec.addOption(OptionSpec.builder(names).type(boolean.class).build());
  }

  boolean flag(String name) {
    return typed.hasMatchedOption(name);
  }

  Optional<String> value(String name) {
    return Optional.ofNullable(typed.matchedOptionValue(name, (String) null));
  }

  List<String> inputs() {
    return typed.matchedPositionalValue(0, List.of());
  }

  Format format() throws UsageException {
    String word = value("--format").orElse("json");
    return Format.of(word)
        .orElseThrow(() -> new UsageException("--format: no such format: " + word));
  }

  int jobs() throws UsageException {
    return number("--jobs", Runtime.getRuntime().availableProcessors(), 1, 1024);
  }

  Tagger tagger() throws UsageException {
    String word = value("--tagger").orElse("neural");
    for (Tagger tagger : Tagger.values()) {
      if (tagger.word().equals(word)) {
        return tagger;
      }
    }
    throw new UsageException("--tagger: neither neural nor maxent: " + word);
  }

  FetchSettings fetching() throws UsageException {
    FetchSettings usual = FetchSettings.DEFAULT;
    List<String> hosts = typed.matchedOptionValue("--allow-host", List.of());
    return new FetchSettings(
        Duration.ofSeconds(number("--timeout", (int) usual.timeout().toSeconds(), 1, 86_400)),
        bytes("--max-bytes", usual.maxBytes()),
        number("--retries", usual.retries(), 0, 100),
        value("--user-agent").orElse("copytaster/" + Version.number()),
        new HashSet<>(hosts));
  }

  Settings settings() throws UsageException {
    return new Settings(
        types(), length(), new Hints(Optional.empty(), List.of(), value("--published")));
  }

  private Set<EntityType> types() throws UsageException {
    String list = value("--types").orElse("person,place,organization,amount,date");
    if (list.equals("all")) {
      return EnumSet.allOf(EntityType.class);
    }
    Set<EntityType> types = EnumSet.noneOf(EntityType.class);
    for (String word : list.split(",", -1)) {
      types.add(
          java.util.Arrays.stream(EntityType.values())
              .filter(t -> t.word().equals(word.strip()))
              .findFirst()
              .orElseThrow(() -> new UsageException("--types: no such type: " + word)));
    }
    return types;
  }

  private Length length() throws UsageException {
    String text = value("--sentences").orElse("3");
    Length.Unit unit =
        switch (text.isEmpty() ? ' ' : text.charAt(text.length() - 1)) {
          case '%' -> Length.Unit.PERCENT;
          case 'c' -> Length.Unit.CHARACTERS;
          case 'w' -> Length.Unit.WORDS;
          default -> Length.Unit.SENTENCES;
        };
    String digits = unit == Length.Unit.SENTENCES ? text : text.substring(0, text.length() - 1);
    try {
      return new Length(Integer.parseInt(digits), unit);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--sentences: not a length such as 3, 20%, 280c or 60w: " + text);
    }
  }

  private int number(String name, int usual, int least, int most) throws UsageException {
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
  private long bytes(String name, long usual) throws UsageException {
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
}
