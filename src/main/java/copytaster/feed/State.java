// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import copytaster.source.FileTrouble;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;

/**
 * The entries seen and the work left to do, in one SQLite file. After a kill at any moment the next
 * run continues from it; a damaged, foreign or newer state is refused and never touched.
 */
final class State implements AutoCloseable {
  /** {@code CoTa}: tells our files from other SQLite files. */
  static final int APPLICATION_ID = 0x436f5461;

  /** Of the tables; a newer one was written by a newer program, an older one is brought up. */
  static final int VERSION = 4;

  /** Where SQLite keeps them in the first page (sqlite.org/fileformat.html, section 1.3). */
  private static final int VERSION_AT = 60;

  private static final int APPLICATION_AT = 68;
  private static final int HEADER = 100;

  private final Database database;
  private final AutoCloseable lock;
  private final Path path;

  private State(Database database, AutoCloseable lock, Path path) {
    this.database = database;
    this.lock = lock;
    this.path = path;
  }

  /**
   * The state at a path, made if there is none, for this run alone.
   *
   * @param natives the image's {@code lib/native}
   * @throws StateException if another run has it, or it cannot be used
   */
  static State open(Path path, Path natives) throws StateException {
    return locked(path, state -> connect(state, natives));
  }

  /** Opens the database of a state. */
  private interface Opener {
    Database open(Path state) throws StateException, IOException, SQLException;
  }

  /** A state that is this run's alone. */
  private static State locked(Path path, Opener opener) throws StateException {
    Path state = path.toAbsolutePath();
    checkFolder(state);
    StateLock lock = StateLock.take(state);
    boolean open = false;
    try {
      State opened = new State(opener.open(state), lock, state);
      open = true;
      return opened;
    } catch (IOException | SQLException | LinkageError e) {
      throw failure(state, "cannot be used: ", e);
    } finally {
      if (!open) {
        lock.close();
      }
    }
  }

