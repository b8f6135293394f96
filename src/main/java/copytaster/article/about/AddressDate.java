// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import copytaster.calendar.Stamp;
import copytaster.lexicon.Months;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** The day in an address: /2019/10/19/, /2019/oct/19/, -20191019-, 2019-10-19. */
final class AddressDate {
  private static final int FIRST_YEAR = 1990;
  private static final int LAST_YEAR = 2099;

  private AddressDate() {}

  static Optional<Stamp> read(WebAddress address) {
    String path = address.path();
    for (int i = 0; i < path.length(); i++) {
      boolean starts = isDigit(path, i) && !isDigit(path, i - 1);
      if (!starts) {
        continue;
      }
      int end = i;
      while (isDigit(path, end)) {
        end++;
      }
      Optional<Stamp> day = Optional.empty();
      if (end - i == 4) {
        day = separated(path, i);
      } else if (end - i == 8
          && !Character.isLetter(at(path, end))
          && !Character.isLetter(at(path, i - 1))) {
        day = day(number(path, i, i + 4), number(path, i + 4, i + 6), number(path, i + 6, end));
      }
      if (day.isPresent()) {
        return day;
      }
    }
    return Optional.empty();
  }

  private static Optional<Stamp> separated(String path, int start) {
    char mark = at(path, start + 4);
    if ("/-_.".indexOf(mark) < 0 || mark == 0) {
      return Optional.empty();
    }
    int from = start + 5;
    int to = from;
    while (Character.isLetterOrDigit(at(path, to)) && to < from + 10) {
      to++;
    }
    String word = path.substring(from, to);
    int month =
        !word.isEmpty() && word.length() <= 2 && isDigit(path, from)
            ? number(path, from, to)
            : Months.month(word);
    if (at(path, to) != mark) {
      return Optional.empty();
    }
    int day = to + 1;
    int end = day;
    while (isDigit(path, end)) {
      end++;
    }
    return end == day || end > day + 2
        ? Optional.empty()
        : day(number(path, start, start + 4), month, number(path, day, end));
  }

  private static Optional<Stamp> day(int year, int month, int day) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return Optional.empty();
    }
    try {
      return Optional.of(Stamp.of(LocalDate.of(year, month, day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + Character.digit(text.charAt(i), 10);
    }
    return number;
  }

  private static boolean isDigit(String text, int i) {
    char c = at(text, i);
    return c >= '0' && c <= '9';
  }

  private static char at(String text, int i) {
    return i >= 0 && i < text.length() ? text.charAt(i) : 0;
  }
}
