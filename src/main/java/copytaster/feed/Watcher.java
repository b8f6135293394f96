// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

/** Receives the events of a run. */
public interface Watcher {
  /** A feed fails and has done so for long, or an article is given up. */
  void trouble(String subject, Throwable cause);

  /** Something that only those who asked want to know. */
  void remark(String subject, String message);
}
