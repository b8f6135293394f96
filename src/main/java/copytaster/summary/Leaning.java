// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.summary;

import copytaster.entity.Entity;
import copytaster.entity.EntityType;
import copytaster.entity.NamedEntity;
import copytaster.lexicon.DiscourseTable;
import copytaster.lexicon.FunctionWordsTable;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Rule;
import copytaster.lexicon.TenseTable;
import copytaster.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The sentences that one needs beside it: "But" and "She" the sentence before, "The gang" one that
 * names a gang, "Lind" one that says who Ada Lind is.
 *
 * @param rule why
 * @param share of the full price that the sentence pays without it
 * @param on the sentences any of which will do
 */
record Leaning(String rule, double share, BitSet on) {
  private static final Set<String> WORDS = Lexicon.set(DiscourseTable.LEANING_WORDS);
  private static final List<String> PHRASES = Lexicon.list(DiscourseTable.LEANING_PHRASES);
  private static final Set<String> HIGHNESSES = Lexicon.set(DiscourseTable.HIGHNESSES);
  private static final Set<String> PERSONS = Lexicon.set(DiscourseTable.PERSONAL_PRONOUNS);
  private static final Set<String> POINTING = Lexicon.set(DiscourseTable.POINTING_WORDS);
  private static final Set<String> POINTING_LATE = Set.of("this", "these", "those");
  private static final Set<String> TIMES = Lexicon.set(DiscourseTable.TIMES_AFTER_THIS);
  private static final Set<String> KNOWN_BEFORE = Lexicon.set(DiscourseTable.KNOWN_BEFORE);
  private static final Set<String> EXPLAINING = Lexicon.set(DiscourseTable.EXPLAINING_WORDS);
  private static final Set<String> LEADING = Lexicon.set(DiscourseTable.LEADING_WORDS);
  private static final Set<String> VERBS = Lexicon.set(FunctionWordsTable.AUXILIARIES);
  private static final Set<String> PAST = Lexicon.set(TenseTable.PAST_FORMS);
  private static final Set<String> SMALL =
      Lexicon.union(
          FunctionWordsTable.PREPOSITIONS,
          FunctionWordsTable.AUXILIARIES,
          FunctionWordsTable.CONJUNCTIONS,
          FunctionWordsTable.INTERROGATIVES);
  private static final Set<String> DETERMINERS =
      Lexicon.union(FunctionWordsTable.ARTICLES, FunctionWordsTable.QUANTIFIERS);

  /** "The old grain harbour": how many words an article may stand before its noun. */
  private static final int LONGEST_PHRASE = 3;

  private static final int FIRST_WORDS = 7;
  private static final int LONGEST_EXPLETIVE = 8;
  private static final Set<String> EXPLETIVE = Lexicon.set(DiscourseTable.EXPLETIVE_PREDICATES);

  /** The leaning of each sentence; null where it stands by itself. */
  static Leaning[] of(Story story) {
    Leaning[] all = new Leaning[story.size()];
    Map<String, BitSet> nouns = new HashMap<>(); // "gang": the sentences that have it
    Map<String, Boolean> introduced = new HashMap<>(); // by "the gang"; true by "a gang"
    Map<Integer, BitSet> presented = presented(story);
    for (int i = 0; i < all.length; i++) {
      List<String> words = words(story, i);
      all[i] = leaning(story, i, words, nouns, introduced, presented.get(i));
      note(words, i, nouns, introduced);
    }
    return all;
  }

