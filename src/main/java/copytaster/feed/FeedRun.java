// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import copytaster.Pipeline;
import copytaster.Selection;
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
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
public final class FeedRun {
  private final Plan plan;
  private final Web web;
  private final Pipeline pipeline;
  private final Records records;
  private final Crew crew;
  private final Watcher watcher;
  private final Clock clock;

  /**
   * What a run is to do.
   *
   * @param feeds what the user named: addresses of feeds and of OPML lists
   * @param state the path of the state
   * @param natives the image's {@code lib/native}
   * @param first how many entries of a feed that was never read before
   * @param most how many articles in this run; the others wait for the next
   * @param since nothing that was published before
   * @param force whether feeds and articles are tried that are not due yet
   * @param updates how long the text of an article is kept after it was printed, so that its
   *     changes can be told; without it an entry that has changed is not looked at again
   * @param jobs articles worked on at once
   * @param selection which of them are printed; the others count as read
   */
  public record Plan(
      List<String> feeds,
      Path state,
      Path natives,
      int first,
      int most,
      Optional<Instant> since,
      boolean force,
      Optional<Duration> updates,
      int jobs,
      Selection selection) {
    public Plan {
      feeds = feeds.stream().map(Urls::shown).toList();
      Objects.requireNonNull(state);
      Objects.requireNonNull(natives);
      Objects.requireNonNull(since);
      Objects.requireNonNull(updates);
      Objects.requireNonNull(selection);
    }
  }

  /**
   * The counts of a run.
   *
   * @param polled feeds asked
   * @param ended articles that need no further try: read, printed or not, or given up
   * @param printed lines written for articles that were read, in this run or left by an earlier one
   */
  public record Tally(int polled, int ended, int printed) {}

