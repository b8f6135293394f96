// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The table of pairs of versions: what must be found, and what must not. */
class PairsTest {
  private static Compared compared;

  @BeforeAll
  static void open() throws Exception {
    compared = new Compared();
  }

  @AfterAll
  static void close() {
    compared.close();
  }

  private record Pair(String name, String old, String now, List<String> changes) {}

  @TestFactory
  Stream<DynamicTest> pairs() throws Exception {
    return read().stream().map(p -> DynamicTest.dynamicTest(p.name(), () -> check(p)));
  }

  private static void check(Pair pair) throws Exception {
    List<String> found =
        compared.compare(pair.old(), pair.now()).ofSubstance().changes().stream()
            .map(Compared::line)
            .toList();
    assertEquals(
        String.join("\n", pair.changes()), found.isEmpty() ? "(none)" : String.join("\n", found));
  }

  private static List<Pair> read() throws Exception {
    String table =
        new String(
            PairsTest.class.getResourceAsStream("pairs.txt").readAllBytes(),
            StandardCharsets.UTF_8);
    List<Pair> pairs = new ArrayList<>();
    for (String part : table.split("(?m)^## ")) {
      String[] lines = part.split("\n");
      if (lines[0].startsWith("#")) {
        continue;
      }
      StringBuilder old = new StringBuilder();
      StringBuilder now = new StringBuilder();
      List<String> changes = new ArrayList<>();
      for (String line : List.of(lines).subList(1, lines.length)) {
        if (line.isBlank()) {
          continue;
        }
        String rest = line.length() > 2 ? line.substring(2) : "";
        switch (line.charAt(0)) {
          case '=' -> {
            old.append(rest).append('\n');
            now.append(rest).append('\n');
          }
          case '-' -> old.append(rest).append('\n');
          case '+' -> now.append(rest).append('\n');
          case '?' -> changes.add(rest);
          default -> throw new IllegalStateException(line);
        }
      }
      boolean html = lines[0].endsWith("[html]");
      pairs.add(
          new Pair(
              lines[0],
              html ? page(old) : old.toString(),
              html ? page(now) : now.toString(),
              changes));
    }
    return pairs;
  }

  private static String page(CharSequence body) {
    return "<!DOCTYPE html><html lang=\"en\"><head><title>Page</title></head><body><main><article>\n"
        + body
        + "</article></main></body></html>";
  }
}
