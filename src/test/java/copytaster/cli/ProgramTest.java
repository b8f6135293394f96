// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import copytaster.cli.Program.Ended;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged program as a process: exit codes, streams, pipes, signals. */
class ProgramTest {
  private static final String ARTICLE =
      "The council of Marrowick voted on Thursday to borrow £48m for a second bridge over the Tarn.\n\n"
          + "Mayor Ottoline Frame said the old bridge carried 21,000 cars a day, about 40% more than it was built for.\n";

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --no-such-option            | 64 | Unknown option: '--no-such-option'
          --format xml a.txt          | 64 | --format: not one of json, ndjson, text, tsv, md, html: xml
          -n 0 a.txt                  | 64 | --sentences: not a length such as 3, 20%, 280c or 60w: 0
          -n 101% a.txt               | 64 | --sentences: not a length such as 3, 20%, 280c or 60w: 101%
          --types person,planet a.txt | 64 | --types: not one of person, place, organization, group, other, amount, date, or all: planet
          -j 0 a.txt                  | 64 | --jobs: not a whole number from 1 to 1024: 0
          --id k a.txt b.txt          | 64 | --id has no effect on several inputs
          --base-url x a.txt          | 64 | --base-url: not an http or https URL: x
          --base-url ftp://x/y a.txt  | 64 | --base-url: not an http or https URL: ftp://x/y
          --timeout 3 a.txt           | 64 | --timeout has no effect because no input is a URL
          --with-text -f text a.txt   | 64 | --with-text has no effect with --format text
          --published tomorrow a.txt  | 64 | --published: not a date such as 2025-02-13 or 2025-02-13T10:04:00Z: tomorrow
          -i list a.txt               | 64 | inputs are given on the command line and in --input-list: use one of them
          - -                         | 64 | standard input (-) can be read only once
          --output                    | 64 | Missing required parameter for option '--output' (FILE)
          -i missing.tsv              | 66 | --input-list: missing.tsv: no such file or folder
          -i .                        | 66 | --input-list: .: is a directory
          -i /dev/zero                | 66 | --input-list: /dev/zero: a line has more than 65536 characters
          -o= a.txt                   | 64 | --output: the file name is empty: a variable that is not set? (see copytaster --help)
          help feed models            | 64 | help: more than one command (see copytaster help --help)
          -o no/such/folder a.txt     | 73 | no/such/folder: cannot be written: no such file or folder
          file:///etc/passwd          | 64 | copytaster:
          missing.txt                 | 66 | missing.txt: no such file
          .                           | 66 | .: is a directory
          empty.txt                   | 65 | empty.txt: is empty
          diff two.ndjson a.txt       | 65 | two.ndjson: more than one record: give a file of one
          binary.bin                  | 65 | copytaster:
          """)
  void saysWhatIsWrongInOneLine(String arguments, int code, String message) throws Exception {
    Program.file(folder, "a.txt", ARTICLE);
    Program.file(folder, "b.txt", ARTICLE);
    Program.file(folder, "empty.txt", "");
    String record = "{\"schema\":\"copytaster/1\",\"article\":{\"text\":\"It rained.\"}}\n";
    Program.file(folder, "two.ndjson", record + record);
    Files.write(
        folder.resolve("binary.bin"),
        new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 62});
    Ended ended = Program.copytaster(arguments.split(" ")).in(folder).run();
    assertEquals(code, ended.code(), ended.toString());
    assertEquals(1, ended.err().lines().count(), ended.toString());
    assertTrue(ended.err().startsWith("copytaster: "), ended.toString());
    assertTrue(ended.err().contains(message), ended.toString());
  }

  @Test
  void aClosedStandardInputIsAnEmptyOne() throws Exception {
    Ended ended = Program.shell("$CT - <&-").run();
    assertEquals(65, ended.code(), ended.toString());
    assertEquals(1, ended.err().lines().count(), ended.toString());
  }

  @Test
  void readsStandardInputWhenNothingIsNamed() throws Exception {
    Ended ended = Program.copytaster("--types", "amount").reading(ARTICLE).run();
    assertEquals(0, ended.code(), ended.toString());
    assertEquals("", ended.err());
    assertTrue(
        ended
            .out()
            .startsWith(
                "{\"schema\":\"copytaster/1\",\"status\":\"ok\",\"input\":{\"kind\":\"stdin\",\"ref\":\"-\"}"),
        ended.out());
    assertEquals(1, ended.out().lines().count());
  }

  @Test
  void emptyStandardInputIsNoArticle() throws Exception {
    Ended ended = Program.copytaster().run();
    assertEquals(65, ended.code(), ended.toString());
    assertEquals(1, ended.err().lines().count(), ended.toString());
  }

  @Test
  void oneBadInputCostsOneRecordAndTheOrderStays() throws Exception {
    int many = 1000;
    Program.file(folder, "a.txt", ARTICLE);
    String list =
        IntStream.range(0, many)
            .mapToObj(i -> "k" + i + "\t" + (i == 500 ? "missing.txt" : "a.txt") + "\n")
            .collect(Collectors.joining());
    Ended ended =
        Program.copytaster("-f", "ndjson", "--types", "amount", "-j", "2", "-i", "-")
            .in(folder)
            .reading(list)
            .run();
    assertEquals(2, ended.code(), ended.err());
    assertEquals("copytaster: missing.txt: no such file\n", ended.err());
    List<String> records = ended.out().lines().toList();
    assertEquals(many, records.size());
    for (int i = 0; i < many; i++) {
      assertTrue(records.get(i).contains("\"id\":\"k" + i + "\""), records.get(i));
      assertEquals(i == 500, records.get(i).contains("\"status\":\"error\""), records.get(i));
    }
  }

  /** {@code tail -f urls | copytaster -i -}. */
  @Test
  void aSlowListGivesEachRecordAsSoonAsItIsReady() throws Exception {
    Program.file(folder, "a.txt", ARTICLE);
    Process process =
        Program.copytaster("--types", "amount", "-j", "8", "-i", "-").in(folder).start();
    try (var list = process.getOutputStream();
        var out = process.inputReader(StandardCharsets.UTF_8)) {
      for (int i = 0; i < 3; i++) {
        list.write(("k" + i + "\ta.txt\n").getBytes(StandardCharsets.UTF_8));
        list.flush();
        String record = // the list goes on, and nothing more comes until this was read
            CompletableFuture.supplyAsync(() -> out.lines().findFirst().orElse(""))
                .get(60, TimeUnit.SECONDS);
        assertTrue(record.contains("\"id\":\"k" + i + "\""), record);
      }
      process.toHandle().destroy(); // as Ctrl-C does, while the next line is waited for
      assertTrue(process.waitFor(60, TimeUnit.SECONDS));
      assertEquals(143, process.exitValue());
    }
  }

  @Test
  void theListIsNoInput() throws Exception {
    Program.file(folder, "a.txt", ARTICLE);
    Ended ended =
        Program.copytaster("--types", "amount", "-i", "-").in(folder).reading("-\na.txt\n").run();
    assertEquals(2, ended.code(), ended.toString());
    assertEquals("copytaster: -: cannot be read: it is the list of inputs\n", ended.err());
    assertEquals(2, ended.out().lines().count(), ended.toString());
  }

  @Test
  void anOddBaseUrlOfTheListCostsNoArticle() throws Exception {
    Program.file(folder, "a.txt", ARTICLE);
    Ended ended =
        Program.copytaster("--types", "amount", "-i", "-")
            .in(folder)
            .reading("k\ta.txt\thard::https://e.example/a\n")
            .run();
    assertEquals(0, ended.code(), ended.toString());
  }

  @Test
  void whenAllFailTheFirstOnesCodeCounts() throws Exception {
    Program.file(folder, "empty.txt", "");
    assertEquals(65, Program.copytaster("empty.txt", "missing.txt").in(folder).run().code());
    assertEquals(66, Program.copytaster("missing.txt", "empty.txt").in(folder).run().code());
  }

  @Test
  void stopsQuietlyWhenTheReaderIsGone() throws Exception {
    Program.file(folder, "a.txt", ARTICLE);
    String list = "a.txt\n".repeat(20_000);
    Ended ended =
        Program.shell("\"$CT\" -f ndjson --types amount -i - | head -n 1; sleep 1")
            .in(folder)
            .reading(list)
            .run();
    assertEquals(1, ended.out().lines().count());
    assertEquals("", ended.err());
  }

  @Test
  void sayStandardOutputIsFull() throws Exception {
    org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(Path.of("/dev/full")));
    Program.file(folder, "a.txt", ARTICLE);
    Ended ended = Program.shell("\"$CT\" --types amount a.txt >/dev/full").in(folder).run();
    assertEquals(73, ended.code(), ended.toString());
    assertEquals(1, ended.err().lines().count(), ended.toString());
  }

  @Test
  void standardOutputHasANameToo() throws Exception {
    org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(Path.of("/dev/stdout")));
    Program.file(folder, "a.txt", ARTICLE);
    Ended ended =
        Program.shell("\"$CT\" --types amount -o /dev/stdout a.txt | cat").in(folder).run();
    assertEquals("", ended.err());
    assertEquals(1, ended.out().lines().count(), ended.toString());
  }

  @Test
  void anOutputFileIsWholeOrAbsent() throws Exception {
    Program.file(folder, "a.txt", ARTICLE);
    Ended ended =
        Program.copytaster("--types", "amount", "-o", "out.json", "a.txt").in(folder).run();
    assertEquals(0, ended.code(), ended.toString());
    assertEquals("", ended.out());
    assertTrue(Files.readString(folder.resolve("out.json")).endsWith("}\n"));
    assertEquals(List.of("a.txt", "out.json"), names());
  }

  @Test
  void anOutputFileKeepsItsPermissions() throws Exception {
    Program.file(folder, "a.txt", ARTICLE);
    Path out = Program.file(folder, "out.json", "before");
    Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("rw-------"));
    String[] arguments = {"--types", "amount", "-o", "out.json", "a.txt"};
    assertEquals(0, Program.copytaster(arguments).in(folder).run().code());
    assertTrue(Files.readString(out).startsWith("{"));
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(out)));
  }

  @Test
  void aSignalLeavesNoHalfFile() throws Exception {
    Program.file(folder, "a.txt", ARTICLE);
    Process process =
        Program.copytaster("--types", "amount", "-v", "-o", "out.json", "-i", "-")
            .in(folder)
            .start();
    var stdin = process.getOutputStream();
    stdin.write("a.txt\na.txt\na.txt\n".repeat(10).getBytes(StandardCharsets.UTF_8));
    stdin.flush();
    BufferedReader err =
        new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    assertTrue(err.readLine().startsWith("copytaster: a.txt: "));
    process.destroy(); // SIGTERM; the list has not ended
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(143, process.exitValue());
    assertEquals(List.of("a.txt"), names());
  }

  @Test
  void aSignalCutsNoRecord() throws Exception {
    Program.file(folder, "a.txt", ARTICLE);
    Program.file(folder, "list", "a.txt\n".repeat(50_000));
    Process process =
        Program.copytaster("--types", "amount", "--with-text", "-i", "list").in(folder).start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (int i = 0; i < 500; i++) {
      out.readLine();
    }
    process.toHandle().destroy(); // Process.destroy would close the pipe that is read here
    StringBuilder rest = new StringBuilder();
    for (int c = out.read(); c >= 0; c = out.read()) {
      rest.append((char) c);
    }
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    assertEquals(143, process.exitValue());
    assertTrue(rest.isEmpty() || rest.toString().endsWith("}\n"), "a record was cut");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          money>=40m GBP              | 0 | 1 | ''
          money>=1e9 GBP              | 1 | 0 | ''
          money>=40m GBP and place=FR | 1 | 0 | ''
          person~frame                | 0 | 1 | ''
          percent=40 or money>1e12    | 0 | 1 | ''
          money>=                     | 64 | 0 | copytaster: --where:
          """)
  void printsOnlyWhatMatches(String expression, int code, int records, String message)
      throws Exception {
    Program.file(folder, "a.txt", ARTICLE);
    Ended ended =
        Program.copytaster("--types", "place", "--where", expression, "a.txt").in(folder).run();
    assertEquals(code, ended.code(), ended.toString());
    assertEquals(records, ended.out().lines().count(), ended.toString());
    assertTrue(
        ended.err().startsWith(message) && ended.err().isEmpty() == message.isEmpty(),
        ended.toString());
    assertFalse(ended.out().contains("\"type\":\"amount\""), "only what --types names is printed");
  }

  @Test
  void quietMeansQuiet() throws Exception {
    Ended ended = Program.copytaster("-q", "missing.txt").in(folder).run();
    assertEquals(66, ended.code());
    assertEquals("", ended.err());
  }

  @Test
  void theEnvironmentChangesNothing() throws Exception {
    Program.file(folder, "a.txt", ARTICLE);
    String[] arguments = {"--with-text", "--published", "2025-03-14", "a.txt"};
    Ended usual = Program.copytaster(arguments).in(folder).run();
    Ended odd =
        Program.copytaster(arguments)
            .in(folder)
            .with("LC_ALL", "C")
            .with("TZ", "Pacific/Kiritimati")
            .with("JAVA_TOOL_OPTIONS", "-Duser.language=tr -Duser.country=TR")
            .with("JDK_JAVA_OPTIONS", "-Dnoise=1")
            .with("HOME", "/nonexistent")
            .run();
    assertEquals(0, usual.code(), usual.toString());
    assertEquals(usual, odd);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "POSIX", "C.UTF-8", "xx_YY.UTF-8"})
  void aFileNameNeedsNoLocale(String locale) throws Exception {
    Program.file(folder, "räksmörgås.txt", ARTICLE);
    Ended ended =
        Program.shell("LANG= \"$CT\" --types amount räksmörgås.txt")
            .with("LC_ALL", locale)
            .in(folder)
            .run();
    assertEquals(0, ended.code(), ended.toString());
    assertTrue(ended.out().contains("räksmörgås.txt"), ended.out());
  }

  @Test
  void versionAndHelpGoToStandardOutput() throws Exception {
    assertTrue(
        Program.copytaster("--version")
            .run()
            .out()
            .matches("copytaster \\d+\\.\\d+\\.\\d+\\S*\\n"));
    Ended help = Program.copytaster("--help").run();
    assertEquals(0, help.code());
    assertTrue(help.out().startsWith("Usage: copytaster "));
    assertFalse(help.out().contains("\u001b"));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }
}
