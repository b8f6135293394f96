// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.summary;

import copytaster.lexicon.CaptionsTable;
import copytaster.lexicon.DiscourseTable;
import copytaster.lexicon.FunctionWordsTable;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.ReportingTable;
import copytaster.lexicon.Rule;
import copytaster.text.Block;
import copytaster.text.Furniture;
import copytaster.text.SceneVerbs;
import copytaster.text.Span;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which sentences may stand in a summary. The bars are dropped one group after the other where they
 * leave nothing: an article of one short line has that line for its summary.
 */
final class Candidates {
  /** Shorter ones are seldom whole statements; 30.7 to 31.1 ROUGE-1 for the first three alone. */
  private static final int FEWEST_WORDS = 8;

  /** A longer sentence is a list or a text without full stops. */
  private static final int MOST_WORDS = 120;

  /** Of such a quotation nothing says whose it is. */
  private static final double NOTHING_BUT_QUOTED = 0.92;

  private static final int LONGEST_NAME_OF_ITSELF = 6;
  private static final int LONGEST_LABEL = 40;
  private static final int MOST_WORDS_OF_LABEL = 6;

  private static final Phrases PROMOTION = new Phrases(Lexicon.list(DiscourseTable.PROMOTION));

  /** "all who complete. officer training": a line break that became a full stop. */
  private static final Pattern STOP_INSIDE = Pattern.compile("[a-z]{5}\\. [a-z]");

  private static final int LONGEST_CAPTION = 30;

  /** The picture of a person stands near the top: further down "Lind holds a degree" is prose. */
  private static final int LAST_OF_PICTURES = 3;

  private static final int LONGEST_SUBJECT = 7;
  private static final Set<String> BEFORE_NOUNS = Lexicon.set(CaptionsTable.BEFORE_NOUNS);
  private static final Set<String> NOT_PRESENT = Lexicon.set(CaptionsTable.NOT_PRESENT);
  private static final Set<String> QUOTING = Lexicon.set(CaptionsTable.QUOTING);

  private static final Phrases SELF = new Phrases(Lexicon.list(DiscourseTable.SELF_REFERENCE));
  private static final List<String> SELF_STARTS =
      Lexicon.list(DiscourseTable.SELF_REFERENCE_STARTS);
  private static final Set<String> SELF_NOUNS_ANYWHERE =
      Lexicon.set(DiscourseTable.SELF_NOUNS_ANYWHERE);
  private static final Set<String> CALL_VERBS = Lexicon.set(DiscourseTable.CALL_VERBS);
  private static final Set<String> CALL_OBJECTS = Lexicon.set(DiscourseTable.CALL_OBJECTS);
  private static final List<String> CAPTION_WORDS = Lexicon.list(DiscourseTable.CAPTION_WORDS);
  private static final Phrases CAPTION_WORDS_ANYWHERE = new Phrases(CAPTION_WORDS);
  private static final Set<String> HOW_TO_VERBS = Lexicon.set(DiscourseTable.HOW_TO_VERBS);
  private static final Set<String> VERBS =
      Lexicon.union(FunctionWordsTable.AUXILIARIES, ReportingTable.CORE_VERBS);
  private static final Phrases CAPTION_PHRASES =
      new Phrases(Lexicon.list(DiscourseTable.CAPTION_PHRASES));

  private interface Test {
    boolean holds(Story story, int i);
  }

  /** A reason why a sentence does not stand in a summary while others can. */
  private record Bar(String name, Test test) {
    boolean holds(Story story, int i) {
      return test.holds(story, i) && Rule.on(name);
    }
  }

  private static Bar rule(String name, Test test) {
    return new Bar(name, test);
  }

  /** Tells nothing by itself, however short the article is. */
  private static final List<Bar> EMPTY =
      List.of(
          rule("summary.half-quote", (s, i) -> s.style(i).halfQuote()),
          rule("summary.fragment", (s, i) -> s.style(i).fragment()),
          rule("summary.call", Candidates::isCall),
          rule("summary.self-start", (s, i) -> s.starts(i, SELF_STARTS)),
          rule(
              "summary.self-reference",
              (s, i) -> s.style(i).quoteShare() < 0.1 && (s.has(i, SELF) || namesItself(s, i))),
          rule("summary.promotion", (s, i) -> s.style(i).quoteShare() < 0.1 && s.has(i, PROMOTION)),
          rule("summary.caption", Candidates::isCaption),
          rule("summary.scene", Candidates::isScene),
          rule("summary.bare-quote", (s, i) -> s.style(i).quoteShare() >= NOTHING_BUT_QUOTED),
          rule("summary.aside", (s, i) -> Furniture.isAside(s.string(i))));

  private static final List<Bar> WEAK =
      List.of(
          rule("summary.question", (s, i) -> s.style(i).question()),
          rule("summary.label", Candidates::isLabelled),
          rule(
              "summary.stop-inside",
              (s, i) -> s.string(i).contains(". ") && STOP_INSIDE.matcher(s.string(i)).find()),
          rule("summary.verbless-item", Candidates::isVerblessItem),
          rule("summary.bracket", (s, i) -> "([".indexOf(s.string(i).charAt(0)) >= 0));

  private Candidates() {}

