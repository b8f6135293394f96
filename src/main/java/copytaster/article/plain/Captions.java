// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.plain;

import copytaster.lexicon.CaptionsTable;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Rule;
import copytaster.text.SceneVerbs;
import copytaster.text.SentenceCutter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds captions that have lost their pictures: alone between paragraphs, or glued to the end of
 * one. A caption describes a scene in the present tense ("Soldiers ride a tank, 1 February 2025"),
 * quotes nobody, and is short among longer paragraphs.
 */
final class Captions {
  /** Longer paragraphs are not captions. */
  private static final int MOST_WORDS = 65;

  private static final int MOST_SENTENCES = 2;

  /** From this median number of sentences on, a paragraph of one or two is unusual. */
  private static final double LONG_PARAGRAPHS = 4;

  /** With a larger share of capitalised words a line is in title case. */
  private static final double TITLE_CASE = 0.75;

  /** The verb of a scene is among its first words. */
  private static final int LATEST_VERB = 12;

  private static final Set<String> IS = Lexicon.set(CaptionsTable.SCENE_AUXILIARIES);
  private static final Set<String> SEEN = Lexicon.set(CaptionsTable.SEEN);
  private static final Set<String> REPORTING = Lexicon.set(CaptionsTable.QUOTING);
  private static final Set<String> NOT_PRESENT = Lexicon.set(CaptionsTable.NOT_PRESENT);
  private static final Set<String> NOT_BEFORE_A_VERB = Lexicon.set(CaptionsTable.BEFORE_NOUNS);

  private final List<List<String>> paragraphs;
  private final double median;

  /**
   * @param paragraphs the running text of one article, in order, without title and headings
   */
  Captions(List<String> paragraphs) {
    this.paragraphs = paragraphs.stream().map(SentenceCutter::sentences).toList();
    int[] counts = this.paragraphs.stream().mapToInt(List::size).sorted().toArray();
    median = counts.length == 0 ? 0 : counts[counts.length / 2];
  }

  /** Whether a whole paragraph is a caption. The first one never is: there may be no other. */
  boolean isCaption(int index) {
    List<String> own = paragraphs.get(index);
    String paragraph = String.join(" ", own);
    return index > 0
        && own.size() <= MOST_SENTENCES
        && paragraph.split(" ").length <= MOST_WORDS
        && !reports(paragraph)
        && (isScene(own.get(0))
                && (median >= LONG_PARAGRAPHS || Head.date(paragraph).isPresent())
                && Rule.on("plain.caption-of-scene")
            || isTitleCase(own) && Rule.on("plain.caption-in-capitals"));
  }

  /**
   * The start of a caption attached to the end of a paragraph: words after its last full stop that
   * describe a scene and give a date. The length of the paragraph if there is none.
   */
  static int gluedFrom(String paragraph) {
    List<String> sentences = SentenceCutter.sentences(paragraph);
    String tail = sentences.isEmpty() ? "" : sentences.get(sentences.size() - 1);
    boolean glued =
        sentences.size() > 1
            && !SentenceCutter.isTerminated(tail)
            && isScene(tail)
            && Head.date(tail).isPresent()
            && !reports(tail)
            && Rule.on("plain.caption-glued");
    return glued
        ? paragraph.substring(0, paragraph.length() - tail.length()).stripTrailing().length()
        : paragraph.length();
  }

  /** Whether the first words describe an action in the present tense. */
  private static boolean isScene(String sentence) {
    List<String> cased = words(sentence);
    List<String> words = words(sentence.toLowerCase(Locale.ROOT).replace('’', '\''));
    for (int i = 1; i < Math.min(words.size(), LATEST_VERB); i++) {
      String word = words.get(i);
      String next = i + 1 < words.size() ? words.get(i + 1) : "";
      if (NOT_PRESENT.contains(word)) {
        return false;
      }
      if (IS.contains(word)) {
        return SEEN.contains(next);
      }
      if ((SceneVerbs.ofSeveral(word) || SceneVerbs.ofOne(word))
          && Character.isLowerCase(cased.get(i).charAt(0))
          && !NOT_BEFORE_A_VERB.contains(words.get(i - 1))
          && !next.isEmpty()
          && !NOT_PRESENT.contains(next)
          && !IS.contains(next)) {
        return true;
      }
    }
    return false;
  }

  /** "The Lighthouse: A Symbol of Hope." Lists of prizes or names have no colon. */
  private static boolean isTitleCase(List<String> sentences) {
    String line = sentences.get(0);
    List<String> words = Arrays.stream(line.split(" ")).filter(w -> w.length() > 3).toList();
    long capitals = words.stream().filter(w -> Character.isUpperCase(w.codePointAt(0))).count();
    return sentences.size() == 1
        && SentenceCutter.isTerminated(line)
        && line.contains(": ")
        && words.size() >= 4
        && capitals > TITLE_CASE * words.size();
  }

  private static boolean reports(String text) {
    return text.indexOf('"') >= 0
        || text.indexOf('“') >= 0
        || words(text.toLowerCase(Locale.ROOT)).stream().anyMatch(REPORTING::contains);
  }

  /** The words without the marks around them; "x" for a word of marks. */
  private static List<String> words(String text) {
    return Arrays.stream(text.split(" ")).map(Captions::bare).toList();
  }

  private static String bare(String word) {
    int from = 0;
    int to = word.length();
    while (from < to && !Character.isLetterOrDigit(word.charAt(from))) {
      from++;
    }
    while (to > from && !Character.isLetterOrDigit(word.charAt(to - 1))) {
      to--;
    }
    return from == to ? "x" : word.substring(from, to);
  }
}
