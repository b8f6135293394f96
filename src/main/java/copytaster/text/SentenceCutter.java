// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.text;

import copytaster.lexicon.FunctionWordsTable;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Rule;
import copytaster.lexicon.SentencesTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts a paragraph of English news into sentences. Linear time: it looks only a few words ahead and
 * back. Stateless.
 *
 * <p>OpenNLP's own detector decides each full stop by the words around it, and a model trained on
 * what news can be had breaks "Sept. 27" and "J. D. Vance" too often. Certain cases are decided by
 * rule here; the rest, a capital after "U.S." or "Inc.", by whether that word has capitals
 * elsewhere too (Kiss and Strunk, Unsupervised Multilingual Sentence Boundary Detection,
 * Computational Linguistics 32, 2006, whose orthographic heuristic this is). In doubt it does not
 * cut: a sentence too long costs a summary little, half a name costs both.
 */
public final class SentenceCutter {
  /** Longer runs are not words: only their ends are examined. */
  private static final int LONGEST_WORD = 40;

  private static final String STOPS = ".!?…。！？｡؟۔।॥։።";
  private static final String CLOSERS = "\"'\u201D\u2019)]}\u00BB\u203A*";
  private static final String OPENERS = "\"'\u201C\u2018([{\u00AB\u2039\u201E\u201A*";

  private static final Set<String> NEVER = Lexicon.set(SentencesTable.NEVER);
  private static final Set<String> NUMBER = Lexicon.set(SentencesTable.NUMBER);
  private static final Set<String> EITHER = Lexicon.set(SentencesTable.EITHER);
  private static final Set<String> SENTENCE_OPENERS = Lexicon.set(SentencesTable.OPENERS);
  private static final Set<String> AFTER_HOURS = Lexicon.set(SentencesTable.AFTER_HOURS);
  private static final Set<String> SPEECH = Lexicon.set(SentencesTable.SPEECH);

  /** After an initial, any other word could be a surname. */
  private static final Set<String> NO_SURNAMES =
      Lexicon.union(
          FunctionWordsTable.ARTICLES,
          FunctionWordsTable.DEMONSTRATIVES,
          FunctionWordsTable.SUBJECTS,
          FunctionWordsTable.POSSESSIVES,
          FunctionWordsTable.INTERROGATIVES,
          FunctionWordsTable.PREPOSITIONS,
          FunctionWordsTable.CONJUNCTIONS,
          FunctionWordsTable.ADVERBS);

  private SentenceCutter() {}

  /** The sentences of one paragraph as strings, in order. */
  public static List<String> sentences(String paragraph) {
    return cut(paragraph).stream().map(span -> span.of(paragraph)).toList();
  }

  /** Whether a line ends like a sentence, ignoring closing quotes and brackets. */
  public static boolean isTerminated(String line) {
    int i = line.length();
    while (i > 0 && CLOSERS.indexOf(line.charAt(i - 1)) >= 0) {
      i--;
    }
    return i > 0 && STOPS.indexOf(line.charAt(i - 1)) >= 0;
  }

  /** The sentences in order, without surrounding white space; they cover the whole paragraph. */
  public static List<Span> cut(String text) {
    Paragraph paragraph = new Paragraph(text);
    List<Span> sentences = new ArrayList<>();
    int start = paragraph.skipBlanks(0);
    for (int i = start; i < text.length(); ) {
      if (STOPS.indexOf(text.charAt(i)) < 0) {
        i++;
        continue;
      }
      int end = paragraph.breakAt(start, i);
      if (end > 0) {
        sentences.add(new Span(start, end));
        start = paragraph.skipBlanks(end);
        i = start;
      } else {
        i = -end;
      }
    }
    int last = text.length();
    while (last > start && Words.isBlank(text.charAt(last - 1))) {
      last--;
    }
    if (last > start) {
      sentences.add(new Span(start, last));
    }
    return sentences;
  }

  /** Whether a capital on this word is most likely there because it begins a sentence. */
  private static boolean opens(String word) {
    return SENTENCE_OPENERS.contains(word.toLowerCase(Locale.ROOT));
  }

  /** One text while it is being cut. In a title capitals do not mark sentence starts. */
  private static final class Paragraph {
    private final String text;
    private final boolean capitals;
    private final boolean title;

    Paragraph(String text) {
      this.text = text;
      int written = 0;
      int capitalized = 0;
      boolean inside = false;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (!inside && Character.isLetter(c)) {
          written++;
          capitalized += Character.isUpperCase(c) ? 1 : 0;
        }
        inside = !Words.isBlank(c) && (inside || Character.isLetter(c));
      }
      this.capitals = capitalized > 0;
      this.title = capitalized * 3 > written * 2;
    }

