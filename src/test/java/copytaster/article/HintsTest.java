// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import copytaster.article.about.Metadata;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HintsTest {
  private static final Hints HINTS =
      new Hints(Optional.of("From the feed"), List.of("Cy Day"), Optional.of("2020-01-02"));

  private static Metadata read(String head) throws NoArticleException {
    String page = "<html><head>" + head + "</head><body>" + Pages.story();
    return Extractor.extract(Pages.page(page), HINTS).metadata();
  }

  @Test
  void fillWhatAPageLeavesOpen() throws NoArticleException {
    Metadata without = read("");
    assertEquals(Optional.of("From the feed"), without.title());
    assertEquals(List.of("Cy Day"), without.byline());
    assertEquals(Optional.of("2020-01-02"), without.published());
  }

  @Test
  void yieldToThePage() throws NoArticleException {
    Metadata with =
        read(
            "<title>Dam holds</title><script type='application/ld+json'>{\"@type\":\"NewsArticle\","
                + "\"author\":\"Ann Poe\",\"datePublished\":\"2024-05-03\"}</script>");
    assertEquals(Optional.of("Dam holds"), with.title());
    assertEquals(List.of("Ann Poe"), with.byline());
    assertEquals(Optional.of("2024-05-03"), with.published());
  }
}
