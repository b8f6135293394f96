// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The feeds in the state. */
final class FeedTable {
  private final Database database;

  FeedTable(Database database) {
    this.database = database;
  }

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
        feed.urlNow(),
        feed.movedTo(),
        feed.movedRuns(),
        feed.etag(),
        feed.lastModified(),
        feed.nextDue(),
        feed.interval().toSeconds(),
        feed.polledAt().map(Instant::getEpochSecond),
        feed.successAt().map(Instant::getEpochSecond),
        feed.readAt().map(Instant::getEpochSecond),
        feed.goneAt().map(Instant::getEpochSecond),
        feed.fails(),
        feed.error(),
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

  private static FeedState read(ResultSet row) throws SQLException {
    return new FeedState(
        row.getLong("id"),
        row.getString("url"),
        Database.text(row, "title"),
        Database.text(row, "url_now"),
        Database.text(row, "moved_to"),
        row.getInt("moved_runs"),
        Database.text(row, "etag"),
        Database.text(row, "last_modified"),
        Instant.ofEpochSecond(row.getLong("next_due")),
        Duration.ofSeconds(row.getLong("interval_s")),
        Database.instant(row, "polled_at"),
        Database.instant(row, "success_at"),
        Database.instant(row, "read_at"),
        Database.instant(row, "gone_at"),
        row.getInt("fails"),
        Database.text(row, "error"));
  }
}
