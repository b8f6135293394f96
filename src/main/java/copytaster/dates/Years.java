// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import copytaster.lexicon.CalendarWordsTable;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Numbers;
import copytaster.text.Tokens;
import java.util.Optional;
import java.util.Set;

/** Reads years, runs of years, decades and centuries. Stateless. */
final class Years {
  private static final Set<String> PLACED = Lexicon.set(CalendarWordsTable.BEFORE_YEARS);
  private static final Set<String> PERHAPS = Lexicon.set(CalendarWordsTable.PERHAPS_BEFORE_YEARS);

  private static final Set<String> FUNCTION_WORDS = Lexicon.set(CalendarWordsTable.FUNCTION_WORDS);

  private Years() {}

  /** The year that the token at {@code i} spells in four digits, or 0. */
  static int of(Tokens t, int i) {
    if (!t.digits(i) || t.end(i) - t.start(i) != 4) {
      return 0;
    }
    int year = number(t.raw(i));
    return year >= 1000 && year < 2200 ? year : 0;
  }

  static int number(String digits) {
    int number = 0;
    for (int k = 0; k < digits.length(); k++) {
      number = number * 10 + Character.digit(digits.charAt(k), 10);
    }
    return number;
  }

  /** The 1990s, '90s, the 60s, the nineties. */
  static Optional<Hit> decade(Tokens t, int i) {
    if (t.letters(i)) {
      return inWords(t, i);
    }
    if (t.isAny(i, "'", "’", "‘") && t.glued(i) && !t.glued(i - 1) && t.digits(i + 1)) {
      return shortDecade(t, i, i + 1);
    }
    if (isShort(t, i)) {
      boolean second = t.isAny(i - 1, "and", "or", "to") && t.is(i - 2, "s") && t.digits(i - 3);
      boolean open = second || t.isAny(i - 1, "the", "early", "late", "mid");
      return open ? shortDecade(t, i, i) : Optional.empty();
    }
    int year = yearAt(t, i);
    if (year == 0) {
      return Optional.empty();
    }
    if (t.glued(i) && t.is(i + 1, "s")) {
      return decade(t, i, i + 2, year);
    }
    boolean apostrophe =
        t.glued(i)
            && t.isAny(i + 1, "'", "’")
            && t.glued(i + 1)
            && t.is(i + 2, "s")
            && year % 10 == 0
            && !t.lower(i + 3) | t.isAny(i - 1, "the", "early", "late", "mid", "-");
    return apostrophe ? decade(t, i, i + 3, year) : Optional.empty();
  }

  /** The 19th century, the twenty-first century. */
  static Optional<Hit> ofCentury(Tokens t, int i) {
    return t.letters(i) ? centuryInWords(t, i) : isShort(t, i) ? century(t, i) : Optional.empty();
  }

  /** 2007-2008, 2018–19. */
  static Optional<Hit> run(Tokens t, int i) {
    int year = yearAt(t, i);
    return year == 0 ? Optional.empty() : run(t, i, year);
  }

  /** A year by itself. */
  static Optional<Hit> alone(Tokens t, int i) {
    int year = yearAt(t, i);
    return year == 0 ? Optional.empty() : alone(t, i, year);
  }

  /** A year of four digits that no word or mark ties to others and that is no time of day. */
  private static int yearAt(Tokens t, int i) {
    int year = of(t, i);
    return year == 0 || joined(t, i) || Clock.isTime(t, i, year) ? 0 : year;
  }

  private static boolean isShort(Tokens t, int i) {
    return t.digits(i) && t.end(i) - t.start(i) <= 2 && !joined(t, i);
  }

  /** Whether letters, digits or a mark tie the token to what stands before it. */
  private static boolean joined(Tokens t, int i) {
    if (!t.glued(i - 1)) {
      return false;
    }
    if (t.letters(i - 1)) {
      return !t.isAny(i - 1, "fy", "cy");
    }
    boolean mark = t.isAny(i - 1, ".", ",", ":", "/", "-", "$", "£", "€", "+", "#", "_", "@", "&");
    boolean behindWord = t.glued(i - 2) && (t.letters(i - 2) || t.digits(i - 2));
    boolean pre =
        t.is(i - 1, "-") && t.isAny(i - 2, "pre", "post", "mid", "early", "late", "since");
    return mark && !pre && (behindWord || !t.isAny(i - 1, "-", "/", ".", ","));
  }

