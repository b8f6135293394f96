// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StampTest {
  private static Stamp stamp(String text) {
    return DateText.read(text, DayOrder.DAY_FIRST).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "2023-11-09T05:30:59Z, 2023-11-08 23:30:59, 2023-11-08T23:30:59-06:00",
    "2023-11-09T05:30:59Z, 8.11.2023 23:30, 2023-11-08T23:30:59-06:00",
    "2023-11-09T05:30:59Z, 2023-11-09 11:00:59, 2023-11-09T11:00:59+05:30",
    "2023-11-09T05:30:59Z, 2023-11-09 05:37:00, none",
    "2023-11-09T05:30:59Z, 2023-11-12 05:30:59, none",
    "2023-11-09T05:30:59Z, 2023-11-09, none",
    "2023-11-09T05:30:59Z, 2023-11-09T05:30:59Z, none",
  })
  void aClockOnTheWallTellsTheZone(String moment, String shown, String expected) {
    Optional<Stamp> local = stamp(shown).asLocalTimeOf(OffsetDateTime.parse(moment));
    assertEquals(expected, local.map(Stamp::iso).orElse("none"));
  }

  @ParameterizedTest
  @CsvSource({
    "2023-11-09, 2023-11-09, true",
    "2023-11-09, 2023-11-10, true",
    "2023-11-09, 2023-11-11, false",
    "2023-11-09T23:00:00-05:00, 2023-11-10T04:00:00Z, true",
    "2023-11-09T01:00:00Z, 2023-11-10T09:00:00Z, false",
  })
  void agreementAllowsForZones(String one, String other, boolean agree) {
    assertEquals(agree, stamp(one).agrees(stamp(other)));
    assertEquals(agree, stamp(other).agrees(stamp(one)));
  }
}
