// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import copytaster.OrderedWork;
import copytaster.report.Printable;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The first half of a run: asks the feeds that are due for new entries.
 *
 * @param plan whom to ask, and how many at once
 */
record Polling(FeedRun.Plan plan, Web web, Watcher watcher, Clock clock, State state) {
  /**
   * The feeds of a run.
   *
   * @param named every feed that the user or a list names, due or not, in order
   * @param polled how many were asked
   */
  record Round(Collection<FeedState> named, int polled) {}

  /** Polls the feeds that are due, and the feeds of lists. */
  Round run() throws StateException {
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
      poll(due, named);
      round = new ArrayList<>();
      for (String url : fresh) {
        if (LocalFeed.isLocal(url) && named.get(url).trouble().fails() > 0) {
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
    return new Round(named.values(), polled);
  }

  private boolean isDue(FeedState feed) {
    return plan.wanted().force()
        || LocalFeed.isLocal(feed.url())
        || feed.times().goneAt().isEmpty()
            && Schedule.isDue(feed.times().nextDue(), clock.instant());
  }

  private static String notDue(FeedState feed) {
    return feed.times()
        .goneAt()
        .map(at -> "not asked: it said on " + at + " that it will not come back")
        .orElse("not due until " + feed.times().nextDue());
  }

  private void poll(List<FeedState> due, Map<String, FeedState> named) throws StateException {
    record Answer(FeedState feed, Poll poll) {}
    Poller poller = new Poller(web);
    Instant now = clock.instant();
    try (OrderedWork<FeedState, Answer> answers =
        OrderedWork.asking(
            due.iterator(),
            feed -> new Answer(feed, poller.poll(feed.address(), feed.asked(now))),
            plan.threads().fetches())) {
      while (answers.hasNext()) {
        Answer answer = answers.next();
        FeedState after = keep(answer.feed(), answer.poll());
        named.put(after.url(), after);
        tell(after, answer.poll());
      }
    }
  }

  /** T1. */
  private FeedState keep(FeedState feed, Poll poll) throws StateException {
    FeedTable table = new FeedTable(state.database());
    FeedState after = feed.after(poll, clock.instant().truncatedTo(ChronoUnit.SECONDS));
    state.atomically(
        () -> {
          table.save(after);
          HaltPoint.AFTER_VALIDATORS.pass();
          if (poll instanceof Poll.Read read && read.document() instanceof Feed document) {
            Instant now = clock.instant();
            List<FeedEntry> entries = document.entries().stream().map(e -> e.asOf(now)).toList();
            new Intake(state.database(), feed, plan.wanted()).add(entries, now);
          } else if (poll instanceof Poll.Read read && read.document() instanceof FeedList list) {
            table.list(feed, list.urls().stream().map(Urls::shown).toList());
          }
        });
    HaltPoint.AFTER_T1.pass();
    return after;
  }

  private void tell(FeedState feed, Poll poll) {
    String url = feed.url();
    String next = LocalFeed.isLocal(url) ? "" : "; asked again from " + feed.times().nextDue();
    if (poll instanceof Poll.Failed failed) {
      if (feed.failsForLong() || failed.isGone() || LocalFeed.isLocal(url)) {
        watcher.trouble(url, failed.cause());
      } else {
        watcher.remark(
            url, "failed, and is asked again later: " + feed.trouble().error().orElse(""));
      }
    } else if (poll instanceof Poll.Unchanged) {
      watcher.remark(url, "not changed" + next);
    } else if (poll instanceof Poll.Read read && read.document() instanceof Feed document) {
      document.warnings().forEach(warning -> watcher.remark(url, warning));
      watcher.remark(url, Printable.count(document.entries().size(), "entry", "entries") + next);
    } else if (poll instanceof Poll.Read read && read.document() instanceof FeedList list) {
      watcher.remark(
          url, "a list of " + Printable.count(list.urls().size(), "feed", "feeds") + next);
    }
  }
}