  private static Optional<Hit> decade(Tokens t, int i, int to, int year) {
    if (year % 10 != 0) {
      return Optional.empty();
    }
    boolean century = year % 100 == 0 && year < 1900;
    String value = century ? year / 100 + "XX" : year / 10 + "X";
    return hit(t, i, to, value);
  }

  /** '90s, the 60s. */
  private static Optional<Hit> shortDecade(Tokens t, int from, int i) {
    boolean s = t.glued(i) && t.is(i + 1, "s");
    boolean apostrophe =
        t.glued(i) && t.isAny(i + 1, "'", "’") && t.glued(i + 1) && t.is(i + 2, "s");
    if (!s && !apostrophe || t.end(i) - t.start(i) != 2) {
      return Optional.empty();
    }
    int tens = number(t.raw(i));
    int owner = t.is(i - 1, "-") ? i - 3 : i - 2;
    if (t.isAny(owner, "his", "her", "their", "my", "our", "your", "its")) {
      return Optional.empty(); // a man in his late 50s
    }
    boolean degrees = t.isAny(from - 3, "temperatures", "highs", "lows", "temperature");
    if (tens % 10 != 0 || degrees || from == i && tens < 50) {
      return Optional.empty();
    }
    return hit(t, from, s ? i + 2 : i + 3, "19" + tens / 10 + "X");
  }

  private static Optional<Hit> century(Tokens t, int i) {
    boolean ordinal = t.glued(i) && t.isAny(i + 1, "st", "nd", "rd", "th");
    int j = t.is(i + 2, "-") ? i + 3 : i + 2;
    boolean shared = // the 18th and 19th centuries
        t.isAny(j, "and", "or", "to") && t.digits(j + 1) && t.isAny(j + 3, "century", "centuries");
    if (!ordinal || !t.isAny(j, "century", "centuries") && !shared) {
      return Optional.empty();
    }
    return century(t, i, shared ? j : j + 1, number(t.raw(i)));
  }

  private static Optional<Hit> century(Tokens t, int i, int to, int number) {
    boolean christ = isBeforeChrist(t, to);
    return number < 1 || number > 22 || christ
        ? Optional.empty()
        : hit(t, i, to, Anchor.two(number - 1) + "XX");
  }

  private static boolean isBeforeChrist(Tokens t, int i) {
    return t.isAny(i, "bc", "bce") || t.is(i, "b") && t.is(i + 1, ".") && t.is(i + 2, "c");
  }

  /** "nineteenth century", "twenty-first-century". */
  private static Optional<Hit> centuryInWords(Tokens t, int i) {
    boolean twenty = t.is(i, "twenty") && t.is(i + 1, "-") && t.is(i + 2, "first");
    int number = twenty ? 21 : Numbers.ordinal(t.word(i));
    int to = twenty ? i + 3 : i + 1;
    to = t.is(to, "-") && t.glued(to) ? to + 1 : to;
    return number > 0 && t.isAny(to, "century", "centuries")
        ? century(t, i, to + 1, number)
        : Optional.empty();
  }

  /** FY2025, FY25, FY 2024-25: the year that the books are called by, whatever months it has. */
  static Optional<Hit> fiscal(Tokens t, int i) {
    boolean apart = !t.glued(i - 1) || !t.letters(i - 1) && !t.digits(i - 1);
    if (!t.is(i, "fy") || !t.upper(i) || !apart || !t.digits(i + 1)) {
      return Optional.empty();
    }
    int year = of(t, i + 1);
    if (year > 0) {
      return run(t, i + 1, year)
          .map(run -> run.mentions().get(0).date().value())
          .flatMap(value -> hit(t, i, i + 4, value))
          .or(() -> hit(t, i, i + 2, Anchor.four(year)));
    }
    boolean two = t.end(i + 1) - t.start(i + 1) == 2 && t.glued(i);
    boolean goesOn = t.glued(i + 1) && (t.letters(i + 2) || t.isAny(i + 2, "-", "/", "."));
    return two && !goesOn
        ? hit(t, i, i + 2, Integer.toString(2000 + number(t.raw(i + 1))))
        : Optional.empty();
  }

