// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import copytaster.lexicon.CalendarWordsTable;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Numbers;
import copytaster.lexicon.Rule;
import copytaster.text.Context;
import copytaster.text.Cursor;
import copytaster.text.Tokens;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The steps of date patterns and the values they have read. */
final class DateCursor extends Cursor<DateCursor> {
  private static final Set<String> JOINTS = Lexicon.set(CalendarWordsTable.BETWEEN_DAYS);

  /** How many tokens may lie between two days of a list. */
  private static final int LIST_GAP = 8;

  /** How many tokens lie between a date and what counts from it, at most. */
  private static final int TOLD = 40;

  private final Context context;
  private final Anchor anchor;

  /** A count or ordinal, or the value of the last word of a kind. */
  int number;

  /** Days of a span of time. */
  int unit;

  /** A month, 1 to 12; a year, or 0; a day of the week, 1 to 7, or 0. */
  int month;

  int year;
  int weekday;

  /** A day of a month and the last day that it runs to, the same for one day. */
  int day;

  int last;

  /** Whether the number in the year's place cannot be a year. */
  boolean badYear;

  /** Index of the first token of day and month. */
  private int head;

  /** The last date of the block that is one day, month or year, and where it ends. */
  private String told = "";

  private int toldTo;

  /** The last day of the block with its own year, and where it ends. */
  private String dated;

  private int datedTo;

  DateCursor(Tokens t, Context context) {
    super(t);
    this.context = context;
    this.anchor = new Anchor(context.published());
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
    day = 0;
    last = 0;
    badYear = false;
    return super.start(i);
  }

  /** Another cursor, at the next token of this one. */
  DateCursor fork() {
    return new DateCursor(t, context).start(at());
  }

  Context context() {
    return context;
  }

  Anchor anchor() {
    return anchor;
  }

  /** The day of publication; patterns that need it begin with {@link #published}. */
  LocalDate now() {
    return anchor.published().orElseThrow();
  }

  /** Fails where the day of publication is not known. */
  DateCursor published() {
    return anchor.published().isPresent() ? this : fail();
  }

  /** A word of a kind; its value becomes the number. */
  DateCursor take(DateWord kind) {
    number = kind.of(t.word(at()));
    return kind.at(t, at()) ? skip(1) : fail();
  }

  /** Weeks, months: a span of time counted in days. */
  DateCursor span() {
    unit = DateWord.SPAN.of(t.word(at()));
    return unit > 0 ? skip(1) : fail();
  }

  /** The word at this distance from the next token. */
  String word(int distance) {
    return t.word(at() + distance);
  }

  /** Digits, at most {@code most} of them. */
  DateCursor figure(int most) {
    boolean fits = t.digits(at()) && length(at()) <= most;
    number = fits ? Years.number(t.raw(at())) : 0;
    return fits ? skip(1) : fail();
  }

  private int length(int i) {
    return t.end(i) - t.start(i);
  }

  /** A day of the week in full, with its capital. */
  DateCursor weekday() {
    weekday = t.capital(at()) ? Weekdays.of(t.word(at())) : 0;
    return weekday > 0 ? skip(1) : fail();
  }

  /** A month with its capital, and the full stop of a short form. */
  DateCursor month() {
    month = t.capital(at()) ? MonthNames.of(t.word(at())) : 0;
    return month > 0 ? skipTo(MonthNames.after(t, at())) : fail();
  }

  /** A month beside a number: short forms and verbs need their capital. */
  DateCursor monthHere() {
    String word = t.word(at());
    boolean here = t.capital(at()) || !MonthNames.isShort(word) && !MonthNames.isVerbToo(word);
    return here ? anyMonth() : fail();
  }

  private DateCursor anyMonth() {
    month = MonthNames.of(t.word(at()));
    return month > 0 ? skipTo(MonthNames.after(t, at())) : fail();
  }

  /** A year in four digits. */
  DateCursor year() {
    year = Years.of(t, at());
    return year > 0 ? skip(1) : fail();
  }

  /** "this year", "of last year", where the day of publication is known. */
  DateCursor saidYear() {
    published().opt("of").take(DateWord.POINTER).eat("year");
    return ok() ? year(now().getYear() + number) : this;
  }

  DateCursor number(int known) {
    number = known;
    return this;
  }

  DateCursor year(int known) {
    year = known;
    return this;
  }

  /** A number of at most three digits, or in words up to fifty; "a" is one. */
  DateCursor count() {
    if (t.digits(at())) {
      return t.glued(at() - 1) ? fail() : figure(3).when(x -> x.number > 0);
    }
    String word = t.word(at());
    int small = Numbers.small(word);
    int tens = Numbers.tens(word);
    boolean said = small >= 1 && small <= 12 || small == 15;
    number = t.isAny(at(), "a", "an") ? 1 : said ? small : tens <= 50 ? tens : 0;
    return number > 0 ? skip(1) : fail();
  }

