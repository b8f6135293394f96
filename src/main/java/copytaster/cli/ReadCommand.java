// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import copytaster.Copytaster;
import copytaster.OrderedWork;
import copytaster.Settings;
import copytaster.nlp.ModelException;
import copytaster.report.ReportWriter;
import copytaster.source.FetchSettings;
import copytaster.source.Input;
import copytaster.source.Reader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** The main job: reads articles, prints a record for each. */
record ReadCommand(Console console, ReadOptions options) {
  static int run(Console console, Typed typed)
      throws UsageException, OutputException, ModelException {
    ReadOptions options = new ReadOptions(typed);
    if (options.nothingToRead() && console.terminal().in()) {
      console.err().print(Help.synopsis());
      return ExitCode.USAGE.number();
    }
    return new ReadCommand(console, options).run();
  }

  private int run() throws UsageException, OutputException, ModelException {
    OutputOptions outputs = options.output();
    InputStream in = options.listIsStandardInput() ? new TakenInput() : console.in();
    FetchSettings limits = options.reading().fetching();
    Settings settings = options.reading().settings();
    Reader reader = new Reader(limits, in);
    try (Copytaster copytaster = Copytaster.open(Home.find(), settings)) {
      ReportWriter writer =
          copytaster
              .writer(outputs.format(), outputs.indents(console))
              .with(outputs.colors(console), options.typed().get(ReadOptions.EXPLAIN));
      ArticleWork work = new ArticleWork(copytaster, writer, options.hints());
      Inputs inputs = new Inputs(options.sources(console.in()), reader, in, limits.maxBytes());
      int jobs = options.typed().get(ReadingOptions.JOBS);
      try (OrderedWork<Input, Attempt> attempts = OrderedWork.fed(inputs, work, jobs);
          Output output = outputs.open(console)) {
        int code = print(attempts, writer, output);
        if (!quiet()) {
          inputs.told().forEach(console::say);
          if (copytaster.tagger() != settings.tagger()) {
            console.say(
                "the neural tagger cannot run here; using maxent instead (see \"warnings\")");
          }
        }
        return code;
      } catch (OrderedWork.Halt e) {
        throw e.orThrow(ModelException.class);
      } catch (UncheckedIOException e) { // in the midst of the list
        throw UsageException.unreadable(
            ReadOptions.INPUT_LIST, options.typed().get(ReadOptions.INPUT_LIST).orElseThrow(), e);
      }
    }
  }

  private boolean quiet() {
    return options.typed().get(ReadingOptions.QUIET);
  }

  /** Stands in for standard input when that is the list of inputs. */
  private static final class TakenInput extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("it is the list of inputs");
    }
  }

  private int print(OrderedWork<Input, Attempt> attempts, ReportWriter writer, Output output)
      throws OutputException, ModelException {
    Progress progress = new Progress(console.err(), showsProgress());
    List<Integer> failures = new ArrayList<>();
    int inputs = 0;
    boolean matched = false;
    while (attempts.hasNext()) {
      Attempt attempt = attempts.next();
      inputs++;
      progress.clear();
      if (attempt.failure().isPresent()) {
        Attempt.Failure failure = attempt.failure().get();
        failures.add(failure.problem().code());
        if (!quiet()) {
          console.say(attempt.source().name(), failure.problem());
        }
        failure.bug().ifPresent(bug -> bug.printStackTrace(console.err()));
      } else if (options.typed().get(ReadingOptions.VERBOSE)) {
        attempt.remarks().forEach(remark -> console.say(attempt.source().name(), remark));
      }
      if (attempt.matched() && !matched) {
        output.write(writer.opening(attempt.title(), options.typed().get(ReadingOptions.TYPES)));
        matched = true;
      }
      if (!attempt.printed().isEmpty()) {
        output.write(attempt.printed());
      }
      progress.count(attempt.failure().isEmpty());
    }
    progress.clear();
    output.write(matched ? writer.closing() : "");
    output.commit();
    return failures.isEmpty() && !matched && options.typed().has(ReadingOptions.WHERE)
        ? ExitCode.NOTHING.number()
        : ExitCode.merge(inputs, failures);
  }

  private boolean showsProgress() {
    Terminal terminal = console.terminal();
    boolean usual = options.several() && terminal.err() && !terminal.out() && !quiet();
    return options.typed().get(ReadOptions.PROGRESS).holds(usual);
  }
}
