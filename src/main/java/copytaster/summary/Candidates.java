// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.summary;

import copytaster.text.Block;
import copytaster.text.Sentence;
import copytaster.text.Text;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which sentences may stand in a summary. The rules are dropped one after the other where they
 * leave nothing: an article of one short line has that line for its summary.
 */
final class Candidates {
  /** Shorter ones are seldom whole statements; 30.7 to 31.1 ROUGE-1 for the first three alone. */
  private static final int FEWEST_WORDS = 8;

  /** More than this is no sentence but a list or a text without stops. */
  private static final int MOST_WORDS = 120;

  /** Of such a quotation nothing says whose it is. */
  private static final double NOTHING_BUT_QUOTED = 0.92;

  private static final int LONGEST_SPEAKER = 25;
  private static final int MOST_WORDS_OF_SPEAKER = 4;
  private static final int FEWEST_SPEECHES = 3;

  private static final Set<String> SELF =
      Set.of("article", "story", "piece", "post", "text", "page", "video", "gallery");
  private static final Set<String> SELF_VERBS =
      Set.of(
          ("discusses presents explores examines describes explains highlights outlines covers"
                  + " looks summarizes summarises provides offers delves contains originally was"
                  + " first has appeared")
              .split(" "));

  private Candidates() {}

  /**
   * @param sentences prose, in order
   * @param styles parallel to {@code sentences}
   */
  static BitSet of(Text text, List<Sentence> sentences, List<Style> styles) {
    BitSet whole = new BitSet();
    BitSet long_ = new BitSet();
    BitSet sound = new BitSet();
    Set<String> seen = new HashSet<>(); // pages print a sentence again as a pull quote
    boolean interview = isInterview(text, sentences);
    for (int i = 0; i < sentences.size(); i++) {
      Style style = styles.get(i);
      String string = text.at(sentences.get(i).span());
      if (style.terminated()
          && seen.add(string)
          && style.words() <= MOST_WORDS
          && !speaksOfItself(string)) {
        whole.set(i);
        if (style.words() >= FEWEST_WORDS && style.quoteShare() < 1) {
          long_.set(i);
          if (isSound(style) && !(interview && i > 0 && isSpeech(string))) {
            sound.set(i);
          }
        }
      }
    }
    if (!sound.isEmpty()) {
      return sound;
    }
    if (!long_.isEmpty()) {
      return long_;
    }
    if (whole.isEmpty()) {
      whole.set(0, sentences.size());
    }
    return whole;
  }

  /** Whether it can stand by itself and tells something. */
  private static boolean isSound(Style style) {
    return !style.halfQuote()
        && !style.aside()
        && !style.fragment()
        && style.quoteShare() < NOTHING_BUT_QUOTED;
  }

  /** Whether sentences of such a block count as the article's prose. */
  static boolean isProse(Block.Kind kind) {
    return switch (kind) {
      case PARAGRAPH, QUOTE, LIST_ITEM -> true;
      case HEADING, TABLE_ROW, PREFORMATTED -> false;
    };
  }

  /** Several speakers; the first sentence has none but a place: "NEW DELHI: The court …". */
  private static boolean isInterview(Text text, List<Sentence> sentences) {
    int lines = 0;
    for (int i = 1; i < sentences.size() && lines < FEWEST_SPEECHES; i++) {
      lines += isSpeech(text.at(sentences.get(i).span())) ? 1 : 0;
    }
    return lines == FEWEST_SPEECHES;
  }

  /**
   * A line of an interview or of a list: "CNN: How did it begin?", "LIND: It sank.", "Palm Bay
   * (3-1): Noah Lind 2 goals".
   */
  private static boolean isSpeech(String sentence) {
    int colon = sentence.indexOf(": ");
    if (colon < 1 || colon > LONGEST_SPEAKER || Character.isDigit(sentence.charAt(0))) {
      return false;
    }
    String[] words = sentence.substring(0, colon).split(" ");
    for (String word : words) {
      if (word.isEmpty() || Character.isLowerCase(word.codePointAt(0))) {
        return false;
      }
    }
    return words.length <= MOST_WORDS_OF_SPEAKER;
  }

  /**
   * "The article discusses …", "This story was first …". Not "The report says …": that is news
   * about a report.
   */
  private static boolean speaksOfItself(String sentence) {
    String[] words = sentence.toLowerCase(Locale.ROOT).split("\\s+", 4);
    return words.length == 4
        && (words[0].equals("the") || words[0].equals("this"))
        && SELF.contains(words[1])
        && SELF_VERBS.contains(words[2]);
  }
}
