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
 * @param item what the feed says of it
 * @param story the event that it is about; not of a failure
 * @param changes what differs from the version of the article that was printed before
 */
public record Extras(Item item, Optional<Story> story, List<Change> changes) {
  public Extras {
    Objects.requireNonNull(item);
    Objects.requireNonNull(story);
    changes = List.copyOf(changes);
  }
}
