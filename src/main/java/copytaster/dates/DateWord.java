// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import copytaster.lexicon.DateWordsTable;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.MonthsTable;
import copytaster.lexicon.Numbers;
import copytaster.text.Tokens;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The kinds of words that dates are made of, from {@code date-words.tsv}, {@code months.tsv} and
 * {@code numbers.tsv}. Rules name the kinds that they can begin with, so that most tokens are asked
 * nothing.
 */
enum DateWord {
  MONTH,
  WEEKDAY,
  SHORT_WEEKDAY,
  /** Last, this, next. */
  POINTER,
  /** Today, yesterday. */
  DAY,
  SEASON,
  /** The nineties. */
  DECADE,
  /** Units of a period named by its end, in months. */
  PERIOD,
  /** Units counted from today, in days. */
  SPAN,
  /** Week, month, evening: a word behind a pointer. */
  UNIT,
  COUNT,
  ORDINAL,
  FEAST,
  OTHER,
  /** A run of digits. */
  FIGURE,
  /** An apostrophe. */
  MARK;

  private static final Map<String, Integer> KINDS = new HashMap<>(512);

  static {
    for (String[] row : Lexicon.rows(DateWordsTable.ROWS)) {
      valueOf(row[0].toUpperCase(Locale.ROOT).replace('-', '_')).add(row[2], row[3]);
    }
    for (String[] row : Lexicon.rows(MonthsTable.ROWS)) {
      if (row[1].equals("en")) {
        MONTH.add(row[2], row[0]);
      }
    }
    Numbers.words("cardinal").forEach(word -> COUNT.add(word, "0"));
    Numbers.words("ordinal")
        .forEach(word -> ORDINAL.add(word, Integer.toString(Numbers.ordinal(word))));
    Feasts.openers().forEach(word -> FEAST.add(word, "0"));
  }

  private final Map<String, Integer> values = new HashMap<>();

  private void add(String words, String value) {
    for (String word : words.split(" ")) {
      values.put(word, Integer.parseInt(value));
      KINDS.merge(word, bit(), (a, b) -> a | b);
    }
  }

  /** The bit that stands for the kind. */
  int bit() {
    return 1 << ordinal();
  }

  /** The value of a word in lower case, or 0. */
  int of(String word) {
    return values.getOrDefault(word, 0);
  }

  boolean has(String word) {
    return values.containsKey(word);
  }

  boolean at(Tokens t, int i) {
    return has(t.word(i));
  }

  /** The bits of all kinds that the token at {@code i} is of. */
  static int kinds(Tokens t, int i) {
    if (t.letters(i)) {
      return KINDS.getOrDefault(t.word(i), 0);
    }
    return t.digits(i) ? FIGURE.bit() : t.isAny(i, "'", "’", "‘") ? MARK.bit() : 0;
  }
}
