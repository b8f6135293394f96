// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import copytaster.report.Item;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The entries in the state: new, done, failed or skipped. An entry is forgotten when its feed has
 * not had it for half a year, so that the state of a run for years does not grow for ever. It
 * counts as missing from a reading that shows the feed without it on: neither a feed that says "not
 * modified" for a year nor one that is down shows anything.
 */
final class EntryTable {
  /** Feeds that show old entries again do so within weeks. */
  private static final Duration REMEMBERED = Duration.ofDays(180);

  /**
   * So many entries that a feed has no more: a hundred days of a feed with 500 a day, and some ten
   * megabytes for one that invents new names for its entries at every reading.
   */
  static final int MOST_MISSING = 50_000;

  private final Database database;

  EntryTable(Database database) {
    this.database = database;
  }

  /**
   * Which entries of a feed are worth reading.
   *
   * @param first how many of a feed that was never read before
   * @param since none that was published before
   * @param updates whether an entry that has changed is new again
   */
  record Wanted(int first, Optional<Instant> since, boolean updates) {}

  /** Remembers the entries that were not seen before. The oldest come first, as far as is known. */
  void add(FeedState feed, List<FeedEntry> entries, Wanted wanted, Instant now)
      throws StateException {
    Map<EntryKey, FeedEntry> keys = EntryKey.of(entries);
    Set<EntryKey> skipped = skipped(feed, keys, wanted);
    List<EntryKey> order = new ArrayList<>(keys.keySet());
    Collections.reverse(order); // feeds begin with the newest
    if (keys.values().stream().allMatch(e -> e.published().isPresent())) {
      order.sort(Comparator.comparing(key -> keys.get(key).published().orElseThrow()));
    }
    Reading reading = Reading.of(keys);
    Set<Long> listed = new HashSet<>();
    for (EntryKey key : order) {
      listed.add(add(feed, key, keys.get(key), skipped.contains(key), wanted.updates(), reading));
    }
    miss(feed, listed, now);
  }

  /** Marks entries that are missing from now on, and forgets those missing for long. */
  private void miss(FeedState feed, Set<Long> listed, Instant now) throws StateException {
    // A clock that is behind must not make them look missing for years.
    Instant since = feed.successAt().filter(now::isBefore).orElse(now);
    for (long id :
        database.rows(
            "SELECT id FROM entry WHERE feed_id = ? AND left_at IS NULL",
            row -> row.getLong(1),
            feed.id())) {
      if (!listed.contains(id)) {
        database.run("UPDATE entry SET left_at = ? WHERE id = ?", since, id);
      }
    }
    // Nor one that is ahead, unless it is so at two readings.
    Instant limit = now.minus(REMEMBERED);
    if (feed.successAt().filter(limit::isBefore).isPresent()) {
      database.run(
          """
          DELETE FROM entry WHERE feed_id = ? AND left_at < ?
            AND state <> 'new' AND id NOT IN (SELECT entry_id FROM outbox)
          """,
          feed.id(),
          limit);
    }
    database.run(
        """
        DELETE FROM entry WHERE id IN (
          SELECT id FROM entry WHERE feed_id = ? AND left_at IS NOT NULL
          ORDER BY left_at DESC, id DESC LIMIT -1 OFFSET ?)
          AND state <> 'new' AND id NOT IN (SELECT entry_id FROM outbox)
        """,
        feed.id(),
        MOST_MISSING);
    database.run(
        """
        UPDATE entry SET same_as = NULL WHERE feed_id <> ? AND same_as IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM entry AS root WHERE root.id = entry.same_as)
        """,
        feed.id());
  }

  /** All but the newest, the first time; all that is too old, every time. */
  private static Set<EntryKey> skipped(
      FeedState feed, Map<EntryKey, FeedEntry> keys, Wanted wanted) {
    Set<EntryKey> skipped = new HashSet<>();
    List<EntryKey> newest = new ArrayList<>();
    for (EntryKey key : keys.keySet()) {
      Optional<Instant> published = keys.get(key).published();
      boolean old =
          wanted.since().isPresent()
              && published.isPresent()
              && published.get().isBefore(wanted.since().get());
      if (old) {
        skipped.add(key);
      } else {
        newest.add(key);
      }
    }
    if (feed.successAt().isEmpty() && newest.size() > wanted.first()) {
      newest.sort(
          Comparator.comparing(
              key -> keys.get(key).published().orElse(Instant.MIN), Comparator.reverseOrder()));
      skipped.addAll(newest.subList(wanted.first(), newest.size()));
    }
    return skipped;
  }

