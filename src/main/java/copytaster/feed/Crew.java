// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import java.util.Iterator;
import java.util.function.Function;

/** Works on several items at once, in constant memory. */
public interface Crew {
  /** The results in the order of the items; the items are asked for by the caller's thread. */
  <T, R> Shift<R> work(Iterator<T> items, Function<T, R> work);

  /** The results of one batch of work, as they come. */
  interface Shift<R> extends Iterator<R>, AutoCloseable {
    @Override
    void close();
  }
}