    int skipBlanks(int i) {
      while (i < text.length() && Words.isBlank(text.charAt(i))) {
        i++;
      }
      return i;
    }

    private boolean in(String set, int i) {
      return i < text.length() && set.indexOf(text.charAt(i)) >= 0;
    }

    /**
     * Whether a sentence that began at {@code start} ends with the stop at {@code stop}.
     *
     * @return where it ends, or the negated place to continue at
     */
    int breakAt(int start, int stop) {
      int afterStops = stop;
      while (in(STOPS, afterStops)) {
        afterStops++;
      }
      int end = afterStops;
      while (in(CLOSERS, end) || in(STOPS, end)) {
        end++;
      }
      int lone = skipBlanks(end); // a closing quote that a blank has come before
      if (lone > end
          && in("\"\u201D", lone)
          && (lone + 1 == text.length() || Words.isBlank(text.charAt(lone + 1)))
          && Rule.on("text.lone-quote")) {
        end = lone + 1;
      }
      boolean ends =
          end >= text.length()
              || (Words.isBlank(text.charAt(end))
                  ? endsBeforeBlank(start, stop, afterStops, end)
                  : endsWithoutBlank(stop, afterStops, end));
      return ends ? end : -end;
    }

    private boolean endsBeforeBlank(int start, int stop, int afterStops, int end) {
      int next = skipBlanks(end);
      int word = next;
      while (in(OPENERS, word)
          || word > next && word < text.length() && Words.isBlank(text.charAt(word))) {
        word++;
      }
      if (word >= text.length()) {
        return false;
      }
      char stopped = text.charAt(stop);
      boolean ellipsis = stopped == '\u2026' || stopped == '.' && afterStops - stop > 1;
      boolean question = !ellipsis && stopped != '.';
      int c = text.codePointAt(word);
      boolean opened = word > next;
      boolean quoted = end > afterStops;
      if (stop > 0
          && "[(".indexOf(text.charAt(stop - 1)) >= 0
          && quoted
          && Rule.on("text.bracketed-stop")) {
        return false; // [...] and (?) stand inside a sentence
      }
      if (Character.isLowerCase(c)) {
        return brand(word) || !capitals && !ellipsis && stop > 2 && plainWord(stop) && !opened;
      }
      if (",;:)-\u2013\u2014%/&".indexOf(c) >= 0 || STOPS.indexOf(c) >= 0) {
        return false;
      }
      String following = wordAt(word);
      if (question) {
        return !(quoted && spokenBy(word, following) && Rule.on("text.spoken-question"));
      }
      if (ellipsis) {
        return opened
            || (quoted || afterStop(stop)) && Character.isUpperCase(c)
            || opens(following) && !following.equals("I");
      }
      if (!Character.isLetterOrDigit(c)) {
        return !opened && !abbreviation(stop);
      }
      boolean onlyBracket = quoted && text.charAt(end - 1) == ')';
      if (quoted && !onlyBracket) {
        return true;
      }
      return stopEnds(start, stop, following, Character.isDigit(c), opened);
    }

    /** "He left. ... Nobody saw": an omission after a sentence. */
    private boolean afterStop(int stop) {
      int i = stop - 1;
      while (i > 0 && Words.isBlank(text.charAt(i)) && stop - i < 3) {
        i--;
      }
      return i < stop - 1 && in(STOPS, i);
    }

    /** "end.Next": the blank was lost. */
    private boolean endsWithoutBlank(int stop, int afterStops, int end) {
      char next = text.charAt(end);
      if (text.charAt(stop) > '\u2FFF' || text.charAt(stop) == '।') {
        return true; // scripts without blanks
      }
      boolean opensQuote = "\u201C\u00AB\u201E".indexOf(next) >= 0;
      if (opensQuote && end + 1 < text.length()) {
        return Character.isUpperCase(text.charAt(end + 1)) && plainWord(stop);
      }
      return afterStops - stop == 1
          && Character.isUpperCase(next)
          && plainWord(stop)
          && opens(wordAt(end))
          && Rule.on("text.lost-blank");
    }

