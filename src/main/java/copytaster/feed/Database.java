// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs the statements of one state; failures become a {@link StateException}. For one thread. */
final class Database implements AutoCloseable {
  /** Reads one row. */
  interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  /** Statements that are done together or not at all. */
  interface Step {
    void run() throws StateException;
  }

  private final Connection connection;
  private final Path path;
  private final boolean kept;
  private final Map<String, PreparedStatement> statements = new HashMap<>();

  /**
   * @param kept whether transactions are committed; else all is forgotten in the end
   */
  Database(Connection connection, Path path, boolean kept) throws StateException {
    this.connection = connection;
    this.path = path;
    this.kept = kept;
    if (!kept) {
      run("BEGIN");
    }
  }

  /** All of it or nothing. */
  void atomically(Step step) throws StateException {
    if (!kept) {
      step.run();
      return;
    }
    run("BEGIN IMMEDIATE");
    boolean done = false;
    try {
      step.run();
      run("COMMIT");
      done = true;
    } finally {
      if (!done) {
        rollBack();
      }
    }
  }

  private void rollBack() {
    try {
      run("ROLLBACK");
    } catch (StateException e) {
      // SQLite has rolled back already; what went wrong is on its way
    }
  }

  /** Runs a statement that gives no rows. Instants become seconds, empty optionals NULL. */
  int run(String sql, Object... values) throws StateException {
    try {
      PreparedStatement statement = statement(sql, values);
      statement.execute();
      return statement.getUpdateCount();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  <T> List<T> rows(String sql, RowReader<T> reader, Object... values) throws StateException {
    try (ResultSet rows = statement(sql, values).executeQuery()) {
      List<T> list = new ArrayList<>();
      while (rows.next()) {
        list.add(reader.read(rows));
      }
      return list;
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  <T> Optional<T> row(String sql, RowReader<T> reader, Object... values) throws StateException {
    return rows(sql, reader, values).stream().findFirst();
  }

  boolean exists(String sql, Object... values) throws StateException {
    return row(sql, row -> true, values).isPresent();
  }

  private PreparedStatement statement(String sql, Object... values) throws SQLException {
    PreparedStatement statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    for (int i = 0; i < values.length; i++) {
      Object value = values[i] instanceof Optional<?> o ? o.orElse(null) : values[i];
      statement.setObject(i + 1, value instanceof Instant at ? at.getEpochSecond() : value);
    }
    return statement;
  }

  private StateException failure(SQLException e) {
    return failure(path, e);
  }

  /** SQLite's error, in words that tell a user what to do. */
  static StateException failure(Path path, SQLException e) {
    int code = e.getErrorCode() & 0xff; // the upper bits say more of the same (SQLite result codes)
    return StateException.of(
        path,
        switch (code) {
          case 5, 6 -> "is in use by another program";
          case 8 -> "cannot be written: it is read-only";
          case 10, 13 -> "cannot be written: the disk is full or fails";
          case 11 -> "is damaged: restore it from a backup, or move it away to start anew";
          case 14 -> "cannot be opened";
          case 26 -> "is no state of copytaster";
          default -> "does not work: " + e.getMessage();
        });
  }

  static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
    long seconds = row.getLong(column);
    return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds));
  }

  @Override
  public void close() {
    try {
      if (!kept) {
        rollBack();
      }
      for (PreparedStatement statement : statements.values()) {
        statement.close();
      }
      connection.close();
    } catch (SQLException e) {
      // everything is committed; the next start finds what is left in the log
    }
  }
}
