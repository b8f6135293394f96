// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import copytaster.calendar.Stamp;
import copytaster.lexicon.Months;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The day in an address: /2019/10/19/, /2019/oct/19/, -20191019-, 2019-10-19. */
final class AddressDate {
  /** Year, mark, month, the same mark, day; or eight digits that are no part of a word. */
  private static final Pattern DAY =
      Pattern.compile(
          "(?<!\\d)(?:((?:199|20\\d)\\d)([-/_.])(\\d{1,2}|\\p{L}{3,10})\\2(\\d{1,2})"
              + "|(?<!\\p{L})((?:199|20\\d)\\d)(\\d\\d)(\\d\\d)(?!\\p{L}))(?!\\d)");

  private AddressDate() {}

  static Optional<Stamp> read(WebAddress address) {
    Matcher day = DAY.matcher(address.path());
    while (day.find()) {
      int form = day.start(1) < 0 ? 5 : 1;
      String month = day.group(form == 1 ? 3 : 6);
      boolean named = Character.isLetter(month.charAt(0));
      try {
        return Optional.of(
            Stamp.of(
                LocalDate.of(
                    Integer.parseInt(day.group(form)),
                    named ? Months.month(month) : Integer.parseInt(month),
                    Integer.parseInt(day.group(form == 1 ? 4 : 7)))));
      } catch (DateTimeException e) {
        continue; // A number of something else.
      }
    }
    return Optional.empty();
  }
}
