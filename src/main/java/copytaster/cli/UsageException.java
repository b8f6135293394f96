// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

/** The user's mistake on the command line. The message says what was wrong. */
final class UsageException extends Exception {
  private static final long serialVersionUID = 1L;

  private final ExitCode code;

  UsageException(String message) {
    this(ExitCode.USAGE, message);
  }

  private UsageException(ExitCode code, String message) {
    super(message);
    this.code = code;
  }

  /** A file that an option names cannot be read. */
  static UsageException unreadable(String option, String file) {
    return new UsageException(ExitCode.NO_INPUT, option + ": cannot be read: " + file);
  }

  ExitCode code() {
    return code;
  }
}
