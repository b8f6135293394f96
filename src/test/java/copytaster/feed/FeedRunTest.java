// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import copytaster.Pipeline;
import copytaster.Selection;
import copytaster.Settings;
import copytaster.diff.Change;
import copytaster.entity.Corrections;
import copytaster.entity.EntityTagger;
import copytaster.entity.EntityType;
import copytaster.nlp.Annotator;
import copytaster.nlp.NlpSettings;
import copytaster.nlp.Tagger;
import copytaster.places.Gazetteer;
import copytaster.query.Query;
import copytaster.report.Item;
import copytaster.report.Result;
import copytaster.report.Story;
import copytaster.source.Request;
import copytaster.source.Response;
import copytaster.source.Source;
import copytaster.summary.Length;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs over servers and a clock of our own: nothing waits. */
class FeedRunTest {
  private static final String FEED = "http://a.example/feed";
  private static final String SENTENCE =
      "The harbour of Split opened again on Monday after three days of storm, its office said, and"
          + " boats that had waited off the coast came in one by one while the market had fresh fish"
          + " for the first time in a week and the mayor promised repairs worth 3 million euros. ";

  private static Annotator annotator;

  @TempDir Path folder;
  private final FakeWeb web = new FakeWeb();
  private final List<String> troubles = new ArrayList<>();
  private Instant now = Instant.parse("2024-03-08T12:00:00Z");
  private UnaryOperator<FeedRun.Plan> options = plan -> plan;
  private Optional<Query> where = Optional.empty();

  @BeforeAll
  static void load() {
    annotator =
        new Annotator(
            new NlpSettings(Path.of(System.getProperty("copytaster.home")), Tagger.MAXENT));
  }

  @AfterAll
  static void unload() {
    annotator.close();
  }

  // ---------------------------------------------------------------- what is run

  private List<String> run(String... feeds) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    run(out, feeds);
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private FeedRun.Tally run(OutputStream out, String... feeds) throws Exception {
    troubles.clear();
    web.asked.clear();
    return make(feeds).run(Optional.empty(), out);
  }

  private FeedRun make(String... feeds) {
    FeedRun.Plan usual =
        new FeedRun.Plan(
            List.of(feeds.length == 0 ? new String[] {FEED} : feeds),
            folder.resolve("state"),
            StateTest.NATIVES,
            new Wanted(10, Integer.MAX_VALUE, Optional.empty(), false, Optional.empty()),
            new FeedRun.Threads(1, 2),
            new Selection(where, Set.of(EntityType.AMOUNT)));
    Pipeline pipeline =
        new Pipeline(
            annotator,
            new EntityTagger(Gazetteer.NONE, Corrections.NONE),
            Settings.DEFAULT
                .withSelection(usual.selection())
                .withLength(new Length(1, Length.Unit.SENTENCES)));
    return new FeedRun(options.apply(usual), web, pipeline, new Lines(), new Ear(), new Watch());
  }

