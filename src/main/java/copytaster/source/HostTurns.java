// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One visit to a host at a time, with a pause between visits. Whoever comes first is served first.
 * A few dozen bytes are kept for every host of a run.
 */
final class HostTurns {
  private final Duration pause;
  private final ConcurrentMap<String, Turn> hosts = new ConcurrentHashMap<>();

  HostTurns(Duration pause) {
    this.pause = pause;
  }

  /**
   * Waits for the turn; to be closed by the same thread.
   *
   * @param hurried whether there is no pause for this host
   */
  Visit enter(String host, boolean hurried) throws InterruptedException {
    Turn turn = hosts.computeIfAbsent(host, h -> new Turn());
    turn.lock.lockInterruptibly();
    try {
      while (!hurried && !turn.free && turn.earliest > System.nanoTime()) { // sleeps round down
        TimeUnit.NANOSECONDS.sleep(turn.earliest - System.nanoTime());
      }
      return () -> {
        turn.free = false;
        turn.earliest = System.nanoTime() + pause.toNanos();
        turn.lock.unlock();
      };
    } catch (InterruptedException e) {
      turn.lock.unlock();
      throw e;
    }
  }

  /** A turn that was had; {@link #close} lets the next one in. */
  interface Visit extends AutoCloseable {
    @Override
    void close();
  }

  private static final class Turn {
    final ReentrantLock lock = new ReentrantLock(true);
    boolean free = true; // never visited; guarded by the lock, like the next
    long earliest;
  }
}
