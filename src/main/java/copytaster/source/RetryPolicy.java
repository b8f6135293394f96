// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import java.time.Duration;
import java.util.Optional;

/**
 * Decides what to retry, and after how long.
 *
 * <p>A failure that may pass soon is tried again after 0.5, 1, 2 ... seconds. A Retry-After is
 * obeyed if it is a matter of seconds; otherwise the caller is told at once and can come back
 * later. A timeout is not retried in the same call: it has used up the patience that the user
 * allowed for this input.
 */
final class RetryPolicy {
  private static final Duration FIRST = Duration.ofMillis(500);

  /** The longest that a run waits for one input, whoever asks for it. */
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private RetryPolicy() {}

  /** Statuses worth a retry: those of curl's --retry and Cloudflare's 520 to 524. */
  static boolean isTransient(int status) {
    return switch (status) {
      case 408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524 -> true;
      default -> false;
    };
  }

  /**
   * How long to wait before the next attempt, if another makes sense.
   *
   * @param attempts how many there were, at least 1
   */
  static Optional<Duration> pause(int attempts, Response response) {
    return isTransient(response.status())
        ? pause(attempts, response.retryAfter())
        : Optional.empty();
  }

  /** The same where there was no answer. */
  static Optional<Duration> pause(int attempts, SourceException problem) {
    return switch (problem.failure()) {
      case CONNECT, PROTOCOL ->
          problem.retryable() ? pause(attempts, Optional.empty()) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private static Optional<Duration> pause(int attempts, Optional<Duration> asked) {
    Duration backoff = FIRST.multipliedBy(1L << Math.min(attempts - 1, 10));
    Duration pause = asked.filter(a -> a.compareTo(backoff) > 0).orElse(backoff);
    boolean sensible = asked.isEmpty() || pause.compareTo(LONGEST) <= 0;
    return sensible
        ? Optional.of(pause.compareTo(LONGEST) > 0 ? LONGEST : pause)
        : Optional.empty();
  }
}
