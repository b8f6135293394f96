// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

/** What an address given as a feed turned out to hold. */
sealed interface FeedDocument permits Feed, FeedList, FeedPage {}
