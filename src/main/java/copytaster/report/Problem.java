// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.report;

import copytaster.article.NoArticleException;
import copytaster.source.Failure;
import copytaster.source.SourceException;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * Why an input gave no article.
 *
 * @param code the exit code for this failure, from sysexits.h
 * @param kind a word for programs
 * @param httpStatus of a fetched input that was answered
 * @param retryable whether trying later may help
 * @param message one line for people, without the input's name
 */
public record Problem(
    int code, String kind, OptionalInt httpStatus, boolean retryable, String message) {
  public static final int BAD_URL = 64;
  public static final int NO_ARTICLE = 65;
  public static final int NO_INPUT = 66;
  public static final int UNAVAILABLE = 69;
  public static final int BUG = 70;
  public static final int TRY_LATER = 75;
  public static final int REFUSED = 77;

  public Problem {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(httpStatus);
    message = Printable.line(message);
  }

  /** A permanent failure without an HTTP status. */
  public static Problem lasting(int code, String kind, String message) {
    return new Problem(code, kind, OptionalInt.empty(), false, message);
  }

  /**
   * The problem behind an exception. Running out of stack or heap is blamed on the input; anything
   * unforeseen is a bug of ours and costs only this input.
   */
  public static Problem of(Throwable cause) {
    if (cause instanceof SourceException e) {
      return new Problem(
          code(e.failure()),
          e.failure().name().toLowerCase(Locale.ROOT),
          e.httpStatus(),
          e.retryable(),
          e.getMessage());
    }
    if (cause instanceof NoArticleException e) {
      return lasting(NO_ARTICLE, e.verdict().word(), e.getMessage());
    }
    if (cause instanceof StackOverflowError) {
      return lasting(NO_ARTICLE, "too_demanding", "nested too deeply");
    }
    if (cause instanceof VirtualMachineError) {
      return lasting(NO_ARTICLE, "too_demanding", "takes too much memory");
    }
    return lasting(BUG, "bug", "a bug in copytaster: " + cause);
  }

  private static int code(Failure failure) {
    return switch (failure) {
      case BAD_URL -> BAD_URL;
      case DAMAGED -> NO_ARTICLE;
      case MISSING, UNREADABLE -> NO_INPUT;
      case DNS, CONNECT, TLS, TIMEOUT, HTTP, PROTOCOL -> UNAVAILABLE;
      case BUSY -> TRY_LATER;
      case TOO_LARGE, PRIVATE_ADDRESS, ROBOTS, LIMIT -> REFUSED;
    };
  }
}
