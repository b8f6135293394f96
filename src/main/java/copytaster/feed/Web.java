// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import copytaster.source.Request;
import copytaster.source.Response;
import copytaster.source.SourceException;

/**
 * Asks a server; {@code Fetcher::get}, with all its limits and manners. For {@code -} it gives what
 * stands on standard input.
 */
@FunctionalInterface
public interface Web {
  /**
   * @throws SourceException if no complete answer came
   */
  Response get(Request request) throws SourceException;
}
