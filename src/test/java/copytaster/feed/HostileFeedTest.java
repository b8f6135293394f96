// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Feeds made to break their readers. Each must be read or refused in moments. */
@Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileFeedTest {
  private static final int MANY = 100_000;

  private static Feed rss(String head, String inside) throws NotAFeedException {
    return (Feed)
        FeedParserTest.parse(
            "<?xml version='1.0'?>" + head + "<rss><channel>" + inside + "</channel></rss>");
  }

  private static String item(String title) {
    return "<item><title>" + title + "</title><guid>g</guid></item>";
  }

  @Test
  void entitiesOfTheDocumentAreNotExpanded() throws Exception {
    StringBuilder dtd = new StringBuilder("<!DOCTYPE rss [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 10; i++) {
      dtd.append("<!ENTITY a" + i + " \"" + ("&a" + (i - 1) + ";").repeat(10) + "\">");
    }
    Feed feed = rss(dtd + "]>", item("&a9;"));
    assertEquals(Optional.of("&a9;"), feed.entries().get(0).title());
  }

  @Test
  void nothingIsReadFromElsewhere() throws Exception {
    Feed feed = rss("<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", item("[&x;]"));
    assertEquals(Optional.of("[&x;]"), feed.entries().get(0).title());
  }

  @Test
  void deepNesting() throws Exception {
    Feed feed =
        rss(
            "",
            "<item><title>t</title><description>"
                + "<x>".repeat(MANY)
                + "</x>".repeat(MANY)
                + "</description></item>");
    assertEquals(Optional.of("t"), feed.entries().get(0).title());
    assertTrue(rss("", "<item>".repeat(MANY)).entries().isEmpty());
    assertTrue(rss("", "<item><title>t</title>".repeat(MANY)).entries().size() > 200);
  }

  @Test
  void deepJson() {
    assertThrows(NotAFeedException.class, () -> FeedParserTest.parse("[".repeat(MANY)));
    assertThrows(
        NotAFeedException.class,
        () -> FeedParserTest.parse("{\"items\":" + "[{\"a\":".repeat(MANY)));
  }

  @Test
  void manyAttributesAndNames() throws Exception {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < MANY; i++) {
      attributes.append(" a").append(i).append("='1'");
    }
    assertEquals(1, rss("", "<x" + attributes + "/>" + item("t")).entries().size());
  }

  @Test
  void unclosedThings() throws Exception {
    String long_ = "- ".repeat(1 << 20);
    assertEquals(1, rss("", item("t") + "<item><title><![CDATA[" + long_).entries().size() - 1);
    assertEquals(1, rss("", item("t") + "<!-- " + long_).entries().size());
    assertEquals(0, rss("", "&".repeat(1 << 20)).entries().size());
    assertEquals(2, rss("", item("<".repeat(MANY)) + item("&lt;b".repeat(MANY))).entries().size());
  }

  @Test
  void noControlsInTitles() throws Exception {
    String title =
        rss("", item("Fer&#27;[31mry &#0;&#155;x")).entries().get(0).title().orElseThrow();
    assertFalse(title.chars().anyMatch(c -> c < ' ' || c >= 0x7f && c < 0xa0), title);
  }
}
