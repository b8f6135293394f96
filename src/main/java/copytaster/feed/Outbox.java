// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import java.util.Arrays;
import java.util.Optional;

/** Finished lines that are not delivered yet, oldest first. */
record Outbox(Database database) {
  /**
   * A line that waits.
   *
   * @param seq its turn
   * @param bytes UTF-8, with the line end
   */
  record Line(long seq, byte[] bytes) {
    /** The line with something before it. */
    byte[] after(byte[] opening) {
      byte[] both = Arrays.copyOf(opening, opening.length + bytes.length);
      System.arraycopy(bytes, 0, both, opening.length, bytes.length);
      return both;
    }
  }

  void put(long entryId, byte[] line) throws StateException {
    database.run("INSERT INTO outbox (entry_id, line) VALUES (?, ?)", entryId, line);
  }

  Optional<Line> oldest() throws StateException {
    return after(-1);
  }

  Optional<Line> after(long seq) throws StateException {
    return database.row(
        "SELECT seq, line FROM outbox WHERE seq > ? ORDER BY seq LIMIT 1",
        row -> new Line(row.getLong(1), row.getBytes(2)),
        seq);
  }

  void remove(long seq) throws StateException {
    database.run("DELETE FROM outbox WHERE seq = ?", seq);
  }
}
