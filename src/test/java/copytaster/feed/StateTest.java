// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateTest {
  static final Path NATIVES = Path.of(System.getProperty("copytaster.home"), "lib", "native");

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("feeds?x=1.db"); // a question mark must not be read as options
  }

  private List<String> files() throws Exception {
    try (Stream<Path> list = Files.list(folder)) {
      return list.map(p -> p.getFileName().toString()).sorted().toList();
    }
  }

  private String refusal() {
    return assertThrows(StateException.class, () -> State.open(file, NATIVES)).getMessage();
  }

  @Test
  void isBornWholeAndLeavesNothingBeside() throws Exception {
    State.open(file, NATIVES).close();
    assertEquals(List.of("feeds?x=1.db", "feeds?x=1.db.lock"), files());
    State.open(file, NATIVES).close();
  }

  @Test
  void isBornAgainAfterAHalfBirth() throws Exception {
    Files.writeString(StateFile.beside(file, ".new"), "half");
    Files.writeString(StateFile.beside(file, ".new-journal"), "half");
    State.open(file, NATIVES).close();
    assertEquals(List.of("feeds?x=1.db", "feeds?x=1.db.lock"), files());
  }

  @Test
  void remembersFeeds() throws Exception {
    try (State state = State.open(file, NATIVES)) {
      FeedTable feeds = new FeedTable(state.database());
      assertEquals(feeds.of("http://a"), feeds.of("http://a"));
    }
    try (State state = State.open(file, NATIVES)) {
      assertEquals(1, new FeedTable(state.database()).all().size());
    }
  }

  @Test
  void isForOneRun() throws Exception {
    try (State first = State.open(file, NATIVES)) {
      assertTrue(assertThrows(StateException.class, () -> State.open(file, NATIVES)).isBusy());
      State.look(file, NATIVES).close();
    }
    State.open(file, NATIVES).close();
  }

  @Test
  void aRehearsalChangesNothing() throws Exception {
    State.rehearse(file, NATIVES).close();
    assertFalse(Files.exists(file));
    State.open(file, NATIVES).close();
    byte[] before = Files.readAllBytes(file);
    try (State state = State.rehearse(file, NATIVES)) {
      state.database().atomically(() -> new FeedTable(state.database()).of("http://a"));
      assertEquals(1, new FeedTable(state.database()).all().size());
    }
    assertArrayEquals(before, Files.readAllBytes(file));
    try (State state = State.open(file, NATIVES)) {
      assertEquals(List.of(), new FeedTable(state.database()).all());
    }
  }

  /** As version 1 left it. */
  private void olden() throws Exception {
    try (State state = State.open(file, NATIVES)) {
      Database database = state.database();
      database.run("INSERT INTO feed (url) VALUES ('http://a')");
      database.run(
          "INSERT INTO entry (feed_id, key, content_hash, state) VALUES (1, 'k', 'h', 'done')");
      for (String index : List.of("entry_left", "entry_place", "entry_same")) {
        database.run("DROP INDEX " + index);
      }
      for (String column : List.of("place", "heading", "same_as")) {
        database.run("ALTER TABLE entry DROP COLUMN " + column);
      }
      database.run("DROP TABLE version");
      database.run("ALTER TABLE feed DROP COLUMN named_at");
      database.run("ALTER TABLE entry DROP COLUMN left_at");
      database.run("ALTER TABLE feed DROP COLUMN read_at");
      database.run("PRAGMA user_version = 1");
    }
  }

  @Test
  void bringsUpAnOlderState() throws Exception {
    olden();
    String statement = "SELECT count(*) FROM entry WHERE key = 'k' AND left_at IS NULL";
    for (int i = 0; i < 2; i++) {
      try (State state = State.open(file, NATIVES)) {
        assertEquals(Optional.of(1), state.database().row(statement, row -> row.getInt(1)));
      }
    }
    assertEquals(StateFile.VERSION, ByteBuffer.wrap(Files.readAllBytes(file)).getInt(60));
  }

  @Test
  void looksAtAnOlderStateAndRehearsesWithIt() throws Exception {
    olden();
    byte[] before = Files.readAllBytes(file);
    assertEquals(1, new FeedViews(false).list(file, NATIVES).size());
    try (State state = State.rehearse(file, NATIVES)) {
      state.database().run("UPDATE entry SET left_at = 1");
    }
    assertArrayEquals(before, Files.readAllBytes(file));
  }

  /** Root may write everywhere, so it looks at the file itself; everybody else at a copy. */
  @Test
  void looksAtAStateThatCannotBeWritten() throws Exception {
    try (State state = State.open(file, NATIVES)) {
      new FeedTable(state.database()).of("http://a.example/feed");
    }
    Files.delete(StateFile.beside(file, ".lock"));
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assertEquals(1, new FeedViews(false).list(file, NATIVES).size());
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  @Test
  void looksOnlyAtWhatIsThere() {
    String message =
        assertThrows(StateException.class, () -> State.look(file, NATIVES)).getMessage();
    assertTrue(message.endsWith("there is no state yet"), message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "empty",
        "text",
        "first page",
        "half",
        "middle",
        "newer",
        "versionless",
        "foreign",
        "other"
      })
  void refusesDamageAndTouchesNothing(String way) throws Exception {
    try (State state = State.open(file, NATIVES)) {
      FeedTable feeds = new FeedTable(state.database());
      for (int i = 0; i < 500; i++) {
        feeds.of("http://a.example/feed/number/" + i + "/" + "x".repeat(100));
      }
    }
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer header = ByteBuffer.wrap(bytes);
    switch (way) {
      case "empty" -> bytes = new byte[0];
      case "text" -> bytes = "my shopping list\n".repeat(50).getBytes();
      case "first page" -> Arrays.fill(bytes, 0, 4096, (byte) 0);
      case "half" -> bytes = Arrays.copyOf(bytes, bytes.length / 2);
      case "middle" -> {
        byte[] noise = new byte[bytes.length - 8192];
        new Random(1).nextBytes(noise);
        System.arraycopy(noise, 0, bytes, 4096, noise.length);
      }
      case "newer" -> header.putInt(60, StateFile.VERSION + 1);
      case "versionless" -> header.putInt(60, 0);
      case "foreign" -> header.putInt(68, 7);
      default -> {
        Files.delete(file);
        try (Connection other = Sqlite.open(file, true);
            Statement statement = other.createStatement()) {
          statement.execute("CREATE TABLE recipes (a)");
        }
        bytes = Files.readAllBytes(file);
      }
    }
    Files.write(file, bytes);
    String message = refusal();
    assertTrue(message.startsWith(file.toString() + ": "), message);
    assertArrayEquals(bytes, Files.readAllBytes(file));
  }

  @Test
  void refusesWhatIsNoFile() throws Exception {
    Files.createDirectory(file);
    assertTrue(refusal().endsWith("is no regular file"));
    Files.delete(file);
    Files.createSymbolicLink(file, folder.resolve("elsewhere"));
    assertTrue(refusal().endsWith("is no regular file"));
    Files.delete(file);
    Files.createSymbolicLink(StateFile.beside(file, ".lock.x"), folder);
    file = folder.resolve("no/such/folder/state");
    assertTrue(refusal().endsWith("no such folder"));
  }

  /** "/" is in no folder. */
  @Test
  void theRootIsNoStateToLookAt() {
    Path root = Path.of("/");
    StateException problem =
        assertThrows(StateException.class, () -> State.look(root, Path.of("target")));
    assertTrue(problem.getMessage().endsWith("is no regular file"), problem.getMessage());
  }

  @Test
  void doesNotPlayALostStatesLogIntoANewOne() throws Exception {
    Files.writeString(StateFile.beside(file, "-wal"), "log");
    assertTrue(refusal().contains("is missing, but its log"));
  }

  @Test
  void survivesALogOfGarbage() throws Exception {
    State.open(file, NATIVES).close();
    byte[] noise = new byte[20_000];
    new Random(1).nextBytes(noise);
    Files.write(StateFile.beside(file, "-wal"), noise);
    State.open(file, NATIVES).close();
  }
}
