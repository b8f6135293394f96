// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.report;

import copytaster.diff.Change;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The extra fields of a record whose article came from a feed.
 *
 * @param item the item of the feed
 * @param story the event that it is about; absent for failures
 * @param changes changes since the version that was printed before
 */
public record Extras(Item item, Optional<Story> story, List<Change> changes) {
  public Extras {
    Objects.requireNonNull(item);
    Objects.requireNonNull(story);
    changes = List.copyOf(changes);
  }
}
