// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

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

/** The options of the main job. */
final class ReadOptions {
  static final Option<Optional<Path>> INPUT_LIST =
      Option.file(
          "Read inputs from FILE, a line each: INPUT, or with tabs between ID INPUT or ID INPUT BASE_URL; blank lines and lines that begin with # are skipped; - is standard input.",
          "-i",
          "--input-list");
  static final Option<Optional<String>> BASE_URL =
      Option.optional("URL", "Where the one input came from.", ReadOptions::baseUrl, "--base-url");
  static final Option<Optional<String>> ID =
      Option.text("KEY", "Your key for the one input; its record repeats it.", "--id");
  static final Option<Optional<String>> PUBLISHED =
      Option.optional(
          "DATE",
          "The date (2025-02-13) of every input that states none itself.",
          Dates::checked,
          "--published");
  static final Option<Boolean> EXPLAIN =
      Option.flag("Put into the JSON why each sentence of the summary was chosen.", "--explain");
  static final Option<When> PROGRESS =
      Option.choice(
          "WHEN",
          "Show progress on standard error: auto, always or never (default: auto).",
          List.of(When.values()),
          "--progress");
  static final Option<Format> FORMAT =
      OutputOptions.formats("json, ndjson, text, tsv, md or html", Format.values());

  static final Syntax SYNTAX =
      new Syntax(
          "copytaster",
          "",
          "[INPUT...]",
          "A file (HTML, plain text, e-mail, or a WARC archive of pages), a URL (http, https), or - for standard input, which is also read when there is no input.",
          Syntax.with(
              List.of(
                  INPUT_LIST,
                  OutputOptions.OUTPUT,
                  BASE_URL,
                  ID,
                  PUBLISHED,
                  ReadingOptions.WHERE,
                  ReadingOptions.LANGUAGE,
                  EXPLAIN,
                  OutputOptions.COLOR,
                  PROGRESS,
                  FORMAT),
              ReadingOptions.ALL));

  private final Typed typed;
  private final ReadingOptions reading;
  private final OutputOptions output;

  /**
   * @throws UsageException if the options contradict each other, or one has no effect
   */
  ReadOptions(Typed typed) throws UsageException {
    this.typed = typed;
    this.reading = new ReadingOptions(typed);
    this.output = new OutputOptions(typed, FORMAT);
    check();
  }

  private void check() throws UsageException {
    Format format = output.format();
    reading.check(format);
    output.check();
    if (!format.recordsErrors()) {
      typed.refuse("with --format " + format.word(), EXPLAIN);
    }
    boolean list = typed.has(INPUT_LIST);
    if (list && !typed.operands().isEmpty()) {
      throw new UsageException(
          "inputs are given on the command line and in --input-list: use one of them");
    }
    if (several()) {
      typed.refuse("on several inputs", List.of(BASE_URL, ID));
    }
    List<Source> sources = InputOptions.sources(typed, Optional.empty(), Optional.empty());
    InputOptions.check(typed, sources, list);
    if (InputOptions.any(sources, Source.Kind.URL)) {
      typed.refuse("on a URL", BASE_URL);
    }
  }

  private static String baseUrl(String url) throws UsageException {
    if (!url.toLowerCase(Locale.ROOT).matches("https?://[^/\\s][^\\p{Cntrl}]*")) {
      throw new UsageException("not an http or https URL: " + url);
    }
    return url;
  }

  Typed typed() {
    return typed;
  }

  ReadingOptions reading() {
    return reading;
  }

  OutputOptions output() {
    return output;
  }

  /** Hints that hold for every input. */
  Hints hints() {
    return new Hints(Optional.empty(), List.of(), typed.get(PUBLISHED));
  }

  /** Whether no input was named. */
  boolean nothingToRead() {
    return typed.operands().isEmpty() && !typed.has(INPUT_LIST);
  }

  /** Whether there is more than one input, as far as is known before they are read. */
  boolean several() {
    return typed.has(INPUT_LIST) || typed.operands().size() > 1;
  }

  /** Whether standard input is the list of inputs. */
  boolean listIsStandardInput() {
    return typed.get(INPUT_LIST).filter(list -> list.toString().equals("-")).isPresent();
  }

  /**
   * @param in standard input, where it is the list
   * @throws UsageException if the list cannot be read
   */
  Iterator<Source> sources(InputStream in) throws UsageException {
    Optional<Path> list = typed.get(INPUT_LIST);
    Optional<String> id = typed.get(ID);
    Optional<String> base = typed.get(BASE_URL);
    if (nothingToRead()) {
      return List.of(Source.parse("-", id, base)).iterator();
    }
    if (list.isEmpty()) {
      return InputOptions.sources(typed, id, base).iterator();
    }
    try {
      return new InputList(listIsStandardInput() ? in : Files.newInputStream(list.get()));
    } catch (IOException | UncheckedIOException e) { // the latter for a folder
      throw UsageException.unreadable(INPUT_LIST, list.get(), e);
    }
  }
}
