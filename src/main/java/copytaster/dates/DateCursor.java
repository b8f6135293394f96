// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import copytaster.lexicon.Numbers;
import copytaster.text.Context;
import copytaster.text.Cursor;
import copytaster.text.Tokens;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/** The steps of the patterns of dates, and what they have taken. */
final class DateCursor extends Cursor<DateCursor> {
  private final Context context;
  private final Anchor anchor;
  private final CalendarDates calendar;

  /** What the steps took: a count or ordinal; a month, 1 to 12; a year; a day of the week. */
  int number;

  int month;
  int year;
  int weekday;

  DateCursor(Tokens t, Context context) {
    super(t);
    this.context = context;
    this.anchor = new Anchor(context.published());
    this.calendar = new CalendarDates(context);
  }

  @Override
  protected DateCursor self() {
    return this;
  }

  @Override
  public DateCursor start(int i) {
    number = 0;
    month = 0;
    year = 0;
    weekday = 0;
    return super.start(i);
  }

  Context context() {
    return context;
  }

  Anchor anchor() {
    return anchor;
  }

  CalendarDates calendar() {
    return calendar;
  }

  /** The day of publication; patterns that need it begin with {@link #published}. */
  LocalDate now() {
    return anchor.published().orElseThrow();
  }

  /** Fails where the day of publication is not known. */
  DateCursor published() {
    return anchor.published().isPresent() ? this : fail();
  }

  /** A day of the week in full, with its capital. */
  DateCursor weekday() {
    weekday = t.capital(at()) ? Weekdays.of(t.word(at())) : 0;
    return weekday > 0 ? move(1) : fail();
  }

  /** A month with its capital, and the full stop of a short form. */
  DateCursor month() {
    month = t.capital(at()) ? Months.of(t.word(at())) : 0;
    return month > 0 ? moveTo(Months.after(t, at())) : fail();
  }

  /** A year in four digits. */
  DateCursor year() {
    year = Years.of(t, at());
    return year > 0 ? move(1) : fail();
  }

  /** A year in four digits, if one is there. */
  DateCursor optYear() {
    int named = Years.of(t, at());
    year = named;
    return named > 0 ? move(1) : this;
  }

  /** A number of at most three digits, or in words up to fifty; "a" is one. */
  DateCursor count() {
    String word = t.word(at());
    if (t.digits(at())) {
      boolean free = t.end(at()) - t.start(at()) <= 3 && !t.glued(at() - 1);
      number = free ? Years.number(t.raw(at())) : 0;
    } else {
      int small = Numbers.small(word);
      int tens = Numbers.tens(word);
      boolean said = small >= 1 && small <= 12 || small == 15;
      number = t.isAny(at(), "a", "an") ? 1 : said ? small : tens <= 50 ? tens : 0;
    }
    return number > 0 ? move(1) : fail();
  }

  /** 1st to 9th in figures, or an ordinal in words. */
  DateCursor ordinal() {
    boolean figure = t.digits(at()) && t.end(at()) - t.start(at()) == 1 && t.glued(at());
    if (figure && t.isAny(at() + 1, "st", "nd", "rd", "th")) {
      number = Years.number(t.raw(at()));
      return move(2);
    }
    number = Numbers.ordinal(t.word(at()));
    return number > 0 ? move(1) : fail();
  }

  /** Takes tokens that were looked at by other means. */
  DateCursor skip(int tokens) {
    return move(tokens);
  }

  /** What the words around say of past and future. */
  Tense tense() {
    return Tense.around(t, from(), at());
  }

  /** The mention of a date from the first token to here. */
  Optional<Hit> hit(String value) {
    return Hit.of(at(), mention(value));
  }

  DateMention mention(String value) {
    return new DateMention(t.span(from(), at()), new DateValue(value, Optional.empty(), false));
  }

  Optional<Hit> hit(LocalDate day) {
    return hit(day.toString());
  }

  Optional<Hit> hit(Function<LocalDate, LocalDate> fromNow) {
    return hit(fromNow.apply(now()));
  }
}
