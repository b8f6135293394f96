// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.summary;

import java.util.Locale;
import java.util.Set;

/**
 * Tells what a publication says to its readers from what it says of the story: calls to subscribe,
 * to click and to write in, disclosures, and sentences that only lead to what stands below them.
 * English alone: elsewhere nothing is one.
 */
final class Aside {
  /** Anywhere in a sentence; what news does not say of others in these words. */
  private static final String[] PHRASES = {
    "click here",
    "sign up for our",
    "sign up for the",
    "sign up to our",
    "sign up here",
    "subscribe to our",
    "subscribe to the",
    "subscribe now",
    "subscribe today",
    "our newsletter",
    "daily newsletter",
    "all rights reserved",
    "privacy policy",
    "terms of service",
    "terms and conditions apply",
    "follow us on",
    "follow him on",
    "follow her on",
    "follow me on",
    "scroll down",
    "via this form",
    "letter to the editor",
    "may earn a commission",
    "affiliate link",
    "affiliate commission",
    "has been compensated by",
    "watch the video",
    "in the video above",
    "in the video below",
    "listen to the podcast",
    "download our app",
    "join the conversation",
    "contributed to this",
    "for more information, ",
    "for more information on",
    "get more information",
    "for more details, ",
    "days a week, 365",
    "this article was",
    "this story was",
    "this story has been",
    "this article has been",
    "this post was",
    "reprinted with permission",
    "photo gallery",
  };

  /** Verbs that speak to the reader where they begin a sentence … */
  private static final Set<String> CALLS =
      words(
          "click subscribe sign download follow listen watch read see check visit book buy shop"
              + " enter join register vote share tell let email call contact scroll tap submit"
              + " send order browse discover find get learn note remember try use");

  /** … and one of these follows: "Share prices fell" is none. */
  private static final Set<String> CALLED =
      words(
          "our the your us for here more to up out on now below all this these a an free it it's"
              + " today that how what about my me his her");

  private static final String[] LEADS = {
    "here are ",
    "here is ",
    "here's ",
    "here’s ",
    "below ",
    "the following ",
    "in this article",
    "in this post",
    "in this edition",
    "in this guide",
    "in this video",
    "in this episode",
    "in this roundup",
    "editor's note",
    "editor’s note",
    "correction:",
    "advertisement",
    "now you can hear",
  };

  private Aside() {}

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }

  static boolean is(String sentence) {
    String lower = sentence.toLowerCase(Locale.ROOT);
    for (String phrase : PHRASES) {
      if (lower.contains(phrase)) {
        return true;
      }
    }
    for (String lead : LEADS) {
      if (lower.startsWith(lead)) {
        return true;
      }
    }
    int blank = lower.indexOf(' ');
    int next = blank < 0 ? -1 : lower.indexOf(' ', blank + 1);
    return next > 0
        && CALLS.contains(lower.substring(0, blank))
        && CALLED.contains(lower.substring(blank + 1, next));
  }
}
