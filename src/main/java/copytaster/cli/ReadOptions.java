// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import copytaster.Settings;
import copytaster.article.Hints;
import copytaster.report.Format;
import copytaster.source.Source;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;

/** What was typed for the main job. */
final class ReadOptions {
  private static final String USUAL_FORMAT = "json";

  private final Typed typed;
  private final ReadingOptions reading;

  private ReadOptions(Typed typed) {
    this.typed = typed;
    this.reading = new ReadingOptions(typed);
  }

  /**
   * @throws UsageException if what was typed makes no sense, or has no effect
   */
  static ReadOptions parse(List<String> args) throws UsageException {
    ReadOptions options = new ReadOptions(Typed.parse(spec(), args));
    if (!options.typed.has("--help") && !options.typed.has("--version")) {
      options.check();
    }
    return options;
  }

  static CommandSpec spec() {
    CommandSpec spec = CommandSpec.create().name("copytaster");
    Typed.operands(
        spec,
        "INPUT",
        "A file (HTML, plain text, or a WARC archive of pages), a URL (http, https), or - for standard input, which is also read when there is no input.");
    Typed.option(
        spec,
        "FILE",
        "Read inputs from FILE, a line each: INPUT, or with tabs between ID INPUT or ID INPUT BASE_URL; blank lines and lines that begin with # are passed over; - is standard input.",
        "-i",
        "--input-list");
    Typed.option(spec, "FILE", "Write there: the whole output or nothing.", "-o", "--output");
    Typed.option(spec, "URL", "Where the one input came from.", "--base-url");
    Typed.option(spec, "KEY", "Your key of the one input: it is in its record.", "--id");
    Typed.option(
        spec,
        "DATE",
        "The day (2025-02-13) of every input that states none itself.",
        "--published");
    ReadingOptions.addWhere(spec, "exit 1 when none does.");
    Typed.option(
        spec,
        "LIST",
        "Pass over articles in other languages than these, such as en or en,de.",
        "--language");
    Typed.flag(spec, "Put into the JSON why each sentence of the summary was chosen.", "--explain");
    Typed.option(spec, "WHEN", "Colour in text: auto, always or never (default: auto).", "--color");
    Typed.option(
        spec,
        "WHEN",
        "Show progress on standard error: auto, always or never (default: auto).",
        "--progress");
    ReadingOptions.addTo(spec, "json, ndjson, text, tsv, md or html");
    return spec;
  }

  private void check() throws UsageException {
    reading.check(USUAL_FORMAT);
    typed.output();
    if (color().equals("always") && format() != Format.TEXT) {
      throw new UsageException("--color has no effect with --format " + format().word());
    }
    if (!format().recordsErrors()) {
      typed.refuse("with --format " + format().word(), "--explain");
    }
    progress();
    List<String> inputs = typed.operands();
    boolean list = typed.has("--input-list");
    if (list && !inputs.isEmpty()) {
      throw new UsageException(
          "inputs stand on the command line and in --input-list: give one of them");
    }
    if (inputs.contains("")) {
      throw new UsageException("an input is empty: a variable that is not set?");
    }
    if (list || inputs.size() > 1) {
      typed.refuse("on several inputs", "--base-url", "--id");
    }
    List<Source> sources =
        inputs.stream().map(i -> Source.parse(i, Optional.empty(), Optional.empty())).toList();
    boolean urls = sources.stream().anyMatch(s -> s.kind() == Source.Kind.URL);
    if (!list && !urls) {
      typed.refuse(
          "as no input is a URL", "--timeout", "--retries", "--user-agent", "--allow-host");
    }
    if (urls) {
      typed.refuse("on a URL", "--base-url");
    }
    if (sources.stream().filter(s -> s.kind() == Source.Kind.STDIN).count() > 1) {
      throw new UsageException("standard input (-) can be read only once");
    }
    Optional<String> base = typed.value("--base-url");
    if (base.isPresent() && !base.get().toLowerCase(Locale.ROOT).matches("https?://[^/].*")) {
      throw new UsageException("--base-url: no http or https URL: " + base.get());
    }
    if (typed.value("--published").isPresent()) {
      Dates.check("--published", typed.value("--published").get());
    }
  }

  boolean explain() {
    return typed.has("--explain");
  }

  ReadingOptions reading() {
    return reading;
  }

  Typed typed() {
    return typed;
  }

  /** auto, always or never. */
  String color() throws UsageException {
    return typed.word("--color", "auto", "auto", "always", "never");
  }

  /** auto, always or never. */
  String progress() throws UsageException {
    return typed.word("--progress", "auto", "auto", "always", "never");
  }

  Format format() throws UsageException {
    return reading.format(USUAL_FORMAT);
  }

  Settings settings() throws UsageException {
    return reading.settings();
  }

  /** What is known of every input. */
  Hints hints() {
    return new Hints(Optional.empty(), List.of(), typed.value("--published"));
  }

  Optional<Path> output() throws UsageException {
    return typed.output();
  }

  /** Whether nothing was named that could be read. */
  boolean nothingToRead() {
    return typed.operands().isEmpty() && !typed.has("--input-list");
  }

  /** How many inputs there are, as far as known before they are read. */
  boolean several() {
    return typed.has("--input-list") || typed.operands().size() > 1;
  }

  /** Whether the inputs are named there and not read from there. */
  boolean listIsStandardInput() {
    return typed.value("--input-list").filter("-"::equals).isPresent();
  }

  /**
   * @param in standard input, where it is the list
   * @throws UsageException if the list cannot be read
   */
  Iterator<Source> sources(InputStream in) throws UsageException {
    Optional<String> list = typed.value("--input-list");
    if (list.isEmpty()) {
      List<String> inputs = typed.operands().isEmpty() ? List.of("-") : typed.operands();
      return inputs.stream()
          .map(i -> Source.parse(i, typed.value("--id"), typed.value("--base-url")))
          .iterator();
    }
    try {
      return new InputList(
          list.get().equals("-") ? in : Files.newInputStream(typed.path("--input-list").get()));
    } catch (IOException | UncheckedIOException e) { // the latter for a folder
      throw UsageException.unreadable("--input-list", list.get());
    }
  }
}
