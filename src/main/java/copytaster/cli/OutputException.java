// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

/** The output cannot be written. */
final class OutputException extends Exception {
  private static final long serialVersionUID = 1L;

  OutputException(String message) {
    super(message);
  }
}
