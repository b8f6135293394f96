// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTest {
  @ParameterizedTest
  @CsvSource({
    // contains, overlaps
    "2, 5, 2, 5, true, true",
    "2, 5, 3, 4, true, true",
    "2, 5, 2, 3, true, true",
    "2, 5, 4, 5, true, true",
    "2, 5, 1, 3, false, true",
    "2, 5, 4, 6, false, true",
    "2, 5, 1, 6, false, true",
    "2, 5, 0, 2, false, false",
    "2, 5, 5, 7, false, false",
    "2, 5, 3, 3, true, true",
    "2, 5, 5, 5, true, false",
  })
  void halfOpen(int start, int end, int from, int to, boolean contains, boolean overlaps) {
    Span one = new Span(start, end);
    Span other = new Span(from, to);
    assertEquals(contains, one.contains(other));
    assertEquals(overlaps, one.overlaps(other));
    assertEquals(overlaps, other.overlaps(one));
  }

  @Test
  void byStartThenByEnd() {
    List<Span> spans = List.of(new Span(3, 4), new Span(1, 9), new Span(1, 2), new Span(3, 3));
    assertEquals(
        List.of(new Span(1, 2), new Span(1, 9), new Span(3, 3), new Span(3, 4)),
        spans.stream().sorted().toList());
    assertEquals(new Span(1, 2).hashCode(), new Span(1, 2).hashCode());
  }

  @ParameterizedTest
  @CsvSource({"-1, 2", "3, 2"})
  void nonsenseIsRefused(int start, int end) {
    assertThrows(IllegalArgumentException.class, () -> new Span(start, end));
  }
}