  public FeedRun(
      Plan plan,
      Web web,
      Pipeline pipeline,
      Records records,
      Crew crew,
      Watcher watcher,
      Clock clock) {
    this.plan = plan;
    this.web = web;
    this.pipeline = pipeline;
    this.records = records;
    this.crew = crew;
    this.watcher = watcher;
    this.clock = clock;
  }

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
        WholeLines lines = new WholeLines()) {
      int left = deliver(state, sink, lines);
      List<FeedState> feeds = new ArrayList<>();
      int polled = poll(state, feeds);
      Tally tally = read(state, sink, lines, feeds);
      return new Tally(polled, left + tally.ended(), left + tally.printed());
    }
  }

  /**
   * What a run would do.
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
      List<FeedState> feeds = new ArrayList<>();
      int polled = poll(state, feeds);
      List<Item> items = new ArrayList<>();
      EntryTable entries = new EntryTable(state.database());
      for (long id : waiting(entries, feeds)) {
        items.add(entries.load(id).item());
      }
      return new Rehearsal(polled, items);
    }
  }

  private Sink sink(State state, Optional<Path> file, OutputStream standardOutput)
      throws SinkException, StateException {
    boolean regular =
        file.isPresent() && (Files.isRegularFile(file.get()) || !Files.exists(file.get()));
    byte[] opening = records.opening().getBytes(StandardCharsets.UTF_8);
    if (regular) {
      return FileSink.open(file.get(), state.database(), opening);
    }
    if (file.isPresent()) {
      return StreamSink.to(file.get(), state.database(), opening);
    }
    return new StreamSink(standardOutput, state.database(), opening);
  }

  /** T3, for every line that waits. */
  private static int deliver(State state, Sink sink, WholeLines lines)
      throws StateException, SinkException {
    Outbox outbox = new Outbox(state.database());
    int delivered = 0;
    for (Optional<Outbox.Line> line = outbox.oldest(); line.isPresent(); line = outbox.oldest()) {
      Outbox.Line next = line.get();
      lines.deliver(() -> sink.deliver(next));
      delivered++;
    }
    return delivered;
  }

  /**
   * Polls the feeds that are due, and the feeds of lists.
   *
   * @param feeds gets every feed that is named, due or not, in the order of the user
   */
  private int poll(State state, List<FeedState> feeds) throws StateException {
    FeedTable table = new FeedTable(state.database());
    Map<String, FeedState> named = new LinkedHashMap<>();
    List<String> round = plan.feeds();
    int polled = 0;
    // The second round is over the feeds that lists name; lists in lists are not followed.
    for (int depth = 0; depth < 2 && !round.isEmpty(); depth++) {
      List<FeedState> due = new ArrayList<>();
      List<String> fresh = new ArrayList<>();
      for (String url : round) {
        if (!named.containsKey(url)) {
          FeedState feed = table.of(url);
          named.put(url, feed);
          fresh.add(url);
          if (isDue(feed)) {
            due.add(feed);
          } else {
            watcher.remark(url, notDue(feed));
          }
        }
      }
      polled += due.size();
      poll(state, due, named);
      round = new ArrayList<>();
      for (String url : fresh) {
        if (LocalFeed.isLocal(url) && named.get(url).fails() > 0) {
          continue; // a list that is lost names nothing
        }
        round.addAll(table.listed(named.get(url)));
      }
    }
    Instant now = clock.instant();
    state.atomically(
        () -> {
          for (FeedState left : table.name(named.values(), now)) {
            watcher.remark(left.url(), "no longer named for long, and forgotten");
          }
        });
    feeds.addAll(named.values());
    return polled;
  }

  private boolean isDue(FeedState feed) {
    return plan.force()
        || LocalFeed.isLocal(feed.url())
        || feed.goneAt().isEmpty() && Schedule.isDue(feed.nextDue(), clock.instant());
  }

  private static String notDue(FeedState feed) {
    return feed.goneAt().isPresent()
        ? "not asked: it said on " + feed.goneAt().get() + " that it will not come back"
        : "not due until " + feed.nextDue();
  }

  private void poll(State state, List<FeedState> due, Map<String, FeedState> named)
      throws StateException {
    record Answer(FeedState feed, Poll poll) {}
    Poller poller = new Poller(web);
    Instant now = clock.instant();
    try (Crew.Shift<Answer> answers =
        crew.work(due.iterator(), feed -> new Answer(feed, poller.poll(feed, now)))) {
      while (answers.hasNext()) {
        Answer answer = answers.next();
        FeedState after = keep(state, answer.feed(), answer.poll());
        named.put(after.url(), after);
        tell(after, answer.poll());
      }
    }
  }

  /** T1. */
  private FeedState keep(State state, FeedState feed, Poll poll) throws StateException {
    FeedTable table = new FeedTable(state.database());
    FeedState after = after(feed, poll);
    state.atomically(
        () -> {
          table.save(after);
          HaltPoint.AFTER_VALIDATORS.pass();
          if (poll instanceof Poll.Read read) {
            if (read.document() instanceof Feed document) {
              new EntryTable(state.database())
                  .add(
                      feed,
                      document.entries().stream().map(e -> e.at(clock.instant())).toList(),
                      new EntryTable.Wanted(plan.first(), plan.since(), plan.updates().isPresent()),
                      clock.instant());
            } else if (read.document() instanceof FeedList list) {
              List<String> urls = list.urls();
              table.list(feed, urls.stream().map(Urls::shown).toList());
            }
          }
        });
    HaltPoint.AFTER_T1.pass();
    return after;
  }

  private FeedState after(FeedState feed, Poll poll) {
    Instant now = clock.instant();
    if (poll instanceof Poll.Read read) {
      List<FeedEntry> entries =
          read.document() instanceof Feed document ? document.entries() : List.of();
      return feed.read(read, now, Schedule.interval(feed.url(), entries, now, read.asked()));
    }
    if (poll instanceof Poll.Unchanged unchanged) {
      return feed.unchanged(unchanged, now, Schedule.unchanged(feed.interval(), unchanged.asked()));
    }
    Poll.Failed failed = (Poll.Failed) poll;
    return feed.failed(
        failed,
        now,
        Schedule.backOff(feed.url(), feed.interval(), feed.fails() + 1, failed.asked()));
  }

  private void tell(FeedState feed, Poll poll) {
    if (poll instanceof Poll.Failed failed) {
      if (feed.failsForLong() || failed.isGone() || LocalFeed.isLocal(feed.url())) {
        watcher.trouble(feed.url(), failed.cause());
      } else {
        watcher.remark(feed.url(), "failed, and is asked again later: " + feed.error().orElse(""));
      }
    } else if (poll instanceof Poll.Unchanged) {
      watcher.remark(feed.url(), "not changed" + next(feed));
    } else if (poll instanceof Poll.Read read && read.document() instanceof Feed document) {
      document.warnings().forEach(warning -> watcher.remark(feed.url(), warning));
      String entries = document.entries().size() == 1 ? " entry" : " entries";
      watcher.remark(feed.url(), document.entries().size() + entries + next(feed));
    } else if (poll instanceof Poll.Read read && read.document() instanceof FeedList list) {
      watcher.remark(feed.url(), "a list of " + list.urls().size() + " feeds" + next(feed));
    }
  }

  private static String next(FeedState feed) {
    return LocalFeed.isLocal(feed.url()) ? "" : "; asked again from " + feed.nextDue();
  }

  private List<Long> waiting(EntryTable entries, List<FeedState> feeds) throws StateException {
    Optional<Instant> now = plan.force() ? Optional.empty() : Optional.of(clock.instant());
    List<Long> ids = entries.waiting(feeds, now);
    return ids.subList(0, Math.min(plan.most(), ids.size()));
  }

  private Tally read(State state, Sink sink, WholeLines lines, List<FeedState> feeds)
      throws StateException, SinkException, ModelException {
    record Answer(Waiting waiting, ArticleReader.Outcome outcome) {}
    EntryTable entries = new EntryTable(state.database());
    ArticleReader reader = new ArticleReader(web, pipeline, plan.selection(), plan.jobs());
    Iterator<Waiting> items = new WaitingEntries(entries, waiting(entries, feeds).iterator());
    KeptVersions versions = new KeptVersions(state.database(), pipeline);
    if (plan.updates().isPresent()) {
      Instant limit = clock.instant().minus(plan.updates().get());
      state.atomically(() -> versions.forget(limit));
    }
    int ended = 0;
    int printed = 0;
    try (Crew.Shift<Answer> answers =
        crew.work(
            items,
            waiting ->
                new Answer(waiting, reader.read(waiting, waiting.tries() + 1 >= Schedule.TRIES)))) {
      while (answers.hasNext()) {
        Answer answer = answers.next();
        ArticleReader.Outcome outcome = answer.outcome();
        List<Change> changes = List.of();
        if (plan.updates().isPresent() && outcome instanceof ArticleReader.Done done) {
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
        deliver(state, sink, lines);
      }
    } catch (WaitingEntries.Failure e) {
      throw e.cause();
    }
    return new Tally(0, ended, printed);
  }

  /** T2. An article that is not asked for is done without a line, and no part of a story. */
  private void finish(
      State state, Waiting waiting, ArticleReader.Outcome outcome, List<Change> changes)
      throws StateException, ModelException {
    EntryTable entries = new EntryTable(state.database());
    Item item = waiting.item();
    String subject = item.link().orElse(item.feedUrl());
    if (outcome instanceof ArticleReader.Broken broken) {
      throw broken.cause();
    }
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
          if (plan.updates().isPresent() && outcome instanceof ArticleReader.Done done) {
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
