// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import copytaster.article.NoArticleException;
import copytaster.feed.NotAFeedException;
import copytaster.nlp.ModelException;
import copytaster.report.Problem;
import copytaster.source.Failure;
import copytaster.source.SourceException;
import java.util.Locale;
import java.util.OptionalInt;

/** The one place where an exception becomes a message and a code. */
final class Problems {
  private Problems() {}

  static Problem of(SourceException e) {
    return new Problem(
        code(e.failure()).number(),
        e.failure().name().toLowerCase(Locale.ROOT),
        e.httpStatus(),
        e.retryable(),
        e.getMessage());
  }

  static Problem of(NoArticleException e) {
    return new Problem(
        ExitCode.NO_ARTICLE.number(),
        e.verdict().word(),
        OptionalInt.empty(),
        false,
        e.getMessage());
  }

  static Problem of(ModelException e) {
    return new Problem(
        ExitCode.CONFIG.number(), "model", OptionalInt.empty(), false, e.getMessage());
  }

  /**
   * Input so odd that it broke the stack or the heap: the input's fault, as far as the others are
   * concerned.
   */
  static Problem tooDemanding(VirtualMachineError e) {
    String what = e instanceof StackOverflowError ? "nested too deeply" : "takes too much memory";
    return new Problem(
        ExitCode.NO_ARTICLE.number(), "too_demanding", OptionalInt.empty(), false, what);
  }

  /** Of a feed or of an article in one. */
  static Problem ofAny(Throwable cause) {
    if (cause instanceof SourceException e) {
      return of(e);
    }
    if (cause instanceof NoArticleException e) {
      return of(e);
    }
    if (cause instanceof VirtualMachineError e) {
      return tooDemanding(e);
    }
    if (cause instanceof NotAFeedException e) {
      return new Problem(
          ExitCode.NO_ARTICLE.number(), "no_feed", OptionalInt.empty(), false, e.getMessage());
    }
    // One article must not stop a run over feeds, not even by a mistake of ours.
    return new Problem(
        ExitCode.BUG.number(), "bug", OptionalInt.empty(), false, "a bug in copytaster: " + cause);
  }

  private static ExitCode code(Failure failure) {
    return switch (failure) {
      case BAD_URL -> ExitCode.USAGE;
      case MISSING, UNREADABLE -> ExitCode.NO_INPUT;
      case DNS, CONNECT, TLS, TIMEOUT, HTTP, PROTOCOL -> ExitCode.UNAVAILABLE;
      case BUSY -> ExitCode.TRY_LATER;
      case TOO_LARGE, PRIVATE_ADDRESS, ROBOTS, LIMIT -> ExitCode.REFUSED;
    };
  }
}
