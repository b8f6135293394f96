// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class OrderedWorkTest {
  private static <T, R> OrderedWork<T, R> work(
      boolean fed, Iterator<T> items, Function<T, R> work, int jobs) {
    return fed ? OrderedWork.fed(items, work, jobs) : OrderedWork.asking(items, work, jobs);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void resultsComeInTheOrderOfTheItems(boolean fed) {
    Random random = new Random(1);
    List<Integer> items = IntStream.range(0, 300).boxed().toList();
    List<Integer> results = new ArrayList<>();
    try (OrderedWork<Integer, Integer> work =
        work(
            fed,
            items.iterator(),
            item -> {
              sleep(random.nextInt(3));
              return item;
            },
            8)) {
      work.forEachRemaining(results::add);
    }
    assertEquals(items, results);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void onlyAFewItemsAreAskedForAhead(boolean fed) {
    AtomicInteger asked = new AtomicInteger();
    Iterator<Integer> endless = IntStream.generate(asked::incrementAndGet).iterator();
    try (OrderedWork<Integer, Integer> work = work(fed, endless, item -> item, 2)) {
      for (int i = 1; i <= 100; i++) {
        assertEquals(i, work.next());
        assertTrue(asked.get() <= i + 9, "asked for " + asked + " of which " + i + " were taken");
      }
    }
  }

  @Test
  void aResultDoesNotWaitForTheNextItem() throws InterruptedException {
    Slow items = new Slow();
    try (OrderedWork<String, String> work = OrderedWork.fed(items, String::toUpperCase, 4)) {
      items.queue.put("a");
      assertEquals("A", work.next());
      items.queue.put("b");
      assertEquals("B", work.next());
      items.queue.put(Slow.END);
      assertFalse(work.hasNext());
      assertFalse(work.hasNext());
    }
  }

  @Test
  void itIsTheCallersThreadThatAsks() {
    Set<Thread> asking = ConcurrentHashMap.newKeySet();
    Iterator<Integer> items =
        IntStream.range(0, 50).peek(i -> asking.add(Thread.currentThread())).iterator();
    try (OrderedWork<Integer, Integer> work = OrderedWork.asking(items, item -> item, 3)) {
      work.forEachRemaining(result -> {});
    }
    assertEquals(Set.of(Thread.currentThread()), asking);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatWorkThrowsComesInItsPlace(boolean fed) {
    Function<Integer, Integer> picky =
        item -> {
          if (item == 1) {
            throw new IllegalArgumentException("not this one");
          }
          return item;
        };
    try (OrderedWork<Integer, Integer> work = work(fed, List.of(0, 1, 2).iterator(), picky, 2)) {
      assertEquals(0, work.next());
      assertThrows(IllegalArgumentException.class, work::next);
      assertEquals(2, work.next());
      assertFalse(work.hasNext());
    }
  }

  /** The program tells a lack of memory from a bug. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aLackOfMemoryIsThrownAsWhatItIs(boolean inWork) {
    Iterator<Integer> items =
        IntStream.range(0, 1)
            .peek(
                i -> {
                  if (!inWork) {
                    throw new OutOfMemoryError("no thread");
                  }
                })
            .iterator();
    Function<Integer, Integer> greedy =
        item -> {
          throw new OutOfMemoryError("no thread");
        };
    try (OrderedWork<Integer, Integer> work = OrderedWork.fed(items, greedy, 1)) {
      assertThrows(OutOfMemoryError.class, work::next);
    }
  }

  @Test
  void aListThatBreaksOffGivesWhatCameBefore() {
    Iterator<Integer> broken =
        new Iterator<>() {
          private int next;

          @Override
          public boolean hasNext() {
            if (next == 3) {
              throw new UncheckedIOException(new IOException("the disk is gone"));
            }
            return true;
          }

          @Override
          public Integer next() {
            return next++;
          }
        };
    try (OrderedWork<Integer, Integer> work = OrderedWork.fed(broken, item -> item, 2)) {
      assertEquals(List.of(0, 1, 2), List.of(work.next(), work.next(), work.next()));
      assertThrows(UncheckedIOException.class, work::next);
      assertFalse(work.hasNext());
    }
  }

  /** Items that are long in coming. */
  private static final class Slow implements Iterator<String> {
    static final String END = "";
    final BlockingQueue<String> queue = new LinkedBlockingQueue<>();
    private String next;

    @Override
    public boolean hasNext() {
      try {
        next = queue.take();
        return !next.equals(END);
      } catch (InterruptedException e) {
        return false;
      }
    }

    @Override
    public String next() {
      return next;
    }
  }

  private static void sleep(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
