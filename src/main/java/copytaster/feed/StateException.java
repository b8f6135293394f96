// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

/** The state cannot be read or written, or is not ours. The message names its path. */
public final class StateException extends Exception {
  private static final long serialVersionUID = 1L;

  private final boolean busy;

  private StateException(String message, boolean busy) {
    super(message);
    this.busy = busy;
  }

  static StateException of(java.nio.file.Path path, String message) {
    return new StateException(path + ": " + message, false);
  }

  static StateException busy(java.nio.file.Path path) {
    return new StateException(path + ": another run is using it", true);
  }

  /** Whether another run has it: trying later helps. */
  public boolean isBusy() {
    return busy;
  }
}
