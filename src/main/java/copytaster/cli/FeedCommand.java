// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import copytaster.Copytaster;
import copytaster.feed.FeedRun;
import copytaster.feed.FeedViews;
import copytaster.feed.NotAFeedException;
import copytaster.feed.SinkException;
import copytaster.feed.StateException;
import copytaster.feed.Watcher;
import copytaster.feed.Web;
import copytaster.nlp.ModelException;
import copytaster.report.Problem;
import copytaster.source.Failure;
import copytaster.source.Fetcher;
import copytaster.source.Response;
import copytaster.source.Source;
import copytaster.source.SourceException;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads only what is new in news feeds, for cron. */
final class FeedCommand {
  /** How many failures to report on standard error. */
  private static final int MOST_TOLD = 20;

  private final Console console;
  private final FeedOptions options;
  private final List<Integer> failures = new ArrayList<>();

  private FeedCommand(Console console, FeedOptions options) {
    this.console = console;
    this.options = options;
  }

  static int run(Console console, Typed typed)
      throws UsageException, OutputException, ModelException {
    FeedOptions options = new FeedOptions(typed);
    FeedCommand command = new FeedCommand(console, options);
    try {
      if (typed.get(FeedOptions.DUMP)) {
        return command.dump();
      }
      if (typed.get(FeedOptions.LIST)) {
        command.print(command.views().list(options.state(), FeedOptions.natives()));
        return ExitCode.OK.number();
      }
      Optional<String> forgotten = typed.get(FeedOptions.FORGET);
      if (forgotten.isPresent()) {
        return command.forget(forgotten.get());
      }
      return command.run();
    } catch (StateException e) {
      console.say(e.getMessage());
      return (e.isBusy() ? ExitCode.TRY_LATER : ExitCode.STATE).number();
    } catch (SinkException e) {
      if (e.isClosedPipe()) {
        throw OutputException.closedPipe();
      }
      if (e.isBusy()) {
        console.say(e.getMessage());
        return ExitCode.TRY_LATER.number();
      }
      throw new OutputException(e.getMessage());
    }
  }

  private int forget(String url) throws UsageException, StateException {
    if (FeedViews.forget(options.state(), FeedOptions.natives(), url)) {
      return ExitCode.OK.number();
    }
    console.say(Told.shown(url), "not a feed of this state: --list shows them");
    return ExitCode.NO_INPUT.number();
  }

  private int run()
      throws UsageException, OutputException, ModelException, StateException, SinkException {
    try (Copytaster copytaster = Copytaster.open(Home.find(), options.reading().settings())) {
      Told told = new Told();
      FeedRun run =
          new FeedRun(
              options.plan(),
              web(),
              copytaster.pipeline(),
              new FeedRecords(copytaster.writer(options.format(), false)),
              told,
              Clock.systemUTC());
      if (options.typed().get(FeedOptions.DRY_RUN)) {
        FeedRun.Rehearsal rehearsal = run.rehearse();
        print(rehearsal.items().stream().map(views()::item).toList());
        told.end();
        return ExitCode.merge(rehearsal.polled(), failures);
      }
      FeedRun.Tally tally = run.run(options.output(), console.out());
      told.end();
      if (failures.isEmpty()
          && tally.printed() == 0
          && options.typed().get(FeedOptions.EXIT_STATUS)) {
        return ExitCode.NOTHING.number();
      }
      return ExitCode.merge(tally.polled() + tally.ended(), failures);
    }
  }

  private FeedViews views() {
    return new FeedViews(console.terminal().out());
  }

  private Web web() throws UsageException {
    Fetcher fetcher = new Fetcher(options.reading().fetching(), options.logins());
    return request -> request.url().equals("-") ? standardInput() : fetcher.get(request);
  }

  private Response standardInput() throws SourceException {
    try {
      byte[] bytes = console.in().readAllBytes();
      return new Response("-", Optional.empty(), 200, Map.of(), bytes);
    } catch (IOException e) {
      throw new SourceException(Failure.UNREADABLE, "cannot be read");
    }
  }

  private int dump() throws UsageException, OutputException {
    Web web = web();
    try (Output output = Output.to(console.out())) {
      for (String feed : options.feeds()) {
        try {
          output.write(views().dump(web, feed));
        } catch (SourceException | NotAFeedException e) {
          new Told().trouble(feed, e);
        }
      }
    }
    return ExitCode.merge(options.feeds().size(), failures);
  }

  private void print(List<String> lines) throws OutputException {
    try (Output output = Output.to(console.out())) {
      for (String line : lines) {
        output.write(line);
      }
    }
  }

  /** Reports on standard error, and collects failures for the exit code. */
  private final class Told implements Watcher {
    @Override
    public void trouble(String subject, Throwable cause) {
      Problem problem = Problems.of(cause);
      failures.add(problem.code());
      if (!options.typed().get(ReadingOptions.QUIET) && failures.size() <= MOST_TOLD) {
        console.say(shown(subject), problem);
      }
    }

    /** Keeps cron's mail readable when a feed has a thousand dead links. */
    void end() {
      int more = failures.size() - MOST_TOLD;
      if (more > 0 && !options.typed().get(ReadingOptions.QUIET)) {
        console.say("and " + more + " more; the records and --list tell which");
      }
    }

    @Override
    public void remark(String subject, String message) {
      if (options.typed().get(ReadingOptions.VERBOSE)) {
        console.say(shown(subject), message);
      }
    }

    private static String shown(String subject) {
      return Source.parse(subject).ref();
    }
  }
}
