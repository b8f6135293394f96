// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
/**
 * Finds the new entries of news feeds, with a state file as memory. Start with {@link
 * copytaster.feed.FeedRun}, one run as cron starts it: {@code Polling} asks for feeds, {@code
 * FeedParser} reads them, {@code Intake} takes their entries into the {@code State}, {@code
 * ArticleReader} hands new entries to the pipeline, {@code StoryBook} groups records about one
 * event, and a {@code Sink} takes the finished lines. Knows nothing of the command line, and of
 * HTTP only what {@code source} gives.
 */
package copytaster.feed;
