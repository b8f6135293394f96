// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.summary;

import copytaster.lexicon.DiscourseTable;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Rule;
import copytaster.text.Block;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The genre of an article, where it is plain to see; it tells where the news stands. */
enum Genre {
  NEWS,
  /** How-to, list, recommendation: the substance is in the items. */
  GUIDE,
  /** Posts with a clock, the newest on top or at the end. */
  LIVE,
  /** A game or a company's figures. */
  RESULTS,
  /** Says what ought to be. */
  OPINION;

  private static final List<String> GUIDE_TITLES = Lexicon.list(DiscourseTable.GUIDE_TITLES);
  private static final List<String> LIVE_TITLES = Lexicon.list(DiscourseTable.LIVE_TITLES);
  private static final Set<String> RESULTS_TITLES = Lexicon.set(DiscourseTable.RESULTS_TITLES);
  static final Phrases DUTIES = new Phrases(Lexicon.list(DiscourseTable.DUTIES));

  /** "3-1", "21–14": no year, no range of years. */
  static final Pattern SCORE = Pattern.compile("(?<![\\d-–/])\\d{1,3}[-–]\\d{1,3}(?![\\d-–/])");

  /** "7 reasons", "10 Best". */
  private static final Pattern NUMBERED =
      Pattern.compile("^(the )?(top |best )*\\d{1,3}\\+? [a-z].*");

  /** Posts with a clock that make a live blog. */
  private static final int FEWEST_POSTS = 4;

  /** Share of sentences in items that makes a list. */
  private static final double LISTED = 0.4;

  /** Share of sentences with "you" that makes a text advice. */
  private static final double SPOKEN = 0.33;

  /** "15 best" is a list only if it has its items. */
  private static final int FEWEST_HEADINGS = 3;

  /** Of so many sentences one says what ought to be: news has one of twenty. */
  private static final int DUTY_EVERY = 7;

  static Genre of(Story story, String title) {
    String lower = title.toLowerCase(Locale.ROOT);
    if (isLive(story, lower) && Rule.on("summary.live-blog")) {
      return LIVE;
    }
    if (isGuide(story, lower) && Rule.on("summary.guide")) {
      return GUIDE;
    }
    if (isResults(story, lower) && Rule.on("summary.results")) {
      return RESULTS;
    }
    return isOpinion(story) && Rule.on("summary.opinion") ? OPINION : NEWS;
  }

  private static boolean isLive(Story story, String title) {
    int posts = 0;
    for (int i = 0; i < story.size() && posts < FEWEST_POSTS; i++) {
      posts += story.opensBlock(i) && Prelude.clock(story.whole(i)) > 0 ? 1 : 0;
    }
    return posts >= FEWEST_POSTS || LIVE_TITLES.stream().anyMatch(title::contains);
  }

  /** Whether the clock of the first post is earlier than that of the last. */
  static boolean growsDown(Story story) {
    int first = -1;
    int last = -1;
    for (int i = 0; i < story.size(); i++) {
      if (story.opensBlock(i) && Prelude.clock(story.whole(i)) > 0) {
        last = Prelude.minutes(story.whole(i));
        first = first < 0 ? last : first;
      }
    }
    return first < last && Rule.on("summary.oldest-post-first");
  }

  private static boolean isGuide(Story story, String title) {
    for (String words : GUIDE_TITLES) {
      int at = title.indexOf(words);
      if (at >= 0 && (at == 0 || title.charAt(at - 1) == ' ')) {
        return true;
      }
    }
    int items = 0;
    int spoken = 0; // to the reader
    for (int i = 0; i < story.size(); i++) {
      boolean item = story.kind(i) == Block.Kind.LIST_ITEM;
      items += item ? 1 : 0;
      spoken += story.style(i).secondPerson() && !story.style(i).question() ? 1 : 0;
    }
    return story.outline.size() >= FEWEST_HEADINGS && NUMBERED.matcher(title).matches()
        || items > LISTED * story.size() && items > 3
        || spoken > SPOKEN * story.size() && spoken > 3;
  }

  private static boolean isResults(Story story, String title) {
    int scores = 0;
    for (int i = 0; i < story.size() && i < 12; i++) {
      scores += SCORE.matcher(story.string(i)).find() ? 1 : 0;
    }
    boolean company = false;
    for (String word : title.split("[^a-z0-9-]+")) {
      company |= RESULTS_TITLES.contains(word);
    }
    return scores > 1 || company;
  }

  private static boolean isOpinion(Story story) {
    int duties = 0;
    for (int i = 0; i < story.size(); i++) {
      duties += story.style(i).quoteShare() == 0 && story.has(i, DUTIES) ? 1 : 0;
    }
    return duties >= 3 && duties * DUTY_EVERY >= story.size();
  }
}
