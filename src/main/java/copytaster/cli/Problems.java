// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import copytaster.feed.NotAFeedException;
import copytaster.report.Problem;

/** Why a feed or an article in it could not be read. */
final class Problems {
  private Problems() {}

  static Problem of(Throwable cause) {
    return cause instanceof NotAFeedException e
        ? Problem.lasting(Problem.NO_ARTICLE, "no_feed", e.getMessage())
        : Problem.of(cause);
  }
}
