// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TemplatesTest {
  private static final String POST =
      "<p>The harbour board voted on Monday to keep the old ferry running.</p>\n".repeat(8);

  private static Document unfolded(String html) {
    Document tree = Jsoup.parse("<body>" + html);
    Templates.unfold(tree);
    return tree;
  }

  @ParameterizedTest
  @CsvSource({
    "<script type='text/template'>, '', 8",
    "<script type='TEXT/X-TEMPLATE'>, '', 8",
    "<script type='text/javascript'>, '', 0",
    "<script type='text/template'>, <p>{{ name }}</p>, 0",
    "<script type='text/template'>, <p><%= name %></p>, 0",
  })
  void aPostInAScriptIsShown(String tag, String more, int paragraphs) {
    assertEquals(paragraphs, unfolded(tag + POST + more + "</script>").select("p").size());
  }

  @Test
  void aLongPostTakesLinearTime() {
    String html = "<script type='text/template'>" + POST + "<br>".repeat(1_000_000) + "</script>";
    assertTimeout(
        Duration.ofSeconds(10),
        () -> assertEquals(1_000_000, unfolded(html).select("div > br").size()));
  }

  @Test
  void dataInAScriptAreNot() {
    String html = "<script type='text/template'>{'html': '" + POST + "'}</script>";
    assertTrue(unfolded(html).select("p").isEmpty());
  }

  @Test
  void aBoxInAScriptIsNot() {
    String html = "<script type='text/template'><p>Sign up!</p></script>";
    assertTrue(unfolded(html).select("p").isEmpty());
  }

  @ParameterizedTest
  @CsvSource({"<template shadowrootmode=open>, 0", "<template>, 1"})
  void aShadowTreeIsShown(String tag, int templates) {
    Document tree = unfolded("<my-page>" + tag + POST + "</template></my-page>");
    assertEquals(templates, tree.select("template").size());
  }

  @Test
  void whatStandsInTheHeadStaysThere() {
    Document tree =
        Jsoup.parse("<head><script type='text/template'>" + POST + "</script></head><body><p>x");
    Templates.unfold(tree);
    assertEquals("x", tree.select("p").text());
  }
}
