// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

/** The output cannot be written any more. */
final class OutputException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean closedPipe;

  OutputException(String message) {
    super(message);
    this.closedPipe = false;
  }

  private OutputException() {
    super(null, null, false, false);
    this.closedPipe = true;
  }

  /** The reader of standard output has gone: nothing more is wanted, and nothing is wrong. */
  static OutputException closedPipe() {
    return new OutputException();
  }

  boolean isClosedPipe() {
    return closedPipe;
  }
}
