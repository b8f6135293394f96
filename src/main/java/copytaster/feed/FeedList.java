// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import java.util.List;

/**
 * A list of feeds: OPML.
 *
 * @param urls absolute, in order, each once
 */
record FeedList(List<String> urls) implements FeedDocument {
  FeedList {
    urls = List.copyOf(urls);
  }
}
