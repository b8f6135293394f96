// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What is remembered of a feed.
 *
 * @param id in the state
 * @param url as the user gave it: its identity
 * @param title plain text, as last read
 * @param urlNow where it is polled, if that is another address
 * @param movedTo where it said last that it has moved for good
 * @param movedRuns in how many polls in a row it said so
 * @param etag of the last answer
 * @param lastModified of the last answer
 * @param nextDue when to poll it again
 * @param interval between polls
 * @param polledAt the last poll
 * @param successAt the last good one
 * @param readAt the last poll that gave a document, and not the answer that nothing has changed
 * @param goneAt when it said that it will not come back
 * @param fails in a row
 * @param error of the last failure, while it lasts
 */
record FeedState(
    long id,
    String url,
    Optional<String> title,
    Optional<String> urlNow,
    Optional<String> movedTo,
    int movedRuns,
    Optional<String> etag,
    Optional<String> lastModified,
    Instant nextDue,
    Duration interval,
    Optional<Instant> polledAt,
    Optional<Instant> successAt,
    Optional<Instant> readAt,
    Optional<Instant> goneAt,
    int fails,
    Optional<String> error) {
  /** Answers in a row that must say that a feed has moved: one may be a mistake. */
  private static final int MOVES_BELIEVED = 3;

  /** How long "not modified" is believed: one full document a week costs a server little. */
  private static final Duration BELIEVED = Duration.ofDays(7);

  /** A feed that worked before may fail this often before it is reported. */
  private static final int FAILURES_FORGIVEN = 2;

  /** Where to poll it. */
  String address() {
    return urlNow.orElse(url);
  }

  /**
   * Whether it is time for an answer in full: there are servers that say for ever that nothing has
   * changed.
   */
  boolean isStale(Instant now) {
    // One that lies ahead was written by a clock that was wrong.
    return readAt
        .filter(at -> at.isAfter(now.minus(BELIEVED)) && at.isBefore(now.plus(BELIEVED)))
        .isEmpty();
  }

  /** Whether its failures are reported: they persist, or the feed never worked. */
  boolean failsForLong() {
    return fails > FAILURES_FORGIVEN || fails > 0 && successAt.isEmpty();
  }

  /** After an answer with a feed in it. */
  FeedState read(Poll.Read poll, Instant now, Duration next) {
    Moved moved = moved(poll.movedTo());
    return new FeedState(
        id,
        url,
        poll.document() instanceof Feed feed ? feed.title().or(() -> title) : title,
        poll.foundAt().or(moved::urlNow),
        moved.to(),
        moved.runs(),
        poll.etag(),
        poll.lastModified(),
        now.plus(next),
        next,
        Optional.of(now),
        Optional.of(now),
        Optional.of(now),
        Optional.empty(),
        0,
        Optional.empty());
  }

  /** After the answer that nothing has changed. */
  FeedState unchanged(Poll.Unchanged poll, Instant now, Duration next) {
    Moved moved = moved(poll.movedTo());
    return new FeedState(
        id,
        url,
        title,
        moved.urlNow(),
        moved.to(),
        moved.runs(),
        etag,
        lastModified,
        now.plus(next),
        interval,
        Optional.of(now),
        Optional.of(now),
        readAt,
        Optional.empty(),
        0,
        Optional.empty());
  }

  /** After a failure. An address that was only found by looking around is given up with it. */
  FeedState failed(Poll.Failed poll, Instant now, Duration next) {
    return new FeedState(
        id,
        url,
        title,
        poll.isGone() ? urlNow : Optional.empty(),
        Optional.empty(),
        0,
        urlNow.isPresent() && !poll.isGone() ? Optional.empty() : etag,
        urlNow.isPresent() && !poll.isGone() ? Optional.empty() : lastModified,
        now.plus(next),
        interval,
        Optional.of(now),
        successAt,
        readAt,
        poll.isGone() ? Optional.of(now) : goneAt,
        fails + 1,
        Optional.of(String.valueOf(poll.cause().getMessage())));
  }

  private record Moved(Optional<String> urlNow, Optional<String> to, int runs) {}

  private Moved moved(Optional<String> to) {
    if (to.isEmpty()) {
      return new Moved(urlNow, Optional.empty(), 0);
    }
    int runs = to.equals(movedTo) ? movedRuns + 1 : 1;
    return runs >= MOVES_BELIEVED
        ? new Moved(to, Optional.empty(), 0)
        : new Moved(urlNow, to, runs);
  }
}