  private static Leaning leaning(
      Story story,
      int i,
      List<String> words,
      Map<String, BitSet> nouns,
      Map<String, Boolean> introduced,
      BitSet presented) {
    BitSet before = new BitSet();
    before.set(Math.max(0, i - 1), i);
    if (startsWithLeaning(story.lower(i))) {
      return new Leaning("summary.leaning", 3, before);
    }
    if (i > 0
        && story.style(i - 1).question()
        && story.sentences.get(i).block() <= story.sentences.get(i - 1).block() + 1
        && Rule.on("summary.answer")) {
      return new Leaning("summary.answer", 2, before);
    }
    if (points(words) && Rule.on("summary.pointing-word")) {
      return new Leaning("summary.pointing-word", 1.4, before);
    }
    if (hasBarePronoun(story, i, words) && Rule.on("summary.bare-pronoun")) {
      return new Leaning("summary.bare-pronoun", 1.4, before);
    }
    if (story.genre == Genre.GUIDE
        && points(words, FIRST_WORDS, words.size(), POINTING_LATE)
        && Rule.on("summary.pointing-late")) {
      return new Leaning("summary.pointing-late", 0.5, before);
    }
    String noun = definite(words, introduced);
    if (noun != null
        && (story.genre == Genre.GUIDE || !story.titleHas(noun))
        && Rule.on("summary.definite-noun")) {
      boolean pointed = introduced.getOrDefault(noun, false);
      before.or(nouns.getOrDefault(noun, new BitSet()));
      double share = pointed ? 0.8 : KNOWN_BEFORE.contains(noun) ? 0.5 : 0.3;
      return new Leaning("summary.definite-noun", share, before);
    }
    return presented != null && Rule.on("summary.surname")
        ? new Leaning("summary.surname", 0.5, presented)
        : null;
  }

  private static List<String> words(Story story, int i) {
    List<String> words = new ArrayList<>();
    for (Span token : story.sentences.get(i).tokens()) {
      words.add(token.length() < 30 ? token.of(story.text.string()) : "-");
    }
    return words;
  }

