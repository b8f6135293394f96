// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.calendar;

import copytaster.lexicon.ErasTable;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A text cut into numbers, words and single marks. Blanks only separate. */
final class DateTokens {
  /** Letters that stand behind a number of a date in Chinese, Japanese and Korean. */
  private static final String COUNTERS = "年月日년월일元";

  /** Thai years are those since the death of the Buddha, 2500 was 1957. */
  private static final int BUDDHA = 543;

  private static final int BUDDHIST_CENTURY = 25;

  private static final Map<String, Integer> ERAS = new HashMap<>();

  static {
    for (String[] row : Lexicon.rows(ErasTable.ROWS)) {
      ERAS.put(row[0], Integer.valueOf(row[1]));
    }
  }

  private record Token(String text, boolean number, boolean word) {}

  private final List<Token> tokens = new ArrayList<>();
  private boolean arabic;

  DateTokens(String text) {
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int start = i++;
      arabic |= c >= '\u0600' && c <= '\u06FF';
      boolean number = Character.isDigit(c);
      boolean word = Character.isLetter(c) && COUNTERS.indexOf(c) < 0;
      while (i < text.length()
          && (number && Character.isDigit(text.charAt(i)) || word && isInWord(text.charAt(i)))) {
        i++;
      }
      if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
        add(c == '،' ? "," : text.substring(start, i), number, word);
      }
    }
  }

  /** Years of other eras become those of ours; months are the same ones in all but the Persian. */
  private void add(String text, boolean number, boolean word) {
    int last = tokens.size() - 1;
    boolean first = text.equals("元");
    if ((number && text.length() <= 3 || first)
        && isWord(last)
        && ERAS.containsKey(text(last))
        && Rule.on("calendar.era")) {
      int year = ERAS.get(text(last)) + (first ? 1 : Integer.parseInt(text));
      tokens.set(last, new Token(Integer.toString(year), true, false));
      return;
    }
    boolean buddhist =
        number && text.length() == 4 && Integer.parseInt(text) / 100 == BUDDHIST_CENTURY;
    tokens.add(
        buddhist && Rule.on("calendar.buddhist-year")
            ? new Token(Integer.toString(Integer.parseInt(text) - BUDDHA), true, false)
            : new Token(text, number, word));
  }

  private static boolean isInWord(char c) {
    boolean mark = c >= 0x300 && Character.getType(c) == Character.NON_SPACING_MARK;
    return (Character.isLetter(c) || mark) && COUNTERS.indexOf(c) < 0;
  }

  /** Whether letters or digits of the Arabic script stand in the text. */
  boolean isArabic() {
    return arabic;
  }

  int size() {
    return tokens.size();
  }

  /** The number at a place; -1 if it has more than nine digits. */
  int value(int i) {
    String text = tokens.get(i).text();
    return text.length() > 9 ? -1 : Integer.parseInt(text);
  }

  /** Letters or digits of the token at a place, 0 beyond the last. */
  int length(int i) {
    return i < tokens.size() ? tokens.get(i).text().length() : 0;
  }

  String text(int i) {
    return tokens.get(i).text();
  }

  boolean is(int i, char c) {
    return i >= 0 && length(i) == 1 && text(i).charAt(0) == c;
  }

  boolean isWord(int i) {
    return i >= 0 && i < tokens.size() && tokens.get(i).word();
  }

  boolean isWordIn(int i, Set<String> words) {
    return isWord(i) && words.contains(text(i).toLowerCase(Locale.ROOT));
  }

  boolean isNumber(int i, int maxDigits) {
    return i < tokens.size() && tokens.get(i).number() && length(i) <= maxDigits;
  }

  /** The next place that is not one of the marks; two of them are skipped at most. */
  int skip(int from, String marks) {
    int at = from;
    while (at < from + 2 && length(at) == 1 && marks.indexOf(text(at).charAt(0)) >= 0) {
      at++;
    }
    return at;
  }

  /** The next place after a word of the set, if one stands here, and a full stop after it. */
  int skip(int from, Set<String> words) {
    return !isWordIn(from, words) ? from : is(from + 1, '.') ? from + 2 : from + 1;
  }
}
