// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import java.util.List;

/**
 * An HTML page that names feeds in its head.
 *
 * @param alternates their addresses, absolute, in order
 */
record FeedPage(List<String> alternates) implements FeedDocument {
  FeedPage {
    alternates = List.copyOf(alternates);
  }
}
