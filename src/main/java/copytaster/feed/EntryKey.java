// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import copytaster.text.Folding;
import copytaster.text.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The key by which the next run recognises an entry: its guid if no other entry of the feed has the
 * same, else its link, else its title and date.
 *
 * @param kind which of the three
 * @param value itself
 */
record EntryKey(Kind kind, String value) {
  enum Kind {
    GUID,
    LINK,
    HASH
  }

  /** 128 bits: two entries out of a billion would share one with a chance of 1 in 10^21. */
  private static final int DIGITS = 32;

  /** The keys of a feed's entries, in order; an entry that repeats another's key is left out. */
  static Map<EntryKey, FeedEntry> of(List<FeedEntry> entries) {
    Map<String, Integer> guids = new HashMap<>();
    for (FeedEntry entry : entries) {
      entry.guid().ifPresent(guid -> guids.merge(guid, 1, Integer::sum));
    }
    Map<EntryKey, FeedEntry> keys = new LinkedHashMap<>();
    for (FeedEntry entry : entries) {
      Optional<EntryKey> guid =
          entry.guid().filter(g -> guids.get(g) == 1).map(g -> new EntryKey(Kind.GUID, g));
      EntryKey key = guid.or(() -> link(entry)).orElseGet(() -> hash(entry));
      keys.putIfAbsent(key, entry);
    }
    return keys;
  }

  /** The key of an entry as if it had no guid. */
  static Optional<EntryKey> link(FeedEntry entry) {
    return entry.link().map(link -> new EntryKey(Kind.LINK, withoutCampaign(link)));
  }

  /**
   * Where the article lies: the link without what differs between feeds and from one day to the
   * next, that is scheme, "www.", parameters of campaigns and the last slash.
   */
  static Optional<String> place(FeedEntry entry) {
    return entry.link().map(UrlKey::of).map(EntryKey::digest);
  }

  /** Title and day: what stays when a feed calls an entry otherwise. */
  static String heading(FeedEntry entry) {
    String day = entry.published().map(at -> at.toString().substring(0, 10)).orElse("");
    return digest(Folding.words(entry.title().orElse("")) + "\n" + day);
  }

  private static EntryKey hash(FeedEntry entry) {
    String title = entry.title().orElse("");
    String date = entry.published().map(Object::toString).orElse("");
    String text = title.isEmpty() ? entry.text().orElse("") : "";
    return new EntryKey(Kind.HASH, digest(title + "\n" + date + "\n" + text));
  }

  /** As it is stored: no longer than it must be, whatever a feed calls its entries. */
  String stored() {
    return digest(kind + "\n" + value);
  }

  /**
   * The identity of an entry's record: the same in every run and on every machine.
   *
   * @param revision 1, or one more for every change of the entry that was printed
   */
  String id(String feedUrl, int revision) {
    return digest(feedUrl + "\n" + stored() + (revision == 1 ? "" : "\n" + revision));
  }

  /** A hash of the parts a reader sees: title and text. */
  static String contentHash(FeedEntry entry) {
    return digest(entry.title().orElse("") + "\n" + entry.text().orElse(""));
  }

  static String digest(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS);
  }

  /** Feeds change utm parameters from one day to the next. */
  private static String withoutCampaign(String link) {
    int query = link.indexOf('?');
    if (query < 0 || link.indexOf("utm_", query) < 0) {
      return link;
    }
    int fragment = link.indexOf('#', query);
    int end = fragment < 0 ? link.length() : fragment;
    StringBuilder out = new StringBuilder(link.substring(0, query));
    char separator = '?';
    for (String parameter : link.substring(query + 1, end).split("&")) {
      if (!parameter.startsWith("utm_")) {
        out.append(separator).append(parameter);
        separator = '&';
      }
    }
    return out.append(link, end, link.length()).toString();
  }
}
