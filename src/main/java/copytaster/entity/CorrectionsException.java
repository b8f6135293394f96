// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

/** A line of a corrections file that is not understood. */
public final class CorrectionsException extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;

  CorrectionsException(int line, String what) {
    super("line " + line + ": " + what);
    this.line = line;
  }

  /** Its number, from 1. */
  public int line() {
    return line;
  }
}
