// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import copytaster.diff.Change;
import copytaster.report.Item;
import copytaster.report.Result;
import copytaster.report.Story;
import copytaster.source.Source;
import java.util.List;

/** Renders records; what is rendered is kept in the state until it is written. */
public interface Records {
  /** The text before the first record of an output: the names of columns. May be empty. */
  String opening();

  /**
   * A whole record, with its line end.
   *
   * @param changes what differs from the version that was printed before; empty for the first
   */
  String article(Result result, Item item, Story story, List<Change> changes);

  /** The record of an article that is given up; empty in formats without error records. */
  String failure(Source source, Item item, Throwable cause);
}
