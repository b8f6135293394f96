// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryKeyTest {
  static FeedEntry entry(String guid, String link, String title, String published) {
    return new FeedEntry(
        some(guid),
        some(link),
        some(title),
        some(published).map(Instant::parse),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }

  private static Optional<String> some(String text) {
    return text == null || text.isEmpty() ? Optional.empty() : Optional.of(text);
  }

  private static List<String> kinds(FeedEntry... entries) {
    return EntryKey.of(List.of(entries)).keySet().stream().map(k -> k.kind() + "").toList();
  }

  @Test
  void aGuidThatOthersHaveTooIsNone() {
    assertEquals(
        List.of("GUID", "LINK", "HASH"),
        kinds(
            entry("a", "http://x/1", "t", ""),
            entry("same", "http://x/2", "t", ""),
            entry("same", "", "t", "")));
  }

  @Test
  void whatRepeatsAKeyIsLeftOut() {
    assertEquals(
        List.of("LINK"), kinds(entry("", "http://x/1", "t", ""), entry("", "http://x/1", "u", "")));
  }

  @ParameterizedTest
  @CsvSource({
    "http://x/a?utm_source=rss, http://x/a",
    "http://x/a?b=1&utm_source=rss&c=2#f, http://x/a?b=1&c=2#f",
    "http://x/a?utm_source=rss#f, http://x/a#f",
    "http://x/a?b=1, http://x/a?b=1",
    "http://x/a#f, http://x/a#f"
  })
  void campaignsAreNoPartOfALink(String link, String key) {
    assertEquals(Optional.of(key), EntryKey.link(entry("", link, "t", "")).map(EntryKey::value));
  }

  @Test
  void idsAreStableAndDifferByFeedKeyAndRevision() {
    EntryKey key = new EntryKey(EntryKey.Kind.GUID, "urn:x:1");
    assertEquals("4f6ff3a4d0c6bca8e3a9a8e8b5b1c4c0".length(), key.id("http://x/f", 1).length());
    assertEquals(key.id("http://x/f", 1), key.id("http://x/f", 1));
    assertNotEquals(key.id("http://x/f", 1), key.id("http://x/g", 1));
    assertNotEquals(key.id("http://x/f", 1), key.id("http://x/f", 2));
    assertNotEquals(
        key.id("http://x/f", 1), new EntryKey(EntryKey.Kind.LINK, "urn:x:1").id("http://x/f", 1));
  }
}
