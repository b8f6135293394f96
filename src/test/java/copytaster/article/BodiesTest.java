// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import copytaster.article.about.Metadata;
import copytaster.text.Block;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whole pages, texts and mails of the kinds that extractors fail on, written for this test. The
 * file holds after each name the blocks of the body, a line each, and the document; title, byline
 * and day may stand after the name, between bars.
 */
class BodiesTest {
  private static final String MARK = "%%%%";

  static Stream<Named<String>> documents() throws IOException {
    try (InputStream in = BodiesTest.class.getResourceAsStream("bodies.txt")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(all.split("(?m)^" + MARK + " "))
          .skip(1)
          .map(one -> Named.of(one.substring(0, one.indexOf('\n')), one));
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void body(String named) throws NoArticleException {
    int gold = named.indexOf('\n') + 1;
    int document = named.indexOf(MARK + '\n', gold);
    Article article = Pages.article(named.substring(document + MARK.length() + 1));
    assertEquals(
        named.substring(gold, document).strip(),
        article.body().stream().map(Block::text).collect(Collectors.joining("\n")));
    String name = named.substring(0, gold - 1);
    if (name.contains(" | ")) {
      Metadata about = article.metadata();
      String day = about.published().map(date -> date.substring(0, 10)).orElse("none");
      assertEquals(
          name.substring(name.indexOf(" | ")),
          " | " + about.title().orElse("none") + " | " + about.byline() + " | " + day);
    }
  }
}
