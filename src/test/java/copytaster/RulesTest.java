// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every rule of the program has an example, and every example a rule. */
class RulesTest {
  /** A rule is named where it is asked, or where it is made as a value. */
  private static final Pattern NAME =
      Pattern.compile("(?:Rule\\.on|\\b[rR]ule)\\(\\s*\"([a-z]+\\.[a-z0-9-]+)\"");

  @Test
  void everyRuleHasAnExample() throws IOException {
    assertEquals(named(), exemplified());
  }

  private static Set<String> named() throws IOException {
    Set<String> names = new TreeSet<>();
    Path main = Path.of(System.getProperty("copytaster.project"), "src/main/java");
    try (Stream<Path> files = Files.walk(main)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Matcher matcher = NAME.matcher(Files.readString(file));
        while (matcher.find()) {
          names.add(matcher.group(1));
        }
      }
    }
    return names;
  }

  private static Set<String> exemplified() throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> files = Files.list(TestTable.folder().resolve("rules"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".tsv")).toList()) {
        String area = file.getFileName().toString().replace(".tsv", "");
        RuleExamples.rows(area).forEach(row -> names.add(row[0]));
      }
    }
    return names;
  }
}
