// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Which entries of feeds a run reads.
 *
 * @param first how many of a feed that was never read before
 * @param most how many in this run; the rest wait for the next
 * @param since none that was published before
 * @param force whether feeds and articles are tried that are not due yet
 * @param updates how long the text of an article is kept after it was printed, so that its changes
 *     can be told; without it an entry that has changed is not looked at again
 */
public record Wanted(
    int first, int most, Optional<Instant> since, boolean force, Optional<Duration> updates) {
  public Wanted {
    Objects.requireNonNull(since);
    Objects.requireNonNull(updates);
  }
}
