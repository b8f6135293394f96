// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

/** The output cannot be written. */
public final class SinkException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean closedPipe;

  SinkException(String message, boolean closedPipe) {
    super(message);
    this.closedPipe = closedPipe;
  }

  /** Whether only the reader has gone: nothing is wrong, and nothing more is wanted. */
  public boolean isClosedPipe() {
    return closedPipe;
  }
}