  /**
   * An existing state, for this run alone.
   *
   * @throws StateException if there is none, another run has it, or it cannot be used
   */
  static State reopen(Path path, Path natives) throws StateException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      throw StateException.of(path, "there is no state yet");
    }
    return open(path, natives);
  }

  /** The same for a dry run: all changes are forgotten, and no file is made. */
  static State rehearse(Path path, Path natives) throws StateException {
    return locked(
        path,
        state -> {
          Connection connection;
          if (Files.exists(state, LinkOption.NOFOLLOW_LINKS)) {
            connection = connection(state, natives);
          } else {
            Sqlite.prepare(natives, state);
            connection = Sqlite.inMemory();
          }
          Database database = new Database(connection, state, false);
          bringUp(database);
          return database;
        });
  }

  /**
   * An existing state to look at, also while a run is using it.
   *
   * @throws StateException if there is none
   */
  static State look(Path path, Path natives) throws StateException {
    Path state = path.toAbsolutePath();
    if (!Files.exists(state)) {
      throw StateException.of(path, "there is no state yet");
    }
    Optional<Path> copy = isWritable(state) ? Optional.empty() : Optional.of(copy(state));
    Database database = new Database(connection(copy.orElse(state), natives), state, false);
    boolean open = false;
    try {
      bringUp(database);
      open = true;
      return new State(database, () -> copy.ifPresent(State::discard), copy.orElse(state));
    } finally {
      if (!open) {
        database.close();
      }
    }
  }

  /** SQLite wants to write beside a database even to read it. */
  private static boolean isWritable(Path state) {
    return Files.isWritable(state) && Files.isWritable(state.getParent());
  }

  private static Path copy(Path state) throws StateException {
    try {
      checkHeader(state);
      Path copy = Files.createTempDirectory("copytaster-").resolve("state");
      for (String suffix : List.of("", "-wal")) {
        if (Files.exists(beside(state, suffix))) {
          Files.copy(beside(state, suffix), beside(copy, suffix));
          beside(copy, suffix).toFile().setWritable(true, true);
        }
      }
      return copy;
    } catch (IOException e) {
      throw StateException.of(state, "cannot be read: " + FileTrouble.reason(e));
    }
  }

  private static void discard(Path copy) {
    for (String suffix : List.of("-wal", "-shm", "")) {
      beside(copy, suffix).toFile().delete();
    }
    copy.getParent().toFile().delete();
  }

  Database database() {
    return database;
  }

  /** All of it or nothing. */
  void atomically(Database.Step step) throws StateException {
    database.atomically(step);
  }

  private static Database connect(Path state, Path natives) throws StateException {
    if (!Files.exists(state, LinkOption.NOFOLLOW_LINKS)) {
      give(state, natives);
    }
    Connection connection = connection(state, natives);
    Database database = new Database(connection, state, true);
    try {
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA journal_mode = WAL");
        statement.execute("PRAGMA synchronous = FULL"); // NORMAL may lose the last commits
      }
      bringUp(database);
      return database;
    } catch (SQLException e) {
      database.close();
      throw Database.failure(state, e);
    }
  }

  /** All of it or nothing: killed halfway, the state is of the version that it was. */
  private static void bringUp(Database database) throws StateException {
    int version = database.row("PRAGMA user_version", row -> row.getInt(1)).orElseThrow();
    if (version < VERSION) {
      database.atomically(
          () -> {
            for (String step : steps().subList(version, VERSION)) {
              for (String statement : step.strip().split(";(\n|$)")) {
                database.run(statement);
              }
            }
            database.run("PRAGMA user_version = " + VERSION);
          });
    }
  }

  /** The statements that bring each version up from the one before. */
  private static List<String> steps() {
    try (InputStream in = State.class.getResourceAsStream("state.sql")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      String[] parts = all.split("-- version \\d+\n");
      return List.of(parts).subList(1, parts.length);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // it is part of the program
    }
  }

  /**
   * Makes a new state beside its place and renames it: killed halfway, there is none, and never one
   * without tables, which would have to be taken for damage.
   */
  private static void give(Path state, Path natives) throws StateException {
    Path fresh = beside(state, ".new");
    try {
      if (Files.exists(beside(state, "-wal")) && Files.size(beside(state, "-wal")) > 0) {
        // SQLite would play the lost file's log into the new one.
        throw StateException.of(
            state, "is missing, but its log " + beside(state, "-wal") + " is there");
      }
      for (String suffix : List.of("", "-journal", "-wal", "-shm")) {
        Files.deleteIfExists(beside(fresh, suffix));
      }
      Sqlite.prepare(natives, state);
      try (Database database = new Database(Sqlite.open(fresh, true), fresh, true)) {
        database.run("PRAGMA application_id = " + APPLICATION_ID);
        bringUp(database);
      }
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(fresh, state, StandardCopyOption.ATOMIC_MOVE);
      forceFolder(state.getParent());
    } catch (IOException | SQLException | LinkageError e) {
      throw failure(state, "cannot be made: ", e);
    }
  }

  private static Connection connection(Path state, Path natives) throws StateException {
    checkHeader(state);
    Connection connection = null;
    try {
      Sqlite.prepare(natives, state);
      connection = Sqlite.open(state, false);
      try (Statement statement = connection.createStatement();
          java.sql.ResultSet answer = statement.executeQuery("PRAGMA quick_check(1)")) {
        if (!answer.next() || !answer.getString(1).equals("ok")) {
          throw new SQLException("", "", 11); // SQLITE_CORRUPT
        }
      }
      return connection;
    } catch (IOException | SQLException | LinkageError e) {
      close(connection);
      throw failure(state, "cannot be used: ", e);
    }
  }

  /** Before SQLite touches it: SQLite takes an empty file for a new database. */
  private static void checkHeader(Path state) throws StateException {
    if (Files.isSymbolicLink(state) || !Files.isRegularFile(state)) {
      throw StateException.of(state, "is no regular file");
    }
    try (InputStream in = Files.newInputStream(state)) {
      byte[] bytes = in.readNBytes(HEADER);
      String magic = "SQLite format 3\0";
      if (bytes.length < HEADER
          || !new String(bytes, 0, magic.length(), StandardCharsets.ISO_8859_1).equals(magic)) {
        throw StateException.of(
            state,
            bytes.length == 0
                ? "is empty: restore it from a backup, or move it away to start anew"
                : "is no state of copytaster, or damaged");
      }
      ByteBuffer header = ByteBuffer.wrap(bytes);
      if (header.getInt(APPLICATION_AT) != APPLICATION_ID) {
        throw StateException.of(state, "is a database of another program");
      }
      if (header.getInt(VERSION_AT) < 1) {
        throw StateException.of(state, "is damaged: it has no version");
      }
      if (header.getInt(VERSION_AT) > VERSION) {
        throw StateException.of(state, "was written by a newer copytaster");
      }
    } catch (IOException e) {
      throw StateException.of(state, "cannot be read: " + FileTrouble.reason(e));
    }
  }

  private static void checkFolder(Path state) throws StateException {
    if (state.getParent() == null || !Files.isDirectory(state.getParent())) {
      throw StateException.of(state, "no such folder");
    }
  }

  /** {@code feeds.db} and {@code .lock} give {@code feeds.db.lock}. */
  static Path beside(Path state, String suffix) {
    return state.resolveSibling(state.getFileName() + suffix);
  }

  /** A rename is only there after a power cut if its folder was written. */
  private static void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // not every system lets one open a folder
    }
  }

  private static StateException failure(Path state, String what, Throwable e) {
    if (e instanceof SQLException error) {
      return Database.failure(state, error);
    }
    return StateException.of(
        state,
        e instanceof IOException error
            ? what + FileTrouble.reason(error)
            : "SQLite's library cannot be loaded: " + e.getMessage());
  }

  private static void close(Connection connection) {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      // it is the first failure that is told
    }
  }

  @Override
  public void close() {
    database.close();
    Sqlite.tidy(path);
    try {
      lock.close();
    } catch (Exception e) {
      throw new IllegalStateException(e); // neither kind of lock throws
    }
  }
}
