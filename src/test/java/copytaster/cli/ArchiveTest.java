// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import copytaster.RecordSchema;
import copytaster.warc.ArchiveMaker;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives on the command line: as a file, on standard input, in a list. */
class ArchiveTest {
  private static final String SUM =
      "<p>The harbour paid 3 million euros on Tuesday for the crane that it had long asked for.</p>";
  private static final String FRENCH =
      "<p>Le port a payé la grue sur le quai et les gens de la ville ont dit que c'est trop.</p>";
  private static final byte[] BROKEN = ArchiveMaker.bytes("junk\n");
  private static final byte[] ARCHIVE =
      ArchiveMaker.join(
          ArchiveMaker.gzip(ArchiveMaker.page("a", SUM)),
          BROKEN,
          ArchiveMaker.gzip(ArchiveMaker.page("b", "<html lang=\"fr\">" + FRENCH)),
          ArchiveMaker.gzip(ArchiveMaker.page("c", "<html lang=\"en\">" + SUM)));

  @TempDir Path folder;

  private record Ended(int code, List<String> out, String err) {}

  private static Ended run(byte[] in, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    PrintStream messages = new PrintStream(err, true, StandardCharsets.UTF_8);
    Terminal none = new Terminal(false, false, false);
    Console console = new Console(new ByteArrayInputStream(in), out, messages, none);
    String[] all = new String[args.length + 2];
    all[0] = "--types";
    all[1] = "amount,date";
    System.arraycopy(args, 0, all, 2, args.length);
    int code = new Main(console).run(all);
    return new Ended(
        code,
        out.toString(StandardCharsets.UTF_8).lines().toList(),
        err.toString(StandardCharsets.UTF_8));
  }

  @Test
  void eachPageIsARecord() throws Exception {
    Path file = Files.write(folder.resolve("news.warc.gz"), ARCHIVE);
    Ended ended = run(new byte[0], file.toString());
    assertEquals(4, ended.out().size(), ended.toString());
    for (String record : ended.out()) {
      assertEquals(List.of(), RecordSchema.violations(record), record);
    }
    int junk = ArchiveMaker.gzip(ArchiveMaker.page("a", SUM)).length;
    String input = "\"input\":{\"kind\":\"warc\",\"ref\":\"" + file + "\",\"offset\":";
    assertTrue(
        ended
            .out()
            .get(0)
            .contains(
                input + "0,\"record\":\"urn:test:a\",\"final_url\":\"https://example.com/a\"}"),
        ended.out().get(0));
    assertTrue(ended.out().get(1).contains(input + junk + "}"), ended.out().get(1));
    assertTrue(ended.out().get(1).contains("\"code\":65,\"kind\":\"damaged\""));
    assertEquals(
        "copytaster: "
            + file
            + "@"
            + junk
            + ": no WARC record\ncopytaster: "
            + file
            + ": 4 records, 3 pages, 1 damaged, 0 skipped\n",
        ended.err());
    assertEquals(2, ended.code());
  }

  @Test
  void standardInputAndListsAreTheSame() throws Exception {
    Path file = Files.write(folder.resolve("news.warc.gz"), ARCHIVE);
    List<String> records = run(new byte[0], file.toString()).out();
    Path list = Files.writeString(folder.resolve("list"), "key\t" + file + "\n");
    assertEquals(
        records.stream().map(r -> r.replace(file + "\"", file + "\",\"id\":\"key\"")).toList(),
        run(new byte[0], "-i", list.toString()).out());
    assertEquals(
        records.stream().map(r -> r.replace(file.toString(), "-")).toList(), run(ARCHIVE).out());
  }

  /** The day of the capture: relative dates count from it, and it is said to be nobody's. */
  @Test
  void theDayOfTheCaptureAnchorsDates() {
    String record = run(ARCHIVE).out().get(0);
    assertTrue(record.contains("\"value\":\"2024-03-05\""), record);
    assertFalse(record.contains("published"), record);
  }

  @Test
  void nothingIsPublishedAfterItWasCaptured() {
    String head = "<meta property=\"article:published_time\" content=\"%s\">";
    byte[] later = ArchiveMaker.gzip(ArchiveMaker.page("a", head.formatted("2025-01-01") + SUM));
    byte[] before = ArchiveMaker.gzip(ArchiveMaker.page("a", head.formatted("2023-01-01") + SUM));
    assertFalse(run(later).out().get(0).contains("published"));
    assertTrue(run(before).out().get(0).contains("\"published\":\"2023-01-01\""));
  }

  @Test
  void otherLanguagesArePassedOver() {
    Ended ended = run(ARCHIVE, "--language", "en", "-v");
    assertEquals(3, ended.out().size(), ended.toString());
    assertTrue(
        ended.err().contains("https://example.com/b: is in another language\n"), ended.err());
    assertEquals(64, run(ARCHIVE, "--language", "english").code());
  }

  @Test
  void quietSaysNothingOfArchives() {
    assertEquals("", run(ARCHIVE, "-q").err());
  }

  @Test
  void aBaseUrlHasNoPlaceInAnArchive() throws Exception {
    Path file = Files.write(folder.resolve("news.warc.gz"), ARCHIVE);
    Ended ended = run(new byte[0], "--base-url", "https://example.com/x", file.toString());
    assertEquals(64, ended.code());
    assertEquals(1, ended.out().size(), ended.toString());
    assertTrue(ended.err().endsWith(": a base URL has no effect on it\n"), ended.err());
  }
}