  private static boolean startsWithLeaning(String sentence) {
    int from = 0;
    while (from < sentence.length() && "\"'“‘([".indexOf(sentence.charAt(from)) >= 0) {
      from++;
    }
    String lower = sentence.substring(from);
    int end = wordEnd(lower, 0);
    String first = lower.substring(0, end);
    if (WORDS.contains(first)) {
      int next = Math.min(end + 1, lower.length());
      String second = lower.substring(next, wordEnd(lower, next));
      boolean title = HIGHNESSES.contains(second) && Rule.on("summary.highness");
      boolean pair = first.equals("both") && lower.contains(" and ");
      boolean day = first.equals("this") && TIMES.contains(second) && Rule.on("summary.this-week");
      boolean expletive =
          first.equals("it") && isExpletive(lower) && Rule.on("summary.expletive-it");
      return !title && !pair && !day && !expletive && Rule.on("summary.leaning-word");
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

  /** "It is clear that", "It won't be easy to": stands for what follows, not for what precedes. */
  private static boolean isExpletive(String lower) {
    String[] words = lower.split(" ", LONGEST_EXPLETIVE);
    for (int w = 0; w < words.length - 1; w++) {
      if (EXPLETIVE.contains(words[w])) {
        return lower.contains(" to ") || lower.contains(" that ") || lower.contains(" wh");
      }
    }
    return false;
  }

  /** "In this case", "Some of those", "As this is"; not "Late this week", "Only those who came". */
  private static boolean points(List<String> words) {
    if (words.size() > 4
        && words.get(0).equals("The")
        && (words.get(1).equals("most") && VERBS.contains(words.get(3))
            || LEADING.contains(words.get(1)) && VERBS.contains(words.get(2)))) {
      return true; // "The most famous is", "The first was"
    }
    return points(words, 1, FIRST_WORDS, POINTING);
  }

  /** One of the words from one place to before another, with a noun or verb to point at. */
  private static boolean points(List<String> words, int from, int to, Set<String> pointing) {
    for (int w = from; w < to && w + 1 < words.size(); w++) {
      String next = words.get(w + 1).toLowerCase(Locale.ROOT);
      if (pointing.contains(words.get(w))
          && !TIMES.contains(next)
          && !EXPLAINING.contains(next)
          && Character.isLetter(next.isEmpty() ? ' ' : next.charAt(0))) {
        return true;
      }
    }
    return false;
  }

  /**
   * "When asked, he": one of the first words, before any person or noun that it could stand for.
   */
  private static boolean hasBarePronoun(Story story, int i, List<String> words) {
    if (story.namesPerson(i)) {
      return false;
    }
    for (int w = 1; w < Math.min(FIRST_WORDS, words.size()); w++) {
      if (PERSONS.contains(words.get(w))) {
        return true;
      }
      if (DETERMINERS.contains(words.get(w - 1).toLowerCase(Locale.ROOT))
          || w > 1 && Character.isUpperCase(words.get(w).codePointAt(0))) {
        return false;
      }
    }
    return false;
  }

  /** The noun of "The gang", when it was told of before; null for "The mayor of Velmora". */
  private static String definite(List<String> words, Map<String, Boolean> introduced) {
    if (words.size() < 3 || !words.get(0).equals("The")) {
      return null;
    }
    for (int t = 1; t <= LONGEST_PHRASE && t < words.size(); t++) {
      String word = words.get(t);
      if (!isSmallCased(word) || SMALL.contains(word)) {
        return null; // "The Bank", "The of"
      }
      String next = t + 1 < words.size() ? words.get(t + 1) : "";
      boolean head =
          !isSmallCased(next)
              || SMALL.contains(next)
              || PAST.contains(next)
              || next.endsWith("s")
              || next.endsWith("ed");
      if (head && (introduced.containsKey(word) || KNOWN_BEFORE.contains(word))) {
        boolean name = !next.isEmpty() && Character.isUpperCase(next.codePointAt(0));
        return EXPLAINING.contains(next) || name ? null : word;
      }
    }
    return null;
  }

  /** Notes the nouns, and which of them an article introduces. */
  private static void note(
      List<String> words, int i, Map<String, BitSet> nouns, Map<String, Boolean> introduced) {
    for (int t = 0; t < words.size(); t++) {
      String word = words.get(t);
      boolean inName = t > 0 && !isSmallCased(word) && !isSmallCased(words.get(t - 1));
      if (inName && Rule.on("summary.noun-of-name")) {
        word = word.toLowerCase(Locale.ROOT); // "Health Protection Agency": an agency
      }
      if (word.length() > 2 && isSmallCased(word) && !SMALL.contains(word)) {
        nouns.computeIfAbsent(word, key -> new BitSet()).set(i);
        if (inName) {
          introduced.put(word, true);
        }
      }
      boolean indefinite = word.equalsIgnoreCase("a") || word.equalsIgnoreCase("an");
      if (!indefinite && !word.equalsIgnoreCase("the")) {
        continue;
      }
      for (int k = t + 1; k <= t + LONGEST_PHRASE && k < words.size(); k++) {
        String noun = words.get(k);
        if (noun.length() < 3 || !isSmallCased(noun) || SMALL.contains(noun)) {
          break;
        }
        introduced.merge(noun, indefinite, Boolean::logicalOr);
      }
    }
  }

  private static boolean isSmallCased(String word) {
    return !word.isEmpty() && Character.isLowerCase(word.codePointAt(0));
  }

  /**
   * For each sentence that has a person by a part of the name: where the whole name stands. Whom
   * the title names, or nobody presents, needs no more.
   */
  private static Map<Integer, BitSet> presented(Story story) {
    Map<Integer, BitSet> presented = new HashMap<>();
    for (Entity entity : story.entities) {
      if (!(entity instanceof NamedEntity person)
          || person.type() != EntityType.PERSON && person.type() != EntityType.ORGANIZATION
          || person.name().indexOf(' ') < 0) {
        continue;
      }
      BitSet whole = new BitSet();
      BitSet part = new BitSet();
      int from = 0;
      for (Span mention : person.mentions()) {
        int i = story.sentenceAt(mention.start(), from);
        if (i >= 0) {
          from = i;
          String form = mention.of(story.text.string());
          boolean short1 = form.indexOf(' ') < 0;
          (short1 ? part : whole).set(i);
          if (short1 && story.titleHas(form.toLowerCase(Locale.ROOT))) {
            part.clear();
            break;
          }
        }
      }
      part.andNot(whole);
      for (int i = part.nextSetBit(0); i >= 0 && !whole.isEmpty(); i = part.nextSetBit(i + 1)) {
        if (whole.nextSetBit(0) < i) {
          presented.putIfAbsent(i, whole);
        }
      }
    }
    return presented;
  }

  private static int wordEnd(String s, int from) {
    int i = from;
    while (i < s.length() && Character.isLetter(s.charAt(i))) {
      i++;
    }
    return i;
  }
}
