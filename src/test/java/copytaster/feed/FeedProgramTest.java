// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import copytaster.RecordSchema;
import copytaster.cli.Program;
import copytaster.source.HostileServer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code copytaster feed} as a process: its streams and its exit codes. */
class FeedProgramTest {
  private static final String TEXT =
      "The harbour of Split opened again on Monday, and 300 boats came in. Ana Kovac, the mayor,"
          + " said that repairs would cost 3 million euros.";

  @TempDir Path folder;

  @Test
  void columnsHaveNamesOnce() throws Exception {
    write(item("g1", TEXT));
    String[] arguments = {"--state", "s", "--force", "-f", "tsv", "-o", "out.tsv", "feed.xml"};
    assertEquals(new Program.Ended(0, "", ""), feed(arguments));
    write(item("g2", TEXT), item("g1", TEXT));
    assertEquals(new Program.Ended(0, "", ""), feed(arguments));
    List<String> lines = Files.readAllLines(folder.resolve("out.tsv"));
    assertTrue(lines.get(0).startsWith("input\tid\t"), lines.get(0));
    assertEquals(1, lines.stream().filter(l -> l.startsWith("input\t")).count());
    Program.Ended piped = feed("--state", "t", "-f", "tsv", "feed.xml");
    assertEquals(lines, piped.out().lines().toList());
    assertEquals(new Program.Ended(0, "", ""), feed("--state", "t", "-f", "tsv", "feed.xml"));
    Program again = Program.shell("\"$CT\" feed --state u -f tsv feed.xml >>out.tsv").in(folder);
    assertEquals(0, again.run().code());
    List<String> longer = Files.readAllLines(folder.resolve("out.tsv"));
    assertEquals(1, longer.stream().filter(l -> l.startsWith("input\t")).count());
    assertEquals(2 * lines.size() - 1, longer.size());
  }

  @Test
  void aDashIsStandardOutput() throws Exception {
    write(item("g1", TEXT));
    Program.Ended run = feed("--state", "s", "-o", "-", "feed.xml");
    assertEquals(1, run.out().lines().count(), run::toString);
    assertFalse(Files.exists(folder.resolve("-")));
  }

  @Test
  void aDashIsStandardInput() throws Exception {
    write(item("g1", TEXT));
    Program piped = Program.shell("\"$CT\" feed --state s - <feed.xml").in(folder);
    Program.Ended run = piped.run();
    assertEquals(1, run.out().lines().count(), run::toString);
    assertTrue(run.out().contains("\"feed\":{\"url\":\"-\""), run::toString);
    assertEquals(new Program.Ended(0, "", ""), piped.run());
  }

  @Test
  void aRehearsalEndsAsARunWould() throws Exception {
    write(item("g1", TEXT));
    Program.Ended dry = feed("--state", "s", "--dry-run", "missing.xml", "feed.xml");
    assertEquals(2, dry.code(), dry::toString);
    assertEquals("copytaster: missing.xml: no such file\n", dry.err());
    assertEquals(1, dry.out().lines().count(), dry::toString);
  }

  @Test
  void aPrivateFeedIsReadAndItsPasswordKeptFromEverybody() throws Exception {
    Program.file(folder, "netrc", "machine 127.0.0.1 login ann password s3cret");
    Path netrc = folder.resolve("netrc");
    String login = "Basic YW5uOnMzY3JldA==";
    try (HostileServer server = new HostileServer()) {
      String feed = "<rss><channel><title>Private</title>" + item("g1", TEXT) + "</channel></rss>";
      server.on(
          "/feed",
          call -> {
            boolean known = server.heads().get(0).contains("\r\nAuthorization: " + login);
            call.reply(known ? 200 : 401, known ? feed : "");
          });
      String[] arguments = {
        "--state",
        "s",
        "--allow-host",
        server.hostAndPort(),
        "-v",
        "--netrc",
        "netrc",
        server.url("/feed"),
      };
      Files.setPosixFilePermissions(netrc, PosixFilePermissions.fromString("rw-r--r--"));
      assertEquals(
          new Program.Ended(
              78,
              "",
              "copytaster: --netrc: netrc: others than its owner may open it: chmod 600 it\n"),
          feed(arguments));
      assertEquals(List.of(), server.heads());
      Files.setPosixFilePermissions(netrc, PosixFilePermissions.fromString("rw-------"));
      Program.Ended run = feed(arguments);
      assertEquals(0, run.code(), run::toString);
      assertTrue(run.out().contains("\"title\":\"Private\""), run::toString);
      String state = Files.readString(folder.resolve("s"), StandardCharsets.ISO_8859_1);
      for (String place : List.of(run.out(), run.err(), state)) {
        assertFalse(place.contains("s3cret") || place.contains("YW5uOnMzY3JldA"), place);
      }
    }
  }

  private Program.Ended feed(String... arguments) throws Exception {
    String[] all = new String[arguments.length + 1];
    all[0] = "feed";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Program.copytaster(all).in(folder).run();
  }

