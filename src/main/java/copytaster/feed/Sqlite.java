// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/**
 * Opens SQLite files. Its native library lies ready in the application image; where the program
 * runs from class files instead, the driver unpacks it at every start and leaves it behind when
 * killed: then it does so in a folder beside the state that is emptied under the lock.
 */
final class Sqlite {
  private Sqlite() {}

  /**
   * Says where the library is. To be called before the first connection, under the state's lock.
   *
   * @param natives the image's {@code lib/native}
   */
  static void prepare(Path natives, Path state) throws IOException {
    String name = System.mapLibraryName("sqlitejdbc");
    Path folder = natives.resolve(platform());
    if (Files.isRegularFile(folder.resolve(name))) {
      System.setProperty("org.sqlite.lib.path", folder.toString());
      System.setProperty("org.sqlite.lib.name", name);
      return;
    }
    Path unpacked = StateFile.beside(state, ".tmp");
    Files.createDirectories(unpacked);
    empty(unpacked);
    System.setProperty("org.sqlite.tmpdir", unpacked.toString());
  }

  /** Takes away what {@link #prepare} made. */
  static void tidy(Path state) {
    Path unpacked = StateFile.beside(state, ".tmp");
    try {
      if (Files.isDirectory(unpacked)) {
        empty(unpacked);
        Files.deleteIfExists(unpacked);
      }
    } catch (IOException e) {
      // in use on some systems: the next run empties it
    }
  }

  static Connection open(Path file, boolean create) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    config.setBusyTimeout(5000);
    if (!create) {
      config.resetOpenMode(SQLiteOpenMode.CREATE);
    }
    // As a URI, so that a question mark in a path does not start options.
    return JDBC.createConnection(JDBC.PREFIX + file.toUri(), config.toProperties());
  }

  static Connection inMemory() throws SQLException {
    return JDBC.createConnection(JDBC.PREFIX + ":memory:", new Properties());
  }

  private static void empty(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "sqlite-*")) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
  }

  private static String platform() {
    String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String arch = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
    String family = os.startsWith("mac") ? "osx" : os.startsWith("windows") ? "win" : "linux";
    boolean arm = arch.equals("aarch64") || arch.equals("arm64");
    return family + (arm ? "-aarch64" : "-x64");
  }
}
