// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedParserTest {
  private static final String AT = "https://news.example/feeds/all.xml";

  static FeedDocument parse(String text) throws NotAFeedException {
    return FeedParser.parse(text.getBytes(UTF_8), Optional.empty(), AT);
  }

  private static Feed feed(String text) throws NotAFeedException {
    return (Feed) parse(text);
  }

  private static FeedEntry item(String inside) throws NotAFeedException {
    return feed("<rss><channel><item>" + inside + "</item></channel></rss>").entries().get(0);
  }

  private static FeedEntry atom(String inside) throws NotAFeedException {
    return feed("<feed xmlns='http://www.w3.org/2005/Atom'><entry>" + inside + "</entry></feed>")
        .entries()
        .get(0);
  }

  @Test
  void noLinkHasAPassword() throws Exception {
    String rss =
        """
        <rss><channel><title>T</title><link>https://me:word@news.example/</link>
        <item><title>A</title><link>https://me:word@news.example/1</link></item></channel></rss>
        """;
    Feed feed =
        (Feed) FeedParser.parse(rss.getBytes(UTF_8), Optional.empty(), "https://news.example/f");
    assertEquals(Optional.of("https://***@news.example/"), feed.link());
    assertEquals(Optional.of("https://***@news.example/1"), feed.entries().get(0).link());
  }

  @Test
  void readsRss() throws Exception {
    Feed feed =
        feed(
            """
            <?xml version="1.0"?>
            <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
            <channel><title>The Harbour Post</title><link>https://news.example/</link><ttl>90</ttl>
            <image><title>Logo</title><link>https://news.example/logo</link></image>
            <item><title>Boats &amp; bread</title><link>/a?x=1&amp;y=2</link>
              <guid isPermaLink="false">post-17</guid><pubDate>Fri, 01 Mar 2024 10:00:00 GMT</pubDate>
              <dc:creator>Ada Writer</dc:creator><author>desk@news.example (Bo Writer)</author>
              <description>&lt;p&gt;Short.&lt;/p&gt;</description>
              <content:encoded><![CDATA[<p>Long & whole.</p>]]></content:encoded></item>
            </channel></rss>
            """);
    assertEquals(Optional.of("The Harbour Post"), feed.title());
    assertEquals(Optional.of("https://news.example/"), feed.link());
    assertEquals(Optional.of(Duration.ofMinutes(90)), feed.ttl());
    assertEquals(
        List.of(
            new FeedEntry(
                Optional.of("post-17"),
                Optional.of("https://news.example/a?x=1&y=2"),
                Optional.of("Boats & bread"),
                FeedDate.of(Instant.parse("2024-03-01T10:00:00Z")),
                List.of("Bo Writer", "Ada Writer"),
                Optional.of("<p>Long & whole.</p>"),
                Optional.of("<p>Short.</p>"))),
        feed.entries());
  }

  @Test
  void readsAtomWithBases() throws Exception {
    Feed feed =
        feed(
            """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="http://a.example/x/">
            <title type="html">Cup &amp;amp; ball</title>
            <link rel="self" href="feed.atom"/><link href=""/><link href="home"/>
            <entry xml:base="y/"><title type="xhtml"><div><b>Two</b> words</div></title>
              <link rel="enclosure" href="sound.mp3"/><link rel="alternate" type="text/html" href="z#f"/>
              <id>tag:a.example,2024:1</id><updated>2024-03-02T00:00:00Z</updated>
              <published>2024-03-01T00:00:00Z</published><author><name>Ada</name><email>a@a.example</email></author>
              <summary>s</summary>
              <content type="xhtml"><div><p>Body.</p></div></content></entry>
            </feed>
            """);
    FeedEntry entry = feed.entries().get(0);
    assertEquals(Optional.of("Cup & ball"), feed.title());
    assertEquals(Optional.of("http://a.example/x/home"), feed.link());
    assertEquals(Optional.of("http://a.example/x/y/z#f"), entry.link());
    assertEquals(Optional.of("Two words"), entry.title());
    assertEquals(Optional.of(Instant.parse("2024-03-01T00:00:00Z")), entry.published());
    assertEquals(List.of("Ada"), entry.authors());
    assertTrue(entry.content().orElseThrow().contains("Body."));
    assertEquals(Optional.of("s"), entry.teaser());
  }

  @Test
  void readsRdf() throws Exception {
    FeedEntry entry =
        feed("""
                <rdf:RDF xmlns="http://purl.org/rss/1.0/"><channel><title>R</title></channel>
                <item rdf:about="urn:x:1"><title>T</title><link>http://a.example/1</link>
                <dc:date>2024-03-01</dc:date></item></rdf:RDF>
                """)
            .entries()
            .get(0);
    assertEquals(Optional.of("urn:x:1"), entry.guid());
    assertEquals(Optional.of("http://a.example/1"), entry.link());
    assertEquals(Optional.of(Instant.parse("2024-03-01T00:00:00Z")), entry.published());
  }

  @Test
  void readsJsonFeed() throws Exception {
    Feed feed =
        feed(
            """
            {"version":"https://jsonfeed.org/version/1.1","title":"J","home_page_url":"/","extra":{"items":[1]},
             "items":[{"id":7,"url":"/1","title":"One","content_text":"First.\\n\\nSecond <b>.",
               "date_published":"2024-03-01T10:00:00Z","authors":[{"name":"Ada","url":"u"}]},
              {"id":"8","external_url":"http://b.example/","summary":"S","_x":[[[]]]}]}
            """);
    assertEquals(Optional.of("https://news.example/"), feed.link());
    FeedEntry first = feed.entries().get(0);
    assertEquals(Optional.of("7"), first.guid());
    assertEquals(Optional.of("https://news.example/1"), first.link());
    assertEquals(List.of("Ada"), first.authors());
    assertEquals(Optional.of("<p> First.</p><p>Second &lt;b&gt;.</p>"), first.content());
    assertEquals(Optional.of("http://b.example/"), feed.entries().get(1).link());
  }

  @Test
  void keepsWhatABrokenJsonFeedHolds() throws Exception {
    Feed feed = feed("{\"items\":[{\"id\":\"1\",\"title\":\"One\"},{\"id\":\"2\",\"title\":\"Tw");
    assertEquals(2, feed.entries().size());
    assertEquals(1, feed.warnings().size());
  }

  @Test
  void readsOpml() throws Exception {
    FeedDocument list =
        parse(
            """
            <opml version="2.0"><head><title>Mine</title></head><body><outline text="Folder">
            <outline type="rss" text="A" xmlUrl="http://a.example/feed"/>
            <outline type="rss" text="A again" xmlUrl="http://a.example/feed"/>
            <outline type="rss" text="B" xmlUrl="/b.xml"/></outline></body></opml>
            """);
    assertEquals(
        new FeedList(List.of("http://a.example/feed", "https://news.example/b.xml")), list);
  }

  @Test
  void findsTheFeedsThatAPageNames() throws Exception {
    FeedDocument page =
        parse(
            """
            <!DOCTYPE html><html><head><title>News</title><link rel="stylesheet" href="s.css">
            <link rel="alternate" hreflang="fr" href="/fr">
            <link rel="Alternate home" type="application/rss+xml" href="../rss"></head><body>x</body></html>
            """);
    assertEquals(new FeedPage(List.of("https://news.example/rss")), page);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '<html><body>Not found</body></html>' | 'no feed but an HTML page, which names no feed either'
          ''                                    | empty
          ' '                                   | empty
          'hello'                               | 'neither XML nor JSON nor a list of URLs'
          '<urlset><url/></urlset>'             | 'no feed but a document <urlset>'
          '{"a":1}'                             | 'JSON, but no JSON Feed: it has no items'
          '[1]'                                 | 'JSON, but no JSON Feed: it has no items'
          """)
  void saysWhatItIsInstead(String text, String message) {
    assertEquals(message, assertThrows(NotAFeedException.class, () -> parse(text)).getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '<title>AT&amp;T</title>'                                  | AT&T
          '<title>A & B</title>'                                     | A & B
          '<title>Q&amp;amp;A</title>'                               | Q&A
          '<title>&lt;b&gt;Bold&lt;/b&gt; move</title>'              | Bold move
          '<title><![CDATA[<i>It</i> &amp; on]]></title>'            | It & on
          '<title>a &lt;br/&gt;b</title>'                            | a b
          '<title>List&amp;lt;String&amp;gt;</title>'                | List<String>
          '<title>5 &lt; 6 and 7 &gt; 3</title>'                     | 5 < 6 and 7 > 3
          '<title>x&lt;script&gt;evil()&lt;/script&gt;y</title>'     | x y
          '<title>caf&eacute; &mdash; now</title>'                   | café — now
          '<media:title>No</media:title><title>Yes</title>'          | Yes
          '<media:group><title>No</title></media:group><title>Yes</title>' | Yes
          '<dc:title>Second</dc:title><title>First</title>'          | First
          '<dc:title>Only</dc:title>'                                | Only
          '<image><title>No</title></image><title>Yes</title>'       | Yes
          '<title/><title> Yes</title>'                              | Yes
          '<TITLE>Case</title>'                                      | Case
          """)
  void readsTitles(String inside, String title) throws Exception {
    assertEquals(Optional.of(title), item(inside).title());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '<link>http://a.example/?a=1&copy=2</link>'                    | http://a.example/?a=1&copy=2
          '<link><![CDATA[http://a.example/?a=1&b=2]]></link>'           | http://a.example/?a=1&b=2
          '<link> /x \n</link>'                                          | https://news.example/x
          '<link>//cdn.example/x</link>'                                 | https://cdn.example/x
          '<link/><guid>http://a.example/g</guid>'                       | http://a.example/g
          '<guid isPermaLink="true">http://a.example/g</guid>'           | http://a.example/g
          '<link>http://a.example/l</link><guid>http://a.example/g</guid>' | http://a.example/l
          '<atom:link rel="self" href="http://a.example/s"/><link>http://a.example/l</link>' | http://a.example/l
          '<link>http://a.example/a b</link>'                            | http://a.example/a%20b
          '<link>javascript:alert(1)</link>'                             | javascript:alert(1)
          """)
  void readsLinks(String inside, String link) throws Exception {
    assertEquals(Optional.of(link), item("<title>t</title>" + inside).link());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          '<guid isPermaLink="false">http://a.example/g</guid>'
          '<guid>urn:x:1</guid>'
          '<link>http://[::bad</link><link></link><x/>'
          '<link>   </link>'
          """)
  void hasNoLinkWhereThereIsNone(String inside) throws Exception {
    Optional<String> link = item("<title>t</title>" + inside).link();
    assertTrue(link.isEmpty() || link.get().equals("http://[::bad"), link::toString);
  }

  @Test
  void readsAtomContentOfEachKind() throws Exception {
    assertEquals(
        Optional.of("<p>a</p>"), atom("<content type='html'>&lt;p>a&lt;/p></content>").content());
    assertEquals(
        Optional.of("1 &lt; 2"), atom("<content type='text'>1 &lt; 2</content>").content());
    assertEquals(Optional.of("hello"), atom("<content mode='base64'>aGVsbG8=</content>").content());
    assertEquals(
        Optional.empty(),
        atom("<id>i</id><content type='text/html' src='http://a.example/'/>").content());
    assertEquals(
        Optional.empty(), atom("<id>i</id><content type='image/png'>iVBOR</content>").content());
  }

  @Test
  void savesEntriesWhoseEndTagsAreMissing() throws Exception {
    Feed feed =
        feed(
            "<rss><channel><item><title>One</title><link>http://a.example/1</link>"
                + "<item><title>Two</title><link>http://a.example/2</link>"
                + "<item><title>Three</title>");
    assertEquals(
        List.of("One", "Two", "Three"),
        feed.entries().stream().map(e -> e.title().orElseThrow()).toList());
    assertEquals(Optional.of("http://a.example/1"), feed.entries().get(0).link());
  }

  @Test
  void leavesOutEntriesWithoutAnything() throws Exception {
    assertEquals(
        0, feed("<rss><channel><item/><item><x/></item></channel></rss>").entries().size());
  }

  @Test
  void leavesOutTheEntriesBeyondAThousandAndSaysSo() throws Exception {
    Feed feed =
        feed("<rss><channel>" + "<item><title>t</title></item>".repeat(1001) + "</channel></rss>");
    assertEquals(1000, feed.entries().size());
    assertEquals(List.of(Feed.TOO_MANY), feed.warnings());
    Feed json = feed("{\"items\":[" + "{\"id\":1},".repeat(1001) + "{\"id\":2}]}");
    assertEquals(1000, json.entries().size());
    assertEquals(List.of(Feed.TOO_MANY), json.warnings());
  }

  /** Every place may hold anything; what has the wrong shape is passed over, its content too. */
  @Test
  void passesOverOddShapesInAJsonFeed() throws Exception {
    Feed feed =
        feed(
            """
            {"version": "https://jsonfeed.org/version/1.1", "title": {"title": "Inner", "items": 5},
             "hubs": [{"title": "Hub", "items": []}],
             "items": [["x", {"id": "no"}], 7, null,
               {"id": ["a"], "title": {"id": "no"}, "url": {"url": "/no"}, "tags": [{"id": "no"}],
                "content_html": "  ", "summary": " ", "content_text": "Boats.\\n\\nBread\\nand butter.",
                "authors": [{"url": "/x", "name": "Ada Writer"}, "Bo Writer", {"name": {"url": "no"}}],
                "date_published": {"x": 1}, "date_modified": "2024-03-01"},
               {"id": 17, "author": {"name": "Cy Writer", "avatar": "no"}, "external_url": "/b"}]}
            """);
    assertEquals(Optional.empty(), feed.title());
    assertEquals(
        List.of(
            new FeedEntry(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                FeedDate.of(Instant.parse("2024-03-01T00:00:00Z")),
                List.of("Ada Writer", "Bo Writer"),
                Optional.of("<p> Boats.</p><p>Bread and butter.</p>"),
                Optional.empty()),
            new FeedEntry(
                Optional.of("17"),
                Optional.of("https://news.example/b"),
                Optional.empty(),
                FeedDate.NONE,
                List.of("Cy Writer"),
                Optional.empty(),
                Optional.empty())),
        feed.entries());
  }

  @ParameterizedTest
  @CsvSource({
    "Ada Writer, Ada Writer",
    "desk@news.example (Ada Writer), Ada Writer",
    "Ada Writer &lt;desk@news.example&gt;, Ada Writer",
    "desk@news.example, ''",
    "desk@news.example (, ''",
    "desk@news.example ) (, ''",
    "(Ada) desk@news.example, Ada",
    "' ', ''",
  })
  void authorsHaveNoAddresses(String author, String name) throws Exception {
    assertEquals(
        name, String.join(";", item("<title>t</title><author>" + author + "</author>").authors()));
  }

  @ParameterizedTest
  @CsvSource({"90, 90", "0, none", "-5, none", "44640, 44640", "44641, none", "soon, none"})
  void timesToLive(String ttl, String minutes) throws Exception {
    Feed feed =
        feed("<rss><channel><ttl> " + ttl + " </ttl><item><title>t</title></item></channel></rss>");
    assertEquals(minutes, feed.ttl().map(t -> t.toMinutes() + "").orElse("none"));
  }

  @ParameterizedTest
  @CsvSource({
    "hourly, , 60",
    "hourly, 4, 15",
    "daily, , 1440",
    "weekly, 2, 5040",
    "daily, 0, 1440",
    "sometimes, , none",
  })
  void updatePeriods(String period, String frequency, String minutes) throws Exception {
    String times =
        frequency == null ? "" : "<sy:updateFrequency>" + frequency + "</sy:updateFrequency>";
    Feed feed =
        feed(
            "<rss xmlns:sy='http://purl.org/rss/1.0/modules/syndication/'><channel><sy:updatePeriod> "
                + period
                + " </sy:updatePeriod>"
                + times
                + "<item><title>t</title></item></channel></rss>");
    assertEquals(minutes, feed.ttl().map(t -> t.toMinutes() + "").orElse("none"));
  }

  @Test
  void readsAListOfAddresses() throws Exception {
    FeedDocument list =
        parse("# mine\nhttp://a.example/feed\n\n https://b.example/x \nhttp://a.example/feed\n");
    assertEquals(new FeedList(List.of("http://a.example/feed", "https://b.example/x")), list);
  }

  @Test
  void aDateFarAheadIsLeftOutWithAWarning() throws Exception {
    FeedEntry entry = item("<title>t</title><pubDate>Fri, 01 Mar 2090 08:00:00 GMT</pubDate>");
    FeedEntry at = entry.asOf(Instant.parse("2026-01-01T00:00:00Z"));
    assertEquals(Optional.empty(), at.published());
    assertEquals(
        Optional.of("the feed's date cannot be true and is left out: 2090-03-01T08:00:00Z"),
        at.date().doubt());
    assertEquals(entry, entry.asOf(Instant.parse("2089-12-01T00:00:00Z")));
  }
}
