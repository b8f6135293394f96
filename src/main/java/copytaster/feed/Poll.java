// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import copytaster.source.Validators;
import java.time.Duration;
import java.util.Optional;

/** The answer to a poll of a feed. */
sealed interface Poll {
  /** How long the server, or the feed, asks us to stay away. */
  Optional<Duration> asked();

  /**
   * A document came.
   *
   * @param document a {@link Feed} or a {@link FeedList}
   * @param foundAt its address, when the one asked for was an HTML page that names it
   * @param movedTo where the address asked for has moved for good
   * @param known to ask with the next time
   */
  record Read(
      FeedDocument document,
      Optional<String> foundAt,
      Optional<String> movedTo,
      Validators known,
      Optional<Duration> asked)
      implements Poll {}

  /** Nothing has changed since the last poll. */
  record Unchanged(Optional<String> movedTo, Optional<Duration> asked) implements Poll {}

  /**
   * Nothing came of it.
   *
   * @param cause a {@code SourceException}, a {@link NotAFeedException}, or a mistake of ours
   * @param isGone whether it will not come back
   */
  record Failed(Exception cause, boolean isGone, Optional<Duration> asked) implements Poll {}
}