  /** 1st to 9th in figures, or an ordinal in words. */
  DateCursor ordinal() {
    if (t.digits(at()) && length(at()) == 1 && isOrdinal(at())) {
      number = Years.number(t.raw(at()));
      return skip(2);
    }
    number = Numbers.ordinal(t.word(at()));
    return number > 0 ? skip(1) : fail();
  }

  private boolean isOrdinal(int i) {
    return t.glued(i) && t.isAny(i + 1, "st", "nd", "rd", "th");
  }

  /** A day of the month: 2, 31st. */
  DateCursor day() {
    day = t.digits(at()) && length(at()) <= 2 ? Years.number(t.raw(at())) : 0;
    return day < 1 || day > 31 ? fail() : skip(isOrdinal(at()) ? 2 : 1);
  }

  /** 27 September 2024, September 27. */
  DateCursor dayAndMonth() {
    return t.digits(at()) ? unless(DateCursor::isTiedBefore).dayFirst() : monthFirst();
  }

  /** Whether a mark or letter joins the number to the token before it: $27, 3.27. */
  boolean isTiedBefore() {
    int i = at();
    boolean mark = t.isAny(i - 1, ".", ",", ":", "/", "-", "'", "’");
    boolean tied = t.letters(i - 1) || t.digits(i - 1);
    tied |= mark && t.glued(i - 2) && (t.digits(i - 2) || t.letters(i - 2));
    return NotDates.isSign(t, i - 1) || t.glued(i - 1) && tied;
  }

  /** 27 September, 27th of Sept., 27-Sep-2024, 3-7 March, 9 and 10 May. */
  DateCursor dayFirst() {
    head = at();
    day();
    int first = day;
    boolean ordinal = at() > head + 1;
    int joint = at();
    last = first;
    if (tries(
        x -> x.eat("-", "–", "—", "to", "and", "&", "or", "/").day().when(y -> y.goesOn(first)))) {
      boolean apart = t.isAny(joint, "and", "&", "or") && day != first + 1;
      last = apart ? first : day;
    }
    day = first;
    of();
    if (t.isAny(at(), "-", "/") && t.glued(at() - 1) && t.glued(at())) {
      skip(1); // 27-Sep-2024
    }
    return (ordinal ? anyMonth() : monthHere()).yearOfDay();
  }

  /** Whether the day just taken is later than another and its month follows. */
  private boolean goesOn(int first) {
    return day > first && fork().of().monthHere().ok();
  }

  /** "of", "day of". */
  private DateCursor of() {
    return opt("day").opt("of");
  }

  /** September 27, 2024; Sept. 27; June 12-18; not a Long March 5, which is a rocket. */
  DateCursor monthFirst() {
    head = at();
    boolean rocket = t.is(at(), "march") && t.is(at() - 1, "long") && t.capital(at() - 1);
    if (rocket || t.glued(at() - 1) && t.letters(at() - 1)) {
      return fail();
    }
    monthHere().tries(x -> x.eat("the").when(y -> y.fork().day().at() > y.at() + 1));
    if (!ok() || t.glued(at() - 1) && t.letters(at() - 1) && t.digits(at())) {
      return fail();
    }
    day();
    int first = day;
    last = first;
    if (tries(
        x ->
            x.eat("-", "–", "—", "to", "through", "and", "&", "or")
                .day()
                .when(y -> y.ends(first)))) {
      last = day;
    }
    day = first;
    return unless(DateCursor::isCounted).yearOfDay();
  }

  /** Whether the day just taken ends a run of days of one month. */
  private boolean ends(int first) {
    int joint = t.digits(at() - 1) ? at() - 2 : at() - 3;
    boolean apart = t.isAny(joint, "and", "&", "or") && day != first + 1;
    return day > first && !apart && !isCounted() && MonthNames.of(t.word(at())) == 0;
  }

  /** Whether the tokens behind a number make it an amount or part of a longer number. */
  boolean isCounted() {
    int k = at();
    boolean decimal = t.glued(k - 1) && t.isAny(k, ".", ",", ":") && t.glued(k) && t.digits(k + 1);
    return decimal || t.glued(k - 1) && t.letters(k) || NotDates.isCounted(t, k, false);
  }

