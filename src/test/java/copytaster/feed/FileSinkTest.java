// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileSinkTest {
  @TempDir Path folder;
  private State state;
  private Path out;
  private long entries;
  private String opening = "";

  @BeforeEach
  void open() throws Exception {
    state = State.open(folder.resolve("state"), StateTest.NATIVES);
    out = folder.resolve("out");
  }

  @AfterEach
  void close() {
    state.close();
  }

  private void queue(String... lines) throws Exception {
    for (String line : lines) {
      long id = ++entries;
      state.database().run("INSERT OR IGNORE INTO feed (id, url) VALUES (1, 'u')");
      state
          .database()
          .run(
              "INSERT INTO entry (id, feed_id, key, content_hash, state) VALUES (?, 1, ?, '', 'done')",
              id,
              "k" + id);
      new Outbox(state.database()).put(id, (line + "\n").getBytes(UTF_8));
    }
  }

  private void deliver() throws Exception {
    Outbox outbox = new Outbox(state.database());
    try (FileSink sink = FileSink.open(out, state.database(), opening.getBytes(UTF_8))) {
      for (Optional<Outbox.Line> line = outbox.oldest(); line.isPresent(); line = outbox.oldest()) {
        sink.deliver(line.get());
      }
    }
  }

  private void append(String text) throws Exception {
    Files.writeString(out, text, StandardOpenOption.APPEND);
  }

  @Test
  void appendsEachLineOnce() throws Exception {
    queue("one", "two");
    deliver();
    deliver();
    queue("three");
    deliver();
    assertEquals("one\ntwo\nthree\n", Files.readString(out));
  }

  @Test
  void aFileThatIsMadeBehindALinkIsKnownAgain() throws Exception {
    Path real = Files.createDirectory(folder.resolve("real"));
    out = Files.createSymbolicLink(folder.resolve("link"), real).resolve("out");
    FileSink.open(out, state.database(), new byte[0]).close();
    queue("one");
    append("on"); // killed in the midst of the first line
    deliver();
    assertEquals("one\n", Files.readString(out));
  }

  /**
   * What a kill may leave, with the lines "two" and "three" waiting, and what must become of it.
   */
  @ParameterizedTest
  @CsvSource({
    "'',                  one|two|three",
    "'t',                 one|two|three",
    "'two|',              one|two|three",
    "'two|th',            one|two|three",
    "'two|three|',        one|two|three",
    "'twice',             one|twice|two|three",
    "'somebody|',         one|somebody|two|three",
    "'somebody',          one|somebody|two|three",
    "'two|three|four|',   one|two|three|four|two|three"
  })
  void putsTheTailInOrder(String tail, String expected) throws Exception {
    queue("one");
    deliver();
    queue("two", "three");
    append(tail.replace('|', '\n'));
    deliver();
    assertEquals(expected.replace('|', '\n') + "\n", Files.readString(out));
  }

  /** What a kill may leave of the very first lines. */
  @ParameterizedTest
  @ValueSource(strings = {"", "na", "names|", "names|on", "names|one|", "names|one|two|"})
  void theOpeningIsThereOnce(String tail) throws Exception {
    opening = "names\n";
    deliver();
    queue("one", "two");
    append(tail.replace('|', '\n'));
    deliver();
    queue("three");
    deliver();
    assertEquals("names\none\ntwo\nthree\n", Files.readString(out));
    Files.move(out, folder.resolve("out.1"));
    queue("four");
    deliver();
    assertEquals("names\nfour\n", Files.readString(out));
  }

  @Test
  void aFileWithSomethingInItGetsNoOpening() throws Exception {
    opening = "names\n";
    Files.writeString(out, "theirs\n");
    queue("ours");
    deliver();
    assertEquals("theirs\nours\n", Files.readString(out));
  }

  @Test
  void goesOnAtTheEndOfARotatedFile() throws Exception {
    queue("one", "two");
    deliver();
    queue("three");
    Files.writeString(out, "1\n"); // shorter
    deliver();
    assertEquals("1\nthree\n", Files.readString(out));
    queue("four");
    Files.move(out, folder.resolve("out.1")); // gone
    deliver();
    assertEquals("four\n", Files.readString(out));
    queue("five");
    Path other = Files.writeString(folder.resolve("other"), "another, and longer than before\nfi");
    Files.move(other, out, java.nio.file.StandardCopyOption.REPLACE_EXISTING); // another file
    deliver();
    assertEquals("another, and longer than before\nfi\nfive\n", Files.readString(out));
  }

  @Test
  void goesOnAtTheEndOfWhatOthersWriteInTheMidstOfARun() throws Exception {
    queue("one", "two", "three", "four");
    Outbox outbox = new Outbox(state.database());
    try (FileSink sink = FileSink.open(out, state.database(), new byte[0])) {
      sink.deliver(outbox.oldest().orElseThrow());
      append("theirs");
      sink.deliver(outbox.oldest().orElseThrow());
      assertEquals("one\ntheirs\ntwo\n", Files.readString(out));
      Files.writeString(out, ""); // as logrotate's copytruncate does
      sink.deliver(outbox.oldest().orElseThrow());
    }
    deliver();
    assertEquals("three\nfour\n", Files.readString(out));
  }

  @Test
  void isForOneRunAtATime() throws Exception {
    queue("one");
    try (FileSink sink = FileSink.open(out, state.database(), new byte[0])) {
      assertTrue(assertThrows(SinkException.class, this::deliver).isBusy());
      assertEquals("", Files.readString(out));
    }
    deliver();
    assertEquals("one\n", Files.readString(out));
  }

  @Test
  void goesOnAtTheEndOfAFileThatWasThereBefore() throws Exception {
    Files.writeString(out, "theirs");
    queue("ours");
    deliver();
    assertEquals("theirs\nours\n", Files.readString(out));
  }

  @Test
  void saysWhatCannotBeWritten() throws Exception {
    out = folder.resolve("no/such/folder/out");
    queue("one");
    String message = assertThrows(SinkException.class, this::deliver).getMessage();
    assertTrue(message.endsWith("out: cannot be written: no such file or folder"), message);
    assertTrue(new Outbox(state.database()).oldest().isPresent());
  }
}
