// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

/** The document was read but is not a feed. The message says what it is. */
public final class NotAFeedException extends Exception {
  private static final long serialVersionUID = 1L;

  NotAFeedException(String message) {
    super(message);
  }
}
