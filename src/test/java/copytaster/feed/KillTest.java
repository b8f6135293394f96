// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import copytaster.cli.Program;
import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The packaged program, killed at each named point, then run again. */
class KillTest {
  private static final Pattern TITLE =
      Pattern.compile("\"feed\":.*?\"entry\":\\{\"key\":\"(g\\d)\"");

  @TempDir Path folder;

  @BeforeEach
  void feed() throws Exception {
    StringBuilder items = new StringBuilder();
    for (int n = 1; n <= 3; n++) {
      items.append(
          "<item><guid>g"
              + n
              + "</guid><pubDate>2024-03-0"
              + n
              + "</pubDate><description>The"
              + " harbour of Split opened again on Monday, and "
              + n
              + "00 boats came"
              + " in.</description></item>");
    }
    Program.file(folder, "feed.xml", "<rss><channel>" + items + "</channel></rss>");
  }

  private Program.Ended run(String halt, boolean toFile, String... more) throws Exception {
    List<String> arguments =
        new ArrayList<>(List.of("feed", "--state", "state", "--force", "--types", "amount"));
    if (toFile) {
      arguments.addAll(List.of("-o", "out"));
    }
    arguments.addAll(List.of(more));
    arguments.add("feed.xml");
    Program program = Program.copytaster(arguments.toArray(String[]::new)).in(folder);
    return halt.isEmpty()
        ? program.run()
        : program.with("JAVA_TOOL_OPTIONS", "-Dcopytaster.halt=" + halt).run();
  }

  private static List<String> keys(String out) {
    List<String> keys = new ArrayList<>();
    Matcher matcher = TITLE.matcher(out);
    while (matcher.find()) {
      keys.add(matcher.group(1));
    }
    return keys;
  }

  @ParameterizedTest
  @EnumSource(HaltPoint.class)
  void aFileHasEachRecordOnce(HaltPoint point) throws Exception {
    String word = point.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    assertEquals(137, run(word, true).code());
    Program.Ended again = run("", true);
    assertEquals(new Program.Ended(0, "", ""), again);
    String out = Files.readString(folder.resolve("out"), UTF_8);
    assertEquals(List.of("g1", "g2", "g3"), keys(out), out);
    assertEquals(3, out.lines().filter(l -> l.startsWith("{") && l.endsWith("}")).count());
    assertTrue(out.endsWith("}\n"));
  }

  /** Two of three articles change, one of them in a comma alone. */
  @ParameterizedTest
  @ValueSource(
      strings = {"after-validators", "after-t1", "after-t2", "mid-line", "after-write", "after-t3"})
  void aFileHasEachUpdateOnce(String halt) throws Exception {
    assertEquals(0, run("", true, "--updates").code());
    Path feed = folder.resolve("feed.xml");
    String text = Files.readString(feed, UTF_8);
    Files.writeString(
        feed, text.replace("300 boats", "350 boats").replace("and 100", "and, 100"), UTF_8);
    assertEquals(137, run(halt, true, "--updates").code());
    assertEquals(new Program.Ended(0, "", ""), run("", true, "--updates"));
    String out = Files.readString(folder.resolve("out"), UTF_8);
    assertEquals(List.of("g1", "g2", "g3", "g3"), keys(out), out);
    String last = out.lines().skip(3).findFirst().orElseThrow();
    assertTrue(last.contains("\"changes\":[{\"type\":\"amount\",\"change\":\"changed\""), last);
  }

  /** The first and the last of the three are passed over: done without a line. */
  @ParameterizedTest
  @ValueSource(
      strings = {"after-t1", "after-t2", "after-t2:2", "after-t2:3", "after-write", "after-t3"})
  void aFileHasEachMatchOnce(String halt) throws Exception {
    String[] where = {"--where", "count=200"};
    assertEquals(137, run(halt, true, where).code());
    assertEquals(new Program.Ended(0, "", ""), run("", true, where));
    String out = Files.readString(folder.resolve("out"), UTF_8);
    assertEquals(List.of("g2"), keys(out), out);
    assertEquals(1, out.lines().count());
    assertEquals(new Program.Ended(1, "", ""), run("", true, "--exit-status"));
  }

  @ParameterizedTest
  @CsvSource({
    // point, what is printed before, what after
    "after-validators, '', g1 g2 g3",
    "after-t1, '', g1 g2 g3",
    "after-t2, '', g1 g2 g3",
    "after-t2:2, g1, g2 g3",
    "mid-line, '', g1 g2 g3",
    "after-write:2, g1 g2, g2 g3", // once more than once, and by the same id
    "after-t3:2, g1 g2, g3"
  })
  void standardOutputHasEachRecordAtLeastOnce(String halt, String before, String after)
      throws Exception {
    Program.Ended first = run(halt, false);
    assertEquals(137, first.code());
    assertEquals(before, String.join(" ", keys(whole(first.out()))));
    assertEquals(after, String.join(" ", keys(run("", false).out())));
    assertEquals(new Program.Ended(0, "", ""), run("", false));
  }

  @Test
  void aSignalTearsNoLineAndRepeatsNone() throws Exception {
    StringBuilder items = new StringBuilder();
    String tail = " of many".repeat(200); // a pipe does not hold all lines: they wait for us
    for (int n = 1; n <= 200; n++) {
      items.append("<item><guid>g").append(n).append("</guid><title>Entry ").append(n);
      items.append(tail);
      items.append("</title><link>ftp://post.example/").append(n).append("</link></item>");
    }
    Program.file(folder, "feed.xml", "<rss><channel>" + items + "</channel></rss>");
    List<String> lines = new ArrayList<>();
    Process process =
        Program.copytaster("feed", "--state", "state", "--first", "200", "feed.xml")
            .in(folder)
            .start();
    try (BufferedReader out = process.inputReader(UTF_8)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        lines.add(line);
        if (lines.size() == 3) {
          process.toHandle().destroy(); // SIGTERM; process.destroy() would close the stream
        }
      }
    }
    assertEquals(143, process.waitFor());
    assertTrue(lines.size() < 200, "killed too late to tell: " + lines.size());
    lines.addAll(run("", false).out().lines().toList());
    assertEquals(200, lines.size());
    assertEquals(200, lines.stream().distinct().count());
    assertTrue(lines.stream().allMatch(l -> l.endsWith("}")));
  }

  /** Without a last line that has no end. */
  private static String whole(String out) {
    return out.substring(0, out.lastIndexOf('\n') + 1);
  }
}
