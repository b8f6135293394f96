// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * The entries seen and the work left to do, in one SQLite file. After a kill at any moment the next
 * run continues from it; a damaged, foreign or newer state is refused and never touched.
 */
final class State implements AutoCloseable {
  private final Database database;
  private final Runnable release;
  private final Path path;

  private State(Database database, Runnable release, Path path) {
    this.database = database;
    this.release = release;
    this.path = path;
  }

  /**
   * Opens the state at a path for this run alone, and makes it if it does not exist.
   *
   * @param natives the image's {@code lib/native}
   * @throws StateException if another run has it, or it cannot be used
   */
  static State open(Path path, Path natives) throws StateException {
    return locked(StateFile.of(path, natives), State::connect);
  }

  /** Opens the database of a state. */
  private interface Opener {
    Database open(StateFile file) throws StateException, IOException, SQLException;
  }

  /** A state that is this run's alone. */
  private static State locked(StateFile file, Opener opener) throws StateException {
    Path path = file.path();
    if (path.getParent() == null || !Files.isDirectory(path.getParent())) {
      throw StateException.of(path, "no such folder");
    }
    return opened(file, StateLock.take(path)::close, opener);
  }

  /**
   * @param release what the state gives back when it is closed, or cannot be opened
   */
  private static State opened(StateFile file, Runnable release, Opener opener)
      throws StateException {
    boolean open = false;
    try {
      State opened = new State(opener.open(file), release, file.path());
      open = true;
      return opened;
    } catch (IOException | SQLException | LinkageError e) {
      throw file.failure("cannot be used: ", e);
    } finally {
      if (!open) {
        release.run();
      }
    }
  }

  private static Database connect(StateFile file) throws StateException {
    if (!file.exists()) {
      file.make();
    }
    Database database = new Database(file.connect(), file.path(), true);
    return ready(
        database,
        () -> {
          database.exists("PRAGMA journal_mode = WAL");
          database.run("PRAGMA synchronous = FULL"); // NORMAL may lose the last commits
        });
  }

  /** Brings it up, after a first step; a failure closes it. */
  private static Database ready(Database database, Database.Step first) throws StateException {
    boolean ready = false;
    try {
      first.run();
      StateFile.bringUp(database);
      ready = true;
      return database;
    } finally {
      if (!ready) {
        database.close();
      }
    }
  }

  /**
   * An existing state, for this run alone.
   *
   * @throws StateException if it does not exist, another run has it, or it cannot be used
   */
  static State reopen(Path path, Path natives) throws StateException {
    return locked(StateFile.of(path, natives).existing(), State::connect);
  }

  /** The same for a dry run: all changes are forgotten, and no file is made. */
  static State rehearse(Path path, Path natives) throws StateException {
    return locked(
        StateFile.of(path, natives),
        file -> {
          if (!file.exists()) {
            Sqlite.prepare(natives, file.path());
          }
          return forgetting(file, file.exists() ? file.connect() : Sqlite.inMemory());
        });
  }

  private static Database forgetting(StateFile file, Connection connection) throws StateException {
    return ready(new Database(connection, file.path(), false), () -> {});
  }

  /**
   * An existing state to look at, also while a run is using it.
   *
   * @throws StateException if it does not exist
   */
  static State look(Path path, Path natives) throws StateException {
    StateFile file = StateFile.of(path, natives).existing();
    StateFile copy = file.isWritable() ? file : file.copy();
    return opened(
        copy,
        copy == file ? () -> {} : copy::discard,
        opened -> forgetting(file, opened.connect()));
  }

  Database database() {
    return database;
  }

  /** All of it or nothing. */
  void atomically(Database.Step step) throws StateException {
    database.atomically(step);
  }

  @Override
  public void close() {
    database.close();
    Sqlite.tidy(path);
    release.run();
  }
}
