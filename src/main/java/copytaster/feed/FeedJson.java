// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import copytaster.report.Item;
import copytaster.report.Json;
import java.time.Instant;
import java.util.Optional;

/** Feeds as JSON: what {@code --dump}, {@code --list} and {@code --dry-run} print. */
final class FeedJson {
  private final boolean indent;

  /**
   * @param indent over several lines, for people
   */
  FeedJson(boolean indent) {
    this.indent = indent;
  }

  String document(String url, FeedDocument document) {
    return Json.object(
        indent,
        json -> {
          json.text("url", url);
          if (document instanceof Feed feed) {
            feed(json, feed);
          } else if (document instanceof FeedList list) {
            json.texts("feeds", list.urls());
          } else if (document instanceof FeedPage page) {
            json.texts("alternates", page.alternates());
          }
        });
  }

  String error(String url, String message) {
    return Json.object(
        indent,
        json -> {
          json.text("url", url);
          json.text("error", message);
        });
  }

  String state(FeedState feed, Optional<Instant> left, int waiting, int done, int failed) {
    return Json.object(
        indent,
        json -> {
          json.text("url", feed.url());
          json.text("title", feed.title());
          json.text("moved_to", feed.urlNow());
          json.text("last_poll", feed.polledAt());
          json.text("last_success", feed.successAt());
          json.text("gone", feed.goneAt());
          json.text("next_due", feed.goneAt().isPresent() ? "" : feed.nextDue().toString());
          json.text("not_named_since", left);
          json.number("failures", feed.fails());
          json.text("error", feed.error());
          json.number("articles_read", done);
          json.number("articles_waiting", waiting);
          json.number("articles_given_up", failed);
        });
  }

  String item(Item item) {
    return Json.object(
        indent,
        json -> {
          json.text("id", item.id());
          json.text("feed", item.feedUrl());
          json.text("title", item.title());
          json.text("link", item.link());
          json.text("published", item.published());
        });
  }

  private static void feed(Json json, Feed feed) {
    json.object(
        "feed",
        j -> {
          j.text("title", feed.title());
          j.text("link", feed.link());
        });
    json.objects("entries", feed.entries(), entry -> entry(json, entry));
    json.texts("warnings", feed.warnings());
  }

  private static void entry(Json json, FeedEntry entry) {
    json.text("title", entry.title());
    json.text("link", entry.link());
    json.text("id", entry.guid());
    json.text("published", entry.published());
    json.texts("authors", entry.authors());
    json.text("content", entry.content());
    json.text("teaser", entry.teaser());
    json.texts("warnings", entry.doubt().stream().toList());
  }
}
