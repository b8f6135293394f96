// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

/** The document at an address given as a feed. */
sealed interface FeedDocument permits Feed, FeedList, FeedPage {}
