// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import copytaster.text.Context;
import copytaster.text.Span;
import copytaster.text.Tokens;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Reads dates in digits alone: 2024-12-31, 12/02/2025, 27.08.2022. Which of two small numbers is
 * the month follows the site's country; where that is not known both readings are given. Stateless.
 */
final class NumericDates {
  private NumericDates() {}

  static Optional<Hit> read(DateCursor c) {
    Tokens t = c.tokens();
    int i = c.from();
    Context context = c.context();
    if (!t.digits(i)
        || t.glued(i - 1) && !t.isAny(i - 1, "(", "[", "“", "\"", "'", ":", "–", "—")) {
      return Optional.empty();
    }
    String mark = t.raw(i + 1);
    boolean joined = t.glued(i) && t.glued(i + 1) && t.digits(i + 2);
    if (!joined || !(mark.equals("-") || mark.equals("/") || mark.equals("."))) {
      return Optional.empty();
    }
    boolean three = t.glued(i + 2) && t.glued(i + 3) && t.is(i + 3, mark) && t.digits(i + 4);
    int to = three ? i + 5 : i + 3;
    boolean goesOn =
        t.glued(to - 1) && (t.isAny(to, "-", "/", ".") && t.glued(to) && t.digits(to + 1));
    boolean time = t.glued(to - 1) && t.isAny(to, "t") && t.glued(to);
    if (goesOn || t.glued(to - 1) && t.letters(to) && !time) {
      return Optional.empty();
    }
    int first = number(t, i);
    int second = number(t, i + 2);
    if (!three) {
      boolean iso = mark.equals("-") && length(t, i) == 4 && length(t, i + 2) == 2;
      boolean month = iso && second >= 1 && second <= 12 && second <= first % 100;
      boolean run = second == first % 100 + 1;
      return month && !run && first >= 1900 && first < 2100
          ? Hit.of(to, mention(t.span(i, to), Anchor.four(first) + "-" + Anchor.two(second)))
          : Optional.empty();
    }
    int third = number(t, i + 4);
    if (length(t, i) == 4) {
      return date(context, t, i, to, first, second, third, 0, 0);
    }
    boolean four = length(t, i + 4) == 4;
    boolean two = length(t, i + 4) == 2 && mark.equals("/");
    if (!four && !two || length(t, i) > 2 || length(t, i + 2) > 2) {
      return Optional.empty();
    }
    int year = four ? third : third + (third > 68 ? 1900 : 2000);
    if (year < 1000 || year > 2199) {
      return Optional.empty();
    }
    boolean monthFirst = isMonthFirst(context);
    if (second > 12 || first <= 12 && !mark.equals(".") && monthFirst) {
      return date(
          context, t, i, to, year, first, second, monthFirst || second > 12 ? 0 : second, first);
    }
    boolean open =
        context.country().isEmpty() && !mark.equals(".") && first <= 12 && first != second;
    return date(context, t, i, to, year, second, first, open ? first : 0, second);
  }

  private static boolean isMonthFirst(Context context) {
    return context.country().filter(c -> c.equals("US") || c.equals("PH")).isPresent();
  }

  private static Optional<Hit> date(
      Context context,
      Tokens t,
      int i,
      int to,
      int year,
      int month,
      int day,
      int otherMonth,
      int otherDay) {
    Span span = t.span(i, to);
    if (month < 1 || month > 12 || day < 1 || day > Months.days(year, month)) {
      String warning = "impossible date \"" + t.string(i, to) + "\": no such day";
      return Optional.of(new Hit(to, List.of(), Optional.of(warning)));
    }
    LocalDate one = LocalDate.of(year, month, day);
    if (otherMonth == 0 || otherMonth > 12 || otherDay > Months.days(year, otherMonth)) {
      return Hit.of(to, mention(span, one.toString()));
    }
    LocalDate two = LocalDate.of(year, otherMonth, otherDay);
    boolean future = context.published().map(p -> one.isAfter(p) && !two.isAfter(p)).orElse(false);
    return Hit.of(
        to,
        new DateMention(
            span,
            new DateValue(
                (future ? two : one).toString(),
                Optional.of((future ? one : two).toString()),
                false)));
  }

  private static int length(Tokens t, int i) {
    return t.end(i) - t.start(i);
  }

  private static int number(Tokens t, int i) {
    return length(t, i) > 4 ? -1 : Years.number(t.raw(i));
  }

  private static DateMention mention(Span span, String value) {
    return new DateMention(span, new DateValue(value, Optional.empty(), false));
  }
}