  /**
   * What one reading of a feed has.
   *
   * @param keys of all its entries, as they are stored
   * @param shared places that several of them lead to
   */
  private record Reading(Set<String> keys, Set<String> shared) {
    static Reading of(Map<EntryKey, FeedEntry> entries) {
      Set<String> keys = new HashSet<>();
      Set<String> places = new HashSet<>();
      Set<String> shared = new HashSet<>();
      entries.forEach(
          (key, entry) -> {
            keys.add(key.stored());
            EntryKey.place(entry).filter(place -> !places.add(place)).ifPresent(shared::add);
          });
      return new Reading(keys, shared);
    }
  }

  /** A known entry. */
  private record Known(
      long id, String contentHash, String state, boolean missing, boolean hasNoPlace) {}

  /** The id of the entry. */
  private long add(
      FeedState feed, EntryKey key, FeedEntry entry, boolean skip, boolean updates, Reading reading)
      throws StateException {
    Optional<EntryKey> link = EntryKey.link(entry);
    String hash = EntryKey.contentHash(entry);
    Optional<String> place = EntryKey.place(entry);
    String heading = EntryKey.heading(entry);
    Optional<Known> known = known(feed, key, link);
    if (known.isEmpty()) {
      known = renamed(feed, key, place, heading, reading);
    }
    if (known.isEmpty()) {
      Optional<Long> twin = skip ? Optional.empty() : twin(feed, key, entry, reading);
      String state = skip ? "skipped" : twin.isPresent() ? "same" : "new";
      return database
          .row(
              """
              INSERT INTO entry
                (feed_id, key, link_key, content_hash, place, heading, state, same_as, data)
              VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id
              """,
              row -> row.getLong(1),
              feed.id(),
              key.stored(),
              link.map(EntryKey::stored),
              hash,
              place,
              heading,
              state,
              twin,
              state.equals("new") ? EntryData.write(key, entry) : null)
          .orElseThrow(IllegalStateException::new);
    }
    long id = known.get().id();
    if (known.get().missing()) {
      database.run("UPDATE entry SET left_at = NULL WHERE id = ?", id);
    }
    if (known.get().hasNoPlace()) { // from a state of before there were places
      database.run("UPDATE entry SET place = ?, heading = ? WHERE id = ?", place, heading, id);
    }
    if (!known.get().contentHash().equals(hash)) {
      boolean again = updates && known.get().state().equals("done");
      database.run(
          "UPDATE entry SET content_hash = ?, heading = ? WHERE id = ?", hash, heading, id);
      if (again) {
        database.run(
            """
            UPDATE entry SET state = 'new', revision = revision + 1, tries = 0, next_try = 0, data = ?
            WHERE id = ?
            """,
            EntryData.write(key, entry),
            id);
      }
    }
    return id;
  }

  /** An entry of the feed's that has got another key, while link, title and day are the same. */
  private Optional<Known> renamed(
      FeedState feed, EntryKey key, Optional<String> place, String heading, Reading reading)
      throws StateException {
    record Old(long id, String key) {}
    if (place.isEmpty()) {
      return Optional.empty();
    }
    for (Old old :
        database.rows(
            "SELECT id, key FROM entry WHERE feed_id = ? AND place = ? AND heading = ? ORDER BY id DESC",
            row -> new Old(row.getLong(1), row.getString(2)),
            feed.id(),
            place,
            heading)) {
      if (!reading.keys().contains(old.key())) { // else the feed has both
        database.run("UPDATE entry SET key = ? WHERE id = ?", key.stored(), old.id());
        return known("key", feed, key);
      }
    }
    return Optional.empty();
  }

