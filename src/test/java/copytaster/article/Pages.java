// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article;

import copytaster.article.about.Metadata;
import copytaster.article.about.MetadataReader;
import copytaster.article.about.Surface;
import copytaster.article.body.Layout;
import copytaster.page.Declared;
import copytaster.page.Page;
import copytaster.source.Content;
import copytaster.source.Source;
import copytaster.text.Block;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Pages written for the tests, and the way from them to an article. */
public final class Pages {
  /** Three paragraphs that any reader would call an article. */
  public static final List<String> STORY =
      List.of(
          "The harbour board voted on Monday to keep the old ferry running for another two winters,"
              + " after islanders said that the new bridge would not open before the ice, and that"
              + " nobody had asked them.",
          "Captain Ines Falk, who has steered the boat since 1998, said that she was relieved, but"
              + " that the engine would need new parts by spring, and that these had to be ordered"
              + " from abroad.",
          "The board will meet again in June, when the results of the survey are due, and decide"
              + " whether the timetable can be kept with one boat instead of two.");

  private Pages() {}

  public static Page page(String html) {
    Source source = new Source(Source.Kind.FILE, "page.html", Optional.empty(), Optional.empty());
    return Page.parse(
        new Content(
            source, html.getBytes(StandardCharsets.UTF_8), Optional.empty(), Optional.empty()));
  }

  /** The story between paragraph tags. */
  public static String story() {
    return "<p>" + String.join("</p>\n<p>", STORY) + "</p>";
  }

  /** A page with a menu, a headline, this inside its article, and a footer. */
  public static String around(String article) {
    return "<!DOCTYPE html><html><head><title>Ferry to run on | The Sound</title></head><body>"
        + "<nav><ul><li><a href=/n>News</a><li><a href=/s>Sport</a><li><a href=/w>Weather</a></ul></nav>"
        + "<main><article><h1>Ferry to run on</h1>"
        + article
        + "</article></main>"
        + "<footer><p>The Sound, Quay Street 4. All rights reserved.</p></footer></body></html>";
  }

  public static Article article(String html) throws NoArticleException {
    return Extractor.extract(page(html), Hints.NONE);
  }

  public static List<String> body(String html) throws NoArticleException {
    return article(html).body().stream().map(Block::text).toList();
  }

  public static Layout layout(String html) {
    return Layout.of(page(html).html().orElseThrow(), new Surface());
  }

  /** What is known of an article beside its body. */
  public static Metadata described(Page page) {
    if (page.html().isEmpty()) {
      return MetadataReader.plain(page);
    }
    return MetadataReader.read(page, Declared.of(page), surface(page)).metadata();
  }

  public static Surface surface(Page page) {
    Surface surface = new Surface();
    Layout.of(page.html().orElseThrow(), surface);
    return surface;
  }
}
