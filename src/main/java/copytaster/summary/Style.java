// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.summary;

import copytaster.lexicon.DiscourseTable;
import copytaster.lexicon.Lexicon;
import java.util.Set;

/**
 * Surface signs of a sentence that tell how much it is worth.
 *
 * @param words runs between white space
 * @param digitWords words with a digit in them
 * @param capitalWords words that begin with a capital, the first one left out
 * @param quoteShare characters between double quotes, of all; 1 in a block that is a quotation
 * @param question whether it ends in a question mark
 * @param terminated whether it ends as sentences do
 * @param firstPerson whether the author speaks: I, we, my, our, us outside quotes
 * @param secondPerson whether it speaks to the reader: you, your outside quotes
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
    boolean secondPerson,
    boolean halfQuote,
    boolean fragment) {
  /** "you'll." is the longest of them with its marks. */
  private static final int LONGEST_PRONOUN = 9;

  private static final Set<String> FIRST_PERSON = Lexicon.set(DiscourseTable.FIRST_PERSON);
  private static final Set<String> SECOND_PERSON = Lexicon.set(DiscourseTable.SECOND_PERSON);

  /**
   * @param quotation whether all of it is quoted
   * @param quoted whether it begins inside a quotation
   */
  static Style of(String s, boolean quotation, boolean quoted) {
    int words = 0;
    int digits = 0;
    int capitals = 0;
    int inside = 0;
    boolean open = quoted;
    boolean author = false;
    boolean reader = false;
    for (int i = 0; i < s.length(); i++) {
      int start = i;
      boolean before = open;
      boolean digit = false;
      for (; i < s.length() && s.charAt(i) > ' '; i++) {
        char c = s.charAt(i);
        digit |= Character.isDigit(c);
        if (isQuote(c)) {
          open = opens(c, open);
        } else if (open) {
          inside++;
        }
      }
      inside += open && i < s.length() ? 1 : 0;
      if (i > start) {
        capitals += words++ > 0 && Character.isUpperCase(s.codePointAt(start)) ? 1 : 0;
        digits += digit ? 1 : 0;
        if (!before && !open && i - start < LONGEST_PRONOUN) {
          String word = letters(s, start, i);
          author |= FIRST_PERSON.contains(word);
          reader |= SECOND_PERSON.contains(word);
        }
      }
    }
    int last = lastLetterOrMark(s);
    return new Style(
        words,
        digits,
        capitals,
        quotation ? 1 : (double) inside / s.length(),
        last == '?' || last == '？',
        ".!?…。！？｡؟۔।॥।".indexOf(last) >= 0 && !leadsOn(s),
        author,
        reader,
        isHalfQuote(s),
        isFragment(s));
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
  static boolean isFragment(String s) {
    int blank = s.indexOf(' ');
    String first = blank < 0 ? s : s.substring(0, blank);
    return Character.isLowerCase(first.codePointAt(0))
        && first.chars().noneMatch(c -> Character.isUpperCase(c) || Character.isDigit(c))
        && (blank < 0
            || blank + 1 == s.length()
            || !Character.isUpperCase(s.codePointAt(blank + 1)));
  }

  /** Whether a quotation is open after the sentence, if it was open before or not. */
  static boolean quotedAfter(String sentence, boolean quoted) {
    boolean open = quoted;
    for (int i = 0; i < sentence.length(); i++) {
      open = isQuote(sentence.charAt(i)) ? opens(sentence.charAt(i), open) : open;
    }
    return open;
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '“' || c == '”' || c == '„' || c == '«' || c == '»';
  }

  /** A straight quote turns, a curly one says which it is. */
  private static boolean opens(char c, boolean open) {
    return c == '"' ? !open : c == '“' && !open || c == '„' || c == '«';
  }

  /** "He said in an interview: .": the quote that should follow was lost. */
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

  /** A word of Latin letters and apostrophes without the marks around it. */
  private static String letters(String s, int from, int to) {
    while (from < to && !Character.isLetter(s.charAt(from))) {
      from++;
    }
    while (to > from && !Character.isLetter(s.charAt(to - 1))) {
      to--;
    }
    return s.substring(from, to).replace('’', '\'');
  }
}
