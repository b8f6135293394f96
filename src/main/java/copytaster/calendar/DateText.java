// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.calendar;

import copytaster.lexicon.Months;
import copytaster.lexicon.Zones;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads the first date in a short text: ISO 8601 and its many misspellings, the forms of mail and
 * JavaScript, Unix time, and dates as written in the languages of {@link Months} or in numbers. A
 * date needs its year: nothing is filled in from today.
 */
public final class DateText {
  /** The first web pages; declared dates of digitised papers may be older. */
  private static final int FIRST_YEAR = 1850;

  private static final int LAST_YEAR = 2099;

  /** Texts are looked through this far. */
  private static final int MAX_TEXT = 400;

  private record Token(String text, boolean number, boolean word, int start) {
    int value() {
      return text.length() > 9 ? -1 : Integer.parseInt(text);
    }

    boolean is(char c) {
      return text.length() == 1 && text.charAt(0) == c;
    }
  }

  private record Found(LocalDate day, int from, int to) {}

  private final List<Token> tokens;
  private final DayOrder order;

  private DateText(String text, DayOrder order) {
    this.tokens = tokens(text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text);
    this.order = order;
  }

  /** The first date in a text. */
  public static Optional<Stamp> read(String text, DayOrder order) {
    String stripped = text.strip();
    Optional<Stamp> unix = unixTime(stripped);
    return unix.isPresent() ? unix : new DateText(stripped, order).first();
  }

  private static Optional<Stamp> unixTime(String text) {
    if (text.length() != 10 && text.length() != 13
        || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return Optional.empty();
    }
    long number = Long.parseLong(text);
    Instant instant =
        text.length() == 13 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    OffsetDateTime time = instant.atOffset(ZoneOffset.UTC);
    return isPossible(time.toLocalDate()) ? Optional.of(Stamp.of(time)) : Optional.empty();
  }

  private Optional<Stamp> first() {
    for (int i = 0; i < tokens.size(); i++) {
      Found found = dayAt(i);
      if (found != null && isPossible(found.day())) {
        return Optional.of(withTime(found));
      }
    }
    return Optional.empty();
  }

  /** What systems write when they know no date is none. */
  private static boolean isPossible(LocalDate day) {
    return day.getYear() >= FIRST_YEAR
        && day.getYear() <= LAST_YEAR
        && !(day.getDayOfYear() == 1 && (day.getYear() == 1970 || day.getYear() == 1900));
  }

  private Found dayAt(int i) {
    Token token = tokens.get(i);
    if (token.number()) {
      Found found = compact(i);
      if (found == null) {
        found = yearFirst(i);
      }
      if (found == null) {
        found = dayThenMonthName(i);
      }
      return found != null ? found : numbers(i);
    }
    return token.word() && Months.month(token.text()) > 0 ? monthNameThenDay(i) : null;
  }

  /** 20191019, with or without the time. */
  private Found compact(int i) {
    String digits = tokens.get(i).text();
    if (digits.length() != 8 && digits.length() != 12 && digits.length() != 14) {
      return null;
    }
    int year = Integer.parseInt(digits.substring(0, 4));
    if (year < 1990 || year > LAST_YEAR) {
      return null;
    }
    return found(
        year,
        Integer.parseInt(digits.substring(4, 6)),
        Integer.parseInt(digits.substring(6, 8)),
        i,
        i);
  }

  /** 2019-10-19, 2019/10/19, 2019. 10. 19., 2019年10月19日, 2019 October 19. */
  private Found yearFirst(int i) {
    if (!isYear(i)) {
      return null;
    }
    int month = skip(i + 1, "-/.年년,");
    if (month == i + 1 && !isWord(month)) {
      return null;
    }
    int day = skip(month + 1, "-/.月월,");
    if (!isNumber(day, 2) || day == month + 1 && !isWord(month)) {
      return null;
    }
    int number =
        isNumber(month, 2)
            ? tokens.get(month).value()
            : isWord(month) ? Months.month(tokens.get(month).text()) : 0;
    return found(tokens.get(i).value(), number, tokens.get(day).value(), i, day);
  }

