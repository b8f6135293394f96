// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the tables of tests below {@code src/test/resources/copytaster}. */
public final class TestTable {
  private TestTable() {}

  /** The lines of a table without blank ones and comments, which begin with {@code #}. */
  public static List<String> lines(String name) throws IOException {
    return Files.readAllLines(folder().resolve(name)).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }

  /** The cells of each row, with a tab between; empty cells at the end count. */
  static List<String[]> rows(String name) throws IOException {
    return lines(name).stream().map(line -> line.split("\t", -1)).toList();
  }

  static Path folder() {
    return Path.of(System.getProperty("copytaster.project"), "src/test/resources/copytaster");
  }
}
