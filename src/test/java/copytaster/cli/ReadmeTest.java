// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Keeps README true: every code block whose first line is {@code $ ./copytaster …} is run, and what
 * it prints on a terminal is compared. A line that says {@code …} stands for any lines; a line that
 * ends so, for any end.
 */
class ReadmeTest {
  private static final Path PROJECT = Path.of(System.getProperty("copytaster.project"));
  private static final String PROMPT = "$ ./copytaster ";

  @TestFactory
  Stream<DynamicTest> commandsPrintWhatReadmeSays() throws IOException {
    List<List<String>> blocks = blocks().stream().filter(b -> b.get(0).startsWith(PROMPT)).toList();
    assertTrue(blocks.size() >= 2, "README shows no commands");
    return blocks.stream().map(b -> DynamicTest.dynamicTest(b.get(0), () -> check(b)));
  }

  @Test
  void optionsAreThoseOfHelp() throws IOException {
    String readme = readme();
    for (String line : Help.text(ReadOptions.SYNTAX).lines().toList()) {
      assertTrue(readme.contains(line.stripTrailing()), "README lacks the line of --help: " + line);
    }
  }

  @Test
  void everyLinkedFileIsThere() throws IOException {
    var links = java.util.regex.Pattern.compile("\\]\\(([^)#:]+)\\)").matcher(readme());
    while (links.find()) {
      assertTrue(
          Files.exists(PROJECT.resolve(links.group(1))), "README links to " + links.group(1));
    }
  }

  private static void check(List<String> block) {
    String arguments = block.get(0).substring(PROMPT.length()).strip();
    List<String> actual =
        run(arguments).stripTrailing().lines().map(String::stripTrailing).toList();
    List<String> expected = block.subList(1, block.size());
    assertTrue(
        matches(expected, actual),
        () ->
            "README says\n"
                + String.join("\n", expected)
                + "\nbut it prints\n"
                + String.join("\n", actual));
  }

  /**
   * Runs of lines between gaps must stand in this order; the first one at the start, the last one
   * at the end.
   */
  private static boolean matches(List<String> expected, List<String> actual) {
    int at = 0;
    boolean gap = false;
    for (int from = 0; from < expected.size(); ) {
      if (isGap(expected.get(from))) {
        gap = true;
        from++;
        continue;
      }
      int to = from;
      while (to < expected.size() && !isGap(expected.get(to))) {
        to++;
      }
      List<String> run = expected.subList(from, to);
      int last = gap ? actual.size() - run.size() : at;
      while (at <= last && !startsWith(actual, at, run)) {
        at++;
      }
      if (at > last) {
        return false;
      }
      at += run.size();
      gap = false;
      from = to;
    }
    return gap || at == actual.size();
  }

  private static boolean isGap(String line) {
    return line.strip().equals("…");
  }

  private static boolean startsWith(List<String> actual, int at, List<String> run) {
    return at + run.size() <= actual.size()
        && IntStream.range(0, run.size()).allMatch(i -> same(run.get(i), actual.get(at + i)));
  }

  private static boolean same(String expected, String actual) {
    return expected.endsWith("…")
        ? actual.startsWith(expected.substring(0, expected.length() - 1))
        : expected.equals(actual);
  }

  /**
   * In this process, with standard output said to be a terminal; relative paths are the project's.
   */
  private static String run(String arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            new Terminal(false, true, false));
    int code = new Main(console).run(words(arguments).toArray(String[]::new));
    assertEquals("0 ", code + " " + err.toString(StandardCharsets.UTF_8));
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Words as a shell cuts them; single quotes alone are understood. */
  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    for (char c : (line + " ").toCharArray()) {
      if (c == '\'') {
        quoted = !quoted;
      } else if (c == ' ' && !quoted) {
        if (!word.isEmpty()) {
          words.add(word.toString());
        }
        word.setLength(0);
      } else {
        word.append(c);
      }
    }
    return words;
  }

  private static String readme() throws IOException {
    return Files.readString(PROJECT.resolve("README.md"));
  }

  /** The indented code blocks, without their indentation. */
  private static List<List<String>> blocks() throws IOException {
    List<List<String>> blocks = new ArrayList<>();
    List<String> block = new ArrayList<>();
    for (String line : (readme() + "\nend").lines().toList()) {
      if (line.startsWith("    ") || line.isBlank() && !block.isEmpty()) {
        block.add(line.isBlank() ? "" : line.substring(4).stripTrailing());
      } else if (!block.isEmpty()) {
        while (block.get(block.size() - 1).isEmpty()) {
          block.remove(block.size() - 1);
        }
        blocks.add(block);
        block = new ArrayList<>();
      }
    }
    return blocks;
  }
}
