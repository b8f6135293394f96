// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import copytaster.source.SourceException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
      List<String> lines = new ArrayList<>();
      for (FeedState feed : new FeedTable(state.database()).all()) {
        lines.add(
            json.state(
                    feed,
                    entries.count(feed, "new"),
                    entries.count(feed, "done"),
                    entries.count(feed, "failed"))
                + "\n");
      }
      return lines;
    }
  }

  /** An entry that a run would read. */
  public String item(Item item) {
    return json.item(item) + "\n";
  }
}
