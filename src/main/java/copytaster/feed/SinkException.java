// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

/** The output cannot be written. */
public final class SinkException extends Exception {
  private static final long serialVersionUID = 1L;

  private enum Kind {
    BROKEN,
    CLOSED,
    BUSY
  }

  private final Kind kind;

  private SinkException(String message, Kind kind) {
    super(message);
    this.kind = kind;
  }

  static SinkException of(String name, String reason) {
    return new SinkException(name + ": cannot be written: " + reason, Kind.BROKEN);
  }

  static SinkException closedPipe(String name) {
    return new SinkException(name + ": its reader has gone", Kind.CLOSED);
  }

  static SinkException busy(String name) {
    return new SinkException(name + ": another run is appending to it", Kind.BUSY);
  }

  /** Whether only the reader has gone: nothing is wrong, and nothing more is wanted. */
  public boolean isClosedPipe() {
    return kind == Kind.CLOSED;
  }

  /** Whether another run has it, and it may be free later. */
  public boolean isBusy() {
    return kind == Kind.BUSY;
  }
}
