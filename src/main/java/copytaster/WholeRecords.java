// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Finishes the record under way when the program is told to stop, so that a signal neither tears
 * nor repeats a record. Only {@code kill -9} and power cuts do.
 */
public final class WholeRecords implements AutoCloseable {
  /** How long a signal waits for the reader to take the current record. */
  private static final long PATIENCE_SECONDS = 2;

  private final ReentrantLock writing = new ReentrantLock();
  private final Runnable last;
  private final Thread atSignal = new Thread(this::stop);

  public WholeRecords() {
    this(() -> {});
  }

  /**
   * @param last what to do at a signal, behind the last record
   */
  public WholeRecords(Runnable last) {
    this.last = last;
    Runtime.getRuntime().addShutdownHook(atSignal);
  }

  public void begin() {
    writing.lock();
  }

  public void end() {
    writing.unlock();
  }

  /** Takes the lock for good: no record begins any more. */
  private void stop() {
    try {
      // A reader that has stopped reading cannot be waited for.
      boolean whole = writing.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assert whole || writing.isLocked();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    last.run();
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
