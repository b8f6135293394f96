// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.cli;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Works on several items at once and hands the results back in the order of the items. At most four
 * items a worker are under way or waiting, so that memory stays constant however many there are.
 */
final class OrderedWork<T, R> implements Iterator<R>, AutoCloseable {
  private static final int AHEAD = 4;

  private final Iterator<T> items;
  private final Function<T, R> work;
  private final int window;
  private final ExecutorService workers;
  private final Queue<Future<R>> under = new ArrayDeque<>();

  OrderedWork(Iterator<T> items, Function<T, R> work, int jobs) {
    this.items = items;
    this.work = work;
    this.window = jobs * AHEAD;
    this.workers =
        Executors.newFixedThreadPool(
            jobs,
            task -> {
              Thread thread =
                  new Thread(null, task, "worker", 8L << 20); // deep pages need a deep stack
              thread.setDaemon(true);
              return thread;
            });
  }

  @Override
  public boolean hasNext() {
    return !under.isEmpty() || items.hasNext();
  }

  @Override
  public R next() {
    while (under.size() < window && items.hasNext()) {
      T item = items.next();
      under.add(workers.submit(() -> work.apply(item)));
    }
    try {
      return under.remove().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
