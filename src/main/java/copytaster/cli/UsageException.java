// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import copytaster.source.FileTrouble;

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
  static UsageException unreadable(Option<?> option, Object file, Exception why) {
    return new UsageException(
        ExitCode.NO_INPUT, option.name() + ": " + file + ": " + FileTrouble.reason(why));
  }

  /** The same, with the option's name in front. */
  UsageException of(String option) {
    return new UsageException(code, option + ": " + getMessage());
  }

  /** A file that an option names is not as it must be. */
  static UsageException broken(Option<?> option, Object file, String why) {
    return new UsageException(ExitCode.CONFIG, option.name() + ": " + file + ": " + why);
  }

  ExitCode code() {
    return code;
  }
}
