// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import copytaster.Copytaster;
import copytaster.nlp.ModelException;
import copytaster.report.Format;
import copytaster.report.ReportWriter;
import copytaster.source.FetchSettings;
import copytaster.source.Input;
import copytaster.source.Reader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The main job: reads articles, prints a record for each. */
final class ReadCommand {
  private final Console console;
  private final ReadOptions options;

  private ReadCommand(Console console, ReadOptions options) {
    this.console = console;
    this.options = options;
  }

  /**
   * @throws UsageException if what was typed makes no sense
   * @throws OutputException if the output cannot be written
   * @throws ClosedPipeException if nobody reads it any more
   * @throws ModelException if a model is missing or broken: no input can be read
   */
  static int run(Console console, List<String> args)
      throws UsageException, OutputException, ClosedPipeException, ModelException {
    ReadOptions options = ReadOptions.parse(args);
    if (options.typed().has("--help")) {
      return Help.print(console, ReadOptions.spec());
    }
    if (options.typed().has("--version")) {
      return VersionText.print(console);
    }
    if (options.nothingToRead() && console.terminal().in()) {
      console.err().print(Help.synopsis());
      return ExitCode.USAGE.number();
    }
    return new ReadCommand(console, options).run();
  }

  private int run() throws UsageException, OutputException, ClosedPipeException, ModelException {
    Format format = options.format();
    Optional<Path> file = options.output();
    boolean indent = format == Format.JSON && console.terminal().out() && file.isEmpty();
    InputStream in = options.listIsStandardInput() ? new TakenInput() : console.in();
    FetchSettings limits = options.reading().fetching();
    Reader reader = new Reader(limits, in);
    try (Copytaster copytaster = Copytaster.open(Home.find(), options.settings())) {
      ReportWriter writer =
          copytaster
              .writer(format, indent)
              .withColor(Colors.wanted(options.color(), console, file.isPresent()))
              .explaining(options.explain());
      ArticleWork work = new ArticleWork(copytaster, writer, options.hints());
      Inputs inputs = new Inputs(options.sources(console.in()), reader, in, limits.maxBytes());
      try (OrderedWork<Input, Attempt> attempts =
              OrderedWork.fed(inputs, work, options.reading().jobs());
          Output output = file.isPresent() ? Output.to(file.get()) : Output.to(console.out())) {
        int code = print(attempts, writer, output);
        for (String archive : options.typed().has("--quiet") ? List.<String>of() : inputs.told()) {
          console.say(archive);
        }
        if (copytaster.tagger() != options.settings().tagger() && !options.typed().has("--quiet")) {
          console.say(
              "the neural tagger cannot run here, names were found by maxent: warnings tell why");
        }
        return code;
      } catch (UncheckedIOException e) { // in the midst of the list
        throw UsageException.unreadable("--input-list", options.typed().value("-i").orElse("-"));
      }
    }
  }

  /** Standard input where it is the list of inputs and cannot be one of them, too. */
  private static final class TakenInput extends InputStream {
    @Override
    public int read() throws IOException {
      throw new IOException("it is the list of inputs");
    }
  }

  private int print(OrderedWork<Input, Attempt> attempts, ReportWriter writer, Output output)
      throws UsageException, OutputException, ClosedPipeException, ModelException {
    boolean quiet = options.typed().has("--quiet");
    Progress progress = new Progress(console.err(), showsProgress());
    List<Integer> failures = new ArrayList<>();
    int inputs = 0;
    boolean matched = false;
    while (attempts.hasNext()) {
      Attempt attempt = attempts.next();
      inputs++;
      if (attempt.broken().isPresent()) {
        throw attempt.broken().get();
      }
      progress.clear();
      if (attempt.failed()) {
        failures.add(attempt.problem().get().code());
        if (!quiet) {
          console.say(attempt.source().name(), attempt.problem().get());
        }
        attempt.bug().ifPresent(bug -> bug.printStackTrace(console.err()));
      } else if (options.typed().has("--verbose")) {
        console.say(attempt.source().name(), attempt.remark());
      }
      if (attempt.matched() && !matched) {
        output.write(writer.opening(attempt.title(), options.settings().selection().types()));
        matched = true;
      }
      if (!attempt.record().isEmpty()) {
        output.write(attempt.record());
      }
      progress.count(!attempt.failed());
    }
    progress.clear();
    output.write(matched ? writer.closing() : "");
    output.commit();
    return failures.isEmpty() && !matched && options.typed().has("--where")
        ? ExitCode.NOTHING.number()
        : ExitCode.merge(inputs, failures);
  }

  private boolean showsProgress() throws UsageException {
    return switch (options.progress()) {
      case "always" -> true;
      case "never" -> false;
      default ->
          options.several()
              && console.terminal().err()
              && !console.terminal().out()
              && !options.typed().has("--quiet");
    };
  }
}