  /**
   * @param wanted how many sentences the summary has, where the user asked for a number
   */
  static BitSet of(Story story, int wanted) {
    BitSet whole = new BitSet();
    BitSet firm = new BitSet(); // no bar of EMPTY
    BitSet sound = new BitSet();
    Set<String> seen = new HashSet<>(); // pages print a sentence again as a pull quote
    for (int i = 0; i < story.size(); i++) {
      Style style = story.style(i);
      if (!style.terminated() || !seen.add(story.string(i)) || style.words() > MOST_WORDS) {
        continue;
      }
      whole.set(i);
      if (barred(EMPTY, story, i)) {
        continue;
      }
      firm.set(i);
      boolean brief = style.words() < FEWEST_WORDS && Rule.on("summary.fewest-words");
      if (!brief && !barred(WEAK, story, i)) {
        sound.set(i);
      }
    }
    if (firm.cardinality() <= wanted && !firm.isEmpty() && Rule.on("summary.short-item")) {
      return firm;
    }
    if (!sound.isEmpty()) {
      return sound;
    }
    if (!firm.isEmpty()) {
      return firm;
    }
    if (whole.isEmpty()) {
      whole.set(0, story.size());
    }
    return whole;
  }

  private static boolean barred(List<Bar> bars, Story story, int i) {
    for (Bar bar : bars) {
      if (bar.holds(story, i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether sentences of such a block count as the article's prose. */
  static boolean isProse(Block.Kind kind) {
    return switch (kind) {
      case PARAGRAPH, QUOTE, LIST_ITEM -> true;
      case HEADING, TABLE_ROW, PREFORMATTED -> false;
    };
  }

  /** "Read our guide …", "Sign up for …". */
  private static boolean isCall(Story story, int i) {
    String lower = story.lower(i);
    int blank = lower.indexOf(' ');
    int next = blank < 0 ? -1 : lower.indexOf(' ', blank + 1);
    if (next < 0 || !CALL_OBJECTS.contains(lower.substring(blank + 1, next))) {
      return false;
    }
    String verb = lower.substring(0, blank);
    // the items of a guide are calls, too
    return CALL_VERBS.contains(verb) || story.genre != Genre.GUIDE && HOW_TO_VERBS.contains(verb);
  }

  /** "A network of partners that can help you": a list's item without a verb of its own. */
  private static boolean isVerblessItem(Story story, int i) {
    String lower = story.lower(i);
    return story.kind(i) == Block.Kind.LIST_ITEM
        && (lower.startsWith("a ") || lower.startsWith("an "))
        && !lower.contains(" is ")
        && !lower.contains(" are ")
        && (lower.contains(" that ") || lower.contains(" which ") || lower.contains(" to "));
  }

  /** "Passengers walk past firefighters", "Lind waves": a caption that has lost its picture. */
  private static boolean isScene(Story story, int i) {
    if (i == 0
        || story.genre != Genre.NEWS
        || story.style(i).quoteShare() > 0
        || story.style(i).words() > LONGEST_CAPTION) {
      return false;
    }
    String text = story.text.string();
    List<Span> tokens = story.sentences.get(i).tokens();
    for (int t = 1; t < Math.min(tokens.size() - 1, LONGEST_SUBJECT); t++) {
      String subject = tokens.get(t - 1).of(text);
      String verb = tokens.get(t).of(text);
      boolean several =
          SceneVerbs.ofSeveral(verb)
              && (subject.endsWith("s") || subject.equals("people"))
              && !BEFORE_NOUNS.contains(subject);
      boolean person =
          i <= LAST_OF_PICTURES
              && story.namesPerson(i)
              && Character.isUpperCase(subject.codePointAt(0))
              && SceneVerbs.ofOne(verb);
      if (several || person) {
        return !story.hasWord(i, NOT_PRESENT) && !story.hasWord(i, QUOTING);
      }
    }
    return false;
  }

  private static boolean isCaption(Story story, int i) {
    if (story.has(i, CAPTION_PHRASES)) {
      return true;
    }
    if (!story.has(i, CAPTION_WORDS_ANYWHERE)) {
      return false;
    }
    String lower = story.lower(i);
    for (String word : CAPTION_WORDS) {
      int at = lower.indexOf(word);
      int end = at + word.length();
      if (at >= 0
          && (at == 0 || lower.charAt(at - 1) == ' ')
          && (end == lower.length() || " .,;:".indexOf(lower.charAt(end)) >= 0)) {
        return true;
      }
    }
    return false;
  }

  /**
   * A label before a colon, without a verb: a speaker, a point of a list, the catchword of a
   * caption. "CNN: How did it begin?", "Palm Bay (3-1): Noah Lind", "Under fire: Lind at the pier".
   */
  private static boolean isLabelled(Story story, int i) {
    String sentence = story.whole(i);
    int colon = sentence.indexOf(": ");
    if (i == 0
        || colon < 1
        || colon > LONGEST_LABEL
        || sentence.substring(0, colon).matches(".*[\"“”].*")) {
      return false;
    }
    String[] words = sentence.substring(0, colon).toLowerCase(Locale.ROOT).split(" ");
    for (int w = 1; w < words.length; w++) {
      if (VERBS.contains(words[w]) || words[w].endsWith("ed")) {
        return false;
      }
    }
    return words.length <= MOST_WORDS_OF_LABEL;
  }

  /** "In this kettle guide". */
  private static boolean namesItself(Story story, int i) {
    int since = LONGEST_NAME_OF_ITSELF;
    if (!story.lower(i).contains("this ")) {
      return false;
    }
    for (String word : story.lower(i).split("[^a-z]+")) {
      since = word.equals("this") ? 0 : since + 1;
      if (since > 0 && since < LONGEST_NAME_OF_ITSELF && SELF_NOUNS_ANYWHERE.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
