// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Works on several items at once and hands the results back in the order of the items. At most four
 * items a worker are under way or waiting, so that memory stays constant however many there are.
 */
public final class OrderedWork<T, R> implements Iterator<R>, AutoCloseable {
  private static final int AHEAD = 4;

  /** A checked exception on its way out of the items or the work: it ends all of it. */
  public static final class Halt extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Halt(Exception cause) {
      super(cause);
    }

    /** Throws the cause if it is of this kind. */
    public <X extends Exception> Halt orThrow(Class<X> kind) throws X {
      if (kind.isInstance(getCause())) {
        throw kind.cast(getCause());
      }
      return this;
    }
  }

  private final Iterator<T> items;
  private final Function<T, R> work;
  private final Semaphore room;
  private final ExecutorService workers;

  /** Results in order, done or pending; an empty element marks the end. */
  private final BlockingQueue<Optional<Future<R>>> under = new LinkedBlockingQueue<>();

  private final Optional<Thread> feeder;
  private Optional<Future<R>> head = Optional.empty();
  private boolean asked; // for all items there are
  private boolean ended;

  private OrderedWork(Iterator<T> items, Function<T, R> work, int jobs, boolean fed) {
    this.items = items;
    this.work = work;
    this.room = new Semaphore(jobs * AHEAD);
    this.workers = Executors.newFixedThreadPool(jobs, task -> new DeepThread(task, "worker"));
    this.feeder = fed ? Optional.of(new Thread(this::feed, "inputs")) : Optional.empty();
  }

  /**
   * The caller's thread takes items, as many as there is room for, before it waits for a result.
   */
  public static <T, R> OrderedWork<T, R> asking(Iterator<T> items, Function<T, R> work, int jobs) {
    return new OrderedWork<>(items, work, jobs, false);
  }

  /**
   * A thread of its own takes the items, so that results come as soon as they are ready even while
   * the next item is slow to arrive.
   */
  public static <T, R> OrderedWork<T, R> fed(Iterator<T> items, Function<T, R> work, int jobs) {
    OrderedWork<T, R> ordered = new OrderedWork<>(items, work, jobs, true);
    Thread feeder = ordered.feeder.orElseThrow();
    feeder.setDaemon(true); // it may wait for a line that never comes
    feeder.start();
    return ordered;
  }

  private void feed() {
    try {
      while (items.hasNext()) {
        T item = items.next();
        room.acquire();
        submit(item);
      }
    } catch (InterruptedException e) {
      return; // nobody wants the results any more
    } catch (RuntimeException | Error e) {
      under.add(Optional.of(CompletableFuture.failedFuture(e)));
    }
    under.add(Optional.empty());
  }

  private void fill() {
    while (!asked && room.tryAcquire()) {
      if (items.hasNext()) {
        submit(items.next());
      } else {
        asked = true;
        under.add(Optional.empty());
      }
    }
  }

  private void submit(T item) {
    under.add(Optional.of(workers.submit(() -> work.apply(item))));
  }

  @Override
  public boolean hasNext() {
    if (head.isEmpty() && !ended) {
      if (feeder.isEmpty()) {
        fill();
      }
      try {
        head = under.take();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
      ended = head.isEmpty();
    }
    return !ended;
  }

  @Override
  public R next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    try {
      return head.get().get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      head = Optional.empty();
      room.release();
    }
  }

  @Override
  public void close() {
    feeder.ifPresent(Thread::interrupt);
    workers.shutdownNow();
  }
}
