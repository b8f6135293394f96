// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import copytaster.report.Result;
import copytaster.source.Source;

/** Renders records; what is rendered is kept in the state until it is written. */
public interface Records {
  /** What stands before the first record of an output: the names of columns. May be empty. */
  String opening();

  /** A whole record, with its line end. */
  String article(Result result, Item item, Story story);

  /** A whole record of an article that is given up; empty in formats that have none. */
  String failure(Source source, Item item, Throwable cause);
}
