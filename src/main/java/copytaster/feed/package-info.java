// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/**
 * What is new in news feeds, remembered in a state file. {@link copytaster.feed.FeedParser} reads a
 * feed; nothing of it knows the command line.
 */
package copytaster.feed;
