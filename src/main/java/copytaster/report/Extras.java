// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.report;

import copytaster.diff.Change;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a record has besides when its article came out of a feed.
 *
 * @param id of the record, the same in every run
 * @param feed where it came from
 * @param story the event that it is about; not of a failure
 * @param changes what differs from the version of the article that was printed before
 */
public record Extras(String id, Feed feed, Optional<Story> story, List<Change> changes) {
  public Extras {
    Objects.requireNonNull(id);
    Objects.requireNonNull(feed);
    Objects.requireNonNull(story);
    changes = List.copyOf(changes);
  }

  /**
   * A feed and its entry.
   *
   * @param url as the user gave it
   * @param title of the feed
   * @param alsoIn other feeds that have the article, too
   * @param key what the entry is recognised by
   * @param link of the entry
   * @param entryTitle of the entry
   * @param published as the feed says, ISO 8601
   * @param authors as the feed says
   * @param revision 1, and one more for every change that was printed
   */
  public record Feed(
      String url,
      Optional<String> title,
      List<String> alsoIn,
      String key,
      Optional<String> link,
      Optional<String> entryTitle,
      Optional<String> published,
      List<String> authors,
      int revision) {
    public Feed {
      alsoIn = List.copyOf(alsoIn);
      authors = List.copyOf(authors);
    }
  }

  /**
   * An event.
   *
   * @param id shared by all its records
   * @param because what the record shares with an earlier one
   */
  public record Story(String id, List<String> because) {
    public Story {
      because = List.copyOf(because);
    }
  }
}