    /** Whether a single full stop ends a sentence, with {@code following} written after it. */
    private boolean stopEnds(
        int start, int stop, String following, boolean number, boolean opened) {
      int from = wordStart(start, stop);
      String before = text.subSequence(from, stop).toString();
      if (before.isEmpty()) {
        return stop > start; // after a quote, a bracket, a blank: no word is shortened there
      }
      if (NEVER.contains(before) && Rule.on("text.title-stop")) {
        return false;
      }
      if (number && NUMBER.contains(before) && Rule.on("text.stop-before-number")) {
        return false;
      }
      if (from == start && before.length() <= 2 && digits(before) && Rule.on("text.item-number")) {
        return false; // "1. Wash the rice."
      }
      if (before.length() == 1
          && Character.isUpperCase(before.charAt(0))
          && Rule.on("text.initial")) {
        return NO_SURNAMES.contains(following.toLowerCase(Locale.ROOT)) && !following.equals("I");
      }
      if (hours(before) && Rule.on("text.hours")) {
        return !number && !AFTER_HOURS.contains(following);
      }
      if ((dotted(before) || EITHER.contains(before)) && Rule.on("text.doubtful-stop")) {
        return !title && (opens(following) || opened && following.equals("I"));
      }
      return true;
    }

    /** Whether the stop belongs to a shortened word whatever comes next. */
    private boolean abbreviation(int stop) {
      int from = wordStart(0, stop);
      String before = text.subSequence(from, stop).toString();
      return before.length() == 1 && Character.isUpperCase(before.charAt(0))
          || dotted(before)
          || NEVER.contains(before)
          || NUMBER.contains(before)
          || EITHER.contains(before);
    }

    /**
     * Whether an ordinary word precedes the stop: at least two letters, the last two lower-case.
     */
    private boolean plainWord(int stop) {
      int i = stop - 1;
      while (i > 0 && CLOSERS.indexOf(text.charAt(i)) >= 0) {
        i--;
      }
      if (i < 1
          || !Character.isLowerCase(text.charAt(i))
          || !Character.isLowerCase(text.charAt(i - 1))) {
        return false;
      }
      String before = text.subSequence(wordStart(0, i + 1), i + 1).toString();
      return !before.contains(".")
          && !before.contains("/")
          && !before.contains("@")
          && !NEVER.contains(before)
          && !EITHER.contains(before);
    }

    /** "U.S", "a.m", "Ph.D": letters with stops between them. */
    private static boolean dotted(String word) {
      int dot = word.indexOf('.');
      if (dot < 0) {
        return false;
      }
      int run = 0;
      for (int i = 0; i < word.length(); i++) {
        char c = word.charAt(i);
        run = c == '.' ? 0 : run + 1;
        if (c != '.' && !Character.isLetter(c) || run > 3) {
          return false;
        }
      }
      return true;
    }

    private static boolean hours(String word) {
      int length = word.length();
      return (word.endsWith("a.m") || word.endsWith("p.m"))
          && (length == 3 || Character.isDigit(word.charAt(length - 4)));
    }

    private static boolean digits(String word) {
      return word.chars().allMatch(Character::isDigit);
    }

    /** "iPhone": a capital is in it, only not in front. */
    private boolean brand(int word) {
      return word + 1 < text.length() && Character.isUpperCase(text.charAt(word + 1));
    }

    /** "Why?" Ms Reyes asked. */
    private boolean spokenBy(int word, String following) {
      if (opens(following)) {
        return false;
      }
      int at = word;
      for (int n = 0; n < 5; n++) {
        String one = wordAt(at);
        if (one.isEmpty()) {
          return false;
        }
        if (SPEECH.contains(one)) {
          return n > 0;
        }
        if (!Character.isUpperCase(one.codePointAt(0))) {
          return false;
        }
        int after = at + one.length();
        if (in(".", after)) {
          after++;
        }
        if (after >= text.length() || !Words.isBlank(text.charAt(after))) {
          return false;
        }
        at = skipBlanks(after);
      }
      return false;
    }

    /** The letters, digits and inner apostrophes from here on. */
    private String wordAt(int from) {
      int to = from;
      while (to < text.length() && to - from < LONGEST_WORD) {
        int c = text.codePointAt(to);
        if (!Character.isLetterOrDigit(c)) {
          break;
        }
        to += Character.charCount(c);
      }
      return text.subSequence(from, to).toString();
    }

    /** Start of the word before a stop: after a blank, a bracket, a quote or a dash. */
    private int wordStart(int start, int stop) {
      int from = stop;
      while (from > start && stop - from < LONGEST_WORD) {
        char c = text.charAt(from - 1);
        if (Words.isBlank(c)
            || OPENERS.indexOf(c) >= 0
            || "-\u2013\u2014/,;:$\u201D\u2019".indexOf(c) >= 0) {
          break;
        }
        from--;
      }
      return from;
    }
  }
}
