// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import java.util.Iterator;

/** Loads waiting entries one by one, as they are needed: their texts may be long. */
final class WaitingEntries implements Iterator<Waiting> {
  private final EntryTable entries;
  private final Iterator<Long> ids;

  WaitingEntries(EntryTable entries, Iterator<Long> ids) {
    this.entries = entries;
    this.ids = ids;
  }

  @Override
  public boolean hasNext() {
    return ids.hasNext();
  }

  @Override
  public Waiting next() {
    try {
      return entries.load(ids.next());
    } catch (StateException e) {
      throw new Failure(e);
    }
  }

  /** A checked exception on its way through an iterator. */
  static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final StateException cause;

    Failure(StateException cause) {
      super(cause);
      this.cause = cause;
    }

    StateException cause() {
      return cause;
    }
  }
}