  private void write(String... items) throws Exception {
    Program.file(
        folder,
        "feed.xml",
        "<rss><channel><title>The Post</title>" + String.join("", items) + "</channel></rss>");
  }

  private static String item(String guid, String text) {
    return "<item><guid>"
        + guid
        + "</guid><title>Harbour</title>"
        + "<pubDate>2024-03-01T10:00:00Z</pubDate><author>Bo Writer</author><description>"
        + text
        + "</description>"
        + (text.isEmpty() ? "<link>ftp://post.example/" + guid + "</link>" : "")
        + "</item>";
  }

  @Test
  void recordsAreAsTheSchemaHasThem() throws Exception {
    write(item("g1", TEXT), item("g2", ""));
    Program.Ended first = feed("--state", "s", "feed.xml");
    assertEquals(2, first.code(), first::toString);
    assertEquals(
        "copytaster: ftp://post.example/g2: its link is no URL that is fetched\n", first.err());
    List<String> lines = first.out().lines().toList();
    assertEquals(2, lines.size(), first::toString);
    for (String line : lines) {
      assertEquals(List.of(), RecordSchema.violations(line), line);
    }
    assertTrue(lines.get(0).contains("\"status\":\"error\""), first::toString);
    assertTrue(
        lines
            .get(1)
            .contains(
                "\"feed\":{\"url\":\"feed.xml\",\"title\":\"The Post\",\"entry\":{\"key\":\"g1\","
                    + "\"title\":\"Harbour\",\"published\":\"2024-03-01T10:00:00Z\","
                    + "\"authors\":[\"Bo Writer\"]}},\"story\":{\"id\":\""),
        first::toString);
    write(item("g1", TEXT + " Later more."), item("g2", ""));
    Program.Ended second = feed("--state", "s", "--force", "--updates", "feed.xml");
    assertEquals(0, second.code(), second::toString);
    assertEquals(List.of(), RecordSchema.violations(second.out()));
    assertTrue(second.out().contains("\"revision\":2"), second::toString);
  }

  @Test
  void isSilentWhenThereIsNothingNew() throws Exception {
    write(item("g1", TEXT));
    assertEquals(0, feed("--state", "s", "-o", "out", "feed.xml").code());
    assertEquals(new Program.Ended(0, "", ""), feed("--state", "s", "-o", "out", "feed.xml"));
    assertEquals(
        new Program.Ended(1, "", ""),
        feed("--state", "s", "-o", "out", "--exit-status", "feed.xml"));
    assertEquals(1, Files.readAllLines(folder.resolve("out")).size());
  }

  @Test
  void printsOnlyWhatMatches() throws Exception {
    write(item("g1", TEXT), item("g2", TEXT.replace("3 million euros", "£9bn")));
    String[] arguments = {
      "--state", "s", "--types", "place", "--exit-status", "--where", "money>=1bn GBP", "feed.xml"
    };
    Program.Ended first = feed(arguments);
    assertEquals(0, first.code(), first::toString);
    assertEquals(1, first.out().lines().count(), first::toString);
    assertTrue(first.out().contains("\"key\":\"g2\""), first::toString);
    assertFalse(first.out().contains("\"type\":\"amount\""), "only what --types names is printed");
    assertEquals(List.of(), RecordSchema.violations(first.out()));
    write(item("g1", TEXT), item("g2", TEXT), item("g3", TEXT));
    String[] again =
        Stream.concat(Stream.of("--force"), Stream.of(arguments)).toArray(String[]::new);
    assertEquals(new Program.Ended(1, "", ""), feed(again)); // new, and no match
    Program.Ended list = feed("--state", "s", "--list");
    assertTrue(list.out().contains("\"articles_read\":3,\"articles_waiting\":0"), list::toString);
  }

  @Test
  void anArticleThatIsGivenUpIsOneOfSeveralInputs() throws Exception {
    write(item("g1", ""));
    Program.Ended run = feed("--state", "s", "feed.xml");
    assertEquals(2, run.code(), run::toString); // the feed itself was read
  }

  @Test
  void aSecondRunAtTheSameTimeIsToldToWait() throws Exception {
    write(item("g1", TEXT));
    try (State state = State.open(folder.resolve("s"), StateTest.NATIVES)) {
      Program.Ended run = feed("--state", "s", "feed.xml");
      assertEquals(75, run.code(), run::toString);
      assertTrue(run.err().endsWith("s: another run is using it\n"), run::toString);
      assertEquals(0, feed("--state", "s", "--list").code()); // looking is allowed
    }
  }

