// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import copytaster.article.Pages;
import copytaster.page.Page;
import copytaster.source.Content;
import copytaster.source.Source;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pages in the markup of the publishing systems that most news comes from. The systems' way of
 * writing is theirs, every word in it was made up for this test. A page begins with a comment that
 * says what is to be read from it.
 */
class CmsPagesTest {
  private static final String END = "-->\n";

  static Stream<Path> pages() throws IOException, URISyntaxException {
    Path folder = Path.of(CmsPagesTest.class.getResource("cms").toURI());
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void metadata(Path file) throws IOException {
    String text = Files.readString(file);
    Map<String, String> expected = new LinkedHashMap<>();
    for (String line : text.substring(0, text.indexOf(END)).split("\n")) {
      int colon = line.indexOf(": ");
      if (colon > 0) {
        expected.put(line.substring(0, colon), line.substring(colon + 2));
      }
    }
    assertFalse(expected.isEmpty());
    Map<String, String> found =
        read(expected.get("url"), text.substring(text.indexOf(END) + END.length()));
    expected.remove("url");
    found.keySet().retainAll(expected.keySet());
    assertEquals(lines(expected), lines(found));
  }

  private static Map<String, String> read(String url, String html) {
    Source source = Source.parse("-", Optional.empty(), Optional.of(url));
    Page page =
        Page.parse(
            new Content(
                source,
                html.getBytes(StandardCharsets.UTF_8),
                Optional.of("text/html; charset=utf-8"),
                Optional.empty()));
    Metadata metadata = Pages.described(page);
    Map<String, String> found = new LinkedHashMap<>();
    found.put("title", metadata.title().orElse("none"));
    List<String> byline = metadata.byline();
    found.put("byline", byline.isEmpty() ? "none" : String.join("; ", byline));
    found.put("published", metadata.published().orElse("none"));
    found.put("modified", metadata.modified().orElse("none"));
    found.put("site", metadata.site().orElse("none"));
    found.put("language", metadata.language().orElse("none"));
    found.put("image", metadata.image().orElse("none"));
    found.put("description", metadata.description().orElse("none"));
    return found;
  }

  private static String lines(Map<String, String> fields) {
    StringBuilder lines = new StringBuilder();
    fields.forEach((name, value) -> lines.append(name).append(": ").append(value).append('\n'));
    return lines.toString();
  }
}
