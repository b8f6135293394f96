// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.summary;

import copytaster.text.Block;
import copytaster.text.Sentence;
import copytaster.text.Text;
import java.util.Set;

/**
 * What the surface of a sentence says about its worth.
 *
 * @param words runs between white space
 * @param digitWords words with a digit in them
 * @param capitalWords words that begin with a capital, the first one left out
 * @param quoteShare characters between double quotes, of all; 1 in a block that is a quotation
 * @param question whether it ends in a question mark
 * @param terminated whether it ends as sentences do
 * @param firstPerson whether the author speaks: I, we, my, our, us outside quotes
 * @param halfQuote whether a quotation in it begins or ends outside it
 * @param fragment whether it begins as no sentence does
 */
record Style(
    int words,
    int digitWords,
    int capitalWords,
    double quoteShare,
    boolean question,
    boolean terminated,
    boolean firstPerson,
    boolean halfQuote,
    boolean fragment) {
  private static final Set<String> FIRST_PERSON =
      Set.of("I", "I'm", "I've", "I'd", "I'll", "we", "We", "my", "My", "our", "Our", "us");

  /**
   * @param quoted whether the sentence begins inside a quotation
   */
  static Style of(Text text, Sentence sentence, boolean quoted) {
    String string = text.at(sentence.span());
    String[] words = string.split("\\s+");
    int digits = 0;
    int capitals = 0;
    for (int w = 0; w < words.length; w++) {
      String word = words[w];
      digits += word.chars().anyMatch(Character::isDigit) ? 1 : 0;
      capitals += w > 0 && Character.isUpperCase(word.codePointAt(0)) ? 1 : 0;
    }
    Block.Kind kind = text.blocks().get(sentence.block()).kind();
    double quote = kind == Block.Kind.QUOTE ? 1 : quoteShare(string, quoted);
    int last = lastLetterOrMark(string);
    return new Style(
        words.length,
        digits,
        capitals,
        quote,
        last == '?' || last == '？',
        ".!?…。！？｡؟۔।॥።".indexOf(last) >= 0 && !leadsOn(string),
        speaksOfItself(string, quoted),
        isHalfQuote(string),
        isFragment(words));
  }

  /** A straight mark too many, or more that open than that close. */
  private static boolean isHalfQuote(String s) {
    int straight = 0;
    int curly = 0;
    int worst = 0;
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      boolean inches = c == '"' && i > 0 && Character.isDigit(s.charAt(i - 1));
      straight += c == '"' && !inches ? 1 : 0;
      curly += c == '“' ? 1 : c == '”' ? -1 : 0;
      worst = Math.min(worst, curly);
    }
    return straight % 2 != 0 || curly > 0 || worst < 0;
  }

  /** "to this sector of the country." Not "iPhones", "al-Shabab", "de Gaulle". */
  private static boolean isFragment(String[] words) {
    String first = words[0];
    return !first.isEmpty()
        && Character.isLowerCase(first.codePointAt(0))
        && first.chars().noneMatch(c -> Character.isUpperCase(c) || Character.isDigit(c))
        && (words.length < 2 || !Character.isUpperCase(words[1].codePointAt(0)));
  }

  /** Whether a quotation is open after the sentence, if it was open before or not. */
  static boolean quotedAfter(String sentence, boolean quoted) {
    boolean open = quoted;
    for (int i = 0; i < sentence.length(); i++) {
      open = isQuote(sentence.charAt(i)) ? opens(sentence.charAt(i), open) : open;
    }
    return open;
  }

  private static double quoteShare(String sentence, boolean quoted) {
    boolean open = quoted;
    int inside = 0;
    for (int i = 0; i < sentence.length(); i++) {
      char c = sentence.charAt(i);
      if (isQuote(c)) {
        open = opens(c, open);
      } else if (open) {
        inside++;
      }
    }
    return sentence.isEmpty() ? 0 : (double) inside / sentence.length();
  }

  private static boolean speaksOfItself(String sentence, boolean quoted) {
    boolean open = quoted;
    for (String word : sentence.split("\\s+")) {
      boolean before = open;
      open = quotedAfter(word, open);
      if (!before && !open && FIRST_PERSON.contains(strip(word.replace('’', '\''), ".,;:!?()"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '“' || c == '”' || c == '„' || c == '«' || c == '»';
  }

  /** A straight quote turns, a curly one says which it is. */
  private static boolean opens(char c, boolean open) {
    return c == '"' ? !open : c == '“' && !open || c == '„' || c == '«';
  }

  /** "He said in an interview: ." What should follow was lost. */
  private static boolean leadsOn(String s) {
    int i = s.length() - 1;
    while (i > 0 && (s.charAt(i) == '.' || s.charAt(i) == ' ')) {
      i--;
    }
    return i > 0 && (s.charAt(i) == ':' || s.charAt(i) == ',');
  }

  /** The last character before closing quotes and brackets. */
  private static int lastLetterOrMark(String s) {
    int i = s.length();
    while (i > 0 && "\"'”’»)]}*_ ".indexOf(s.charAt(i - 1)) >= 0) {
      i--;
    }
    return i == 0 ? ' ' : s.codePointBefore(i);
  }

  private static String strip(String word, String marks) {
    int from = 0;
    int to = word.length();
    while (from < to && marks.indexOf(word.charAt(from)) >= 0) {
      from++;
    }
    while (to > from && marks.indexOf(word.charAt(to - 1)) >= 0) {
      to--;
    }
    return word.substring(from, to);
  }
}
