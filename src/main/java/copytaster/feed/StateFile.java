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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The file of a state: recognised before SQLite touches it, made whole or not at all.
 *
 * @param path absolute
 * @param natives the image's {@code lib/native}
 */
record StateFile(Path path, Path natives) {
  /** {@code CoTa}: tells our files from other SQLite files. */
  static final int APPLICATION_ID = 0x436f5461;

  /** Of the tables; a newer one was written by a newer program, an older one is brought up. */
  static final int VERSION = 4;

  /** Where SQLite keeps them in the first page (sqlite.org/fileformat.html, section 1.3). */
  private static final int VERSION_AT = 60;

  private static final int APPLICATION_AT = 68;
  private static final int HEADER = 100;

  static StateFile of(Path path, Path natives) {
    return new StateFile(path.toAbsolutePath(), natives);
  }

  /**
   * @throws StateException if the file does not exist
   */
  StateFile existing() throws StateException {
    if (!exists()) {
      throw StateException.of(path, "there is no state yet");
    }
    return this;
  }

  boolean exists() {
    return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
  }

  Connection connect() throws StateException {
    checkHeader();
    Connection connection = null;
    try {
      Sqlite.prepare(natives, path);
      connection = Sqlite.open(path, false);
      try (Statement statement = connection.createStatement();
          ResultSet answer = statement.executeQuery("PRAGMA quick_check(1)")) {
        if (!answer.next() || !answer.getString(1).equals("ok")) {
          throw new SQLException("", "", 11); // SQLITE_CORRUPT
        }
      }
      return connection;
    } catch (IOException | SQLException | LinkageError e) {
      close(connection);
      throw failure("cannot be used: ", e);
    }
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

  /** Before SQLite touches it: SQLite takes an empty file for a new database. */
  private void checkHeader() throws StateException {
    if (Files.isSymbolicLink(path) || !Files.isRegularFile(path)) {
      throw StateException.of(path, "is no regular file");
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(HEADER);
      String magic = "SQLite format 3\0";
      if (bytes.length < HEADER
          || !new String(bytes, 0, magic.length(), StandardCharsets.ISO_8859_1).equals(magic)) {
        throw StateException.of(
            path,
            bytes.length == 0
                ? "is empty: restore it from a backup, or move it away to start anew"
                : "is no state of copytaster, or damaged");
      }
      ByteBuffer header = ByteBuffer.wrap(bytes);
      if (header.getInt(APPLICATION_AT) != APPLICATION_ID) {
        throw StateException.of(path, "is a database of another program");
      }
      if (header.getInt(VERSION_AT) < 1) {
        throw StateException.of(path, "is damaged: it has no version");
      }
      if (header.getInt(VERSION_AT) > VERSION) {
        throw StateException.of(path, "was written by a newer copytaster");
      }
    } catch (IOException e) {
      throw StateException.of(path, "cannot be read: " + FileTrouble.reason(e));
    }
  }

  /**
   * Makes a new state beside its place and renames it: killed halfway, it leaves no state, and
   * never one without tables, which would have to be taken for damage.
   */
  void make() throws StateException {
    Path fresh = beside(path, ".new");
    try {
      if (Files.exists(beside(path, "-wal")) && Files.size(beside(path, "-wal")) > 0) {
        // SQLite would play the lost file's log into the new one.
        throw StateException.of(
            path, "is missing, but its log " + beside(path, "-wal") + " is there");
      }
      for (String suffix : List.of("", "-journal", "-wal", "-shm")) {
        Files.deleteIfExists(beside(fresh, suffix));
      }
      Sqlite.prepare(natives, path);
      try (Database database = new Database(Sqlite.open(fresh, true), fresh, true)) {
        database.run("PRAGMA application_id = " + APPLICATION_ID);
        bringUp(database);
      }
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        channel.force(true);
      }
      Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
      forceFolder(path.getParent());
    } catch (IOException | SQLException | LinkageError e) {
      throw failure("cannot be made: ", e);
    }
  }

  /** A rename is only there after a power cut if its folder was written. */
  private static void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // not every system lets one open a folder
    }
  }

  /** All of it or nothing: killed halfway, the state is of the version that it was. */
  static void bringUp(Database database) throws StateException {
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

  /** SQLite wants to write beside a database even to read it. */
  boolean isWritable() {
    Path folder = path.getParent(); // "/" has none
    return Files.isWritable(path) && folder != null && Files.isWritable(folder);
  }

  StateFile copy() throws StateException {
    checkHeader();
    try {
      Path copy = Files.createTempDirectory("copytaster-").resolve("state");
      for (String suffix : List.of("", "-wal")) {
        if (Files.exists(beside(path, suffix))) {
          Files.copy(beside(path, suffix), beside(copy, suffix));
          beside(copy, suffix).toFile().setWritable(true, true);
        }
      }
      return new StateFile(copy, natives);
    } catch (IOException e) {
      throw failure("cannot be read: ", e);
    }
  }

  /** Deletes a copy. */
  void discard() {
    for (String suffix : List.of("-wal", "-shm", "")) {
      beside(path, suffix).toFile().delete();
    }
    path.getParent().toFile().delete();
  }

  StateException failure(String what, Throwable e) {
    if (e instanceof SQLException error) {
      return Database.failure(path, error);
    }
    return StateException.of(
        path,
        e instanceof IOException error
            ? what + FileTrouble.reason(error)
            : "SQLite's library cannot be loaded: " + e.getMessage());
  }

  /** {@code feeds.db} and {@code .lock} give {@code feeds.db.lock}. */
  static Path beside(Path path, String suffix) {
    return path.resolveSibling(path.getFileName() + suffix);
  }
}
