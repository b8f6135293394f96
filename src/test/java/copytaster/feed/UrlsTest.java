// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;

import copytaster.source.Source;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlsTest {
  private static final String BASE = "https://a.example/news/feed.xml?x=1";

  @ParameterizedTest
  @CsvSource({
    "story.html, https://a.example/news/story.html",
    "/story.html, https://a.example/story.html",
    "?p=5, https://a.example/news/?p=5",
    "//b.example/x, https://b.example/x",
    "../story#top, https://a.example/story#top",
    "HTTP://b.example/x#f, HTTP://b.example/x#f",
    "mailto:a@b.example, mailto:a@b.example",
    "tag:a.example, tag:a.example",
    "x-a+b.1:c, x-a+b.1:c",
    // what stands before the colon is no scheme: it is a path
    "'2024:1', https://a.example/news/2024:1",
    "'a_b:c', https://a.example/news/a_b:c",
    "'/a:b', https://a.example/a:b",
    // what browsers forgive
    "' https://a.example/\u0007 x ', https://a.example/%20x",
    "'https://a.exam\nple/\tx', https://a.example/x",
  })
  void resolve(String reference, String link) {
    assertEquals(link, Urls.resolve(BASE, reference).orElse("none"));
  }

  @Test
  void whatIsNoLink() {
    assertEquals(Optional.empty(), Urls.resolve(BASE, " \n"));
    assertEquals(Optional.empty(), Urls.resolve("no base", "x"));
    String longest = "https://a.example/" + "x".repeat(8192 - 18);
    assertEquals(Optional.of(longest), Urls.resolve(BASE, longest));
    assertEquals(Optional.empty(), Urls.resolve(BASE, longest + "x"));
  }

  @ParameterizedTest
  @CsvSource({
    "feed://a.example/x, http://a.example/x",
    "Feed:https://a.example/x, https://a.example/x",
    "https://a.example/x, https://a.example/x",
    "feeds.xml, feeds.xml",
  })
  void web(String link, String meant) {
    assertEquals(meant, Urls.web(link));
  }

  @ParameterizedTest
  @CsvSource({
    "http://x, true",
    "HTTPS://x, true",
    "https:x, false",
    "xhttps://x, false",
    "ftp://x, false",
    "http:/x, false",
  })
  void isWeb(String link, boolean web) {
    assertEquals(web, Source.isWeb(link));
  }

  @ParameterizedTest
  @CsvSource({
    "file:///a/b%20c.opml, /a/b c.opml",
    "file:a|b, file:a|b",
    "/a/b.opml, /a/b.opml",
  })
  void path(String link, String path) {
    assertEquals(path, Urls.path(link));
  }
}
