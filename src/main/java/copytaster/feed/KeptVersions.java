// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import copytaster.Pipeline;
import copytaster.Versions;
import copytaster.article.Article;
import copytaster.article.NoArticleException;
import copytaster.diff.Comparer;
import copytaster.diff.Comparison;
import copytaster.nlp.ModelException;
import copytaster.report.RecordReader;
import copytaster.report.RecordWriter;
import copytaster.report.Result;
import java.time.Instant;
import java.util.Optional;

/**
 * Articles as they were printed last, in the state. There are at most {@link #MOST}, each of at
 * most {@link #LARGEST} bytes: with two kilobytes for a usual article some forty megabytes.
 */
record KeptVersions(Database database, Pipeline pipeline) {
  static final int MOST = 20_000;

  /** A compressed article of a usual length has two thousand bytes, a book of half a megabyte. */
  static final int LARGEST = 100_000;

  /** The differences from the version printed before; empty if none is kept. */
  Optional<Comparison> compare(long entryId, Result result) throws StateException, ModelException {
    Optional<byte[]> kept =
        database.row(
            "SELECT article FROM version WHERE entry_id = ?", row -> row.getBytes(1), entryId);
    if (kept.isEmpty()) {
      return Optional.empty();
    }
    try {
      Article before = RecordReader.read(RecordWriter.inflate(kept.get()));
      Versions versions = new Versions(pipeline);
      return Optional.of(
          Comparer.compare(versions.of(result.content(), before), versions.of(result)));
    } catch (NoArticleException e) {
      return Optional.empty(); // written by a program that we do not understand
    }
  }

  /** Remembers a version in the transaction that finishes its record. */
  void put(long entryId, Article article, Instant now) throws StateException {
    byte[] bytes = RecordWriter.deflate(article);
    if (bytes.length > LARGEST) {
      database.run("DELETE FROM version WHERE entry_id = ?", entryId);
    } else {
      database.run(
          "INSERT OR REPLACE INTO version (entry_id, kept_at, article) VALUES (?, ?, ?)",
          entryId,
          now,
          bytes);
    }
  }

  /** Drops what was kept before a moment, what belongs to no entry, and all beyond the newest. */
  void forget(Instant limit) throws StateException {
    database.run(
        "DELETE FROM version WHERE kept_at < ? OR entry_id NOT IN (SELECT id FROM entry)", limit);
    database.run(
        """
        DELETE FROM version WHERE entry_id IN (
          SELECT entry_id FROM version ORDER BY kept_at DESC, entry_id DESC LIMIT -1 OFFSET ?)
        """,
        MOST);
  }
}
