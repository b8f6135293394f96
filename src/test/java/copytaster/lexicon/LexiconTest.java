// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables as the build packs them. */
class LexiconTest {
  private static final Path MAIN = Path.of(System.getProperty("copytaster.project"), "src/main");

  /** A set that no class names is dead: its rows go, or the class that should read it is wrong. */
  @Test
  void everySetIsRead() throws IOException, ClassNotFoundException {
    String code = String.join("", contents(MAIN.resolve("java"), ".java")).replaceAll("\\s", "");
    List<String> unread = new ArrayList<>();
    for (Path table : files(MAIN.resolve("lexicon"), ".tsv")) {
      String name = className(table.getFileName().toString().replace(".tsv", ""));
      for (Field set : Class.forName("copytaster.lexicon." + name).getDeclaredFields()) {
        if (!code.contains(name + "." + set.getName())) {
          unread.add(name + "." + set.getName());
        }
      }
    }
    assertEquals(List.of(), unread);
  }

  private static String className(String file) {
    return Arrays.stream(file.split("-"))
        .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
        .collect(Collectors.joining("", "", "Table"));
  }

  private static List<Path> files(Path folder, String end) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
    }
  }

  private static List<String> contents(Path folder, String end) throws IOException {
    List<String> contents = new ArrayList<>();
    for (Path file : files(folder, end)) {
      contents.add(Files.readString(file));
    }
    return contents;
  }
}
