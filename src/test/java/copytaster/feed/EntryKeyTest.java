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
        some(published).map(Instant::parse).map(FeedDate::of).orElse(FeedDate.NONE),
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
    "http://x/a?utm_source=rss&utm_medium=x&b=1, http://x/a?b=1",
    "http://x/utm_1?b=utm_, http://x/utm_1?b=utm_",
    "http://x/a?#utm_, http://x/a?#utm_",
    "http://x/utm_1, http://x/utm_1",
    "http://x/a?b=1, http://x/a?b=1",
    "http://x/a#f, http://x/a#f"
  })
  void campaignsAreNoPartOfALink(String link, String key) {
    assertEquals(Optional.of(key), EntryKey.link(entry("", link, "t", "")).map(EntryKey::value));
  }

  /** States and readers keep these: another digest would print every entry once more. */
  @Test
  void whatIsStoredNeverChanges() {
    EntryKey key = new EntryKey(EntryKey.Kind.GUID, "urn:x:1");
    assertEquals("0826dfef536d43aa37fd2eb336281fea", key.stored());
    assertEquals("da91e50fd6fe6df810a768292f1ce787", key.id("http://x/f", 1));
    assertEquals("f8e6acb481241ed9192c5693166e2107", key.id("http://x/f", 2));
    assertEquals(
        "663da4941439fa32c20fe7247ba2548b", stored(entry("", "", "Dam", "2024-03-01T10:00:00Z")));
    FeedEntry bare = with(entry("", "", "", ""), "It held.");
    assertEquals("da7ae208fa5a2b24afd4a66e9c26870e", stored(bare));
    assertEquals(
        "49772019a76b241ff3f086b78dd98076",
        EntryKey.contentHash(with(entry("g", "", "Dam", ""), "It held.")));
  }

  private static String stored(FeedEntry entry) {
    return EntryKey.of(List.of(entry)).keySet().iterator().next().stored();
  }

  private static FeedEntry with(FeedEntry entry, String content) {
    return new FeedEntry(
        entry.guid(),
        entry.link(),
        entry.title(),
        entry.date(),
        List.of(),
        Optional.of(content),
        Optional.empty());
  }

  @Test
  void idsDifferByFeedKeyAndRevision() {
    EntryKey key = new EntryKey(EntryKey.Kind.GUID, "urn:x:1");
    assertNotEquals(key.id("http://x/f", 1), key.id("http://x/g", 1));
    assertNotEquals(key.id("http://x/f", 1), key.id("http://x/f", 2));
    assertNotEquals(
        key.id("http://x/f", 1), new EntryKey(EntryKey.Kind.LINK, "urn:x:1").id("http://x/f", 1));
  }
}
