// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import copytaster.article.Pages;
import copytaster.page.Declared;
import copytaster.page.Page;
import copytaster.source.Content;
import copytaster.source.Source;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataReaderTest {
  private static final String URL = "https://www.eveningbell.example/news/dam";

  private static Metadata read(String url, String html) {
    return Pages.described(page(url, html));
  }

  private static Page page(String url, String html) {
    Source source = Source.parse("-", Optional.empty(), Optional.of(url));
    return Page.parse(
        new Content(
            source,
            ("<!DOCTYPE html><html>" + html).getBytes(StandardCharsets.UTF_8),
            Optional.of("text/html; charset=utf-8"),
            Optional.empty()));
  }

  private static Metadata metadata(String html) {
    return read(URL, html);
  }

  private static String ld(String json) {
    return "<script type='application/ld+json'>" + json.replace('\'', '"') + "</script>";
  }

  private static String head(String title, String openGraph) {
    return "<head><title>"
        + title
        + "</title><meta property='og:title' content='"
        + openGraph
        + "'>";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        // title element; og:title; JSON-LD headline; h1; expected
        "Dam holds, for now | Evening Bell; Dam holds, for now; Dam holds, for now; Dam holds, for now; Dam holds, for now",
        "Dam holds, for now - Evening Bell; Dam holds, for now - Evening Bell; ''; ''; Dam holds, for now",
        "Evening Bell: Dam holds, for now; Evening Bell: Dam holds, for now; ''; ''; Dam holds, for now",
        "Dam holds, for now | Evening Bell; Why the dam holds; Why the dam holds; Dam holds, for now; Why the dam holds",
        "Dams to see this year; Dams to see this year; Dams to see this year; The ten dams you should see this year; The ten dams you should see this year",
        "Dam holds, for now -; Dam holds, for now -; ''; Dam holds, for now; Dam holds, for now",
        "Dam's gates hold, for now; Dam's gates hold, for now; ''; Dam’s gates hold, for now; Dam’s gates hold, for now",
        "Why the dam holds - Evening Bell; Dam holds, for now; Why the dam holds; Dam holds, for now; Dam holds, for now",
        "Dam holds, for now | Evening Bell; Dam holds, for now; Dam holds, for now | Evening Bell; Dam holds, for now; Dam holds, for now",
        "Dam holds, for now | Evening Bell; Dam holds, for now; ''; Evening Bell; Dam holds, for now",
        "Dam holds, for now | Evening Bell; Dam holds, for now; ''; Opinion; Dam holds, for now",
        "Dam holds, for now | Politics | Evening Bell; Dam holds, for now; ''; <span>Politics</span><span>Dam holds, for now</span>; Dam holds, for now",
        "Dam: it holds | Evening Bell; Dam: it holds; Dam: it holds; Dam: it holds; Dam: it holds",
        "Dam holds – for now – and rain goes on; Dam holds – for now – and rain goes on; ''; Dam holds – for now – and rain goes on; Dam holds – for now – and rain goes on",
        "DAM HOLDS FOR NOW; Dam holds for now; ''; DAM HOLDS FOR NOW; Dam holds for now",
        "Dam | rain | mud; Dam | rain | mud; ''; Dam | rain | mud; Dam | rain | mud",
        "Evening Bell; Evening Bell; ''; Dam holds, for now; Dam holds, for now",
        "The Small Paper; ''; ''; Why all small dams still hold; Why all small dams still hold",
        "Dam holds; Dam holds; <em>Dam</em> holds; Dam holds; Dam holds",
      })
  void titleByVote(String title, String openGraph, String headline, String h1, String expected) {
    String html =
        head(title, openGraph)
            + "<meta property='og:site_name' content='Evening Bell'>"
            + (headline.isEmpty()
                ? ""
                : ld("{'@type':'NewsArticle','headline':'" + headline + "'}"))
            + "</head><body><h1>"
            + h1
            + "</h1><p>Text.";
    assertEquals(Optional.of(expected), metadata(html).title());
  }

  @Test
  void titlesThatWereCutShortAreMadeWhole() {
    String whole =
        "Dam above the valley holds for a third night as the rain goes on and help arrives at last";
    String cut = whole.substring(0, 60);
    assertEquals(
        Optional.of(whole),
        metadata(
                head(cut + "...", cut + "…")
                    + ld("{'@type':'NewsArticle','headline':'" + cut + "...'}")
                    + "<body><h1>"
                    + whole
                    + "</h1>")
            .title());
  }

  @Test
  void logosAreNoTitles() {
    assertEquals(
        Optional.of("Dam holds"),
        metadata(
                "<title>The ringing of bells » Dam holds</title><body>"
                    + "<h1><a href='/'>The ringing of bells</a></h1><h2>Dam holds</h2>")
            .title());
  }

  @Test
  void aHeadingIsNotTruerForBeingThereTwice() {
    assertEquals(
        Optional.of("Dam holds for now"),
        metadata(
                "<title>Dam holds for now - Evening Bell</title><body><h1>Dam holds for now</h1>"
                    + "<div><h1>Create a new password</h1></div>"
                    + "<div><h1>Create a new password</h1></div>")
            .title());
  }

  @Test
  void aLowerHeadingIsTheTitleWhereThereIsNoOther() {
    assertEquals(
        Optional.of("Council buys second plough"),
        metadata(
                "<title>Evening Bell</title><body><p><a href=/>Evening Bell</a></p>"
                    + "<h2>Council buys second plough</h2><h2>Also in the news today</h2>")
            .title());
  }

  @Test
  void aLowerHeadingMayGoOnWhereTheDeclaredTitleWasCut() {
    String cut = "Sailor is rescued after nine days on a hatch cover with only a tin of pea";
    assertEquals(
        Optional.of(cut + "ches and a radio"),
        metadata(head(cut, cut + "…") + "<body><h2>" + cut + "ches and a radio</h2>").title());
  }

  @Test
  void kickersInTheirOwnElementAreLeftOut() {
    assertEquals(
        Optional.of("Dam holds for now"),
        metadata(
                head("Dam holds for now | Bell", "Dam holds for now")
                    + "<body><h1><span>Valley floods</span> <span>Dam holds for now</span></h1>")
            .title());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{'@type':'NewsArticle','author':{'@type':'Person','name':'Ann Poe'}}; Ann Poe",
        "{'@type':'NewsArticle','author':[{'name':'Ann Poe'},{'name':'Bo Li'}]}; Ann Poe, Bo Li",
        "{'@type':'NewsArticle','author':['By Ann Poe and Bo Li']}; Ann Poe, Bo Li",
        "{'@type':'NewsArticle','author':[{'@type':'Person','name':'Ann Poe'},{'@type':'Organization','name':'Evening Bell'}]}; Ann Poe",
        "{'@type':'NewsArticle','author':{'@type':'Person','name':'Ann Poe, Reuters'}}; Ann Poe",
        "{'@type':'NewsArticle','author':{'@type':'Organization','name':'Valley Wire'}}; Valley Wire",
        "{'@type':'NewsArticle','author':{'@type':'Person','name':'https://bell.example/ann'}}; ''",
        "{'@type':'NewsArticle','author':{'@type':'Person','givenName':'Ann','familyName':'Poe'}}; Ann Poe",
        "{'@type':'NewsArticle','author':{'name':'Ann Poe and Bo Li, Evening Bell'},'publisher':{'name':'Evening Bell'}}; Ann Poe, Bo Li",
        "{'@type':'NewsArticle','author':'By Ann Poe Evening Bell','publisher':{'name':'Evening Bell'}}; Ann Poe",
        "{'@graph':[{'@type':'Article','author':{'@id':'#1'}},{'@type':'Person','@id':'#1','name':'Ann Poe'}]}; Ann Poe",
      })
  void bylineOfJsonLd(String json, String expected) {
    assertEquals(expected, String.join(", ", metadata("<head>" + ld(json)).byline()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<p class=byline>By <a rel=author href=/ann>Ann Poe</a>, Science Editor</p>; Ann Poe",
        "<div class=byline><span class=author>Ann Poe</span><span class=author>Bo Li</span></div>; Ann Poe, Bo Li",
        "<p>By <b>Ann Poe</b></p>; Ann Poe",
        "<p>Von Änne Groß</p>; Änne Groß",
        "<p>By the river the water fell. It was late.</p>; ''",
        "<div class=comment><p class=author>Troll</p></div>; ''",
        "<ul><li><h3><a href=/x>Another story</a></h3><p class=author>Cy Day</p></li></ul>; ''",
        "<p class=posted-by>Posted on 3 May 2024 by Ann Poe</p>; Ann Poe",
        "<div class=byline><p class=n>Ann Poe</p><p>Rain Desk</p><p class=n>Bo Li</p><p>In Dell</p></div>; Ann Poe, Bo Li",
        "<div class=byline><p class=n>Ann Poe</p><p class=n></p></div>; Ann Poe",
        "<div>Written by <a href=/team>Ann Poe, MS, RD</a> on May 3, 2024</div>; Ann Poe",
        "<p class=byline>AFP</p><p class=byline>Dell</p>; AFP",
        "<p class=author>Ann Poe</p><p class=author>Hosts and writes of rain</p>; Ann Poe",
        "<p class=byline>By Ann Poe</p><div itemprop=author>Cy Day</div>; Ann Poe",
        "<div itemprop=author>Cy Day</div>; Cy Day",
        "<meta name=author content=annpoe><p class=byline>By Ann Poe</p>; Ann Poe",
        "<meta name=author content=Ann><p class=byline>By Ann Poe</p>; Ann Poe",
        "<meta name=author content='City Desk'>; City Desk",
        "<div class=flex><a href=/blog/authors/ann-poe><b>Ann Poe</b></a></div>; Ann Poe",
        "<div class=author_box><h4>Ann Poe</h4><p>Ann Poe writes of ports.</p></div>; Ann Poe",
        "<div><img src=/u.jpg alt='Photo of Ann Poe'><p>Ann Poe</p></div>; Ann Poe",
        "<p>It rains.</p><h1>Crane falls at dock</h1><p class=byline>By Bo Li</p>; ''",
        "<div class=byline>By Ann Poe and Bo Li</div><meta name=author content='Ann Poe'>; Ann Poe, Bo Li",
      })
  void bylineOfThePage(String markup, String expected) {
    assertEquals(
        expected,
        String.join(", ", metadata("<body><article><h1>Dam holds for now</h1>" + markup).byline()));
  }

  @Test
  void whoIsShownAndDeclaredElsewhereOutweighsJsonLd() {
    String page =
        "<meta name=sailthru.author content='By Ann Poe'>"
            + ld("{'@type':'NewsArticle','author':{'name':'Cy Day'}}")
            + "<body><article><h1>Dam holds for now</h1><p class=byline>By Bo Li</p>";
    assertEquals(List.of("Ann Poe"), metadata(page.replace("Bo Li", "Ann Poe")).byline());
  }

  @Test
  void namesInCapitalsAreSpeltAsElsewhere() {
    assertEquals(
        List.of("Ann McPoe", "CY DAYE"),
        metadata(
                "<meta name=author content='Ann McPoe'>"
                    + ld("{'@type':'NewsArticle','author':['ANN MCPOE','CY DAYE']}"))
            .byline());
  }

  @Test
  void whoNamesMoreAuthorsIsBelieved() {
    assertEquals(
        List.of("Ann Poe", "Bo Li"),
        metadata(
                "<meta name=author content='Ann Poe, Bo Li'>"
                    + ld("{'@type':'NewsArticle','author':{'name':'Bo Li'}}"))
            .byline());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<meta property=article:published_time content=2024-05-03T10:00:00+02:00>; 2024-05-03T10:00:00+02:00",
        "<meta name=date content='2024-05-03 10:00'>; 2024-05-03",
        "<body><h1>Dam</h1><time datetime=2024-05-03>yesterday</time>; 2024-05-03",
        "<body><h1>Dam</h1><div class=comment><time datetime=2024-05-09></time></div>; none",
        "<body><h1>Dam</h1><time class=updated datetime=2024-05-05></time><time class=published datetime=2024-05-03></time>; 2024-05-03",
        "<body><h1>Dam</h1><span class=pub-date>3 de mayo de 2024</span>; 2024-05-03",
        "<body><h1>Dam</h1><div class=date><span>May</span><span>03</span><span>2024</span></div>; 2024-05-03",
        "<body><h1>Dam</h1><p>Valley town, 3 May 2024</p>; 2024-05-03",
        "<body><h1>Dam</h1><p class=date>Updated 9 May 2024</p><p class=date>Published 3 May 2024</p>; 2024-05-03",
        "<body><h1>Dam</h1><p class=date>Updated 9 May 2024</p>; 2024-05-09",
        "<body><h1>Dam</h1><p>Just now</p>; none",
        "<body><h1>Dam</h1><abbr class=published title='2024-05-03T10:00:00Z'>10:00</abbr>; 2024-05-03T10:00:00Z",
        "<body><p>Published: <time datetime=2024-05-03></time> Updated: <time datetime=2024-05-05></time></p><h1>Dam</h1>; 2024-05-03",
        "<body><h1>Dam</h1><p><span>Updated</span> <time datetime=2024-05-05></time> <span>Published</span> <time datetime=2024-05-03></time>; 2024-05-03",
        "<body><h1>Dam</h1><table><tr><th>Built<td>3 May 1998</table>; none",
        "<meta property=article:published_time content=0001-01-01T00:00:00Z>; none",
      })
  void published(String html, String expected) {
    assertEquals(expected, metadata(html).published().orElse("none"));
  }

  @Test
  void jsonLdComesBeforeMetaAndTheDifferenceIsSaid() {
    Page page =
        page(
            URL,
            "<meta property=article:published_time content=2024-05-09T10:00:00Z>"
                + ld(
                    "{'@type':'NewsArticle','datePublished':'2024-05-03T10:00:00Z','dateModified':'2024-05-04T08:00:00Z'}"));
    Described said = MetadataReader.read(page, Declared.of(page), Pages.surface(page));
    assertEquals(Optional.of("2024-05-03T10:00:00Z"), said.metadata().published());
    assertEquals(Optional.of("2024-05-04T08:00:00Z"), said.metadata().modified());
    assertEquals("JSON-LD", said.metadata().witnesses().get("published"));
    assertEquals(
        List.of("published on 2024-05-03 by JSON-LD, but on 2024-05-09 by article:published_time"),
        said.warnings());
  }

  @Test
  void theAddressDecidesBetweenTwoDays() {
    assertEquals(
        Optional.of("2024-05-09T10:00:00Z"),
        read(
                "https://www.eveningbell.example/2024/05/09/dam",
                "<meta property=article:published_time content=2024-05-09T10:00:00Z>"
                    + ld("{'@type':'NewsArticle','datePublished':'2024-06-03T10:00:00Z'}"))
            .published());
  }

  @Test
  void aTimeElementFarBelowIsThatOfAnotherStory() {
    assertEquals(
        Optional.of("2024-05-03"),
        metadata(
                "<body><h1>Dam</h1><div class=datePublished>3 May 2024</div>"
                    + "<p>Rain.</p>".repeat(200)
                    + "<div><time datetime=2024-05-09></time></div>")
            .published());
  }

  @Test
  void aTimeElementMayBeOfAnything() {
    assertEquals(
        Optional.of("2024-05-09"),
        read(
                "https://www.eveningbell.example/2024/05/09/dam",
                "<body><h1>Dam</h1><time datetime=2024-08-01>1 August</time>")
            .published());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<span>Updated 3/5/2024 22:41</span>; 2024-05-04T02:41:00Z",
        "<span>3/5/2024 22:47</span>; 2024-05-03",
        "<span>4 May 2024 08:11</span>; 2024-05-04T08:11:00+05:30",
        "<time datetime='2024-05-03 22:41:00'>Friday</time>; 2024-05-03T22:41:00-04:00",
        "<time datetime='2024-05-04T04:41:00+02:00'>Friday</time>; 2024-05-04T04:41:00+02:00",
      })
  void onlyThePublishedTimeTellsTheZone(String shown, String expected) {
    assertEquals(
        Optional.of(expected),
        metadata(
                ld("{'@type':'NewsArticle','datePublished':'2024-05-04T02:41:00Z'}")
                    + "<body><h1>Dam holds</h1>"
                    + shown)
            .published());
  }

  @Test
  void createdCountsLessThanPublished() {
    assertEquals(
        Optional.of("2024-05-03T10:00:00Z"),
        metadata(
                "<meta property=article:published_time content=2024-05-03T10:00:00Z>"
                    + ld("{'@type':'NewsArticle','dateCreated':'2024-05-01T10:00:00Z'}"))
            .published());
  }

  @ParameterizedTest
  @CsvSource({
    "2024-05-03T09:00:00Z, none",
    "2024-05-03T11:00:00Z, 2024-05-03T11:00:00Z",
    "2024-05-02, none",
    "2024-05-03, 2024-05-03T12:00:00Z",
  })
  void aChangeIsLaterThanThePublication(String modified, String expected) {
    assertEquals(
        expected,
        metadata(
                "<meta property=article:modified_time content=2024-05-03T12:00:00Z>"
                    + ld(
                        "{'@type':'NewsArticle','datePublished':'2024-05-03T10:00:00Z','dateModified':'"
                            + modified
                            + "'}"))
            .modified()
            .orElse("none"));
  }

  @Test
  void aDayGetsItsHourFromAnotherSource() {
    assertEquals(
        Optional.of("2024-05-03T10:00:00+02:00"),
        metadata(
                "<meta property=article:published_time content=2024-05-03T10:00:00+02:00>"
                    + ld("{'@type':'NewsArticle','datePublished':'2024-05-03'}"))
            .published());
  }

  @Test
  void theSitesOwnZoneIsPreferredToUtc() {
    assertEquals(
        Optional.of("2024-05-03T22:41:00-04:00"),
        metadata(
                ld("{'@type':'NewsArticle','datePublished':'2024-05-04T02:41:00Z'}")
                    + "<body><h1>Dam holds</h1><span>3/5/2024 22:41</span>")
            .published());
  }

  @ParameterizedTest
  @CsvSource({
    "https://bell.co.uk/a, '', GB",
    "https://bell.com.au/a, '', AU",
    "https://bell.de/a, '', DE",
    "https://bell.com/a, '', none",
    "https://bell.io/a, '', none",
    "https://bell.com.co/a, '', CO",
    "https://bell.com/a, en-GB, GB",
    "https://bell.com/a, en-US, none",
    "https://bell.com/a, pt-BR, BR",
    "https://bell.gov/a, '', US",
    "https://bell.co.in/a, en-US, IN",
  })
  void country(String url, String lang, String expected) {
    assertEquals(expected, read(url, "<html lang='" + lang + "'><p>Dam").country().orElse("none"));
  }

  @Test
  void languageIsWhatIsDeclaredUnlessTheTextIsAnother() {
    String german =
        "<p>Der Damm hielt in der Nacht, und die Leute des Tals gingen mit einem Gebet zu Bett."
            + " Das Wasser ist auf dem Rückzug, sagen sie, und nicht mehr von oben zu sehen.";
    assertEquals(Optional.of("de-AT"), metadata("<html lang=de-AT>" + german).language());
    assertEquals(Optional.of("de"), metadata("<html lang=en>" + german).language());
    assertEquals(Optional.of("de"), metadata(german).language());
    assertEquals(Optional.of("en"), metadata("<html lang=en><p>Dam").language());
  }

  @Test
  void languageThatLooksLikeAnotherIsBelieved() {
    String croatian =
        "<p>Brod je na putu i vozi se na otok. Luka je puna, a ljudi se raduju: more je mirno.";
    assertEquals(Optional.of("hr"), metadata("<html lang=hr>" + croatian).language());
    assertEquals(Optional.of("sr-Latn"), metadata("<html lang=sr-Latn>" + croatian).language());
    assertEquals(Optional.of("cs"), metadata("<html lang=en>" + croatian).language());
  }

  @Test
  void siteDescriptionImageAndAddress() {
    Metadata metadata =
        metadata(
            "<head><link rel=canonical href='/news/dam?id=1'>"
                + "<meta property=og:site_name content='Evening Bell | News'>"
                + "<meta name=description content=' The dam\n holds. '>"
                + "<meta property=og:image content='//img.example/dam.jpg'>");
    assertEquals(Optional.of("https://www.eveningbell.example/news/dam?id=1"), metadata.url());
    assertEquals(Optional.of("Evening Bell"), metadata.site());
    assertEquals(Optional.of("The dam holds."), metadata.description());
    assertEquals(Optional.of("https://img.example/dam.jpg"), metadata.image());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "<meta property=og:site_name content='Evening Bell - News, Sport and Rain'>; Evening Bell",
        "<meta property=og:site_name content='Evening Bell - Valley'>; Evening Bell - Valley",
        "<title>Dam holds - The Evening Bell</title>; The Evening Bell",
        "<title>Dam holds - Evening rain in the valley</title>; eveningbell.example",
        "<title>Dam holds - Ann Poe</title>; eveningbell.example",
      })
  void site(String html, String expected) {
    assertEquals(Optional.of(expected), metadata(html).site());
  }

  @Test
  void aCanonicalAddressOfTheFrontPageIsAMistake() {
    assertEquals(
        Optional.of(URL),
        metadata("<link rel=canonical href='https://eveningbell.example/'>").url());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div class='byline date author'>",
        "<h1>",
        "<h1>a | b</h1>",
        "<time datetime=x>",
        "<p class=author>By Ann Poe</p>",
        "<meta name=author content='Ann and '>",
        "<h2 class=title><a href=/>x</a>",
        "By ",
        "<i itemprop=author itemscope>"
      })
  void hostilePagesCostLinearTime(String part) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            assertTrue(
                metadata("<title>x</title><body>" + part.repeat(30_000)).byline().size() <= 20));
  }

  @Test
  void aNameWithoutEndCostsLinearTime() {
    StringBuilder name = new StringBuilder("Ann Poe\\n");
    for (int i = 0; i < 40_000; i++) {
      name.append("Word").append(i).append(' ');
    }
    String author = "{'@type':'Person','name':'" + name + "'}";
    String html = "<title>x</title>" + ld("{'@type':'NewsArticle','author':" + author + "}");
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> assertEquals(List.of("Ann Poe"), metadata(html).byline()));
  }

  @Test
  void referencesBringNoControlCharactersBack() {
    Metadata metadata =
        metadata(
            head("Dam &#1; &#27;[31mholds&#127;, for now", "Dam &#1; &#27;[31mholds&#127;, for now")
                + "<meta property='og:site_name' content='Evening&#2; Bell'>"
                + "<meta name=description content='The &#0;&#7;dam holds.'>"
                + ld("{'@type':'NewsArticle','author':{'@type':'Person','name':'Ann\\u0003 Poe'}}")
                + "</head><body><h1>Dam &#1; &#27;[31mholds&#127;, for now</h1>");
    assertEquals(Optional.of("Dam [31mholds, for now"), metadata.title());
    assertEquals(Optional.of("Evening Bell"), metadata.site());
    assertEquals(Optional.of("The dam holds."), metadata.description());
    assertEquals(List.of("Ann Poe"), metadata.byline());
  }

  @ParameterizedTest
  @CsvSource({
    "https://a.example/x?y=1&z#f, https://a.example/x?y=1&z#f",
    "https://a.example/Łódź/%C5%81, https://a.example/Łódź/%C5%81",
    "'https://a.example/a b\"c<d>\\e^`{|}', https://a.example/a%20b%22c%3Cd%3E%5Ce%5E%60%7B%7C%7D",
    "'  https://a.example/ ', https://a.example/",
  })
  void addressesAreAsAUriHasThem(String raw, String expected) {
    assertEquals(expected, MetadataReader.encoded(raw));
  }
}
