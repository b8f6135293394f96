// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import copytaster.source.Validators;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The memory of a feed.
 *
 * @param id in the state
 * @param url as the user gave it: its identity
 * @param title plain text, as last read
 * @param place where it is polled
 * @param known of the last answer with a document
 * @param times of its polls
 * @param trouble failures since the last success
 */
record FeedState(
    long id,
    String url,
    Optional<String> title,
    Place place,
    Validators known,
    Times times,
    Trouble trouble) {
  /** How long "not modified" is believed: one full document a week costs a server little. */
  private static final Duration BELIEVED = Duration.ofDays(7);

  /**
   * Where a feed is polled.
   *
   * @param urlNow if it is another address than the user's
   * @param movedTo where it said last that it has moved for good
   * @param movedRuns in how many polls in a row it said so
   */
  record Place(Optional<String> urlNow, Optional<String> movedTo, int movedRuns) {
    /** Answers in a row that must say that a feed has moved: one may be a mistake. */
    private static final int MOVES_BELIEVED = 3;

    Place after(Optional<String> moved) {
      if (moved.isEmpty()) {
        return at(urlNow);
      }
      int runs = moved.equals(movedTo) ? movedRuns + 1 : 1;
      return runs >= MOVES_BELIEVED ? at(moved) : new Place(urlNow, moved, runs);
    }

    static Place at(Optional<String> url) {
      return new Place(url, Optional.empty(), 0);
    }
  }

  /**
   * The times of a feed's polls.
   *
   * @param nextDue when to poll it again
   * @param interval between polls
   * @param polledAt the last poll
   * @param successAt the last good one
   * @param readAt the last that gave a document, and not the answer that nothing has changed
   * @param goneAt when it said that it will not come back
   */
  record Times(
      Instant nextDue,
      Duration interval,
      Optional<Instant> polledAt,
      Optional<Instant> successAt,
      Optional<Instant> readAt,
      Optional<Instant> goneAt) {}

  /**
   * Failures since the last success.
   *
   * @param fails in a row
   * @param error of the last one
   */
  record Trouble(int fails, Optional<String> error) {
    static final Trouble NONE = new Trouble(0, Optional.empty());

    /** A feed that worked before may fail this often before it is reported. */
    private static final int FORGIVEN = 2;
  }

  /** Where to poll it. */
  String address() {
    return place.urlNow().orElse(url);
  }

  /**
   * The validators to ask with. Some servers say for ever that nothing has changed, so from time to
   * time the whole answer is asked for.
   */
  Validators asked(Instant now) {
    // a reading in the future was dated by a wrong clock
    boolean fresh =
        times
            .readAt()
            .filter(at -> at.isAfter(now.minus(BELIEVED)) && at.isBefore(now.plus(BELIEVED)))
            .isPresent();
    return fresh ? known : Validators.NONE;
  }

  /** Whether its failures are reported: they persist, or the feed never worked. */
  boolean failsForLong() {
    return trouble.fails() > Trouble.FORGIVEN || trouble.fails() > 0 && times.successAt().isEmpty();
  }

  FeedState after(Poll poll, Instant now) {
    if (poll instanceof Poll.Read read) {
      return read(read, now);
    }
    return poll instanceof Poll.Unchanged unchanged
        ? unchanged(unchanged, now)
        : failed((Poll.Failed) poll, now);
  }

  private FeedState read(Poll.Read poll, Instant now) {
    Optional<Feed> feed =
        poll.document() instanceof Feed document ? Optional.of(document) : Optional.empty();
    List<FeedEntry> entries = feed.map(Feed::entries).orElse(List.of());
    Duration next = Schedule.interval(url, entries, now, poll.asked());
    Optional<Instant> at = Optional.of(now);
    return new FeedState(
        id,
        url,
        feed.flatMap(Feed::title).or(() -> title),
        poll.foundAt().isPresent() ? Place.at(poll.foundAt()) : place.after(poll.movedTo()),
        poll.known(),
        new Times(now.plus(next), next, at, at, at, Optional.empty()),
        Trouble.NONE);
  }

  private FeedState unchanged(Poll.Unchanged poll, Instant now) {
    Duration next = Schedule.unchanged(times.interval(), poll.asked());
    Optional<Instant> at = Optional.of(now);
    Times polled =
        new Times(now.plus(next), times.interval(), at, at, times.readAt(), Optional.empty());
    return new FeedState(id, url, title, place.after(poll.movedTo()), known, polled, Trouble.NONE);
  }

  /** An address that was only found by looking around is given up with it. */
  private FeedState failed(Poll.Failed poll, Instant now) {
    int fails = trouble.fails() + 1;
    Duration next = Schedule.backOff(url, times.interval(), fails, poll.asked());
    boolean givenUp = place.urlNow().isPresent() && !poll.isGone();
    return new FeedState(
        id,
        url,
        title,
        Place.at(givenUp ? Optional.empty() : place.urlNow()),
        givenUp ? Validators.NONE : known,
        new Times(
            now.plus(next),
            times.interval(),
            Optional.of(now),
            times.successAt(),
            times.readAt(),
            poll.isGone() ? Optional.of(now) : times.goneAt()),
        new Trouble(fails, Optional.of(String.valueOf(poll.cause().getMessage()))));
  }
}
