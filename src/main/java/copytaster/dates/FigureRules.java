// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import static copytaster.dates.DateRule.rule;
import static copytaster.dates.DateWord.FIGURE;

import copytaster.text.Tokens;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Dates in digits alone. Which of two small numbers is the month follows the site's country; where
 * that is not known both readings are given.
 */
final class FigureRules {
  static final List<DateRule> RULES =
      List.of(
          // 2024-12-31, 12/02/2025, 27.08.2022
          rule("dates.figures", c -> joined(c, 2), FigureRules::day, FIGURE),
          // 2024-11
          rule("dates.figures-of-month", c -> joined(c, 1), FigureRules::month, FIGURE));

  private FigureRules() {}

  /** Numbers that the same mark joins without a blank; the last becomes the number. */
  private static DateCursor joined(DateCursor c, int marks) {
    Tokens t = c.tokens();
    int i = c.at();
    boolean open = t.isAny(i - 1, "(", "[", "“", "\"", "'", ":", "–", "—");
    c.unless(x -> t.glued(i - 1) && !open).figure(4).when(x -> x.isBefore("-", "/", "."));
    for (int n = 0; n < marks; n++) {
      c.when(x -> t.glued(x.at() - 1) && t.glued(x.at())).eat(t.word(i + 1)).figure(4);
    }
    return c.unless(FigureRules::goesOn);
  }

  private static boolean goesOn(DateCursor c) {
    Tokens t = c.tokens();
    int to = c.at();
    boolean more = t.isAny(to, "-", "/", ".") && t.glued(to) && t.digits(to + 1);
    boolean time = t.is(to, "t") && t.glued(to);
    return t.glued(to - 1) && (more || t.letters(to) && !time);
  }

  private static Optional<DateMatch> month(DateCursor c) {
    int year = Years.of(c.tokens(), c.from());
    boolean iso = c.tokens().is(c.from() + 1, "-") && length(c, 2) == 2;
    boolean season = c.number > year % 100; // 2019-20
    return iso && year >= 1900 && year < 2100 && c.number >= 1 && c.number <= 12 && !season
        ? c.hit(Anchor.four(year) + "-" + Anchor.two(c.number))
        : Optional.empty();
  }

  private static Optional<DateMatch> day(DateCursor c) {
    int first = number(c, 0);
    int second = number(c, 2);
    if (length(c, 0) == 4) {
      return date(c, first, second, c.number, false);
    }
    boolean point = c.tokens().is(c.from() + 1, ".");
    boolean short1 = length(c, 4) == 2 && c.tokens().is(c.from() + 1, "/");
    int year = short1 ? c.number + (c.number > 68 ? 1900 : 2000) : c.number;
    boolean years = (short1 || length(c, 4) == 4) && year >= 1000 && year < 2200;
    if (!years || length(c, 0) > 2 || length(c, 2) > 2) {
      return Optional.empty();
    }
    boolean monthFirst =
        c.context().country().filter(x -> x.equals("US") || x.equals("PH")).isPresent();
    if (second > 12 || first <= 12 && !point && monthFirst) {
      return date(c, year, first, second, !monthFirst);
    }
    return date(c, year, second, first, c.context().country().isEmpty() && !point);
  }

  /** The day; the other reading too where it is open which number is the month. */
  private static Optional<DateMatch> date(
      DateCursor c, int year, int month, int day, boolean open) {
    if (month < 1 || month > 12 || day < 1 || day > MonthNames.days(year, month)) {
      return c.impossible("no such day");
    }
    LocalDate one = LocalDate.of(year, month, day);
    if (!open || day > 12 || day == month) {
      return c.hit(one);
    }
    LocalDate two = LocalDate.of(year, day, month);
    boolean future =
        c.anchor().published().map(p -> one.isAfter(p) && !two.isAfter(p)).orElse(false);
    String value = (future ? two : one).toString();
    Optional<String> other = Optional.of((future ? one : two).toString());
    DateMention mention = c.mention(value);
    return DateMatch.of(
        c.at(), new DateMention(mention.span(), new DateValue(value, other, false)));
  }

  private static int length(DateCursor c, int distance) {
    int i = c.from() + distance;
    return c.tokens().end(i) - c.tokens().start(i);
  }

  private static int number(DateCursor c, int distance) {
    return Years.number(c.tokens().raw(c.from() + distance));
  }
}
