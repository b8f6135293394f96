// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Finishes and records the line under way when the program is told to stop, so that a signal
 * neither tears nor repeats a line. Only {@code kill -9} and power cuts do.
 */
final class WholeLines implements AutoCloseable {
  /** How long a signal waits for a line to be taken by its reader. */
  private static final long PATIENCE_SECONDS = 2;

  /** Writes one line. */
  interface Delivery {
    void run() throws SinkException, StateException;
  }

  private final ReentrantLock writing = new ReentrantLock();
  private final Thread atSignal = new Thread(this::stop);

  WholeLines() {
    Runtime.getRuntime().addShutdownHook(atSignal);
  }

  void deliver(Delivery delivery) throws SinkException, StateException {
    writing.lock();
    try {
      delivery.run();
    } finally {
      writing.unlock();
    }
  }

  /** Takes the lock for good: no line begins any more. */
  private void stop() {
    try {
      boolean whole = writing.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assert whole || writing.isLocked() : "a reader that has stopped reading cannot be waited for";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(atSignal);
    } catch (IllegalStateException e) {
      // the program is ending already
    }
  }
}
