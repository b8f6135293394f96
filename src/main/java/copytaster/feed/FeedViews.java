// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import copytaster.report.Item;
import copytaster.report.Json;
import copytaster.source.SourceException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Feeds to look at, as JSON, each with its line end; nothing is remembered.
 *
 * @param indent over several lines, for people; else each is one line
 */
public record FeedViews(boolean indent) {
  /**
   * A feed as it is read.
   *
   * @throws SourceException if it cannot be read
   * @throws NotAFeedException if the address holds something else
   */
  public String dump(Web web, String address) throws SourceException, NotAFeedException {
    return document(address, new Poller(web).look(address));
  }

  String document(String url, FeedDocument document) {
    return Json.line(
        indent,
        json -> {
          json.text("url", url);
          if (document instanceof Feed feed) {
            feed(json, feed);
          } else if (document instanceof FeedList list) {
            json.texts("feeds", list.urls());
          } else if (document instanceof FeedPage page) {
            json.texts("alternates", page.alternates());
          }
        });
  }

  /**
   * The feeds of a state, even while a run is using it.
   *
   * @throws StateException if it cannot be read
   */
  public List<String> list(Path path, Path natives) throws StateException {
    try (State state = State.look(path, natives)) {
      EntryTable entries = new EntryTable(state.database());
      FeedTable table = new FeedTable(state.database());
      List<String> lines = new ArrayList<>();
      for (FeedState feed : table.all()) {
        Optional<Instant> left = table.left(feed);
        int done = entries.count(feed, "done");
        int waiting = entries.count(feed, "new");
        int failed = entries.count(feed, "failed");
        lines.add(
            Json.line(
                indent,
                json -> {
                  known(json, feed);
                  json.text("not_named_since", left);
                  json.number("failures", feed.trouble().fails());
                  json.text("error", feed.trouble().error());
                  json.number("articles_read", done);
                  json.number("articles_waiting", waiting);
                  json.number("articles_given_up", failed);
                }));
      }
      return lines;
    }
  }

  private static void known(Json json, FeedState feed) {
    FeedState.Times times = feed.times();
    json.text("url", feed.url());
    json.text("title", feed.title());
    json.text("moved_to", feed.place().urlNow());
    json.text("last_poll", times.polledAt());
    json.text("last_success", times.successAt());
    json.text("gone", times.goneAt());
    json.text("next_due", times.goneAt().isPresent() ? "" : times.nextDue().toString());
  }

  /**
   * Makes a state forget a feed and its entries.
   *
   * @return whether it knew the feed
   * @throws StateException if it cannot be written, another run is using it, or records of the feed
   *     wait to be written
   */
  public static boolean forget(Path path, Path natives, String url) throws StateException {
    try (State state = State.reopen(path, natives)) {
      FeedTable table = new FeedTable(state.database());
      Optional<FeedState> feed = table.find(Urls.shown(url));
      if (feed.isEmpty()) {
        return false;
      }
      if (table.hasUndelivered(feed.get())) {
        throw StateException.of(
            path, "records of " + feed.get().url() + " wait to be written: run feed first");
      }
      state.atomically(() -> table.forget(feed.get()));
      return true;
    }
  }

  /** An entry that a run would read. */
  public String item(Item item) {
    return Json.line(
        indent,
        json -> {
          json.text("id", item.id());
          json.text("feed", item.feed().url());
          json.text("title", item.entry().title());
          json.text("link", item.entry().link());
          json.text("published", item.entry().published());
        });
  }

  private static void feed(Json json, Feed feed) {
    json.object(
        "feed",
        j -> {
          j.text("title", feed.title());
          j.text("link", feed.link());
        });
    json.objects("entries", feed.entries(), entry -> entry(json, entry));
    json.texts("warnings", feed.warnings());
  }

  private static void entry(Json json, FeedEntry entry) {
    json.text("title", entry.title());
    json.text("link", entry.link());
    json.text("id", entry.guid());
    json.text("published", entry.published());
    json.texts("authors", entry.authors());
    json.text("content", entry.content());
    json.text("teaser", entry.teaser());
    json.texts("warnings", entry.date().doubt().stream().toList());
  }
}