  /** 19 October 2019, 19. Oktober 2019, 19 de octubre de 2019, 1er mai 2020, 19-Oct-19. */
  private Found dayThenMonthName(int i) {
    if (!isNumber(i, 2)) {
      return null;
    }
    int at = i + 1;
    if (isWord(at) && isOrdinal(tokens.get(at).text())) {
      at++;
    }
    at = skip(at, ".-/,º°");
    if (isWord(at) && isOf(tokens.get(at).text())) {
      at++;
    }
    int month = isWord(at) ? Months.month(tokens.get(at).text()) : 0;
    if (month == 0) {
      return null;
    }
    int year = skip(at + 1, ".-/,'’");
    if (isWord(year) && isOf(tokens.get(year).text())) {
      year++;
    }
    return isYear(year) || isShortYear(year, at)
        ? found(year(year), month, tokens.get(i).value(), i, year)
        : null;
  }

  /** October 19, 2019; Oct. 19th 2019; Oct-19-2019. */
  private Found monthNameThenDay(int i) {
    int day = skip(i + 1, ".-/,");
    if (!isNumber(day, 2)) {
      return null;
    }
    int at = day + 1;
    if (isWord(at) && isOrdinal(tokens.get(at).text())) {
      at++;
    }
    int year = skip(at, ".-/,'’");
    for (int skipped = 0; skipped < 2 && !isYear(year) && isWord(year); skipped++) {
      year = skip(year + 1, ",");
    }
    return isYear(year)
        ? found(
            tokens.get(year).value(),
            Months.month(tokens.get(i).text()),
            tokens.get(day).value(),
            i,
            year)
        : null;
  }

  /** 19.10.2019, 10/19/2019, 19-10-19. */
  private Found numbers(int i) {
    if (!isNumber(i, 2) || i + 4 >= tokens.size()) {
      return null;
    }
    Token mark = tokens.get(i + 1);
    boolean known = mark.is('.') || mark.is('/') || mark.is('-');
    int second = skip(i + 2, "");
    if (!known
        || !isNumber(second, 2)
        || !tokens.get(second + 1).text().equals(mark.text())
        || !isYear(second + 2) && (mark.is('-') || !isShortYear(second + 2, second))) {
      return null;
    }
    int a = tokens.get(i).value();
    int b = tokens.get(second).value();
    boolean dayFirst = b <= 12 && (a > 12 || mark.is('.') || order == DayOrder.DAY_FIRST);
    return dayFirst
        ? found(year(second + 2), b, a, i, second + 2)
        : found(year(second + 2), a, b, i, second + 2);
  }

