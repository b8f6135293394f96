// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

/** The reader of standard output has gone: nothing more is wanted, and nothing is wrong. */
final class ClosedPipeException extends Exception {
  private static final long serialVersionUID = 1L;

  ClosedPipeException() {
    super(null, null, false, false);
  }
}
