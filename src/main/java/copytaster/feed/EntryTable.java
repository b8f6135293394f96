// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import copytaster.report.Item;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The entries in the state: new, done, failed, skipped, or the same as one of another feed. */
record EntryTable(Database database) {
  /**
   * The entries to read now, the oldest of each feed first, and by turns: feeds are on different
   * hosts, which each want their pause.
   *
   * @param now empty for all, whenever they were to be tried again
   */
  List<Long> waiting(List<FeedState> feeds, Optional<Instant> now) throws StateException {
    record Turn(int round, int feed, long entry) {}
    List<Turn> turns = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    for (int f = 0; f < feeds.size(); f++) {
      List<Long> ids =
          database.rows(
              """
              SELECT id FROM entry WHERE state = 'new' AND next_try <= ?2 AND (feed_id = ?1 OR id IN
                (SELECT same_as FROM entry WHERE feed_id = ?1 AND same_as IS NOT NULL)) ORDER BY id
              """,
              row -> row.getLong(1),
              feeds.get(f).id(),
              now.map(Instant::getEpochSecond).orElse(Long.MAX_VALUE));
      for (int round = 0; round < ids.size(); round++) {
        if (seen.add(ids.get(round))) {
          turns.add(new Turn(round, f, ids.get(round)));
        }
      }
    }
    turns.sort(Comparator.comparingInt(Turn::round).thenComparingInt(Turn::feed));
    return turns.stream().map(Turn::entry).toList();
  }

  Waiting load(long id) throws StateException {
    List<String> alsoIn =
        database.rows(
            """
            SELECT DISTINCT feed.url FROM entry JOIN feed ON feed.id = entry.feed_id
            WHERE entry.same_as = ? ORDER BY feed.id
            """,
            row -> row.getString(1),
            id);
    return database
        .row(
            """
            SELECT entry.data, entry.tries, entry.revision, feed.url, feed.title
            FROM entry JOIN feed ON feed.id = entry.feed_id WHERE entry.id = ?
            """,
            row -> {
              EntryData.Kept kept = EntryData.read(row.getString(1));
              FeedEntry entry = kept.entry();
              int revision = row.getInt(3);
              String url = row.getString(4);
              Item item =
                  new Item(
                      kept.key().id(url, revision),
                      new Item.Feed(url, Optional.ofNullable(row.getString(5)), alsoIn),
                      new Item.Entry(
                          kept.key().value(),
                          revision,
                          entry.link(),
                          entry.title(),
                          entry.published(),
                          entry.authors()));
              return new Waiting(id, item, entry, row.getInt(2));
            },
            id)
        .orElseThrow(IllegalStateException::new);
  }

  /** Read or given up: only the entry's keys are kept. */
  void close(long id, boolean done) throws StateException {
    database.run(
        "UPDATE entry SET state = ?, data = NULL WHERE id = ?", done ? "done" : "failed", id);
  }

  void retry(long id, int tries, Instant next) throws StateException {
    database.run("UPDATE entry SET tries = ?, next_try = ? WHERE id = ?", tries, next, id);
  }

  /** How many entries of a feed are in a state. */
  int count(FeedState feed, String state) throws StateException {
    return database
        .row(
            "SELECT count(*) FROM entry WHERE feed_id = ? AND state = ?",
            row -> row.getInt(1),
            feed.id(),
            state)
        .orElse(0);
  }
}