  /**
   * The entry of another feed that leads to the same article. Where several articles lie at one
   * address, as in a ticker, title and day or the guid must be the same, too; where the feed has
   * the article itself, its text or the guid.
   */
  private Optional<Long> twin(FeedState feed, EntryKey key, FeedEntry entry, Reading reading)
      throws StateException {
    record Other(long root, String key, String heading, String content) {}
    Optional<String> place = EntryKey.place(entry);
    if (place.isEmpty()) {
      return Optional.empty();
    }
    List<Other> others =
        database.rows(
            """
            SELECT coalesce(same_as, id), key, heading, content_hash FROM entry
            WHERE place = ? AND feed_id <> ? AND state IN ('new', 'done', 'failed', 'same')
            ORDER BY id
            """,
            row -> new Other(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)),
            place,
            feed.id());
    String text = EntryKey.contentHash(entry);
    boolean whole = ArticleReader.isFullText(entry);
    boolean alone =
        !reading.shared().contains(place.get())
            && others.stream().map(Other::root).distinct().count() == 1;
    String heading = EntryKey.heading(entry);
    return others.stream()
        .filter(
            other ->
                other.key().equals(key.stored())
                    || other.content().equals(text)
                    || !whole && (alone || other.heading().equals(heading)))
        .map(Other::root)
        .findFirst();
  }

  /**
   * By its key; and by its link, if the feed has only now begun or stopped to give it a guid of its
   * own.
   */
  private Optional<Known> known(FeedState feed, EntryKey key, Optional<EntryKey> link)
      throws StateException {
    Optional<Known> known = known("key", feed, key);
    if (known.isPresent() || link.isEmpty()) {
      return known;
    }
    return key.kind() == EntryKey.Kind.GUID
        ? known("key", feed, link.get())
        : known("link_key", feed, link.get());
  }

  private Optional<Known> known(String column, FeedState feed, EntryKey key) throws StateException {
    return database.row(
        "SELECT id, content_hash, state, left_at IS NOT NULL, heading IS NULL FROM entry WHERE feed_id = ? AND "
            + column
            + " = ?",
        row ->
            new Known(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getBoolean(4),
                row.getBoolean(5)),
        feed.id(),
        key.stored());
  }

  /**
   * The entries to read now, the oldest of each feed first, and by turns: feeds are on different
   * hosts, which each want their pause.
   *
   * @param now empty for all, whenever they were to be tried again
   */
  List<Long> waiting(List<FeedState> feeds, Optional<Instant> now) throws StateException {
    record Turn(int round, int feed, long entry) {}
    List<Turn> turns = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    for (int f = 0; f < feeds.size(); f++) {
      List<Long> ids =
          database.rows(
              """
              SELECT id FROM entry WHERE state = 'new' AND next_try <= ?2 AND (feed_id = ?1 OR id IN
                (SELECT same_as FROM entry WHERE feed_id = ?1 AND same_as IS NOT NULL)) ORDER BY id
              """,
              row -> row.getLong(1),
              feeds.get(f).id(),
              now.map(Instant::getEpochSecond).orElse(Long.MAX_VALUE));
      for (int round = 0; round < ids.size(); round++) {
        if (seen.add(ids.get(round))) {
          turns.add(new Turn(round, f, ids.get(round)));
        }
      }
    }
    turns.sort(Comparator.comparingInt(Turn::round).thenComparingInt(Turn::feed));
    return turns.stream().map(Turn::entry).toList();
  }

  Waiting load(long id) throws StateException {
    List<String> alsoIn =
        database.rows(
            """
            SELECT DISTINCT feed.url FROM entry JOIN feed ON feed.id = entry.feed_id
            WHERE entry.same_as = ? ORDER BY feed.id
            """,
            row -> row.getString(1),
            id);
    return database
        .row(
            """
            SELECT entry.data, entry.tries, entry.revision, feed.url, feed.title
            FROM entry JOIN feed ON feed.id = entry.feed_id WHERE entry.id = ?
            """,
            row -> {
              EntryData.Kept kept = EntryData.read(row.getString(1));
              FeedEntry entry = kept.entry();
              int revision = row.getInt(3);
              String url = row.getString(4);
              Item item =
                  new Item(
                      kept.key().id(url, revision),
                      url,
                      Optional.ofNullable(row.getString(5)),
                      alsoIn,
                      kept.key().value(),
                      entry.link(),
                      entry.title(),
                      entry.published(),
                      entry.authors(),
                      revision);
              return new Waiting(id, item, entry, row.getInt(2));
            },
            id)
        .orElseThrow(IllegalStateException::new);
  }

  /** Read or given up: only the entry's keys are kept. */
  void close(long id, boolean done) throws StateException {
    database.run(
        "UPDATE entry SET state = ?, data = NULL WHERE id = ?", done ? "done" : "failed", id);
  }

  void retry(long id, int tries, Instant next) throws StateException {
    database.run("UPDATE entry SET tries = ?, next_try = ? WHERE id = ?", tries, next, id);
  }

  /** How many entries of a feed are in a state. */
  int count(FeedState feed, String state) throws StateException {
    return database
        .row(
            "SELECT count(*) FROM entry WHERE feed_id = ? AND state = ?",
            row -> row.getInt(1),
            feed.id(),
            state)
        .orElse(0);
  }
}
