// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import copytaster.OrderedWork;
import copytaster.Pipeline;
import copytaster.Selection;
import copytaster.WholeRecords;
import copytaster.diff.Change;
import copytaster.diff.Comparison;
import copytaster.nlp.ModelException;
import copytaster.report.Item;
import copytaster.report.Story;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One run over feeds, as cron starts it: it delivers the lines left by an earlier run, polls the
 * feeds that are due, and reads and delivers their new entries.
 *
 * <p>With three transactions nothing is lost and nothing comes twice, whenever the run is killed.
 * T1: a feed's validators with its new entries; validators alone would lose the entries for good,
 * as the next answer is "not modified". T2: an entry is done and its finished line is in the
 * outbox. T3: the line is delivered and gone from the outbox.
 */
public record FeedRun(
    Plan plan, Web web, Pipeline pipeline, Records records, Watcher watcher, Clock clock) {
  /**
   * The task of a run.
   *
   * @param feeds what the user named: addresses of feeds and of OPML lists
   * @param state the path of the state
   * @param natives the image's {@code lib/native}
   * @param wanted which entries are read
   * @param threads how much is done at once
   * @param selection which articles are printed; the rest count as read
   */
  public record Plan(
      List<String> feeds,
      Path state,
      Path natives,
      Wanted wanted,
      Threads threads,
      Selection selection) {
    public Plan {
      feeds = feeds.stream().map(Urls::shown).toList();
      Objects.requireNonNull(state);
      Objects.requireNonNull(natives);
      Objects.requireNonNull(wanted);
      Objects.requireNonNull(threads);
      Objects.requireNonNull(selection);
    }
  }

  /**
   * How much is done at once.
   *
   * @param fetches feeds and articles under way; they spend most of their time in the pause of
   *     their host
   * @param jobs articles worked on
   */
  public record Threads(int fetches, int jobs) {}

  /**
   * The counts of a run.
   *
   * @param polled feeds asked
   * @param ended articles that need no further try: read, printed or not, or given up
   * @param printed lines written for articles that were read, in this run or left by an earlier one
   */
  public record Tally(int polled, int ended, int printed) {}

  /**
   * @param file to append to; without one, standard output is written to
   * @throws StateException if the state cannot be used, or another run is using it
   * @throws SinkException if the output cannot be written; what was not written waits
   * @throws ModelException if no article can be read
   */
  public Tally run(Optional<Path> file, OutputStream standardOutput)
      throws StateException, SinkException, ModelException {
    try (State state = State.open(plan.state(), plan.natives());
        Sink sink = sink(state, file, standardOutput);
        WholeRecords whole = new WholeRecords()) {
      int left = deliver(state, sink, whole);
      Polling.Round round = new Polling(plan, web, watcher, clock, state).run();
      Tally tally = read(state, sink, whole, round.named());
      return new Tally(round.polled(), left + tally.ended(), left + tally.printed());
    }
  }

  /**
   * The work that a run would do.
   *
   * @param polled feeds asked
   * @param items the entries that it would read
   */
  public record Rehearsal(int polled, List<Item> items) {
    public Rehearsal {
      items = List.copyOf(items);
    }
  }

  /** Polls and reads nothing; nothing of it is remembered. */
  public Rehearsal rehearse() throws StateException {
    try (State state = State.rehearse(plan.state(), plan.natives())) {
      Polling.Round round = new Polling(plan, web, watcher, clock, state).run();
      List<Item> items = new ArrayList<>();
      EntryTable entries = new EntryTable(state.database());
      for (long id : waiting(entries, round.named())) {
        items.add(entries.load(id).item());
      }
      return new Rehearsal(round.polled(), items);
    }
  }

  private Sink sink(State state, Optional<Path> file, OutputStream standardOutput)
      throws SinkException, StateException {
    byte[] opening = records.opening().getBytes(StandardCharsets.UTF_8);
    if (file.isEmpty()) {
      return new StreamSink(standardOutput, state.database(), opening);
    }
    return Files.isRegularFile(file.get()) || !Files.exists(file.get())
        ? FileSink.open(file.get(), state.database(), opening)
        : StreamSink.to(file.get(), state.database(), opening);
  }

  /** T3, for every line that waits. */
  private static int deliver(State state, Sink sink, WholeRecords whole)
      throws StateException, SinkException {
    Outbox outbox = new Outbox(state.database());
    int delivered = 0;
    for (Optional<Outbox.Line> line = outbox.oldest(); line.isPresent(); line = outbox.oldest()) {
      Outbox.Line next = line.get();
      whole.begin();
      try {
        sink.deliver(next);
      } finally {
        whole.end();
      }
      delivered++;
    }
    return delivered;
  }

  private List<Long> waiting(EntryTable entries, Collection<FeedState> feeds)
      throws StateException {
    Optional<Instant> now = plan.wanted().force() ? Optional.empty() : Optional.of(clock.instant());
    List<Long> ids = entries.waiting(List.copyOf(feeds), now);
    return ids.subList(0, Math.min(plan.wanted().most(), ids.size()));
  }

  private Tally read(State state, Sink sink, WholeRecords whole, Collection<FeedState> feeds)
      throws StateException, SinkException, ModelException {
    record Answer(Waiting waiting, ArticleReader.Outcome outcome) {}
    EntryTable entries = new EntryTable(state.database());
    ArticleReader reader =
        new ArticleReader(web, pipeline, plan.selection(), plan.threads().jobs());
    Iterator<Waiting> items = new WaitingEntries(entries, waiting(entries, feeds).iterator());
    KeptVersions versions = new KeptVersions(state.database(), pipeline);
    Optional<Duration> updates = plan.wanted().updates();
    if (updates.isPresent()) {
      Instant limit = clock.instant().minus(updates.get());
      state.atomically(() -> versions.forget(limit));
    }
    int ended = 0;
    int printed = 0;
    try (OrderedWork<Waiting, Answer> answers =
        OrderedWork.asking(
            items,
            waiting -> new Answer(waiting, reader.read(waiting)),
            plan.threads().fetches())) {
      while (answers.hasNext()) {
        Answer answer = answers.next();
        ArticleReader.Outcome outcome = answer.outcome();
        List<Change> changes = List.of();
        if (updates.isPresent() && outcome instanceof ArticleReader.Done done) {
          Optional<Comparison> comparison =
              versions.compare(answer.waiting().entryId(), done.result());
          changes = comparison.map(c -> c.ofSubstance().changes()).orElse(changes);
          if (comparison.isPresent() && changes.isEmpty()) {
            outcome = new ArticleReader.Passed("has not changed in substance");
          }
        }
        finish(state, answer.waiting(), outcome, changes);
        ended += outcome instanceof ArticleReader.Later ? 0 : 1;
        printed += outcome instanceof ArticleReader.Done ? 1 : 0;
        deliver(state, sink, whole);
      }
    } catch (OrderedWork.Halt e) {
      throw e.orThrow(StateException.class).orThrow(ModelException.class);
    }
    return new Tally(0, ended, printed);
  }

  /** T2. An article that is not asked for is done without a line, and no part of a story. */
  private void finish(
      State state, Waiting waiting, ArticleReader.Outcome outcome, List<Change> changes)
      throws StateException {
    EntryTable entries = new EntryTable(state.database());
    Item item = waiting.item();
    String subject = item.entry().link().orElse(item.feed().url());
    if (outcome instanceof ArticleReader.Later later) {
      int tries = waiting.tries() + 1;
      Duration wait = Schedule.retry(item.id(), tries, later.asked());
      state.atomically(() -> entries.retry(waiting.entryId(), tries, clock.instant().plus(wait)));
      watcher.remark(subject, "to be tried again: " + later.cause().getMessage());
      return;
    }
    state.atomically(
        () -> {
          String line = line(state, item, outcome, changes);
          entries.close(waiting.entryId(), !(outcome instanceof ArticleReader.Never));
          if (plan.wanted().updates().isPresent() && outcome instanceof ArticleReader.Done done) {
            new KeptVersions(state.database(), pipeline)
                .put(waiting.entryId(), done.result().article(), clock.instant());
          }
          if (!line.isEmpty()) {
            new Outbox(state.database())
                .put(waiting.entryId(), line.getBytes(StandardCharsets.UTF_8));
          }
        });
    HaltPoint.AFTER_T2.pass();
    if (outcome instanceof ArticleReader.Never never) {
      watcher.trouble(subject, never.cause());
    } else if (outcome instanceof ArticleReader.Passed passed) {
      watcher.remark(subject, passed.why());
    } else if (outcome instanceof ArticleReader.Done done) {
      watcher.remark(subject, "read" + done.how());
    }
  }

  /** Empty if there is none. */
  private String line(State state, Item item, ArticleReader.Outcome outcome, List<Change> changes)
      throws StateException {
    if (outcome instanceof ArticleReader.Done done) {
      Story story = new StoryBook(state.database()).add(item.id(), done.marks());
      return records.article(done.result(), item, story, changes);
    }
    if (outcome instanceof ArticleReader.Passed) {
      return "";
    }
    ArticleReader.Never never = (ArticleReader.Never) outcome;
    return records.failure(never.source(), item, never.cause());
  }
}