  private static FeedRun.Plan plan(
      FeedRun.Plan p, int first, int most, String since, boolean force, boolean updates) {
    Wanted wanted =
        new Wanted(
            first,
            most,
            since.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(since)),
            force,
            updates ? Optional.of(Duration.ofDays(30)) : Optional.empty());
    return new FeedRun.Plan(p.feeds(), p.state(), p.natives(), wanted, p.threads(), p.selection());
  }

  private static final class Lines implements Records {
    @Override
    public String opening() {
      return "";
    }

    @Override
    public String article(Result result, Item item, Story story, List<Change> changes) {
      return "ok "
          + result.content().source().ref()
          + (item.entry().revision() > 1 ? " again" : "")
          + changes.stream()
              .filter(c -> c.of() == Change.Of.AMOUNT)
              .map(c -> " " + c.before() + " > " + c.after())
              .collect(Collectors.joining())
          + (result.warnings().stream().anyMatch(w -> w.startsWith("the text is the feed's own"))
              ? " own"
              : "")
          + (item.feed().alsoIn().isEmpty()
              ? ""
              : " also " + String.join(" ", item.feed().alsoIn()))
          + "\n";
    }

    @Override
    public String failure(Source source, Item item, Throwable cause) {
      return "error " + source.ref() + " " + cause.getMessage() + "\n";
    }
  }

  private final class Ear implements Watcher {
    @Override
    public void trouble(String subject, Throwable cause) {
      troubles.add(subject + ": " + cause.getMessage());
    }

    @Override
    public void remark(String subject, String message) {}
  }

  private final class Watch extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private void later(Duration time) {
    now = now.plus(time);
  }

  /** Items by number, newest first, an hour apart; their pages are served. */
  private String rss(int... numbers) {
    StringBuilder items = new StringBuilder();
    for (int n : numbers) {
      Instant published = Instant.parse("2024-03-01T00:00:00Z").plus(Duration.ofHours(n));
      items.append(
          "<item><title>Number "
              + n
              + "</title><link>http://a.example/"
              + n
              + "</link><guid>g"
              + n
              + "</guid><pubDate>"
              + published
              + "</pubDate><description>Short.</description></item>");
      web.page("http://a.example/" + n, page());
    }
    return "<rss><channel><title>A</title>" + items + "</channel></rss>";
  }

  private static String page() {
    return "<html><body><article><p>" + SENTENCE.repeat(3) + "</p></article></body></html>";
  }

  // ---------------------------------------------------------------- what must hold

  @Test
  void printsEachEntryOnceOldestFirst() throws Exception {
    web.page(FEED, rss(2, 1));
    assertEquals(List.of("ok http://a.example/1", "ok http://a.example/2"), run());
    later(Duration.ofDays(2));
    web.page(FEED, rss(3, 2, 1));
    assertEquals(List.of("ok http://a.example/3"), run());
  }

  // ---------------------------------------------------------------- each article once

  private static String item(String link, String title, String guid) {
    return "<item><title>"
        + title
        + "</title><link>"
        + link
        + "</link><guid isPermaLink='false'>"
        + guid
        + "</guid><pubDate>Fri, 01 Mar 2024 08:00:00 GMT</pubDate><description>Short.</description></item>";
  }

  private static String channel(String... items) {
    return "<rss><channel><title>A</title>" + String.join("", items) + "</channel></rss>";
  }

  @Test
  void anEntryThatGetsAnotherGuidIsTheSame() throws Exception {
    web.page("http://a.example/dam", page());
    web.page(FEED, channel(item("http://a.example/dam", "Dam holds", "x#0")));
    assertEquals(lines("dam"), run());
    later(Duration.ofDays(2));
    web.page(FEED, channel(item("https://www.a.example/dam/?utm_source=rss", "Dam holds", "x#1")));
    assertEquals(List.of(), run());
    assertEquals(List.of(FEED), web.urls());
  }

  @Test
  void whatTwoFeedsLinkToIsReadOnce() throws Exception {
    String other = "http://a.example/coast";
    web.page("http://a.example/dam", page());
    web.page(FEED, channel(item("http://a.example/dam", "Dam holds", "1")));
    web.page(other, channel(item("http://a.example/dam", "The dam holds", "2")));
    assertEquals(List.of("ok http://a.example/dam also " + other), run(FEED, other));
    assertEquals(1, web.urls().stream().filter(url -> url.endsWith("/dam")).count());
    later(Duration.ofDays(2));
    String third = "http://b.example/feed";
    web.page(third, channel(item("http://a.example/dam", "Dam holds", "3")));
    assertEquals(List.of(), run(FEED, other, third));
  }

  /** A ticker has several articles at one address. */
  @Test
  void whatSharesALinkInOneFeedIsSeveral() throws Exception {
    web.page("http://a.example/dam", page());
    String one = item("http://a.example/dam", "Dam holds", "1");
    String two = item("http://a.example/dam", "Dam leaks", "2");
    web.page(FEED, channel(two, one));
    assertEquals(2, run().size());
    String other = "http://a.example/coast";
    web.page(other, channel(item("http://a.example/dam", "Dam bursts", "3"), two, one));
    assertEquals(1, run(FEED, other).size());
  }

  // ---------------------------------------------------------------- feeds that are forgotten

  @Test
  void forgetsAFeedButNotWhatAnotherFeedStillWaitsFor() throws Exception {
    String other = "http://a.example/coast";
    web.status("http://a.example/dam", 500);
    web.page(FEED, channel(item("http://a.example/dam", "Dam holds", "1")));
    web.page(other, channel(item("http://a.example/dam", "Dam holds", "2")));
    assertEquals(List.of(), run(FEED, other));
    Path state = folder.resolve("state");
    assertTrue(FeedViews.forget(state, StateTest.NATIVES, FEED));
    assertFalse(FeedViews.forget(state, StateTest.NATIVES, FEED));
    web.page("http://a.example/dam", page());
    later(Duration.ofHours(1));
    assertEquals(lines("dam"), run(other));
  }

  @Test
  void forgetsByItselfWhatNoRunNamesForLong() throws Exception {
    String other = "http://b.example/feed";
    web.page(FEED, channel());
    web.page(other, channel());
    run(FEED, other);
    for (int days = 0; days < 80; days += 40) {
      later(Duration.ofDays(40));
      run(FEED);
      assertEquals(2, listed().size());
      assertTrue(listed().get(1).contains("not_named_since"));
      assertFalse(listed().get(0).contains("not_named_since"));
    }
    later(Duration.ofDays(40));
    run(FEED);
    assertEquals(1, listed().size());
  }

  private List<String> listed() throws Exception {
    return new FeedViews(false).list(folder.resolve("state"), StateTest.NATIVES);
  }

  // ---------------------------------------------------------------- lists and quiet hours

  @Test
  void aLocalListIsReadAtEveryRunAndMissedAtOnce() throws Exception {
    Path list = folder.resolve("feeds.txt");
    web.page(FEED, channel(item("http://a.example/dam", "Dam holds", "1")));
    web.page("http://a.example/dam", page());
    Files.writeString(list, "# mine\n");
    run(list.toString());
    assertEquals(1, troubles.size());
    Files.writeString(list, "# mine\n" + FEED + " \"a name\"\n");
    assertEquals(lines("dam"), run(list.toString()));
    Files.delete(list);
    run(list.toString());
    assertEquals(List.of(list + ": no such file"), troubles);
    assertEquals(List.of(), web.urls());
  }

  /** A small copy of a measured run of 500 feeds: three rounds, the second within the interval. */
  @Test
  void manyFeedsAreAskedWhenTheyAreDueAndNotBefore() throws Exception {
    String[] feeds = new String[50];
    for (int f = 0; f < feeds.length; f++) {
      feeds[f] = "http://h" + f + ".example/feed";
      String[] items = new String[20];
      for (int n = 0; n < items.length; n++) {
        items[n] = item("ftp://h" + f + ".example/" + n, "Number " + n, "g" + n);
      }
      web.page(feeds[f], channel(items));
    }
    run(feeds);
    assertEquals(List.of(feeds), web.urls());
    later(Duration.ofMinutes(14));
    run(feeds);
    assertEquals(List.of(), web.urls());
    later(Duration.ofHours(27)); // the longest interval, and what spreads the load
    run(feeds);
    assertEquals(List.of(feeds), web.urls());
  }

  // ---------------------------------------------------------------- what is forgotten

  private static final String NOTHING = "<rss><channel><title>A</title></channel></rss>";

  /** How many entries the state remembers. */
  private int remembered() throws Exception {
    try (State state = State.look(folder.resolve("state"), StateTest.NATIVES)) {
      return state.database().row("SELECT count(*) FROM entry", row -> row.getInt(1)).orElseThrow();
    }
  }

  private List<String> readAfter(int days, String feed) throws Exception {
    later(Duration.ofDays(days));
    web.page(FEED, feed);
    return run();
  }

  @Test
  void forgetsWhatItsFeedHasNotHadForHalfAYear() throws Exception {
    web.page(FEED, rss(2, 1));
    run();
    readAfter(2, rss(3, 2)); // 1 is missing
    readAfter(2, rss(4, 3)); // 2, too
    assertEquals(4, remembered());
    readAfter(100, rss(5, 4));
    readAfter(77, rss(5, 4)); // 179 and 181 days
    assertEquals(5, remembered());
    readAfter(2, rss(6));
    assertEquals(5, remembered()); // all but 1, and one more
    readAfter(2, rss(6, 5));
    assertEquals(4, remembered());
  }

  @Test
  void aYearWithoutChangeForgetsNothing() throws Exception {
    web.page(FEED, rss(2, 1));
    run();
    for (int i = 0; i < 12; i++) {
      later(Duration.ofDays(30));
      assertEquals(List.of(), run());
    }
    assertEquals(List.of(), readAfter(2, NOTHING)); // the server is out of order
    assertEquals(List.of(), readAfter(2, NOTHING));
    assertEquals(lines("3"), readAfter(2, rss(3, 2, 1)));
  }

  @Test
  void aYearOfFailuresForgetsNothing() throws Exception {
    web.page(FEED, rss(2, 1));
    run();
    readAfter(2, NOTHING);
    web.status(FEED, 500);
    for (int i = 0; i < 12; i++) {
      later(Duration.ofDays(30));
      run();
    }
    assertEquals(lines("3"), readAfter(2, rss(3, 2, 1)));
  }

  @Test
  void aClockThatIsWrongOnceForgetsNothing() throws Exception {
    web.page(FEED, rss(2, 1));
    run();
    readAfter(2, NOTHING);
    Instant right = now;
    now = Instant.parse("2060-01-01T00:00:00Z");
    readAfter(2, NOTHING);
    now = right;
    assertEquals(lines("3"), readAfter(2, rss(3, 2, 1)));
    right = now;
    now =
        Instant.parse(
            "1970-01-02T00:00:00Z"); // a machine without a clock, before it asks for the time
    options = plan -> plan(plan, 10, 99, "", true, false);
    readAfter(2, NOTHING);
    now = right;
    readAfter(2, rss(4));
    readAfter(2, rss(5, 4));
    assertEquals(lines("6"), readAfter(2, rss(6, 3, 2, 1)));
  }

  @Test
  void whatWaitsIsNotForgotten() throws Exception {
    options = plan -> plan(plan, 10, 1, "", false, false);
    web.page(FEED, rss(3, 2, 1));
    assertEquals(lines("1"), run());
    options = plan -> plan(plan, 10, 0, "", false, false);
    readAfter(2, NOTHING);
    readAfter(170, "<rss><channel><title>B</title></channel></rss>");
    readAfter(170, NOTHING);
    assertEquals(2, remembered());
    options = plan -> plan(plan, 10, 99, "", false, false);
    assertEquals(lines("2 3"), run());
  }

  @Test
  void aFeedOfEverNewNamesIsBounded() throws Exception {
    web.page(FEED, rss(1));
    run();
    try (State state = State.open(folder.resolve("state"), StateTest.NATIVES)) {
      state
          .database()
          .run(
              """
              INSERT INTO entry (feed_id, key, content_hash, state, left_at)
              WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
              SELECT 1, 'key ' || i, '', 'done', ? FROM n
              """,
              Intake.MOST_MISSING + 10,
              now);
    }
    readAfter(2, rss(2));
    assertEquals(Intake.MOST_MISSING + 1, remembered());
  }

  @Test
  void asksNothingWithinTheIntervalAndThenOnlyWhetherSomethingChanged() throws Exception {
    web.page(FEED, rss(1));
    run();
    later(Duration.ofMinutes(10));
    run();
    assertEquals(List.of(), web.urls());
    later(Duration.ofHours(27));
    assertEquals(List.of(), run());
    assertEquals(List.of(FEED), web.urls());
    assertTrue(web.asked.get(0).known().etag().isPresent());
  }

  @Test
  void aServerThatSaysNotModifiedForEverIsNotBelieved() throws Exception {
    web.page(FEED, rss(1));
    run();
    String grown = rss(2, 1);
    web.put(
        FEED,
        request ->
            request.known().etag().isPresent()
                ? FakeWeb.response(FEED, 304, "", Map.of())
                : FakeWeb.response(FEED, 200, grown, Map.of("etag", "x")));
    int days = 0;
    List<String> lines = List.of();
    for (; lines.isEmpty() && days < 20; days += 2) {
      later(Duration.ofDays(2));
      lines = run();
    }
    assertEquals(lines("2"), lines);
    assertEquals(8, days);
    later(Duration.ofDays(2));
    run();
    assertTrue(web.asked.get(0).known().etag().isPresent());
  }

  @Test
  void twoHundredFeeds() throws Exception {
    String[] feeds = new String[200];
    for (int f = 0; f < feeds.length; f++) {
      feeds[f] = "http://h" + f + ".example/feed";
      StringBuilder items = new StringBuilder();
      for (int n = 0; n < 20; n++) {
        items.append("<item><guid>g" + n + "</guid><link>ftp://h" + f + "/" + n + "</link></item>");
      }
      web.page(feeds[f], "<rss><channel>" + items + "</channel></rss>");
    }
    options = plan -> plan(plan, 20, 40, "", false, false);
    assertEquals(40, run(feeds).size()); // no link that is fetched: as fast as can be
    assertEquals(200, web.urls().size());
    later(Duration.ofMinutes(1));
    run(feeds);
    assertEquals(List.of(), web.urls());
    later(Duration.ofHours(2));
    run(feeds);
    assertEquals(200, web.asked.size());
    assertTrue(web.asked.stream().allMatch(r -> r.known().etag().isPresent()));
  }

  @ParameterizedTest
  @CsvSource({"1, 4", "2, 3 4", "10, 1 2 3 4", "0, ''"})
  void readsTheNewestOfANewFeed(int first, String expected) throws Exception {
    options = plan -> plan(plan, first, 99, "", false, false);
    web.page(FEED, rss(3, 4, 1, 2));
    assertEquals(lines(expected), run());
    later(Duration.ofDays(2));
    web.page(FEED, rss(3, 4, 1, 2, 5, 6));
    assertEquals(lines("5 6"), run());
  }

  private static List<String> lines(String numbers) {
    return numbers.isEmpty()
        ? List.of()
        : List.of(numbers.split(" ")).stream().map(n -> "ok http://a.example/" + n).toList();
  }

  @Test
  void leavesOutWhatIsTooOld() throws Exception {
    options = plan -> plan(plan, 10, 99, "2024-03-01T03:00:00Z", false, false);
    web.page(FEED, rss(4, 3, 2, 1));
    assertEquals(lines("3 4"), run());
  }

  @Test
  void leavesForTheNextRunWhatIsTooMuch() throws Exception {
    options = plan -> plan(plan, 10, 2, "", false, false);
    web.page(FEED, rss(5, 4, 3, 2, 1));
    assertEquals(lines("1 2"), run());
    assertEquals(lines("3 4"), run());
    assertEquals(lines("5"), run());
    assertEquals(List.of(), run());
  }

  @Test
  void whatIsNotAskedForCountsAsRead() throws Exception {
    where = Optional.of(Query.parse("money>=1m GBP"));
    web.page(FEED, rss(3, 2, 1));
    web.page("http://a.example/2", page().replace("3 million euros", "£3 million"));
    assertEquals(lines("2"), run());
    assertEquals(4, web.urls().size());
    later(Duration.ofDays(2));
    where = Optional.of(Query.parse("money>=1m EUR"));
    web.page(FEED, rss(4, 3, 2, 1));
    assertEquals(lines("4"), run(), "what was passed over is not looked at again");
    assertEquals(List.of(FEED, "http://a.example/4"), web.urls());
  }

  @Test
  void whatIsNotAskedForIsToldApartFromWhatIsPrinted() throws Exception {
    where = Optional.of(Query.parse("money>=1m GBP"));
    web.page(FEED, rss(2, 1));
    assertEquals(new FeedRun.Tally(1, 2, 0), run(OutputStream.nullOutputStream()));
  }

  @Test
  void whatCannotBeReadIsPrintedWhateverIsAskedFor() throws Exception {
    where = Optional.of(Query.parse("money>=1m GBP"));
    web.page(FEED, rss(2, 1).replaceAll("<description>.*?</description>", ""));
    web.status("http://a.example/1", 404);
    assertEquals(List.of("error http://a.example/1 HTTP status 404"), run());
  }

  @Test
  void aChangedEntryIsAskedAgain() throws Exception {
    where = Optional.of(Query.parse("money>=1m GBP"));
    options = plan -> plan(plan, 10, 99, "", false, true);
    web.page(FEED, rss(1));
    assertEquals(List.of(), run());
    later(Duration.ofDays(2));
    web.page(FEED, rss(1).replace("Number", "No."));
    web.page("http://a.example/1", page().replace("3 million euros", "£3 million"));
    assertEquals(List.of("ok http://a.example/1 again"), run());
  }

  @Test
  void takesTurnsBetweenFeeds() throws Exception {
    web.page(FEED, rss(3, 2, 1));
    web.page("http://b.example/feed", rss(9, 8));
    assertEquals(lines("1 8 2 9 3"), run(FEED, "http://b.example/feed"));
  }

  @Test
  void printsChangedEntriesOnlyOnDemand() throws Exception {
    web.page(FEED, rss(1));
    run();
    later(Duration.ofDays(2));
    web.page(FEED, rss(1).replace("Number", "No."));
    assertEquals(List.of(), run());
    options = plan -> plan(plan, 10, 99, "", false, true);
    later(Duration.ofDays(2));
    web.page(FEED, rss(1).replace("Number", "Nr."));
    assertEquals(List.of("ok http://a.example/1 again"), run());
    later(Duration.ofDays(2));
    assertEquals(List.of(), run());
  }

  @Test
  void tellsWhatAnUpdateChangedAndOnlyWhatHasSubstance() throws Exception {
    options = plan -> plan(plan, 10, 99, "", false, true);
    String page =
        "<html><head><title>The bridge over the sound opens in spring</title></head><body><article><h1>The bridge over the sound opens in spring</h1><p>"
            + "The bridge over the sound will cost 3 million euros, the council said. "
            + "It opens in spring and is to carry trams as well as cars.</p></article></body></html>";
    web.page(FEED, rss(1));
    web.page("http://a.example/1", page);
    assertEquals(lines("1"), run());
    later(Duration.ofDays(2));
    web.page(FEED, rss(1).replace("Short.", "One."));
    web.page("http://a.example/1", page.replace("sound will", "sound, will"));
    assertEquals(List.of(), run(), "a comma");
    later(Duration.ofDays(2));
    web.page(FEED, rss(1).replace("Short.", "Two."));
    web.page("http://a.example/1", page.replace("3 million", "5 million"));
    assertEquals(List.of("ok http://a.example/1 again 3 million euros > 5 million euros"), run());
    later(Duration.ofDays(40));
    web.page(FEED, rss(1).replace("Short.", "Three."));
    web.page("http://a.example/1", page.replace("3 million", "6 million"));
    assertEquals(List.of("ok http://a.example/1 again"), run(), "kept for 30 days");
  }

  @Test
  void knowsEntriesThatGetOrLoseTheirGuid() throws Exception {
    web.page(FEED, rss(2, 1).replaceAll("<guid>.*?</guid>", ""));
    assertEquals(2, run().size());
    later(Duration.ofDays(2));
    web.page(FEED, rss(2, 1));
    assertEquals(List.of(), run());
    web.page(FEED, rss(4, 3, 2, 1));
    later(Duration.ofDays(2));
    assertEquals(lines("3 4"), run());
    web.page(FEED, rss(4, 3, 2, 1).replaceAll("<guid>.*?</guid>", "<guid>same</guid>"));
    later(Duration.ofDays(2));
    assertEquals(List.of(), run());
  }

  @Test
  void triesArticlesAgainThatMayYetBeRead() throws Exception {
    web.page(FEED, rss(2, 1));
    web.status("http://a.example/1", 500);
    assertEquals(lines("2"), run());
    assertEquals(List.of(), troubles);
    later(Duration.ofMinutes(3));
    assertEquals(List.of(), run());
    assertEquals(List.of(), web.urls());
    web.page(FEED, "<rss><channel><title>A</title></channel></rss>"); // lists it no more
    web.page("http://a.example/1", page());
    later(Duration.ofMinutes(4));
    assertEquals(lines("1"), run());
  }

  @Test
  void givesUpArticlesInTheEndAndSaysSo() throws Exception {
    web.page(FEED, rss(1).replaceAll("<description>.*?</description>", ""));
    web.status("http://a.example/1", 500);
    int runs = 0;
    List<String> lines = run();
    for (; lines.isEmpty() && runs < 20; runs++) {
      assertEquals(List.of(), troubles);
      later(Duration.ofHours(8));
      lines = run();
    }
    assertEquals(List.of("error http://a.example/1 HTTP status 500"), lines);
    assertEquals(List.of("http://a.example/1: HTTP status 500"), troubles);
    assertEquals(4, runs);
    later(Duration.ofHours(8));
    assertEquals(List.of(), run());
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403, 404, 410, 451})
  void givesUpAtOnceWhatIsRefused(int status) throws Exception {
    web.page(FEED, rss(1).replaceAll("<description>.*?</description>", ""));
    web.status("http://a.example/1", status);
    assertEquals(List.of("error http://a.example/1 HTTP status " + status), run());
  }

  @ParameterizedTest
  @CsvSource({
    "http://a.example/1, 403, own",
    "javascript:alert(1), 0, own",
    "file:///etc/passwd, 0, own"
  })
  void takesTheFeedsOwnTextWhereThePageRefuses(String link, int status, String how)
      throws Exception {
    web.page(
        FEED, rss(1).replace("http://a.example/1", link).replace("Short.", SENTENCE.repeat(2)));
    web.status("http://a.example/1", status);
    assertEquals(List.of("ok " + link + " " + how), run());
    assertEquals(status == 0 ? 1 : 2, web.urls().size());
  }

  @Test
  void fetchesNoPageWhereTheFeedHasAllOfIt() throws Exception {
    String text = ("&lt;p&gt;" + SENTENCE + "&lt;/p&gt;").repeat(5);
    web.page(
        FEED, rss(1).replace("<guid>", "<content:encoded>" + text + "</content:encoded><guid>"));
    assertEquals(List.of("ok http://a.example/1 own"), run());
    assertEquals(List.of(FEED), web.urls());
  }

  @Test
  void fetchesThePageOfATextThatGoesOn() throws Exception {
    String text = ("&lt;p&gt;" + SENTENCE + "&lt;/p&gt;").repeat(5) + "Read more";
    web.page(
        FEED, rss(1).replace("<guid>", "<content:encoded>" + text + "</content:encoded><guid>"));
    assertEquals(lines("1"), run());
    assertTrue(web.asked.get(1).followed());
  }

  @Test
  void aMistakeOfOursStopsNothing() throws Exception {
    web.page(FEED, rss(2, 1));
    web.put(
        "http://a.example/1",
        r -> {
          throw new IllegalStateException("ours");
        });
    web.put(
        "http://b.example/feed",
        r -> {
          throw new IllegalStateException("ours");
        });
    assertEquals(lines("2"), run("http://b.example/feed", FEED));
    assertEquals(List.of("http://b.example/feed: ours"), troubles);
    for (int i = 0; i < 3; i++) {
      later(Duration.ofHours(8));
      assertEquals(List.of(), run());
    }
    later(Duration.ofHours(8));
    assertEquals(List.of("error http://a.example/1 ours"), run());
  }

  @Test
  void aBrokenFeedStopsNoOther() throws Exception {
    web.page(FEED, rss(1));
    web.status("http://b.example/feed", 500);
    web.page("http://c.example/feed", "hello");
    assertEquals(lines("1"), run("http://b.example/feed", "http://c.example/feed", FEED));
    // They never worked: whoever typed them wants to know at once.
    assertEquals(
        List.of(
            "http://b.example/feed: HTTP status 500",
            "http://c.example/feed: neither XML nor JSON nor a list of URLs"),
        troubles);
  }

  @Test
  void saysOnlyWhatPersists() throws Exception {
    web.page(FEED, rss(1));
    run();
    web.status(FEED, 500);
    List<Integer> told = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      later(Duration.ofHours(27));
      run();
      told.add(troubles.size());
    }
    assertEquals(List.of(0, 0, 1, 1, 1), told);
    web.page(FEED, rss(1));
    later(Duration.ofHours(27));
    run();
    web.status(FEED, 500);
    later(Duration.ofHours(27));
    run();
    assertEquals(List.of(), troubles);
  }

  @Test
  void pollsAFeedLaterAndLaterThatFails() throws Exception {
    web.status(FEED, 500);
    int polls = 0;
    for (int hour = 0; hour < 24 * 7; hour++) {
      run();
      polls += web.urls().size();
      later(Duration.ofHours(1));
    }
    assertTrue(polls >= 9 && polls <= 13, "polls in a week: " + polls);
  }

  @Test
  void heedsRetryAfter() throws Exception {
    web.put(FEED, r -> FakeWeb.response(FEED, 503, "", Map.of("retry-after", "36000")));
    run();
    later(Duration.ofMinutes(570));
    run();
    assertEquals(List.of(), web.urls());
    later(Duration.ofMinutes(40));
    run();
    assertEquals(List.of(FEED), web.urls());
  }

  @Test
  void believesAMoveTheThirdTime() throws Exception {
    String target = "http://new.example/feed";
    String body = rss(1);
    web.put(
        FEED,
        r -> {
          Response plain = FakeWeb.response(target, 200, body, Map.of());
          return new Response(target, Optional.of(target), 200, plain.headers(), plain.body());
        });
    web.page(target, body);
    for (int i = 0; i < 3; i++) {
      run();
      assertEquals(FEED, web.urls().get(0));
      later(Duration.ofHours(27));
    }
    assertEquals(List.of(), run()); // the same feed: its entries are known
    assertEquals(List.of(target), web.urls());
    web.status(target, 500);
    later(Duration.ofHours(27));
    run();
    later(Duration.ofHours(27));
    run();
    assertEquals(List.of(FEED), web.urls());
  }

  @Test
  void stopsPollingWhatIsGone() throws Exception {
    web.status(FEED, 410);
    run();
    assertEquals(List.of(FEED + ": HTTP status 410"), troubles);
    later(Duration.ofDays(30));
    run();
    assertEquals(List.of(), web.urls());
    options = plan -> plan(plan, 10, 99, "", true, false);
    web.page(FEED, rss(1));
    assertEquals(lines("1"), run());
  }

  @Test
  void followsListsAndRemembersWhatTheyName() throws Exception {
    String list = "http://l.example/opml";
    web.page(
        list,
        "<opml><body><outline xmlUrl='"
            + FEED
            + "'/><outline xmlUrl='http://b.example/feed'/>"
            + "<outline xmlUrl='http://l.example/opml'/></body></opml>");
    web.page(FEED, rss(1));
    web.page("http://b.example/feed", rss(2));
    assertEquals(lines("1 2"), run(list));
    web.page(FEED, rss(3, 1));
    later(Duration.ofHours(27));
    assertEquals(lines("3"), run(list)); // the list itself has not changed
  }

  @Test
  void readsFilesAsFeedsToo() throws Exception {
    Path file = Files.writeString(folder.resolve("my feed.xml"), rss(1));
    assertEquals(lines("1"), run(file.toString()));
    later(Duration.ofHours(27));
    assertEquals(List.of(), run(file.toString()));
    run(folder.resolve("missing.xml").toString());
    assertEquals(List.of(folder.resolve("missing.xml") + ": no such file"), troubles);
  }

  @Test
  void aListInAFileNamesFilesBesideIt() throws Exception {
    Files.writeString(folder.resolve("my feed.xml"), rss(1));
    Path list =
        Files.writeString(
            folder.resolve("list.opml"),
            "<opml><body><outline xmlUrl='my feed.xml'/><outline xmlUrl='"
                + FEED
                + "'/></body></opml>");
    web.page(FEED, rss(2));
    assertEquals(lines("1 2"), run(list.toString()));
    assertEquals(List.of(), troubles);
  }

  @Test
  void aListFromTheWebNamesNoFiles() throws Exception {
    Path file = Files.writeString(folder.resolve("feed.xml"), rss(1));
    web.page(
        "http://l.example/opml",
        "<opml><body><outline xmlUrl='"
            + file.toUri()
            + "'/><outline xmlUrl='"
            + file
            + "'/></body></opml>");
    assertEquals(List.of(), run("http://l.example/opml"));
    assertEquals(2, troubles.size(), troubles::toString);
  }

  @Test
  void noPasswordIsRememberedOrTold() throws Exception {
    String secret = "http://reader:sesame@a.example/";
    web.page(
        "http://l.example/opml",
        "<opml><body><outline xmlUrl='" + secret + "listed'/></body></opml>");
    assertEquals(List.of(), run(secret + "typed", "http://l.example/opml"));
    assertEquals(2, troubles.size());
    List<String> known = new FeedViews(false).list(folder.resolve("state"), StateTest.NATIVES);
    assertEquals(3, known.size());
    assertFalse((troubles + "" + known).contains("sesame"), troubles + "\n" + known);
    assertFalse(
        Files.readString(folder.resolve("state"), StandardCharsets.ISO_8859_1).contains("sesame"));
  }

  @Test
  void feedIsNoSchemeOfItsOwn() throws Exception {
    web.page(FEED, rss(1));
    assertEquals(lines("1"), run("feed://a.example/feed"));
    assertEquals(List.of(), run("feed:http://b.example/feed"));
    assertEquals(List.of("http://b.example/feed"), web.urls());
  }

  @Test
  void findsTheFeedOfAPage() throws Exception {
    web.page(
        "http://a.example/",
        "<html><head><link rel=alternate type='application/rss+xml' href='/feed'></head></html>");
    web.page(FEED, rss(1));
    assertEquals(lines("1"), run("http://a.example/"));
    later(Duration.ofHours(27));
    run("http://a.example/");
    assertEquals(List.of(FEED), web.urls());
  }

  @Test
  void aRehearsalRemembersNothing() throws Exception {
    web.page(FEED, rss(2, 1));
    assertEquals(
        List.of("Number 1", "Number 2"),
        make().rehearse().items().stream().map(i -> i.entry().title().orElseThrow()).toList());
    assertFalse(Files.exists(folder.resolve("state")));
    assertEquals(lines("1 2"), run());
    later(Duration.ofHours(27));
    web.page(FEED, rss(3, 2, 1));
    assertEquals(1, make().rehearse().items().size());
    assertEquals(lines("3"), run());
  }

  @Test
  void deliversTheNextTimeWhatCouldNotBeWritten() throws Exception {
    web.page(FEED, rss(3, 2, 1));
    OutputStream full =
        new OutputStream() {
          private int lines;

          @Override
          public void write(int b) throws IOException {
            throw new IOException("No space left on device");
          }

          @Override
          public void write(byte[] bytes) throws IOException {
            if (++lines > 1) {
              throw new IOException("No space left on device");
            }
          }
        };
    String message = assertThrows(SinkException.class, () -> run(full)).getMessage();
    assertEquals("standard output: cannot be written: No space left on device", message);
    assertEquals(lines("2 3"), run());
  }

  @Test
  void endsQuietlyWhenTheReaderHasGone() throws Exception {
    web.page(FEED, rss(1));
    OutputStream closed =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    assertTrue(assertThrows(SinkException.class, () -> run(closed)).isClosedPipe());
    assertEquals(lines("1"), run());
  }

  @Test
  void requestsForFeedsAreNoLinksOutOfFeeds() throws Exception {
    web.page(FEED, rss(1));
    run();
    assertEquals(List.of(false, true), web.asked.stream().map(Request::followed).toList());
  }
}
