// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole program in this process: arguments and streams in, streams and an exit code out. */
class MainTest {
  private static final String STORY =
      "The harbour paid 3 million euros on Tuesday for the crane that it had long asked for.\n";
  private static final Path FEED =
      Path.of(System.getProperty("copytaster.project"), "src/test/golden/feed-record/feed.xml");

  @TempDir Path folder;
  private Path story;

  private record Ended(int code, String out, String err) {}

  private static Ended run(String in, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = run(in, out, err, args);
    return new Ended(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static int run(String in, OutputStream out, OutputStream err, String... args) {
    PrintStream messages = new PrintStream(err, true, StandardCharsets.UTF_8);
    byte[] bytes = in.getBytes(StandardCharsets.UTF_8);
    Terminal none = new Terminal(false, false, false);
    return new Main(new Console(new ByteArrayInputStream(bytes), out, messages, none)).run(args);
  }

  @BeforeEach
  void write() throws IOException {
    story = Files.writeString(folder.resolve("story.txt"), STORY);
  }

  @Test
  void verboseTellsWhoDecided() {
    String html =
        "<title>Ferry runs on | The Sound</title><meta name=author content='Ada Lind'>"
            + "<h1>Ferry runs on</h1><p>4 March 2026</p><p>The harbour board voted on Monday to keep"
            + " the old ferry running for another two winters, after islanders said so.</p>";
    String err = run(html, "--types", "amount", "-v", "-").err();
    assertTrue(err.contains("title: said by only h1\n"), err);
    assertTrue(err.contains("byline: said by meta author\n"), err);
    assertTrue(err.contains("published: said by page\n"), err);
  }

  /** {@code STORY} stands for a file, {@code DIR} for a folder. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--types amount STORY | 0 | ''",
        "--types amount -v STORY | 0 | *",
        "--types amount STORY no-such-file | 2 | no-such-file: no such file",
        "no-such-file | 66 | no-such-file: no such file",
        "DIR | 66 | DIR: is a directory",
        "-q DIR | 66 | ''",
        "--types amount -o DIR STORY | 73 | DIR: is a directory",
        "--where money>=1e9 STORY | 1 | ''",
        "--where money>= STORY | 64 | *",
        "--nonsense | 64 | Unknown option: '--nonsense' (see copytaster --help)",
        "feed --nonsense | 64 | Unknown option: '--nonsense' (see copytaster feed --help)",
        "feed FEED | 64 | --state FILE is needed: it remembers what was seen (see copytaster feed --help)",
        "feed --dump no-such-file | 66 | *",
        "ftp://example.com/ | 64 | *",
      })
  void saysWhatIsWrongAndEndsWithItsCode(String arguments, int code, String message) {
    String[] words = named(arguments).split(" ");
    Ended ended = run("", words);
    assertEquals(code, ended.code(), ended.toString());
    if (arguments.contains("-v ")) {
      assertTrue(ended.err().startsWith("copytaster: " + story + ": short, 1 sentence, "));
    } else if (!message.equals("*")) {
      String expected = message.isEmpty() ? "" : "copytaster: " + named(message) + "\n";
      assertEquals(expected, ended.err());
    }
  }

  private String named(String text) {
    return text.replace("STORY", story.toString())
        .replace("DIR", folder.toString())
        .replace("FEED", FEED.toString());
  }

  @Test
  void standardInputIsAnInput() {
    Ended ended = run(STORY, "--types", "amount", "-f", "tsv");
    assertEquals(0, ended.code(), ended.err());
    assertTrue(ended.out().lines().anyMatch(l -> l.contains("3000000")), ended.out());
  }

  @Test
  void anOutputFileIsReplacedWhole() throws IOException {
    Path file = Files.writeString(folder.resolve("out"), "old");
    assertEquals(66, run("", "-o", file.toString(), "no-such-file").code());
    assertEquals(0, run("", "--types", "amount", "-o", file.toString(), story.toString()).code());
    assertTrue(Files.readString(file).startsWith("{\"schema\""));
    try (var files = Files.list(folder)) {
      assertEquals(2, files.count(), "nothing unfinished is left");
    }
  }

  @Test
  void aFullDiskIsSaid() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    assertEquals(73, run(STORY, full, err, "--types", "amount"));
    assertEquals(
        "copytaster: standard output: cannot be written: No space left on device\n",
        err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aReaderThatIsGoneEndsQuietly() {
    OutputStream gone =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    assertEquals(0, run(STORY, gone, err, "--types", "amount"));
    assertEquals("", err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void aFeedIsReadOnce() {
    String state = folder.resolve("state").toString();
    String[] args = {"feed", "--state", state, "--types", "amount", FEED.toString()};
    Ended dry = run("", "feed", "--dry-run", "--state", state, FEED.toString());
    assertTrue(dry.out().contains("Harbour reopens after storm"), dry.toString());
    assertFalse(Files.exists(folder.resolve("state")));
    Ended first = run("", args);
    assertEquals(1, first.out().lines().count(), first.toString());
    assertEquals(new Ended(0, "", ""), run("", args));
    Ended list = run("", "feed", "--list", "--state", state);
    assertTrue(list.out().contains("\"title\":\"Millport Harbour News\""), list.toString());
    Ended dump = run("", "feed", "--dump", FEED.toString());
    assertTrue(dump.out().contains("tag:millport.example,2024:harbour"), dump.toString());
    Ended none = run("", "feed", "--exit-status", "--state", state, FEED.toString());
    assertEquals(1, none.code(), none.toString());
  }

  @Test
  void warmUpNeedsTheLauncher() {
    assertEquals(
        new Ended(73, "", "copytaster: warm-up: works only when started by the launcher\n"),
        run("", "warm-up"));
    assertEquals(new Ended(73, "", ""), run("", "warm-up", "--quiet"));
  }
}
