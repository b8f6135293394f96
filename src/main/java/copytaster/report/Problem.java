// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.report;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * Why an input gave no article.
 *
 * @param code the exit code that this failure has alone
 * @param kind a word for programs
 * @param httpStatus of a fetched input that was answered
 * @param retryable whether trying later may help
 * @param message one line for people, without the input's name
 */
public record Problem(
    int code, String kind, OptionalInt httpStatus, boolean retryable, String message) {
  public Problem {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(httpStatus);
    message = Printable.line(message);
  }
}
