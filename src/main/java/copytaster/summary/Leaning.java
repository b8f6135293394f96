// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.summary;

import copytaster.lexicon.DiscourseTable;
import copytaster.lexicon.FunctionWordsTable;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Rule;
import copytaster.text.Span;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * On which other sentence each one leans: by a pronoun or connective at its start on the one
 * before, by "The gang" on the one that told of "a gang". Such a sentence stands in a summary only
 * beside the other.
 */
final class Leaning {
  /** Leans on nothing. */
  static final int NOT = -1;

  private static final Set<String> WORDS = Lexicon.set(DiscourseTable.LEANING_WORDS);
  private static final List<String> PHRASES = Lexicon.list(DiscourseTable.LEANING_PHRASES);
  private static final Set<String> HIGHNESSES = Lexicon.set(DiscourseTable.HIGHNESSES);
  private static final Set<String> PRONOUNS = Lexicon.set(DiscourseTable.PRONOUNS);
  private static final Set<String> SMALL =
      Lexicon.union(
          FunctionWordsTable.PREPOSITIONS,
          FunctionWordsTable.AUXILIARIES,
          FunctionWordsTable.CONJUNCTIONS,
          FunctionWordsTable.INTERROGATIVES);

  /** "The old grain harbour": how many words an article may stand before its noun. */
  private static final int LONGEST_PHRASE = 3;

  private static final int FIRST_WORDS = 6;

  private Leaning() {}

  /** The sentence that each one leans on, or {@link #NOT}; the first of all leans on itself. */
  static int[] of(Story story) {
    int[] on = new int[story.size()];
    Arrays.fill(on, NOT);
    Map<String, Integer> introduced = new HashMap<>(); // "gang" by "a gang": where
    for (int i = 0; i < on.length; i++) {
      if (isLeaning(story, i)) {
        on[i] = Math.max(0, i - 1);
      } else if (i > 0
          && story.style(i - 1).question()
          && story.sentences.get(i).block() <= story.sentences.get(i - 1).block() + 1
          && Rule.on("summary.answer")) {
        on[i] = i - 1;
      } else {
        Integer before = antecedent(story, i, introduced);
        on[i] = before != null && Rule.on("summary.definite-noun") ? before : NOT;
      }
      introduce(story, i, introduced);
    }
    return on;
  }

  private static boolean isLeaning(Story story, int i) {
    String lower = strip(story.lower(i));
    int end = wordEnd(lower, 0);
    String first = lower.substring(0, end);
    if (WORDS.contains(first)) {
      int next = Math.min(end + 1, lower.length());
      String second = lower.substring(next, wordEnd(lower, next));
      boolean title = HIGHNESSES.contains(second) && Rule.on("summary.highness");
      boolean pair = first.equals("both") && lower.contains(" and ");
      return !title && !pair && Rule.on("summary.leaning-word");
    }
    for (String phrase : PHRASES) {
      if (lower.startsWith(phrase)
          && (phrase.endsWith(" ")
              || lower.length() == phrase.length()
              || !Character.isLetter(lower.charAt(phrase.length())))
          && Rule.on("summary.leaning-phrase")) {
        return true;
      }
    }
    return false;
  }

  /** Where "a gang" stood, when the sentence starts with "The gang". */
  private static Integer antecedent(Story story, int i, Map<String, Integer> introduced) {
    List<Span> tokens = story.sentences.get(i).tokens();
    String string = story.text.string();
    if (tokens.size() < 3 || !tokens.get(0).of(string).equals("The")) {
      return null;
    }
    for (int t = 1; t <= LONGEST_PHRASE && t < tokens.size(); t++) {
      Span token = tokens.get(t);
      int c = string.codePointAt(token.start());
      String word = token.length() < 30 ? token.of(string) : "";
      if (!Character.isLowerCase(c) || SMALL.contains(word)) {
        return null; // "The Bank", "The of"
      }
      Integer before = introduced.get(word);
      boolean head =
          t + 1 == tokens.size()
              || !Character.isLowerCase(string.codePointAt(tokens.get(t + 1).start()))
              || SMALL.contains(tokens.get(t + 1).of(string))
              || tokens.get(t + 1).of(string).endsWith("s")
              || tokens.get(t + 1).of(string).endsWith("ed");
      if (before != null && head) {
        // "The mayor of Velmora" says by itself who is meant
        boolean explained = t + 1 < tokens.size() && isExplained(tokens.get(t + 1).of(string));
        return explained ? null : before;
      }
    }
    return null;
  }

  private static boolean isExplained(String next) {
    return next.equals("of")
        || next.equals("that")
        || next.equals("who")
        || next.equals("which")
        || next.equals("in")
        || next.equals("at")
        || next.equals("for")
        || next.equals("between")
        || next.equals("on");
  }

  /** Notes the nouns that "a" and "an" introduce. */
  private static void introduce(Story story, int i, Map<String, Integer> introduced) {
    List<Span> tokens = story.sentences.get(i).tokens();
    String string = story.text.string();
    for (int t = 0; t + 1 < tokens.size(); t++) {
      String article = tokens.get(t).length() <= 2 ? tokens.get(t).of(string) : "";
      if (!article.equalsIgnoreCase("a") && !article.equalsIgnoreCase("an")) {
        continue;
      }
      for (int k = t + 1; k <= t + LONGEST_PHRASE && k < tokens.size(); k++) {
        String word = tokens.get(k).length() < 30 ? tokens.get(k).of(string) : "";
        if (word.length() < 3
            || !Character.isLowerCase(word.codePointAt(0))
            || SMALL.contains(word)) {
          break;
        }
        introduced.putIfAbsent(word, i);
      }
    }
  }

  /** Whether one of the first words is a pronoun, though the sentence names no person. */
  static boolean hasBarePronoun(Story story, int i) {
    if (story.namesPerson(i)) {
      return false;
    }
    List<Span> tokens = story.sentences.get(i).tokens();
    for (int t = 0; t < Math.min(FIRST_WORDS, tokens.size()); t++) {
      Span token = tokens.get(t);
      if (token.length() < 6
          && PRONOUNS.contains(token.of(story.text.string()).toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }

  private static String strip(String lower) {
    int from = 0;
    while (from < lower.length() && "\"'“‘([".indexOf(lower.charAt(from)) >= 0) {
      from++;
    }
    return lower.substring(from);
  }

  private static int wordEnd(String s, int from) {
    int i = from;
    while (i < s.length() && Character.isLetter(s.charAt(i))) {
      i++;
    }
    return i;
  }
}
