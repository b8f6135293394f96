// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import copytaster.OrderedWork;
import java.util.Iterator;

/** Loads waiting entries one by one, as they are needed: their texts may be long. */
record WaitingEntries(EntryTable entries, Iterator<Long> ids) implements Iterator<Waiting> {
  @Override
  public boolean hasNext() {
    return ids.hasNext();
  }

  @Override
  public Waiting next() {
    try {
      return entries.load(ids.next());
    } catch (StateException e) {
      throw new OrderedWork.Halt(e);
    }
  }
}