  private static Found found(int year, int month, int day, int from, int to) {
    try {
      return new Found(LocalDate.of(year, month, day), from, to);
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The date with the hour that follows it, if one does. */
  private Stamp withTime(Found found) {
    for (int i = found.to() + 1; i < tokens.size() && i <= found.to() + 8; i++) {
      if (!isNumber(i, 2) || i + 2 >= tokens.size()) {
        continue;
      }
      Token mark = tokens.get(i + 1);
      boolean marked =
          mark.is(':') || mark.is('.') || mark.text().equalsIgnoreCase("h") && mark.word();
      if (marked && isNumber(i + 2, 2) && tokens.get(i + 2).text().length() == 2) {
        return withTime(found.day(), i);
      }
    }
    return Stamp.of(found.day());
  }

  private Stamp withTime(LocalDate day, int i) {
    int hour = tokens.get(i).value();
    int minute = tokens.get(i + 2).value();
    int second = 0;
    int at = i + 3;
    if (is(at, ':') && isNumber(at + 1, 2)) {
      second = Math.min(59, tokens.get(at + 1).value());
      at += 2;
      if ((is(at, '.') || is(at, ',')) && isNumber(at + 1, 9)) {
        at += 2;
      }
    }
    if (isWord(at)) {
      String half = tokens.get(at).text().toLowerCase(Locale.ROOT);
      boolean dotted = (half.equals("a") || half.equals("p")) && is(at + 1, '.') && isWord(at + 2);
      if (half.equals("am") || half.equals("pm") || dotted) {
        hour = hour % 12 + (half.startsWith("p") ? 12 : 0);
        at += dotted ? (is(at + 3, '.') ? 4 : 3) : 1;
      } else if (half.equals("uhr") || half.equals("h") || half.equals("hrs")) {
        at++;
      }
    }
    if (hour > 23 || minute > 59) {
      return Stamp.of(day);
    }
    return new Stamp(day, Optional.of(LocalTime.of(hour, minute, second)), zone(at));
  }

  private Optional<ZoneOffset> zone(int from) {
    int at = from;
    while (is(at, '(') || is(at, ',')) {
      at++;
    }
    Integer named = null;
    if (isWord(at)) {
      OptionalInt letters = Zones.minutes(tokens.get(at).text());
      if (letters.isEmpty()) {
        return Optional.empty();
      }
      named = letters.getAsInt();
      at++;
    }
    boolean minus = is(at, '-') || is(at, '\u2212');
    if ((minus || is(at, '+')) && isNumber(at + 1, 4) && (named == null || named == 0)) {
      String digits = tokens.get(at + 1).text();
      int minutes;
      if (digits.length() == 4) {
        minutes = Integer.parseInt(digits) / 100 * 60 + Integer.parseInt(digits) % 100;
      } else if (digits.length() <= 2) {
        minutes = Integer.parseInt(digits) * 60;
        if (is(at + 2, ':') && isNumber(at + 3, 2)) {
          minutes += tokens.get(at + 3).value();
        }
      } else {
        return Optional.empty();
      }
      return minutes > 18 * 60
          ? Optional.empty()
          : Optional.of(ZoneOffset.ofTotalSeconds((minus ? -60 : 60) * minutes));
    }
    return named == null ? Optional.empty() : Optional.of(ZoneOffset.ofTotalSeconds(named * 60));
  }

  private int skip(int from, String marks) {
    int at = from;
    while (at < tokens.size()
        && at < from + 2
        && tokens.get(at).text().length() == 1
        && marks.indexOf(tokens.get(at).text().charAt(0)) >= 0) {
      at++;
    }
    return at;
  }

  private boolean is(int i, char c) {
    return i < tokens.size() && tokens.get(i).is(c);
  }

  private boolean isWord(int i) {
    return i < tokens.size() && tokens.get(i).word();
  }

  private boolean isNumber(int i, int maxDigits) {
    return i < tokens.size()
        && tokens.get(i).number()
        && tokens.get(i).text().length() <= maxDigits;
  }

  private boolean isYear(int i) {
    if (i >= tokens.size() || !tokens.get(i).number() || tokens.get(i).text().length() != 4) {
      return false;
    }
    int year = tokens.get(i).value();
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  /** Two digits for a year count only after a mark, so that a day or an hour is none. */
  private boolean isShortYear(int i, int before) {
    return i > before + 1
        && isNumber(i, 2)
        && tokens.get(i).text().length() == 2
        && !is(i + 1, ':')
        && !is(i - 1, ',');
  }

  private int year(int i) {
    int year = tokens.get(i).value();
    return year >= 100 ? year : year + (year > 69 ? 1900 : 2000);
  }

  private static boolean isOrdinal(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "st", "nd", "rd", "th", "er", "º", "ª", "o" -> true;
      default -> false;
    };
  }

  private static boolean isOf(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "de", "del", "of", "do" -> true;
      default -> false;
    };
  }

  private static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      int start = i;
      if (c >= '0' && c <= '9') {
        while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
          i++;
        }
        tokens.add(new Token(text.substring(start, i), true, false, start));
      } else if ("年月日년월일".indexOf(c) >= 0) {
        i++;
        tokens.add(new Token(text.substring(start, i), false, false, start));
      } else if (Character.isLetter(c)) {
        while (i < text.length()
            && Character.isLetter(text.charAt(i))
            && "年月日년월일".indexOf(text.charAt(i)) < 0) {
          i++;
        }
        tokens.add(new Token(text.substring(start, i), false, true, start));
      } else {
        i++;
        if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
          tokens.add(new Token(text.substring(start, i), false, false, start));
        }
      }
    }
    return tokens;
  }
}
