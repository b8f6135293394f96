// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import copytaster.source.Content;
import copytaster.source.Source;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeclaredTest {
  private static Declared declared(String html) {
    Source source =
        Source.parse("-", Optional.empty(), Optional.of("https://news.example/2024/dam?x=1"));
    return Declared.of(
        Page.parse(
            new Content(
                source,
                html.getBytes(StandardCharsets.UTF_8),
                Optional.of("text/html; charset=utf-8"),
                Optional.empty())));
  }

  private static String script(String json) {
    return "<script type='application/ld+json'>" + json + "</script>";
  }

  private static List<String> headlines(Declared declared) {
    return declared.articles().stream().flatMap(a -> a.texts("headline").stream()).toList();
  }

  @Test
  void theArticleWithThePagesAddressComesFirst() {
    Declared declared =
        declared(
            "<html><head><title>Dam holds</title>"
                + script(
                    "{'@type':'NewsArticle','headline':'Other','url':'https://news.example/x'}")
                + script("{'@type':'NewsArticle','headline':'Dam holds'}")
                + script(
                    "{'@type':'NewsArticle','headline':'Own',"
                        + "'mainEntityOfPage':{'@type':'WebPage','@id':'http://www.news.example/2024/dam/'}}")
                + "</head></html>");
    assertEquals(List.of("Own", "Dam holds", "Other"), headlines(declared));
  }

  @Test
  void storiesInListsAreNotThePagesArticle() {
    Declared declared =
        declared(
            "<html>"
                + script(
                    "{'@type':'ItemList','itemListElement':[{'@type':'NewsArticle','headline':'Other'}]}")
                + script(
                    "{'@type':'WebPage','mainEntity':{'@type':'BlogPosting','headline':'Own'}}")
                + script("{'@type':'JobPosting','headline':'Editor wanted'}"));
    assertEquals(List.of("Own"), headlines(declared));
  }

  @Test
  void anArticleNeedNotSayItIsOne() {
    assertEquals(
        List.of("Own"),
        headlines(
            declared(
                "<html>"
                    + script("{'headline':'Own','datePublished':'2024-02-03'}")
                    + script("{'name':'A shop','datePublished':'2024-02-03'}"))));
  }

  @Test
  void articleBodiesAreGivenInOrderAndDecoded() {
    Declared declared =
        declared(
            "<html>"
                + script("{'@type':['Thing','NewsArticle'],'articleBody':'Rain &amp; wind.'}")
                + script("{'@type':'VideoObject','articleBody':'No.'}"));
    assertEquals(List.of("Rain & wind."), declared.articleBodies());
  }

  @Test
  void metaNamesFoldAndKeepTheirOrder() {
    Declared declared =
        declared(
            "<html><meta property='Article:Author' content='Ann'><meta name='article:author' content='Bo'>"
                + "<meta name='empty' content=' '><meta name='og:title' property='og:title' content='A &amp;amp; B'>");
    assertEquals(List.of("Ann", "Bo"), declared.meta("article:author"));
    assertEquals(List.of("A & B"), declared.meta("og:title"));
    assertEquals(Optional.empty(), declared.firstMeta("empty", "missing"));
  }

  @Test
  void linksAreAbsolute() {
    Declared declared = declared("<html><head><link rel='Canonical shortlink' href='/dam'></head>");
    assertEquals(List.of("https://news.example/dam"), declared.links("canonical"));
  }

  @Test
  void microdataBecomesThings() {
    Declared declared =
        declared(
            "<html><body><article itemscope itemtype='https://schema.org/NewsArticle'>"
                + "<h1 itemprop='headline'>Dam <b>holds</b></h1>"
                + "<span itemprop='author' itemscope itemtype='http://schema.org/Person'>By <a itemprop='name'>Ann Poe</a></span>"
                + "<time itemprop='datePublished' datetime='2024-02-03'>yesterday</time>"
                + "</article><span property='dc:date' content='2024-02-04'></span>");
    Thing article = declared.microdata().get(0);
    assertTrue(article.isA("Article"));
    assertEquals(Optional.of("Dam holds"), article.text("headline"));
    assertEquals(Optional.of("Ann Poe"), article.text("author"));
    assertEquals(Optional.of("2024-02-03"), article.text("datePublished"));
    Thing loose = declared.microdata().get(declared.microdata().size() - 1);
    assertEquals(Optional.of("2024-02-04"), loose.text("date"));
  }

  @Test
  void titleIsNotADrawings() {
    assertEquals(
        Optional.of("Dam holds"),
        declared("<html><body><svg><title>Logo</title></svg><title>Dam holds</title>").title());
    assertEquals(Optional.empty(), declared("<html><body><p>Text").title());
  }

  @Test
  void languagesOfTheOutermostElements() {
    assertEquals(List.of("de-AT"), declared("<html lang=de-AT><p lang=fr>Oui").languages());
  }

  @Test
  void manyNestedPropertiesCostLinearTime() {
    String html = "<html><body>" + "<div itemprop=author itemscope itemtype='x'>a".repeat(100_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertTrue(declared(html).microdata().size() <= 2_001));
  }
}
