// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import copytaster.Settings;
import copytaster.query.Query;
import copytaster.query.QueryException;
import copytaster.report.Format;
import copytaster.source.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** What was typed for {@code diff}. */
final class DiffOptions {
  private final Typed typed;
  private final ReadingOptions reading;

  private DiffOptions(Typed typed) {
    this.typed = typed;
    this.reading = new ReadingOptions(typed);
  }

  /**
   * @throws UsageException if what was typed makes no sense, or has no effect
   */
  static DiffOptions parse(List<String> args) throws UsageException {
    DiffOptions options = new DiffOptions(Typed.parse(spec(), args));
    if (!options.typed.has("--help") && !options.typed.has("--version")) {
      options.check();
    }
    return options;
  }

  static CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("copytaster diff");
    spec.usageMessage()
        .description(
            "",
            "Compares two versions of an article: headline, amounts, dates, names, quotations and sentences."
                + " A moved paragraph, an advertisement or another template is no difference."
                + " Exit codes: 0 no difference in substance, 1 differences, else as for reading.",
            "");
    Typed.operands(
        spec,
        "OLD NEW",
        "The two versions: a file, a URL, - for standard input, or a record that was written with --with-text.");
    Typed.option(
        spec, "FORMAT", "text, json, ndjson, md or html (default: text).", "-f", "--format");
    Typed.option(spec, "FILE", "Write there: the whole output or nothing.", "-o", "--output");
    Typed.flag(spec, "Count differences in spelling and punctuation, too.", "--all");
    Typed.option(
        spec,
        "EXPR",
        "Print only if the changes match, such as 'money changed or person removed'; exit 0 when they do not.",
        "--where");
    Typed.option(spec, "WHEN", "Colour in text: auto, always or never (default: auto).", "--color");
    ReadingOptions.addBasics(spec);
    return spec;
  }

  private void check() throws UsageException {
    List<String> inputs = typed.operands();
    if (inputs.size() != 2) {
      throw new UsageException("two versions are needed, OLD and NEW; given: " + inputs.size());
    }
    if (inputs.contains("")) {
      throw new UsageException("an input is empty: a variable that is not set?");
    }
    List<Source> sources = sources();
    if (sources.stream().allMatch(s -> s.kind() == Source.Kind.STDIN)) {
      throw new UsageException("standard input (-) can be read only once");
    }
    if (sources.stream().noneMatch(s -> s.kind() == Source.Kind.URL)) {
      typed.refuse(
          "as no input is a URL", "--timeout", "--retries", "--user-agent", "--allow-host");
    }
    if (format() == Format.TSV) {
      throw new UsageException("--format tsv: not one of text, json, ndjson, md, html");
    }
    if (color().equals("always") && format() != Format.TEXT) {
      throw new UsageException("--color has no effect with --format " + format().word());
    }
    where();
    typed.output();
  }

  Typed typed() {
    return typed;
  }

  ReadingOptions reading() {
    return reading;
  }

  Format format() throws UsageException {
    return reading.format("text");
  }

  /** auto, always or never. */
  String color() throws UsageException {
    return typed.word("--color", "auto", "auto", "always", "never");
  }

  Settings settings() throws UsageException {
    return Settings.DEFAULT.withTagger(reading.tagger()).withCorrections(reading.corrections());
  }

  List<Source> sources() {
    return typed.operands().stream()
        .map(i -> Source.parse(i, Optional.empty(), Optional.empty()))
        .toList();
  }

  Optional<Path> output() throws UsageException {
    return typed.output();
  }

  /**
   * @throws UsageException if the expression is not understood
   */
  Optional<Query> where() throws UsageException {
    try {
      Optional<String> where = typed.value("--where");
      return where.isPresent() ? Optional.of(Query.ofChanges(where.get())) : Optional.empty();
    } catch (QueryException e) {
      throw new UsageException("--where: " + e.getMessage());
    }
  }
}
