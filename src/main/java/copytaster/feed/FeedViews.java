// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import copytaster.report.Item;
import copytaster.source.SourceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Feeds to look at, as JSON, each with its line end; nothing is remembered. */
public final class FeedViews {
  private final FeedJson json;

  /**
   * @param indent over several lines, for people; else each is one line
   */
  public FeedViews(boolean indent) {
    json = new FeedJson(indent);
  }

  /**
   * A feed as it is read.
   *
   * @throws SourceException if it cannot be read
   * @throws NotAFeedException if it is no feed
   */
  public String dump(Web web, String address) throws SourceException, NotAFeedException {
    return json.document(address, new Poller(web).look(address)) + "\n";
  }

  /**
   * What a state knows of its feeds, also while a run is using it.
   *
   * @throws StateException if it cannot be read
   */
  public List<String> list(Path path, Path natives) throws StateException {
    try (State state = State.look(path, natives)) {
      EntryTable entries = new EntryTable(state.database());
      FeedTable table = new FeedTable(state.database());
      List<String> lines = new ArrayList<>();
      for (FeedState feed : table.all()) {
        lines.add(
            json.state(
                    feed,
                    table.left(feed),
                    entries.count(feed, "new"),
                    entries.count(feed, "done"),
                    entries.count(feed, "failed"))
                + "\n");
      }
      return lines;
    }
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
    return json.item(item) + "\n";
  }
}
