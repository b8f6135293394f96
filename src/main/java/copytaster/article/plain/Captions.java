// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.plain;

import copytaster.lexicon.CaptionsTable;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Months;
import copytaster.lexicon.Rule;
import copytaster.text.SceneVerbs;
import copytaster.text.SentenceCutter;
import java.util.ArrayList;
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

  private static final Set<String> IS = Lexicon.set(CaptionsTable.SCENE_AUXILIARIES);

  private static final Set<String> SEEN = Lexicon.set(CaptionsTable.SEEN);

  private static final Set<String> REPORTING = Lexicon.set(CaptionsTable.QUOTING);

  private static final Set<String> NOT_PRESENT = Lexicon.set(CaptionsTable.NOT_PRESENT);

  private static final Set<String> NOT_BEFORE_A_VERB = Lexicon.set(CaptionsTable.BEFORE_NOUNS);

  private final List<List<String>> sentences = new ArrayList<>();
  private final List<String> paragraphs;
  private final double median;

  /**
   * @param paragraphs the running text of one article, in order, without title and headings
   */
  Captions(List<String> paragraphs) {
    this.paragraphs = paragraphs;
    for (String paragraph : paragraphs) {
      sentences.add(SentenceCutter.sentences(paragraph));
    }
    int[] counts = sentences.stream().mapToInt(List::size).sorted().toArray();
    median = counts.length == 0 ? 0 : counts[counts.length / 2];
  }

  /** Whether a whole paragraph is a caption. The first one never is: there may be no other. */
  boolean isCaption(int index) {
    String paragraph = paragraphs.get(index);
    List<String> own = sentences.get(index);
    String[] words = paragraph.split(" ");
    if (index == 0 || own.size() > MOST_SENTENCES || words.length > MOST_WORDS) {
      return false;
    }
    if (reports(paragraph)) {
      return false;
    }
    return isScene(own.get(0))
            && (hasDate(paragraph) || median >= LONG_PARAGRAPHS)
            && Rule.on("plain.caption-of-scene")
        || isTitleCase(own) && Rule.on("plain.caption-in-capitals");
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
            && hasDate(tail)
            && !reports(tail)
            && Rule.on("plain.caption-glued");
    return glued
        ? paragraph.substring(0, paragraph.length() - tail.length()).stripTrailing().length()
        : paragraph.length();
  }

  /** Whether the first words describe an action in the present tense. */
  private static boolean isScene(String sentence) {
    String[] words = sentence.split(" ");
    for (int i = 1; i < Math.min(words.length, 12); i++) {
      String word = bare(words[i]);
      if (NOT_PRESENT.contains(word)) {
        return false;
      }
      if (IS.contains(word)) {
        return SEEN.contains(bare(words[Math.min(i + 1, words.length - 1)]));
      }
      if ((SceneVerbs.ofSeveral(word) || SceneVerbs.ofOne(word))
          && word.equals(bareCase(words[i]))
          && !NOT_BEFORE_A_VERB.contains(bare(words[i - 1]))
          && i + 1 < words.length
          && !NOT_PRESENT.contains(bare(words[i + 1]))
          && !IS.contains(bare(words[i + 1]))) {
        return true;
      }
    }
    return false;
  }

  /** "The Lighthouse: A Symbol of Hope." Lists of prizes or names have no colon. */
  private static boolean isTitleCase(List<String> sentences) {
    String line = sentences.get(0);
    if (sentences.size() != 1 || !SentenceCutter.isTerminated(line) || !line.contains(": ")) {
      return false;
    }
    int longWords = 0;
    int capitals = 0;
    for (String word : line.split(" ")) {
      if (word.length() > 3) {
        longWords++;
        capitals += Character.isUpperCase(word.codePointAt(0)) ? 1 : 0;
      }
    }
    return longWords >= 4 && capitals > TITLE_CASE * longWords;
  }

  private static boolean reports(String text) {
    for (String word : text.split(" ")) {
      if (REPORTING.contains(bare(word))) {
        return true;
      }
    }
    return text.indexOf('"') >= 0 || text.indexOf('“') >= 0;
  }

  /** A month beside a number: "1 February", "Sept. 27". */
  private static boolean hasDate(String text) {
    String[] words = text.split(" ");
    for (int i = 0; i < words.length; i++) {
      if (Months.month(bare(words[i])) > 0
          && Character.isUpperCase(bareCase(words[i]).codePointAt(0))
          && (i > 0 && isNumber(words[i - 1]) || i + 1 < words.length && isNumber(words[i + 1]))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNumber(String word) {
    return Character.isDigit(word.codePointAt(0));
  }

  private static String bare(String word) {
    return bareCase(word).toLowerCase(Locale.ROOT).replace('’', '\'');
  }

  /** Without marks around it; "x" where nothing is left. */
  private static String bareCase(String word) {
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
