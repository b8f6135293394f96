// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import copytaster.article.body.Limits;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that are there to hang or to crash us: linear time, no recursion. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
final class HostilePageTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div>",
        "<p><b><i><u>",
        "<a href=x><font size=1>",
        "<ul><li>",
        "<blockquote>",
        "<table><tr><td>",
        "<span>"
      })
  void standsDeepNesting(String tag) throws Exception {
    int times = tag.equals("<div>") ? 100_000 : tag.startsWith("<table") ? 2_000 : 20_000;
    List<String> body = Pages.body("<html><body>" + tag.repeat(times) + Pages.story());
    assertTrue(body.stream().anyMatch(text -> text.contains("harbour board")));
  }

  @Test
  void standsAttributesWithoutEnd() throws Exception {
    StringBuilder tag = new StringBuilder("<p");
    for (int i = 0; i < 50_000; i++) {
      tag.append(" a").append(i).append("=1");
    }
    assertFalse(Pages.body("<html><body>" + tag + ">" + Pages.story()).isEmpty());
  }

  @Test
  void standsAsManyTitlesAsBlocks() throws Exception {
    StringBuilder html = new StringBuilder("<html><head>");
    String title = "The board will run the ferry until the bridge of ";
    for (int i = 0; i < 20_000; i++) {
      html.append("<meta property='og:title' content='").append(title).append(i).append("'>");
    }
    html.append("</head><body>").append(Pages.story());
    for (int i = 0; i < 20_000; i++) {
      html.append("<h2>").append(title).append("the ").append(i).append("</h2>");
    }
    assertTimeout(Duration.ofSeconds(10), () -> Pages.body(html.toString()));
  }

  @Test
  void standsPointersWithoutEnd() throws Exception {
    StringBuilder html = new StringBuilder("<html><body>").append(Pages.story());
    for (int i = 0; i < 40_000; i++) {
      html.append("<p><a href=x>Read more: boats ").append(i).append("</a></p>");
    }
    assertTimeout(Duration.ofSeconds(10), () -> Pages.body(html.toString()));
  }

  @Test
  void standsAClassNameWithoutEnd() throws Exception {
    String html =
        "<html><body><div class='"
            + "nav-comment ".repeat(200_000)
            + "'>"
            + Pages.story()
            + "</div>";
    assertFalse(Pages.body(html).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<p>a</p>",
        "<br>",
        "<p>Read more</p>",
        "<li><a href=x>Home</a>",
        "a, b. ",
        "<h2>x</h2>",
        "&nbsp;"
      })
  void standsMillionsOfAnything(String piece) throws Exception {
    String html =
        "<html><body>"
            + Pages.story()
            + piece.repeat(1_000_000 / piece.length())
            + "</body></html>";
    assertFalse(Pages.body(html).isEmpty());
  }

  @Test
  void standsAWordOfMegabytes() throws Exception {
    Article article =
        Pages.article("<html><body>" + Pages.story() + "<p>" + "x".repeat(5_000_000) + "</p>");
    assertTrue(article.warnings().contains(Limits.CUT));
  }

  @Test
  void cutsPlainTextWithoutEnd() throws Exception {
    Article article = Pages.article("The boat left. ".repeat(200_000));
    assertTrue(article.warnings().contains(Limits.CUT));
  }
}
