// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import copytaster.report.Item;

/**
 * An entry whose article is still to be read.
 *
 * @param entryId in the state
 * @param item what goes into its record
 * @param entry what the feed said
 * @param tries how often it failed
 */
record Waiting(long entryId, Item item, FeedEntry entry, int tries) {}
