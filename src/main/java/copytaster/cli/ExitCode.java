// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import copytaster.report.Problem;
import java.util.List;

/** Exit codes; those from 64 on are from sysexits.h. */
enum ExitCode {
  OK(0),
  /** Nothing matched, nothing new. */
  NOTHING(1),
  /** Some of several inputs failed. */
  SOME_FAILED(2),
  USAGE(Problem.BAD_URL),
  NO_ARTICLE(Problem.NO_ARTICLE),
  NO_INPUT(Problem.NO_INPUT),
  UNAVAILABLE(Problem.UNAVAILABLE),
  BUG(Problem.BUG),
  CANNOT_WRITE(73),
  STATE(74),
  TRY_LATER(Problem.TRY_LATER),
  REFUSED(Problem.REFUSED),
  CONFIG(78);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  int number() {
    return number;
  }

  /**
   * The exit code of a whole call.
   *
   * @param inputs how many there were
   * @param failures the codes of those that failed, in the order of input
   */
  static int merge(int inputs, List<Integer> failures) {
    if (failures.isEmpty()) {
      return OK.number;
    }
    return failures.size() < inputs ? SOME_FAILED.number : failures.get(0);
  }
}
