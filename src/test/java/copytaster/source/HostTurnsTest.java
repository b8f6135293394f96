// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HostTurnsTest {
  private static final Duration PAUSE = Duration.ofMillis(100);

  private final HostTurns turns = new HostTurns(PAUSE);

  @Test
  void oneAtATimeAndAPauseBetween() throws Exception {
    AtomicInteger inside = new AtomicInteger();
    List<long[]> visits = new ArrayList<>();
    Callable<Void> visitor =
        () -> {
          try (HostTurns.Visit visit = turns.enter("a", false)) {
            assertEquals(1, inside.incrementAndGet());
            long begin = System.nanoTime();
            Thread.sleep(10);
            visits.add(new long[] {begin, System.nanoTime()});
            inside.decrementAndGet();
          }
          return null;
        };
    ExecutorService threads = Executors.newFixedThreadPool(5);
    try {
      for (Future<Void> done : threads.invokeAll(java.util.Collections.nCopies(5, visitor))) {
        done.get();
      }
    } finally {
      threads.shutdownNow();
    }
    assertEquals(5, visits.size());
    for (int i = 1; i < visits.size(); i++) {
      long gap = visits.get(i)[0] - visits.get(i - 1)[1];
      assertTrue(gap >= PAUSE.toNanos(), "gap of " + gap + " ns");
    }
  }

  @Test
  void hostsAndTheHurriedDoNotWait() throws InterruptedException {
    HostTurns slow = new HostTurns(Duration.ofMinutes(10));
    for (int i = 0; i < 20; i++) {
      slow.enter("host" + i, false).close();
      slow.enter("host" + i, true).close();
    }
  }

  @Test
  void aWaitCanBeInterrupted() throws InterruptedException {
    HostTurns slow = new HostTurns(Duration.ofMinutes(10));
    slow.enter("a", false).close();
    Thread.currentThread().interrupt();
    assertThrows(InterruptedException.class, () -> slow.enter("a", false));
    slow.enter("a", true).close();
  }
}
