// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import copytaster.lexicon.Months;
import copytaster.lexicon.Zones;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dates of feeds: RFC 822 and its successors, asctime, W3C, and the forms that software makes
 * of them. What is no date stays empty: it is never rolled over (31 February) and never "now".
 */
final class FeedDates {
  /** No date is longer; what is longer is not looked at. */
  private static final int LONGEST = 80;

  private static final String CLOCK =
      "(?:[T, ]+(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:[.,]\\d{1,9})?)?( ?[ap]m)?)?";
  private static final String ZONE =
      "(?: ?\\(?(?:(z|[a-z]{1,5})?((?:gmt|utc)?[+-]\\d{1,2}(?::?\\d{2})?)?)\\)?)?(?: .*)?";

  /** 2024-03-01T10:00:00+01:00, and with less of it. */
  private static final Pattern W3C =
      Pattern.compile(
          "(\\d{4})(?:[-/]?(\\d{2})(?:[-/]?(\\d{2}))?)?" + CLOCK + ZONE, Pattern.CASE_INSENSITIVE);

  /** Fri, 01 Mar 2024 10:00:00 GMT. */
  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?:[a-z]+[., ]+)?(\\d{1,2})(?:st|nd|rd|th)?[ .-]+([a-z]{3,9})[., -]+(\\d{4}|\\d{2})"
              + CLOCK
              + ZONE,
          Pattern.CASE_INSENSITIVE);

  /** March 1, 2024 10:00 am. */
  private static final Pattern MONTH_FIRST =
      Pattern.compile(
          "(?:[a-z]+[., ]+)?([a-z]{3,9})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})" + CLOCK + ZONE,
          Pattern.CASE_INSENSITIVE);

  /** Fri Mar 1 10:00:00 GMT 2024. */
  private static final Pattern ASCTIME =
      Pattern.compile(
          "(?:[a-z]{3,9},? )?([a-z]{3,9}) (\\d{1,2}) (\\d{1,2}):(\\d{2})(?::(\\d{2}))?"
              + "(?: ([a-z]{1,5}|[+-]\\d{2}:?\\d{2}))? (\\d{4})",
          Pattern.CASE_INSENSITIVE);

  private FeedDates() {}

  /** The instant that a date names; without a zone it is taken for UTC. */
  static Optional<Instant> parse(String text) {
    String stripped = text.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST) {
      return Optional.empty();
    }
    String date = stripped.replaceAll("\\s+", " ");
    try {
      Matcher m = W3C.matcher(date);
      if (m.matches()) {
        String day = m.group(3);
        return instant(m.group(1), part(m.group(2)), part(day), m, 4);
      }
      m = DAY_FIRST.matcher(date);
      if (m.matches()) {
        return instant(m.group(3), month(m.group(2)), part(m.group(1)), m, 4);
      }
      m = ASCTIME.matcher(date);
      if (m.matches()) {
        int second = m.group(5) == null ? 0 : part(m.group(5));
        LocalDateTime local =
            at(
                m.group(7),
                month(m.group(1)),
                part(m.group(2)),
                part(m.group(3)),
                part(m.group(4)),
                second);
        return Optional.of(local.toInstant(ZoneOffset.ofTotalSeconds(60 * zone(m.group(6), null))));
      }
      m = MONTH_FIRST.matcher(date);
      if (m.matches()) {
        return instant(m.group(3), month(m.group(1)), part(m.group(2)), m, 4);
      }
      return Optional.empty();
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> instant(String year, int month, int day, Matcher m, int clock) {
    int hour = m.group(clock) == null ? 0 : part(m.group(clock));
    int minute = m.group(clock + 1) == null ? 0 : part(m.group(clock + 1));
    int second = m.group(clock + 2) == null ? 0 : part(m.group(clock + 2));
    String half = m.group(clock + 3);
    if (half != null) {
      if (hour < 1 || hour > 12) {
        return Optional.empty();
      }
      hour = hour % 12 + (half.strip().toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
    }
    LocalDateTime local = at(year, month, day, hour, minute, second);
    int zone = zone(m.group(clock + 4), m.group(clock + 5));
    return Optional.of(local.toInstant(ZoneOffset.ofTotalSeconds(60 * zone)));
  }

  /** A leap second is the second before it; 24:00 is the next day's beginning. */
  private static LocalDateTime at(
      String year, int month, int day, int hour, int minute, int second) {
    int y = Integer.parseInt(year);
    if (year.length() == 2) {
      y += y < 50 ? 2000 : 1900; // RFC 5322, section 4.3
    }
    if (y < 1900) {
      throw new DateTimeException("no feed is that old");
    }
    boolean midnight = hour == 24 && minute == 0 && second == 0;
    LocalDateTime local =
        LocalDateTime.of(y, month, day, midnight ? 0 : hour, minute, second == 60 ? 59 : second);
    return midnight ? local.plusDays(1) : local;
  }

  private static int part(String digits) {
    return digits == null ? 1 : Integer.parseInt(digits);
  }

  private static int month(String name) {
    int month = Months.month(name);
    if (month == 0) {
      throw new DateTimeException("no month");
    }
    return month;
  }

  /** In minutes; an unknown name counts as UTC, as RFC 5322 has it. */
  private static int zone(String name, String offset) {
    String number =
        offset != null
            ? offset.toLowerCase(Locale.ROOT).replaceAll("[a-z:]", "")
            : name != null && (name.startsWith("+") || name.startsWith("-"))
                ? name.replace(":", "")
                : null;
    if (number == null) {
      return name == null ? 0 : Zones.minutes(name).orElse(0);
    }
    int value = Integer.parseInt(number.substring(1));
    int minutes = number.length() > 3 ? value / 100 * 60 + value % 100 : value * 60;
    if (minutes > 18 * 60 || number.length() > 3 && value % 100 > 59) {
      throw new DateTimeException("no such zone");
    }
    return number.startsWith("-") ? -minutes : minutes;
  }
}