  /** The year behind a day and month, if there is one, or a number that cannot be one. */
  DateCursor yearOfDay() {
    if (!ok()) {
      return this;
    }
    int j = at();
    if (t.is(j, "(") && Weekdays.ofShort(t.word(j + 1)) > 0 && t.is(j + 2, ")")) {
      return skip(3).yearOfDay(); // July 8 (Friday), 2022
    }
    boolean comma = t.is(j, ",");
    boolean in = t.is(j, "in");
    boolean hyphen = t.isAny(j, "-", "/") && t.glued(j - 1) && t.glued(j);
    int k = comma || hyphen || in || t.is(j, "of") ? j + 1 : j;
    boolean tied =
        t.glued(k)
            && (t.letters(k + 1)
                || t.isAny(k + 1, ".", ",", ":") && t.glued(k + 1) && t.digits(k + 2));
    int printed = Years.of(t, k);
    if (printed > 0 && !tied && !NotDates.isCounted(t, k + 1, comma || printed >= 1900)) {
      year = printed;
      return skipTo(in ? j : k + 1);
    }
    String mark = t.raw(head + 1);
    boolean form = // 19-Nov-12
        (mark.equals("-") || mark.equals("/"))
            && t.is(j, mark)
            && t.glued(head)
            && t.glued(j - 1)
            && t.glued(j);
    boolean two = t.digits(j + 1) && length(j + 1) == 2 && !(t.glued(j + 1) && t.letters(j + 2));
    if (form && two && Rule.on("dates.short-year")) {
      int tail = Years.number(t.raw(j + 1));
      year = tail + (tail > 68 ? 1900 : 2000);
      return skip(2);
    }
    int length = t.digits(k) ? length(k) : 0;
    badYear =
        (length == 3 || length == 5)
            && !comma
            && !in
            && !tied
            && !(t.lower(k + 1) && NotDates.isNoun(t, k + 1))
            && !NotDates.isCounted(t, k + 1, false);
    return badYear ? skipTo(k + 1) : this;
  }

  /** Whether the calendar has the day taken, and the last one. */
  boolean isPossible() {
    return Math.max(day, last) <= MonthNames.days(year, month) && !badYear;
  }

  /**
   * The day that a cursor of this block has taken, as ISO 8601. Its year, where none is printed, is
   * the one that a list has named, or the one that the clause around the pattern tells.
   */
  String value(DateCursor date, int weekday) {
    String one;
    if (date.year > 0) {
      one = Anchor.four(date.year) + "-" + Anchor.two(date.month) + "-" + Anchor.two(date.day);
      dated = one;
      datedTo = date.at();
    } else if (weekday == 0 && isAfterYear() && Rule.on("dates.year-of-list")) {
      one = Anchor.nextDay(dated, date.month, date.day);
    } else {
      Tense tense = Tense.around(t, from(), date.at());
      one = anchor.day(date.month, date.day, weekday, tense);
    }
    String last = one.substring(0, one.length() - 2) + Anchor.two(date.last);
    return date.last > date.day ? one + "/" + last : one;
  }

  /** Whether the date belongs to a list that has named its year: 31 May 2026 and 21 June. */
  private boolean isAfterYear() {
    if (dated == null || from() < datedTo || from() - datedTo > LIST_GAP) {
      return false;
    }
    for (int j = datedTo; j < from(); j++) {
      boolean clause = t.lower(j) && !JOINTS.contains(t.word(j));
      if (clause || t.opensSentence(j) || t.isAny(j, ";", "(", ")")) {
        return false;
      }
    }
    return t.isAny(datedTo, "and", ",", "or", "to", "until");
  }

  /** Remembers a date of the block: "two days later" counts from it. */
  void tell(DateMatch match) {
    for (DateMention mention : match.mentions()) {
      String value = mention.date().value();
      told = value.substring(value.indexOf('/') + 1);
      toldTo = match.to();
    }
  }

  /** The date told last, near this, as its first day; of no use if a span is shorter than it. */
  Optional<LocalDate> told(int unit) {
    int length = unit < 30 ? 10 : unit == 30 ? 7 : 4;
    boolean exact = told.length() >= length && told.matches("\\d{4}(-\\d\\d){0,2}");
    return exact && from() - toldTo < TOLD
        ? Optional.of(LocalDate.parse(told + "-01-01".substring(told.length() - 4)))
        : Optional.empty();
  }

  /** The tense of the words around the date. */
  Tense tense() {
    return Tense.around(t, from(), at());
  }

  /** The mention of a date from the first token to here. */
  Optional<DateMatch> hit(String value) {
    return DateMatch.of(at(), mention(value));
  }

  DateMention mention(String value) {
    return DateMention.of(t.span(from(), at()), value);
  }

  /** No date, only a warning. */
  Optional<DateMatch> impossible(String why) {
    return DateMatch.impossible(at(), t.string(from(), at()), why);
  }

  Optional<DateMatch> hit(LocalDate day) {
    return hit(day.toString());
  }

  Optional<DateMatch> hit(Function<LocalDate, LocalDate> fromNow) {
    return hit(fromNow.apply(now()));
  }
}
