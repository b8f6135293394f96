// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import copytaster.Pipeline;
import copytaster.article.NoArticleException;
import copytaster.entity.EntityTagger;
import copytaster.nlp.Annotator;
import copytaster.nlp.ModelException;
import copytaster.nlp.NlpSettings;
import copytaster.report.Format;
import copytaster.report.Printable;
import copytaster.report.Problem;
import copytaster.report.Provenance;
import copytaster.report.ReportWriter;
import copytaster.source.Reader;
import copytaster.source.Source;
import copytaster.source.SourceException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The main job: reads articles, prints a record for each. */
final class ReadCommand {
  private final InputStream in;
  private final OutputStream out;
  private final PrintStream err;
  private final Terminal terminal;

  ReadCommand(InputStream in, OutputStream out, PrintStream err, Terminal terminal) {
    this.in = in;
    this.out = out;
    this.err = err;
    this.terminal = terminal;
  }

  int run(List<String> args) throws UsageException, OutputException, ClosedPipeException {
    ReadOptions options = ReadOptions.parse(args);
    Format format = options.format();
    try (Annotator annotator = new Annotator(new NlpSettings(Home.find(), options.tagger()))) {
      Pipeline pipeline =
          new Pipeline(
              new Reader(options.fetching(), in),
              annotator,
              new EntityTagger(),
              options.settings());
      ReportWriter writer =
          new ReportWriter(
              format,
              format == Format.JSON && terminal.out(),
              options.flag("--with-text"),
              new Provenance(Version.number(), () -> annotator.tagger().word(), annotator::models));
      Iterator<Source> sources = sources(options);
      try (Output output =
              options.value("--output").isPresent()
                  ? Output.to(Path.of(options.value("--output").get()))
                  : Output.to(out);
          OrderedWork<Source, Attempt> work =
              new OrderedWork<>(sources, s -> attempt(pipeline, writer, s), options.jobs())) {
        List<Integer> failures = new ArrayList<>();
        int inputs = 0;
        while (work.hasNext()) {
          Attempt attempt = work.next();
          inputs++;
          attempt
              .problem()
              .ifPresent(
                  p -> {
                    failures.add(p.code());
                    err.println(
                        "copytaster: "
                            + Printable.line(attempt.source().ref())
                            + ": "
                            + p.message());
                  });
          output.write(attempt.record());
        }
        output.commit();
        return ExitCode.merge(inputs, failures);
      }
    }
  }

  /** One input's record, and what was wrong with it. */
  private record Attempt(Source source, String record, Optional<Problem> problem) {}

  private static Attempt attempt(Pipeline pipeline, ReportWriter writer, Source source) {
    Problem problem;
    try {
      return new Attempt(source, writer.write(pipeline.read(source)), Optional.empty());
    } catch (SourceException e) {
      problem = Problems.of(e);
    } catch (NoArticleException e) {
      problem = Problems.of(e);
    } catch (ModelException e) {
      problem = Problems.of(e);
    } catch (StackOverflowError | OutOfMemoryError e) {
      problem = Problems.tooDemanding(e);
    }
    return new Attempt(source, writer.write(source, problem), Optional.of(problem));
  }

  private Iterator<Source> sources(ReadOptions options) throws UsageException {
    Optional<String> list = options.value("--input-list");
    if (list.isPresent()) {
      try {
        return new InputList(
            list.get().equals("-") ? in : Files.newInputStream(Path.of(list.get())));
      } catch (IOException e) {
        throw new UsageException("--input-list: cannot be read: " + list.get());
      }
    }
    List<String> inputs = options.inputs().isEmpty() ? List.of("-") : options.inputs();
    return inputs.stream()
        .map(i -> Source.parse(i, options.value("--id"), options.value("--base-url")))
        .iterator();
  }
}
