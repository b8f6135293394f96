// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {
  private static String read(String text, DayOrder order) {
    return DateText.read(text, order).map(Stamp::iso).orElse("none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "2019-10-19T17:05:55+00:00 → 2019-10-19T17:05:55Z",
        "2019-10-19T17:05:55.123Z → 2019-10-19T17:05:55Z",
        "2019-10-19T17:05:55+0200 → 2019-10-19T17:05:55+02:00",
        "2019-10-19T17:05-0730 → 2019-10-19T17:05:00-07:30",
        "2019-10-19 17:05:55 UTC → 2019-10-19T17:05:55Z",
        "2019-10-19T17:05:55 → 2019-10-19",
        "2019-10-19 → 2019-10-19",
        "2019-1-9 → 2019-01-09",
        "2019/10/19 → 2019-10-19",
        "2019.10.19. → 2019-10-19",
        "20191019 → 2019-10-19",
        "20191019170555 → 2019-10-19",
        "1571504755 → 2019-10-19T17:05:55Z",
        "1571504755000 → 2019-10-19T17:05:55Z",
        "Sat, 19 Oct 2019 17:05:55 GMT → 2019-10-19T17:05:55Z",
        "Sat Oct 19 2019 17:05:55 GMT+0200 (CEST) → 2019-10-19T17:05:55+02:00",
        "October 19, 2019 → 2019-10-19",
        "Oct. 19th, 2019 at 5:05 p.m. EDT → 2019-10-19T17:05:00-04:00",
        "Saturday 19th of October 2019 → 2019-10-19",
        "Published: 19 Oct 2019, 12:05 AM BST → 2019-10-19T00:05:00+01:00",
        "19-Oct-19 → 2019-10-19",
        "19. Oktober 2019, 17.05 Uhr MEZ → 2019-10-19T17:05:00+01:00",
        "1. Jänner 2020 → 2020-01-01",
        "19 de octubre de 2019 → 2019-10-19",
        "sábado, 4 de mayo del 2022 → 2022-05-04",
        "1er août 2020 à 9h05 → 2020-08-01",
        "1º de março de 2021 → 2021-03-01",
        "3 giugno 2018 → 2018-06-03",
        "3 mei 2018 → 2018-05-03",
        "19 октября 2019 → 2019-10-19",
        "2019年10月19日 → 2019-10-19",
        "2019년 10월 19일 → 2019-10-19",
        "19.10.2019 17:05 → 2019-10-19",
        "19.10.19 → 2019-10-19",
        "Stand: 3.1.2020 → 2020-01-03",
        "By Ann Poe | 12/31/2020 → 2020-12-31",
        "31/12/2020 → 2020-12-31",
        "4 martie 2026, 14:20 → 2026-03-04",
        "2026. március 4., 14:20 → 2026-03-04",
        "٤ مارس ٢٠٢٦ → 2026-03-04",
        "الأربعاء، 4 مارس، 2026 → 2026-03-04",
        "4 آذار/مارس 2026 → 2026-03-04",
        "6 มิถุนายน 2025 → 2025-06-06",
        "۳۰ اسفند ۱۴۰۴ → none",
        "14 October 1380 → none",
        "Here since 2015. Sep 12, 2024 → 2024-09-12",
        "4 березня 2026 р. → 2026-03-04",
        "4 Μαρτίου 2026 → 2026-03-04",
        "ΔΕΥΤΕΡΑ 4 ΜΑΡΤΙΟΥ 2026 → 2026-03-04",
        "4. märts 2026 → 2026-03-04",
        "4. martā 2026 → 2026-03-04",
        "2026. gada 4. martā → 2026-03-04",
        "2026 m. kovo 4 d., 12:30 → 2026-03-04",
        "2026ko martxoaren 4a → 2026-03-04",
        "4 de març del 2026 → 2026-03-04",
        "4 d’abril de 2026 → 2026-04-04",
        "4. mars 2026 kl. 12:30 → 2026-03-04",
        "4. марта 2026. → 2026-03-04",
        "4 März 2026 um 12.30 Uhr MEZ → 2026-03-04T12:30:00+01:00",
        "4 MAYIS 2026 → 2026-05-04",
        "4 NİSAN 2026 → 2026-04-04",
        "4 مارس 2026 → 2026-03-04",
        "20260304T101500Z → 2026-03-04T10:15:00Z",
        "2026-03-04T24:00:00Z → 2026-03-05T00:00:00Z",
        "2026-03-04T23:59:60Z → 2026-03-04T23:59:59Z",
        "4 March 2026 13:14 pm GMT → 2026-03-04T13:14:00Z",
        "Updated 04 Mar 2026 25:61 GMT → 2026-03-04",
      })
  void readsWhatPagesWrite(String text, String expected) {
    assertEquals(expected, read(text, DayOrder.DAY_FIRST));
  }

  @ParameterizedTest
  @CsvSource({
    "05/06/2020, DAY_FIRST, 2020-06-05",
    "05/06/2020, MONTH_FIRST, 2020-05-06",
    "05.06.2020, MONTH_FIRST, 2020-06-05",
    "25/06/2020, MONTH_FIRST, 2020-06-25",
    "5-6-2020, DAY_FIRST, 2020-06-05",
  })
  void numbersGoByCountry(String text, DayOrder order, String expected) {
    assertEquals(expected, read(text, order));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday",
        "3 hours ago",
        "Monday",
        "October 19",
        "2019",
        "0000-00-00T00:00:00Z",
        "0001-01-01",
        "1970-01-01T00:00:00Z",
        "9999-12-31",
        "2019-13-01",
        "2019-02-30",
        "30 February 2020",
        "31/31/2020",
        "1:2:2020",
        "12-34-56",
        "0",
        "9999999999999",
        "Invalid Date",
        "{{ page.date }}",
        "Version 3.2.1",
        "tel. 555-123-4567",
      })
  void whatIsNoDate(String text) {
    assertEquals("none", read(text, DayOrder.DAY_FIRST));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "1/", "2019-", "Oct ", "Oct 1 ", "19 de ", "年", "\u0660"})
  void hostileTextsCostLittle(String part) {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> assertEquals("none", read(part.repeat(300_000), DayOrder.DAY_FIRST)));
  }
}
