// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import copytaster.article.about.Metadata;
import copytaster.text.Block;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whole pages, each with what a reader would say of it: {@code article/pages.txt}. */
class PagesTest {
  private static final String MENU =
      "<header><a href=/>Home</a><nav><ul><li><a href=/n>News</a></li><li><a href=/s>Sport</a></li>"
          + "<li><a href=/w>Weather</a></li></ul></nav></header>";
  private static final String FOOT =
      "<footer><p>Quay Street 4. All rights reserved.</p></footer></body></html>";

  @TestFactory
  Stream<DynamicTest> pages() throws IOException {
    Path file =
        Path.of(
            System.getProperty("copytaster.project"),
            "src/test/resources/copytaster/article/pages.txt");
    List<DynamicTest> tests = new ArrayList<>();
    String[] pages = Files.readString(file).split("(?m)^== ");
    for (int i = 1; i < pages.length; i++) {
      List<String> lines = pages[i].lines().filter(line -> !line.isBlank()).toList();
      tests.add(DynamicTest.dynamicTest(i + " " + lines.get(0), () -> check(lines)));
    }
    return tests.stream();
  }

  private static void check(List<String> lines) {
    List<String> wanted = lines.stream().filter(line -> line.startsWith("-- ")).toList();
    String html =
        lines.stream()
            .skip(1)
            .filter(line -> !line.startsWith("-- "))
            .collect(Collectors.joining("\n", "<!DOCTYPE html>", "\n"))
            .replace("{menu}", MENU)
            .replace("{story}", Pages.story())
            .replace("{foot}", FOOT);
    assertEquals(
        String.join("\n", wanted),
        wanted.stream().map(want -> answer(want, html)).collect(Collectors.joining("\n")));
  }

  /** The line as it should have been. */
  private static String answer(String wanted, String html) {
    String field = wanted.substring(3, wanted.indexOf(':'));
    String value = wanted.substring(wanted.indexOf(':') + 2);
    String found;
    try {
      Article article = Pages.article(html);
      Metadata about = article.metadata();
      String text = article.body().stream().map(Block::text).collect(Collectors.joining("\n"));
      found =
          switch (field) {
            case "title" -> about.title().orElse("none");
            case "byline" -> about.byline().isEmpty() ? "none" : String.join("; ", about.byline());
            case "published" -> day(about.published());
            case "modified" -> day(about.modified());
            case "verdict" -> article.verdict().name().toLowerCase(Locale.ROOT);
            case "has" -> text.contains(value) ? value : "not in: " + text;
            case "lacks" -> text.contains(value) ? "in: " + text : value;
            default -> "read";
          };
    } catch (NoArticleException e) {
      found =
          field.equals("refused")
              ? e.verdict().name().toLowerCase(Locale.ROOT)
              : "refused: " + e.verdict();
    }
    return "-- " + field + ": " + found;
  }

  private static String day(Optional<String> moment) {
    return moment.map(text -> text.substring(0, Math.min(10, text.length()))).orElse("none");
  }
}
