// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** An input could not be read. The message says why in one line, without the input's name. */
public final class SourceException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Failure failure;
  private final int httpStatus;
  private final boolean retryable;
  private final transient Optional<Duration> retryAfter;

  public SourceException(Failure failure, String message) {
    this(failure, message, 0, false);
  }

  /**
   * @param httpStatus the status of the answer, or 0 if there was none
   * @param retryable whether trying later may help
   */
  public SourceException(Failure failure, String message, int httpStatus, boolean retryable) {
    this(failure, message, httpStatus, retryable, Optional.empty());
  }

  /**
   * @param retryAfter how long the server asks us to stay away
   */
  public SourceException(
      Failure failure,
      String message,
      int httpStatus,
      boolean retryable,
      Optional<Duration> retryAfter) {
    super(message);
    this.failure = Objects.requireNonNull(failure);
    this.httpStatus = httpStatus;
    this.retryable = retryable;
    this.retryAfter = Objects.requireNonNull(retryAfter);
  }

  public Failure failure() {
    return failure;
  }

  public OptionalInt httpStatus() {
    return httpStatus == 0 ? OptionalInt.empty() : OptionalInt.of(httpStatus);
  }

  public boolean retryable() {
    return retryable;
  }

  public Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