  @Test
  void twoStatesShareAFileByTurns() throws Exception {
    write(item("g1", TEXT));
    Path out = folder.resolve("out");
    try (FileChannel other =
        FileChannel.open(out, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      other.lock();
      Program.Ended run = feed("--state", "s", "-o", "out", "feed.xml");
      assertEquals(75, run.code(), run::toString);
      assertEquals("copytaster: out: another run is appending to it\n", run.err());
    }
    assertEquals(0, feed("--state", "s", "-o", "out", "feed.xml").code());
    assertEquals(0, feed("--state", "t", "-o", "out", "feed.xml").code());
    assertEquals(2, Files.readAllLines(out).size());
  }

  @Test
  void aBrokenStateIsRefused() throws Exception {
    write(item("g1", TEXT));
    Files.writeString(folder.resolve("s"), "my shopping list");
    Program.Ended run = feed("--state", "s", "feed.xml");
    assertEquals(74, run.code(), run::toString);
    assertEquals(1, run.err().lines().count(), run::toString);
    assertTrue(run.err().contains("/s: is no state of copytaster"), run::toString);
    assertEquals("my shopping list", Files.readString(folder.resolve("s")));
    assertEquals(74, feed("--state", "none", "--list").code());
  }

  @Test
  void anOutputThatCannotBeWrittenLosesNothing() throws Exception {
    write(item("g1", TEXT));
    Program.Ended full = feed("--state", "s", "-o", "no/such/folder", "feed.xml");
    assertEquals(73, full.code(), full::toString);
    assertEquals(1, full.err().lines().count(), full::toString);
    Program.Ended run = feed("--state", "s", "feed.xml");
    assertEquals(0, run.code(), run::toString);
    assertEquals(1, run.out().lines().count(), run::toString);
  }

  @Test
  void showsFeedsAndStates() throws Exception {
    write(item("g1", TEXT));
    Program.Ended dump = feed("--dump", "feed.xml");
    assertTrue(dump.out().startsWith("{\"url\":\"feed.xml\",\"feed\":{\"title\":\"The Post\"}"));
    Program.Ended dry = feed("--state", "s", "--dry-run", "feed.xml");
    assertTrue(dry.out().contains("\"title\":\"Harbour\""), dry::toString);
    feed("--state", "s", "feed.xml");
    assertEquals(new Program.Ended(0, "", ""), feed("--state", "s", "--dry-run", "feed.xml"));
    Program.Ended list = feed("--state", "s", "--list");
    assertTrue(list.out().contains("\"articles_read\":1,\"articles_waiting\":0"), list::toString);
  }

  @Test
  void peopleSeeFeedsOverSeveralLines() throws Exception {
    write(item("g1", TEXT));
    feed("--state", "s", "feed.xml");
    String list = new FeedViews(true).list(folder.resolve("s"), StateTest.NATIVES).get(0);
    assertTrue(list.startsWith("{\n  \"url\": \"feed.xml\",\n"), list);
    assertTrue(list.endsWith("\n}\n"), list);
  }

  /** As the README has it: the state is one file when no run is using it. */
  @Test
  void theStateCanBeMoved() throws Exception {
    write(item("g1", TEXT));
    Program killed =
        Program.copytaster("feed", "--state", "s", "feed.xml")
            .in(folder)
            .with("JAVA_TOOL_OPTIONS", "-Dcopytaster.halt=after-t3");
    assertEquals(137, killed.run().code());
    assertTrue(Files.exists(folder.resolve("s-wal"))); // what a kill leaves
    assertEquals(0, feed("--state", "s", "--list").code());
    assertFalse(Files.exists(folder.resolve("s-wal")));
    Files.copy(folder.resolve("s"), folder.resolve("moved"));
    assertEquals(new Program.Ended(0, "", ""), feed("--state", "moved", "--force", "feed.xml"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          feed.xml                              | --state FILE is needed: it remembers what was seen
          --state s                             | no feed given
          --state s --list feed.xml             | --list shows all feeds of the state, not some
          --state s --dump feed.xml             | --state has no effect with --dump
          --state s --list --dry-run            | --list and --dry-run contradict each other
          --state s --dry-run -o out feed.xml   | --output has no effect with --dry-run
          --state s --color always feed.xml     | Unknown option: '--color'
          --state s --list --allow-host a:1     | --allow-host has no effect with --list
          --state s --dry-run --where money f.x | --where has no effect with --dry-run
          --state s --where money>= feed.xml    | --where:
          --state s --dry-run --names n f.xml   | --names has no effect with --dry-run
          --state s --format html feed.xml      | --format: not one of ndjson, json, text, tsv, md: html
          --state s -o s feed.xml               | --output: is the state, or a file that belongs to it: s (see copytaster feed --help)
          --state s -o ./s-wal feed.xml         | --output: is the state, or a file that belongs to it: ./s-wal
          --state s -o ./feed.xml feed.xml      | --output: is one of the feeds: feed.xml
          --state= feed.xml                     | --state: the file name is empty: a variable that is not set?
          --state s --first x feed.xml          | --first: not a whole number from 0 to 2147483647: x
          --state s --since soon feed.xml       | --since: not a date such as 2025-02-13 or 2025-02-13T10:04:00Z: soon
          """)
  void refusesWhatMakesNoSense(String arguments, String message) throws Exception {
    Program.Ended run = feed(arguments.split(" "));
    assertEquals(64, run.code(), run::toString);
    assertTrue(run.err().startsWith("copytaster: " + message), run::toString);
  }
}
