// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {
  private static final Instant NOW = Instant.parse("2024-03-08T12:00:00Z");
  private static final String URL = "http://a.example/feed";

  /** Minutes, within the ten percent that addresses differ by. */
  @ParameterizedTest
  @CsvSource({
    // entries a week, asked for (minutes), expected (minutes)
    "0, 0, 1440",
    "1, 0, 1440",
    "7, 0, 1440",
    "14, 0, 720",
    "168, 0, 60",
    "1000, 0, 15",
    "168, 30, 60",
    "168, 200, 200",
    "168, 99999, 1440"
  })
  void pollsByHowMuchAFeedBrings(int weekly, int asked, int expected) {
    List<FeedEntry> entries = new ArrayList<>(List.of(entry(NOW.minus(Duration.ofDays(30)))));
    for (int i = 0; i < weekly; i++) {
      entries.add(entry(NOW.minus(Duration.ofMinutes(i))));
    }
    Duration interval =
        Schedule.interval(
            URL,
            entries,
            NOW,
            asked == 0 ? Optional.empty() : Optional.of(Duration.ofMinutes(asked)));
    assertClose(Duration.ofMinutes(expected), interval, 10);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3})
  void pollsHourlyWhatHasNoDates(int entries) {
    List<FeedEntry> undated = new ArrayList<>();
    for (int i = 0; i < entries; i++) {
      undated.add(EntryKeyTest.entry("g" + i, "", "t", ""));
    }
    assertClose(Duration.ofHours(1), Schedule.interval(URL, undated, NOW, Optional.empty()), 10);
  }

  @ParameterizedTest
  @CsvSource({"1, 120", "2, 240", "3, 480", "4, 960", "5, 1440", "50, 1440"})
  void waitsTwiceAsLongAfterEachFailure(int fails, int minutes) {
    assertClose(
        Duration.ofMinutes(minutes),
        Schedule.backOff(URL, Duration.ZERO, fails, Optional.empty()),
        10);
  }

  @ParameterizedTest
  @CsvSource({"1, 5", "2, 20", "3, 80", "4, 320"})
  void triesArticlesAgainLaterAndLater(int tries, int minutes) {
    assertClose(Duration.ofMinutes(minutes), Schedule.retry("id", tries, Optional.empty()), 20);
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-08T12:00:00Z, true",
    "1970-01-01T00:00:00Z, true",
    "2024-03-08T12:00:01Z, false",
    "2024-03-09T12:30:00Z, false",
    "2024-03-09T14:24:00Z, false", // a day, and what was added to spread the load
    "2024-03-09T15:24:01Z, true" // written by a clock that was wrong
  })
  void knowsWhatIsDue(Instant due, boolean isDue) {
    assertEquals(isDue, Schedule.isDue(due, NOW));
  }

  private static FeedEntry entry(Instant published) {
    return EntryKeyTest.entry("g", "", "t", published.toString());
  }

  private static void assertClose(Duration expected, Duration actual, int percent) {
    long off = Math.abs(expected.minus(actual).toSeconds());
    assertTrue(off * 100 <= expected.toSeconds() * percent, expected + " and " + actual);
  }
}
