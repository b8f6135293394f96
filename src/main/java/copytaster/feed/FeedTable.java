// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import copytaster.source.Validators;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The feeds in the state. */
record FeedTable(Database database) {
  /** A feed that no run has named for so long is forgotten with its entries. */
  private static final Duration KEPT = Duration.ofDays(90);

  /** A feed by the address that the user gave, remembered from now on. */
  FeedState of(String url) throws StateException {
    database.run("INSERT INTO feed (url) VALUES (?) ON CONFLICT (url) DO NOTHING", url);
    return database
        .row("SELECT * FROM feed WHERE url = ?", FeedTable::read, url)
        .orElseThrow(IllegalStateException::new);
  }

  List<FeedState> all() throws StateException {
    return database.rows("SELECT * FROM feed ORDER BY id", FeedTable::read);
  }

  void save(FeedState feed) throws StateException {
    database.run(
        """
        UPDATE feed SET title = ?, url_now = ?, moved_to = ?, moved_runs = ?, etag = ?, last_modified = ?,
          next_due = ?, interval_s = ?, polled_at = ?, success_at = ?, read_at = ?, gone_at = ?, fails = ?, error = ?
        WHERE id = ?
        """,
        feed.title(),
        feed.place().urlNow(),
        feed.place().movedTo(),
        feed.place().movedRuns(),
        feed.known().etag(),
        feed.known().lastModified(),
        feed.times().nextDue(),
        feed.times().interval().toSeconds(),
        feed.times().polledAt(),
        feed.times().successAt(),
        feed.times().readAt(),
        feed.times().goneAt(),
        feed.trouble().fails(),
        feed.trouble().error(),
        feed.id());
  }

  /** The feeds that a list named when it was last read. */
  List<String> listed(FeedState list) throws StateException {
    return database.rows(
        "SELECT url FROM listed WHERE list_id = ? ORDER BY position",
        row -> row.getString(1),
        list.id());
  }

  void list(FeedState list, List<String> urls) throws StateException {
    database.run("DELETE FROM listed WHERE list_id = ?", list.id());
    for (int i = 0; i < urls.size(); i++) {
      database.run("INSERT INTO listed VALUES (?, ?, ?)", list.id(), i, urls.get(i));
    }
  }

  /**
   * Notes which feeds a run names, and forgets those that no run has named for long.
   *
   * @return those that were forgotten
   */
  List<FeedState> name(Collection<FeedState> named, Instant now) throws StateException {
    Optional<Instant> last = lastNamed();
    for (FeedState feed : named) {
      database.run("UPDATE feed SET named_at = ? WHERE id = ?", now, feed.id());
    }
    Instant limit = now.minus(KEPT);
    // A clock that is ahead must be so in two runs.
    if (last.filter(limit::isBefore).isEmpty()) {
      return List.of();
    }
    List<FeedState> left =
        database.rows(
            """
            SELECT * FROM feed WHERE named_at < ? AND id NOT IN
              (SELECT feed_id FROM entry JOIN outbox ON outbox.entry_id = entry.id)
            """,
            FeedTable::read,
            limit);
    for (FeedState feed : left) {
      forget(feed);
    }
    return left;
  }

  /** When a run last named any feed. */
  private Optional<Instant> lastNamed() throws StateException {
    return database
        .row("SELECT max(named_at) AS last FROM feed", row -> Database.instant(row, "last"))
        .flatMap(last -> last);
  }

  /** When a feed was last named, if the last run did not name it. */
  Optional<Instant> left(FeedState feed) throws StateException {
    return database
        .row(
            """
            SELECT named_at FROM feed WHERE id = ? AND named_at < (SELECT max(named_at) FROM feed)
            """,
            row -> Database.instant(row, "named_at"),
            feed.id())
        .flatMap(at -> at);
  }

  /** A feed by its address, as the user gave it or where it is polled. */
  Optional<FeedState> find(String url) throws StateException {
    return database.row(
        "SELECT * FROM feed WHERE url = ?1 OR url_now = ?1 ORDER BY url <> ?1",
        FeedTable::read,
        url);
  }

  /** Whether records of it wait to be written. */
  boolean hasUndelivered(FeedState feed) throws StateException {
    return database.exists(
        "SELECT 1 FROM entry JOIN outbox ON outbox.entry_id = entry.id WHERE entry.feed_id = ?",
        feed.id());
  }

  /** All of a feed; an article that waits and that another feed has, too, goes on as that one's. */
  void forget(FeedState feed) throws StateException {
    record Heir(long id, long root) {}
    for (Heir heir :
        database.rows(
            """
            SELECT min(heir.id), root.id FROM entry AS root JOIN entry AS heir ON heir.same_as = root.id
            WHERE root.feed_id = ? AND root.state = 'new' AND heir.feed_id <> root.feed_id
            GROUP BY root.id
            """,
            row -> new Heir(row.getLong(1), row.getLong(2)),
            feed.id())) {
      database.run(
          """
          UPDATE entry SET state = 'new', same_as = NULL,
            (data, tries, next_try) = (SELECT data, tries, next_try FROM entry WHERE id = ?1)
          WHERE id = ?2
          """,
          heir.root(),
          heir.id());
      database.run("UPDATE entry SET same_as = ? WHERE same_as = ?", heir.id(), heir.root());
    }
    database.run(
        "UPDATE entry SET same_as = NULL WHERE same_as IN (SELECT id FROM entry WHERE feed_id = ?)",
        feed.id());
    database.run("DELETE FROM entry WHERE feed_id = ?", feed.id());
    database.run("DELETE FROM listed WHERE list_id = ?", feed.id());
    database.run("DELETE FROM feed WHERE id = ?", feed.id());
  }

  private static FeedState read(ResultSet row) throws SQLException {
    return new FeedState(
        row.getLong("id"),
        row.getString("url"),
        Database.text(row, "title"),
        new FeedState.Place(
            Database.text(row, "url_now"),
            Database.text(row, "moved_to"),
            row.getInt("moved_runs")),
        new Validators(Database.text(row, "etag"), Database.text(row, "last_modified")),
        new FeedState.Times(
            Instant.ofEpochSecond(row.getLong("next_due")),
            Duration.ofSeconds(row.getLong("interval_s")),
            Database.instant(row, "polled_at"),
            Database.instant(row, "success_at"),
            Database.instant(row, "read_at"),
            Database.instant(row, "gone_at")),
        new FeedState.Trouble(row.getInt("fails"), Database.text(row, "error")));
  }
}
