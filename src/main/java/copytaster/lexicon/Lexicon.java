// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Unpacks the constants that the build makes from the tables of {@code src/main/lexicon}. Callers
 * keep the result in a constant, so that each set is unpacked once, when it is first needed.
 */
public final class Lexicon {
  private Lexicon() {}

  /** The words of one set, in undefined order: use it only for lookups. */
  public static Set<String> set(String packed) {
    return Set.of(lines(packed));
  }

  /** The words of several sets together. */
  public static Set<String> union(String... packed) {
    return Set.of(
        java.util.Arrays.stream(packed)
            .flatMap(set -> java.util.Arrays.stream(lines(set)))
            .distinct()
            .toArray(String[]::new));
  }

  /** The words of one set in the order of the table. */
  public static List<String> list(String packed) {
    return List.of(lines(packed));
  }

  /** The rows of a table, each with one cell a column. Absent cells are empty. */
  public static List<String[]> rows(String packed) {
    List<String[]> rows = new ArrayList<>();
    for (String line : lines(packed)) {
      rows.add(split(line, '\t'));
    }
    return rows;
  }

  /** The table as a map from one column to another. */
  public static Map<String, String> map(String packed, int key, int value) {
    Map<String, String> map = new LinkedHashMap<>();
    for (String[] row : rows(packed)) {
      map.put(row[key], row[value]);
    }
    return map;
  }

  private static String[] lines(String packed) {
    return split(packed, '\n');
  }

  /** As {@code String.split}, without its regular expressions and with empty cells at the end. */
  private static String[] split(String text, char separator) {
    int parts = 1;
    for (int i = text.indexOf(separator); i >= 0; i = text.indexOf(separator, i + 1)) {
      parts++;
    }
    String[] split = new String[parts];
    int start = 0;
    for (int i = 0; i < parts; i++) {
      int end = i == parts - 1 ? text.length() : text.indexOf(separator, start);
      split[i] = text.substring(start, end);
      start = end + 1;
    }
    return split;
  }
}
