// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import copytaster.Copytaster;
import copytaster.Record;
import copytaster.Versions;
import copytaster.article.NoArticleException;
import copytaster.diff.Comparer;
import copytaster.diff.Comparison;
import copytaster.nlp.ModelException;
import copytaster.query.Query;
import copytaster.report.DiffWriter;
import copytaster.report.Format;
import copytaster.report.Problem;
import copytaster.report.RecordReader;
import copytaster.source.Content;
import copytaster.source.Reader;
import copytaster.source.Source;
import copytaster.source.SourceException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what changed between two versions of an article. */
record DiffCommand(Console console, DiffOptions options) {
  static int run(Console console, Typed typed)
      throws UsageException, OutputException, ModelException {
    return new DiffCommand(console, new DiffOptions(typed)).run();
  }

  private int run() throws UsageException, OutputException, ModelException {
    Reader reader = new Reader(options.reading().fetching(), console.in());
    try (Copytaster copytaster = Copytaster.open(Home.find(), options.settings())) {
      List<copytaster.diff.Version> versions = new ArrayList<>();
      List<Problem> problems = new ArrayList<>();
      for (Source source : options.sources()) {
        version(copytaster, reader, source, problems).ifPresent(versions::add);
      }
      if (!problems.isEmpty()) {
        return problems.get(0).code();
      }
      Comparison all = Comparer.compare(versions.get(0), versions.get(1));
      return print(
          copytaster, options.typed().get(DiffOptions.EVERYTHING) ? all : all.ofSubstance());
    }
  }

  /** The version that an input holds; empty if it cannot be read, which is reported. */
  private Optional<copytaster.diff.Version> version(
      Copytaster copytaster, Reader reader, Source source, List<Problem> problems)
      throws ModelException {
    Versions versions = new Versions(copytaster.pipeline());
    Problem problem;
    try {
      Content content = reader.read(source);
      if (RecordReader.isRecord(content.bytes())) {
        return Optional.of(versions.of(content, RecordReader.read(content.bytes())));
      }
      Record record = copytaster.read(content);
      if (record.result().isPresent()) {
        return Optional.of(versions.of(record.result().get()));
      }
      record.bug().ifPresent(bug -> bug.printStackTrace(console.err()));
      problem = record.problem().orElseThrow();
    } catch (SourceException | NoArticleException e) {
      problem = Problem.of(e);
    }
    problems.add(problem);
    if (!options.typed().get(ReadingOptions.QUIET)) {
      console.say(source.ref(), problem);
    }
    return Optional.empty();
  }

  private int print(Copytaster copytaster, Comparison comparison) throws OutputException {
    Optional<Query> where = options.typed().get(DiffOptions.WHERE);
    boolean wanted =
        where.isPresent()
            ? where.get().matches(comparison.facts())
            : !comparison.changes().isEmpty();
    OutputOptions outputs = options.output();
    Format format = outputs.format();
    boolean shown = wanted || where.isEmpty() && (format.recordsErrors() || format == Format.HTML);
    DiffWriter writer =
        copytaster.diffWriter(format, outputs.indents(console), outputs.colors(console));
    try (Output output = outputs.open(console)) {
      output.write(shown ? writer.write(comparison) : "");
      output.commit();
    }
    return (wanted ? ExitCode.NOTHING : ExitCode.OK).number();
  }
}
