// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateFieldTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Fri, 01 Mar 2024 10:00:00 GMT       | 2024-03-01T10:00:00Z
          026, 01 Mar 2024 10:00:00 GMT       | 2024-03-01T10:00:00Z
          Xyz, 01 Mar 2024 10:00:00 GMT       | 2024-03-01T10:00:00Z
          01 Mar 2024 10:00:00 +0100          | 2024-03-01T09:00:00Z
          Fri, 1 Mar 24 10:00 EST             | 2024-03-01T15:00:00Z
          Fri, 01 Mar 2024 10:00:00 PDT       | 2024-03-01T17:00:00Z
          Fri, 01 Mar 2024 10:00:00 UT        | 2024-03-01T10:00:00Z
          Fri, 01 Mar 2024 10:00:00 GMT+02:00 | 2024-03-01T08:00:00Z
          Fri, 01 Mar 2024 10:00:00 +0530     | 2024-03-01T04:30:00Z
          Fri, 01 March 2024 10:00:00 CET     | 2024-03-01T09:00:00Z
          Freitag, 01 Sept 2023 10:00:00      | 2023-09-01T10:00:00Z
          Fri,01 Mar 2024 10:00:00 Z          | 2024-03-01T10:00:00Z
          01-Mar-2024 10:00:00                | 2024-03-01T10:00:00Z
          01 Mar 2024                         | 2024-03-01T00:00:00Z
          Sun, 06 Nov 94 08:49:37 GMT         | 1994-11-06T08:49:37Z
          Sunday, 06-Nov-94 08:49:37 GMT      | 1994-11-06T08:49:37Z
          Sun Nov  6 08:49:37 1994            | 1994-11-06T08:49:37Z
          Sun Nov  6 08:49:37 EST 1994        | 1994-11-06T13:49:37Z
          Sun, 06 Nov 2022 08:49:37.123 GMT   | 2022-11-06T08:49:37Z
          March 1, 2024 3:05 pm               | 2024-03-01T15:05:00Z
          March 1, 2024                       | 2024-03-01T00:00:00Z
          March 1, 2024 12:05 am              | 2024-03-01T00:05:00Z
          March 1, 2024 12:05 PM              | 2024-03-01T12:05:00Z
          March 1, 2024 1:05am                | 2024-03-01T01:05:00Z
          March 1, 2024 10:05:07              | 2024-03-01T10:05:07Z
          01 Mar 49 10:00:00 GMT              | 2049-03-01T10:00:00Z
          01 Mar 50 10:00:00 GMT              | 1950-03-01T10:00:00Z
          Sun Nov  6 08:49 1994               | 1994-11-06T08:49:00Z
          1900-01-01                          | 1900-01-01T00:00:00Z
          2024-03-01T10:00:00Z                | 2024-03-01T10:00:00Z
          2024-03-01T10:00:00.123456+01:00    | 2024-03-01T09:00:00Z
          2024-03-01T10:00:00-0800            | 2024-03-01T18:00:00Z
          2024-03-01T10:00:00+01              | 2024-03-01T09:00:00Z
          2024-03-01T10:00Z                   | 2024-03-01T10:00:00Z
          2024-03-01t10:00:00z                | 2024-03-01T10:00:00Z
          2024-03-01 10:00:00                 | 2024-03-01T10:00:00Z
          2024-03-01 10:00:00 PST             | 2024-03-01T18:00:00Z
          2024/03/01 10:00                    | 2024-03-01T10:00:00Z
          2024-03-01                          | 2024-03-01T00:00:00Z
          20240301                            | 2024-03-01T00:00:00Z
          2024-03                             | 2024-03-01T00:00:00Z
          2024                                | 2024-01-01T00:00:00Z
          2016-12-31T23:59:60Z                | 2016-12-31T23:59:59Z
          2024-03-01T24:00:00Z                | 2024-03-02T00:00:00Z
          2024-02-29T23:30:00+14:00           | 2024-02-29T09:30:00Z
          Fri, 01 Mar 2024 13:14:00 pm GMT    | 2024-03-01T13:14:00Z
          Xyz, 1 Mar 2024 9:05:00 GMT         | 2024-03-01T09:05:00Z
          Ven, 1 mars 2024 10:00:00 +0100     | 2024-03-01T09:00:00Z
          пт, 01 мар 2024 10:00:00 +0300      | 2024-03-01T07:00:00Z
          20240301T100000Z                    | 2024-03-01T10:00:00Z
          1709287200                          | 2024-03-01T10:00:00Z
          Fri, 01 Mar 2024 10:00:00 GMT (UTC) | 2024-03-01T10:00:00Z
          2024-03-01 10:00:00.0 GMT           | 2024-03-01T10:00:00Z
          """)
  void readsTheFormsOfFeedsAndMail(String date, Instant expected) {
    assertEquals(Optional.of(expected), DateText.field("  " + date + "\n").map(Stamp::moment));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "tomorrow",
        "-1",
        "0000-00-00",
        "2024-02-30",
        "2023-02-29T10:00:00Z",
        "2024-13-01",
        "2024-02-30T25:61:61Z",
        "31 Feb 2024 10:00:00 GMT",
        "Fri, 01 Foo 2024 10:00:00 GMT",
        "Fri, 31 Dec 9999 23:59:59 -9999",
        "Fri, 01 Mar 2024 25:00:00 GMT",
        "2024-03-01T10:00:61Z",
        "Fri, 01 Mar 2024 10:60:00 GMT",
        "99999999999999",
        "12345"
      })
  void neverInventsADate(String date) {
    assertEquals(Optional.empty(), DateText.field(date));
  }

  @Test
  void givesUpOnLongFieldsAtOnce() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> DateText.field("1 Mar 2024 ".repeat(100_000)));
    assertEquals(Optional.empty(), DateText.field("9".repeat(5000)));
  }
}
