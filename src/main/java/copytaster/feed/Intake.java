// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

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
 * Takes one reading of a feed into the state. An entry is forgotten when its feed has not had it
 * for half a year, so that the state of a run for years does not grow for ever. It counts as
 * missing from a reading that shows the feed without it on: neither a feed that says "not modified"
 * for a year nor one that is down shows anything.
 *
 * @param feed as it was before
 */
record Intake(Database database, FeedState feed, Wanted wanted) {
  /** Feeds that show old entries again do so within weeks. */
  private static final Duration REMEMBERED = Duration.ofDays(180);

  /**
   * So many entries that a feed has no more: a hundred days of a feed with 500 a day, and some ten
   * megabytes for one that invents new names for its entries at every reading.
   */
  static final int MOST_MISSING = 50_000;

  /** Remembers the entries that were not seen before. The oldest come first, as far as is known. */
  void add(List<FeedEntry> entries, Instant now) throws StateException {
    Map<EntryKey, FeedEntry> keys = EntryKey.of(entries);
    Set<EntryKey> skipped = skipped(keys);
    List<EntryKey> order = new ArrayList<>(keys.keySet());
    Collections.reverse(order); // feeds begin with the newest
    if (keys.values().stream().allMatch(e -> e.published().isPresent())) {
      order.sort(Comparator.comparing(key -> keys.get(key).published().orElseThrow()));
    }
    Reading reading = Reading.of(keys);
    Set<Long> listed = new HashSet<>();
    for (EntryKey key : order) {
      listed.add(add(Listed.of(key, keys.get(key)), skipped.contains(key), reading));
    }
    miss(listed, now);
  }

  /** Marks entries that are missing from now on, and forgets those missing for long. */
  private void miss(Set<Long> listed, Instant now) throws StateException {
    // A clock that is behind must not make them look missing for years.
    Instant since = feed.times().successAt().filter(now::isBefore).orElse(now);
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
    if (feed.times().successAt().filter(limit::isBefore).isPresent()) {
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
  private Set<EntryKey> skipped(Map<EntryKey, FeedEntry> keys) {
    Set<EntryKey> skipped = new HashSet<>();
    List<EntryKey> newest = new ArrayList<>();
    Instant since = wanted.since().orElse(Instant.MIN);
    keys.forEach(
        (key, entry) ->
            (entry.published().filter(since::isAfter).isPresent() ? skipped : newest).add(key));
    if (feed.times().successAt().isEmpty() && newest.size() > wanted.first()) {
      newest.sort(
          Comparator.comparing(
              key -> keys.get(key).published().orElse(Instant.MIN), Comparator.reverseOrder()));
      skipped.addAll(newest.subList(wanted.first(), newest.size()));
    }
    return skipped;
  }

  /**
   * The contents of one reading of a feed.
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

  /** An entry of the feed with all that it may be recognised by. */
  private record Listed(
      EntryKey key, FeedEntry entry, Optional<String> place, String heading, String hash) {
    static Listed of(EntryKey key, FeedEntry entry) {
      return new Listed(
          key, entry, EntryKey.place(entry), EntryKey.heading(entry), EntryKey.contentHash(entry));
    }

    String data() {
      return EntryData.write(key, entry);
    }
  }

  /** An entry of the state. */
  private record Known(
      long id, String contentHash, String state, boolean missing, boolean hasNoPlace) {}

  /** The id of the entry. */
  private long add(Listed listed, boolean skip, Reading reading) throws StateException {
    Optional<Known> found = known(listed);
    if (found.isEmpty()) {
      found = renamed(listed, reading);
    }
    if (found.isEmpty()) {
      return insert(listed, skip, reading);
    }
    Known known = found.get();
    if (known.missing()) {
      database.run("UPDATE entry SET left_at = NULL WHERE id = ?", known.id());
    }
    boolean changed = !known.contentHash().equals(listed.hash());
    if (changed || known.hasNoPlace()) { // the latter is of a state of before there were places
      database.run(
          "UPDATE entry SET place = coalesce(place, ?), heading = ?, content_hash = ? WHERE id = ?",
          listed.place(),
          listed.heading(),
          listed.hash(),
          known.id());
    }
    if (changed && wanted.updates().isPresent() && known.state().equals("done")) {
      database.run(
          """
          UPDATE entry SET state = 'new', revision = revision + 1, tries = 0, next_try = 0, data = ?
          WHERE id = ?
          """,
          listed.data(),
          known.id());
    }
    return known.id();
  }

  private long insert(Listed listed, boolean skip, Reading reading) throws StateException {
    Optional<Long> twin = skip ? Optional.empty() : twin(listed, reading);
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
            listed.key().stored(),
            EntryKey.link(listed.entry()).map(EntryKey::stored),
            listed.hash(),
            listed.place(),
            listed.heading(),
            state,
            twin,
            state.equals("new") ? listed.data() : null)
        .orElseThrow(IllegalStateException::new);
  }

  /** An entry of the feed's that has got another key, while link, title and day are the same. */
  private Optional<Known> renamed(Listed listed, Reading reading) throws StateException {
    record Old(long id, String key) {}
    for (Old old :
        database.rows(
            "SELECT id, key FROM entry WHERE feed_id = ? AND place = ? AND heading = ? ORDER BY id DESC",
            row -> new Old(row.getLong(1), row.getString(2)),
            feed.id(),
            listed.place(),
            listed.heading())) {
      if (!reading.keys().contains(old.key())) { // else the feed has both
        String key = listed.key().stored();
        database.run("UPDATE entry SET key = ? WHERE id = ?", key, old.id());
        return known("key", listed.key());
      }
    }
    return Optional.empty();
  }

  /**
   * The entry of another feed that leads to the same article. Where several articles lie at one
   * address, as in a ticker, title and day or the guid must be the same, too; where the feed has
   * the article itself, its text or the guid.
   */
  private Optional<Long> twin(Listed listed, Reading reading) throws StateException {
    record Other(long root, String key, String heading, String content) {}
    List<Other> others =
        database.rows(
            """
            SELECT coalesce(same_as, id), key, heading, content_hash FROM entry
            WHERE place = ? AND feed_id <> ? AND state IN ('new', 'done', 'failed', 'same')
            ORDER BY id
            """,
            row -> new Other(row.getLong(1), row.getString(2), row.getString(3), row.getString(4)),
            listed.place(),
            feed.id());
    if (others.isEmpty()) {
      return Optional.empty();
    }
    boolean whole = ArticleReader.isFullText(listed.entry());
    boolean alone =
        !reading.shared().contains(listed.place().orElseThrow())
            && others.stream().map(Other::root).distinct().count() == 1;
    return others.stream()
        .filter(
            other ->
                other.key().equals(listed.key().stored())
                    || other.content().equals(listed.hash())
                    || !whole && (alone || other.heading().equals(listed.heading())))
        .map(Other::root)
        .findFirst();
  }

  /**
   * By its key; and by its link, if the feed has only now begun or stopped to give it a guid of its
   * own.
   */
  private Optional<Known> known(Listed listed) throws StateException {
    Optional<Known> known = known("key", listed.key());
    Optional<EntryKey> link = EntryKey.link(listed.entry());
    return known.isPresent() || link.isEmpty()
        ? known
        : known(listed.key().kind() == EntryKey.Kind.GUID ? "key" : "link_key", link.get());
  }

  private Optional<Known> known(String column, EntryKey key) throws StateException {
    return database.row(
        "SELECT id, content_hash, state, left_at IS NOT NULL, heading IS NULL FROM entry"
            + " WHERE feed_id = ? AND "
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
}
