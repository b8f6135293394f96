// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedDateTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Fri, 01 Mar 2024 10:00:00 GMT       | 2024-03-01T10:00:00Z
          01 Mar 2024 10:00:00 +0100          | 2024-03-01T09:00:00Z
          March 1, 2024 3:05 pm               | 2024-03-01T15:05:00Z
          2024-03-01T10:00:00.123456+01:00    | 2024-03-01T09:00:00Z
          """)
  void readsTheFormsThatFeedsUse(String date, Instant expected) {
    assertEquals(FeedDate.of(expected), FeedDate.of(Stream.of(" ", "  " + date + "\n")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tomorrow", "-1", "2024-02-30", "12345", "2150-03-01T10:00:00Z"})
  void neverInventsADate(String date) {
    assertEquals(
        new FeedDate(
            Optional.empty(),
            Optional.of("the feed's date cannot be read and is left out: " + date)),
        FeedDate.of(Stream.of(date)));
  }

  @Test
  void nothingSaidIsNoDoubt() {
    assertEquals(FeedDate.NONE, FeedDate.of(Stream.of("", " \n")));
  }

  @ParameterizedTest
  @CsvSource({
    "1970-01-01T00:00:00Z, true",
    "1969-12-31T16:00:00Z, true",
    "1899-12-30T00:00:00Z, true",
    "1970-01-03T00:00:00Z, false",
    "1972-03-14T09:30:00Z, false"
  })
  void knowsWhatSystemsWriteForNoDate(Instant date, boolean placeholder) {
    assertEquals(placeholder, FeedDate.of(date).at().isEmpty());
  }

  @Test
  void givesUpOnLongDatesAtOnce() {
    assertTimeoutPreemptively(
        Duration.ofSeconds(20), () -> FeedDate.of(Stream.of("1 Mar 2024 ".repeat(100_000))));
    assertEquals(Optional.empty(), FeedDate.of(Stream.of("9".repeat(5000))).at());
  }
}
