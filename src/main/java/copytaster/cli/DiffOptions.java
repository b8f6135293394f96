// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import copytaster.Settings;
import copytaster.query.Query;
import copytaster.report.Format;
import copytaster.source.Source;
import java.util.List;
import java.util.Optional;

/** The options of {@code diff}. */
final class DiffOptions {
  static final Option<Format> FORMAT =
      OutputOptions.formats(
          "text, json, ndjson, md or html",
          Format.TEXT,
          Format.JSON,
          Format.NDJSON,
          Format.MD,
          Format.HTML);
  static final Option<Boolean> EVERYTHING =
      Option.flag("Count differences in spelling and punctuation, too.", "--all");
  static final Option<Optional<Query>> WHERE =
      ReadingOptions.where(
          "Print only if the changes match, such as 'money changed or person removed'; exit 0 when they do not.",
          Query::ofChanges);

  static final Syntax SYNTAX =
      new Syntax(
          "copytaster diff",
          "Compares two versions of an article: headline, amounts, dates, names, quotations and sentences."
              + " A moved paragraph, an advertisement or another template does not count."
              + " Exit codes: 0 no difference in substance, 1 differences, else as for reading.",
          "OLD NEW",
          "The two versions: a file, a URL, - for standard input, or a record that was written with --with-text.",
          Syntax.with(
              List.of(FORMAT, OutputOptions.OUTPUT, EVERYTHING, WHERE, OutputOptions.COLOR),
              ReadingOptions.BASICS));

  private final Typed typed;

  /**
   * @throws UsageException if the options contradict each other, or one has no effect
   */
  DiffOptions(Typed typed) throws UsageException {
    this.typed = typed;
    int inputs = typed.operands().size();
    if (inputs != 2) {
      throw new UsageException("two versions are needed, OLD and NEW; given: " + inputs);
    }
    InputOptions.check(typed, sources(), false);
    output().check();
  }

  Typed typed() {
    return typed;
  }

  ReadingOptions reading() {
    return new ReadingOptions(typed);
  }

  OutputOptions output() {
    return new OutputOptions(typed, FORMAT);
  }

  Settings settings() throws UsageException {
    return Settings.DEFAULT
        .withTagger(typed.get(ReadingOptions.TAGGER))
        .withCorrections(reading().corrections());
  }

  List<Source> sources() {
    return InputOptions.sources(typed, Optional.empty(), Optional.empty());
  }
}