  private static Optional<Hit> inWords(Tokens t, int i) {
    if (!t.isAny(i - 1, "the", "early", "late", "mid") && !t.isAny(i - 2, "early", "late", "mid")) {
      return Optional.empty();
    }
    return switch (t.word(i)) {
      case "twenties" -> hit(t, i, i + 1, "192X");
      case "thirties" -> hit(t, i, i + 1, "193X");
      case "forties" -> hit(t, i, i + 1, "194X");
      case "fifties" -> hit(t, i, i + 1, "195X");
      case "sixties" -> hit(t, i, i + 1, "196X");
      case "seventies" -> hit(t, i, i + 1, "197X");
      case "eighties" -> hit(t, i, i + 1, "198X");
      case "nineties" -> hit(t, i, i + 1, "199X");
      default -> Optional.empty();
    };
  }

  /** 2007-2008, 2018–19, 2022/23. */
  private static Optional<Hit> run(Tokens t, int i, int first) {
    int j = i + 1;
    boolean tight = t.glued(i) && t.glued(j) && t.isAny(j, "-", "–", "—", "/", "‑");
    boolean wide = !t.glued(i) && !t.glued(j) && t.isAny(j, "-", "–") && of(t, j + 1) > 0;
    boolean to = t.is(j, "to") && of(t, j + 1) > 0 && !t.isAny(i - 1, "from", "between");
    if (!tight && !wide && !to || !t.digits(j + 1) || isTied(t, j + 1)) {
      return Optional.empty();
    }
    int second = of(t, j + 1);
    if (second == 0 && t.end(j + 1) - t.start(j + 1) == 2 && tight) {
      int tail = number(t.raw(j + 1));
      second = first - first % 100 + tail;
      second += second <= first && first % 100 == 99 ? 100 : 0;
    }
    if (second == 0 && t.end(j + 1) - t.start(j + 1) == 1 && tight && !t.is(j, "/")) {
      second = first - first % 10 + number(t.raw(j + 1)); // 1538-9
    }
    return second > first && second - first < 400
        ? hit(t, i, j + 2, first + "/" + second)
        : Optional.empty();
  }

  /** Whether the token at {@code i} goes on: 2020.5, 2020m, 2020/3. */
  private static boolean isTied(Tokens t, int i) {
    if (!t.glued(i)) {
      return false;
    }
    boolean mark =
        t.isAny(i + 1, ".", ",", ":", "/", "-", "–") && t.glued(i + 1) && t.digits(i + 2);
    return t.letters(i + 1) || t.digits(i + 1) || mark || t.isAny(i + 1, "%", "°");
  }

  private static Optional<Hit> alone(Tokens t, int i, int year) {
    if (isTied(t, i) || !isLikely(t, i, year)) {
      return Optional.empty();
    }
    return hit(t, i, i + 1, Anchor.four(year));
  }

  /** Whether four digits are a year and no count, price, label or time of day. */
  private static boolean isLikely(Tokens t, int i, int year) {
    boolean modern = year >= 1900 && year < 2100;
    boolean placed = PLACED.contains(t.word(i - 1));
    boolean perhaps = PERHAPS.contains(t.word(i - 1));
    boolean back = t.is(i - 1, "to") && t.isAny(i - 2, "back", "dates", "dating", "prior");
    boolean named = year % 50 != 0 && year >= 1500; // the 1892 elections; a count has its comma
    named &= t.isAny(i - 1, "the", "his", "her", "its", "their", "famous", "this");
    placed |= back || named && t.lower(i + 1) | t.capital(i + 1);
    perhaps |= t.isAny(i - 1, "around", "about");
    perhaps &= !t.is(i - 1, "and") && !t.is(i - 1, "to") || of(t, i - 2) > 0;
    if (isBeforeChrist(t, i + 1)
        || NotDates.isNumbered(t, i)
        || NotDates.isCounted(t, i + 1, placed)) {
      return false;
    }
    boolean noun = t.lower(i + 1) && !isFunction(t.word(i + 1));
    return modern || placed || perhaps && !noun;
  }

  /** Words that can follow a year but nothing that a number counts. */
  private static boolean isFunction(String word) {
    return FUNCTION_WORDS.contains(word);
  }

  private static Optional<Hit> hit(Tokens t, int from, int to, String value) {
    boolean around =
        t.isAny(from - 1, "around", "about", "circa", "approximately", "roughly")
            || t.is(from - 1, ".") && t.isAny(from - 2, "c", "ca");
    return Hit.of(
        to, new DateMention(t.span(from, to), new DateValue(value, Optional.empty(), around)));
  }
}
