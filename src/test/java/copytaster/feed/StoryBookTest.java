// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import copytaster.report.Story;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryBookTest {
  @TempDir Path folder;
  private State state;
  private StoryBook book;
  private int records;

  @BeforeEach
  void open() throws Exception {
    state = State.open(folder.resolve("state"), StateTest.NATIVES);
    book = new StoryBook(state.database());
  }

  @AfterEach
  void close() {
    state.close();
  }

  /**
   * Names begin with a capital, {@code *} marks a country, {@code -} what is only named; the rest
   * are sums.
   */
  private Story add(String day, String marks) throws Exception {
    List<StoryMarks.Mark> list =
        Arrays.stream(marks.split(", "))
            .map(
                m ->
                    Character.isUpperCase(m.charAt(0))
                        ? new StoryMarks.Mark("name person " + m, 2, "person " + m)
                        : m.startsWith("*")
                            ? new StoryMarks.Mark("name place " + m, 1, "place " + m.substring(1))
                            : m.startsWith("-")
                                ? new StoryMarks.Mark("name person " + m.substring(1), 0, m)
                                : new StoryMarks.Mark("money " + m, 3, "money " + m))
            .toList();
    return book.add(
        String.format("%016d%016d", ++records, 0),
        new StoryMarks(Optional.of(LocalDate.parse(day)), list));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2024-03-01 | Kovac, Mesic, 3000000 EUR           | true
          2024-03-04 | Kovac, Mesic, 3000000 EUR, Tudman   | true
          2024-02-27 | Kovac, Mesic, 3000000 EUR           | true
          2024-03-05 | Kovac, Mesic, 3000000 EUR           | false
          2024-03-02 | Kovac, Mesic                        | false
          2024-03-02 | Kovac, 3000000 EUR, 17000 EUR       | false
          2024-03-02 | Kovac, Mesic, *HR                   | false
          2024-03-02 | Kovac, Mesic, *HR, *SI              | true
          2024-03-02 | Kovac, *HR, 3000000 EUR             | true
          2024-03-02 | Kovac, *HR                          | false
          2024-03-02 | Kovac, -Mesic, 3000000 EUR          | true
          2024-03-02 | -Kovac, -Mesic, 3000000 EUR         | false
          2024-03-02 | A, B, C, D, E, F, Kovac, Mesic, *HR, *SI | true
          """)
  void joinsReportsOfOneEvent(String day, String marks, boolean same) throws Exception {
    Story first = add("2024-03-01", "Kovac, Mesic, *HR, *SI, 3000000 EUR");
    assertEquals(List.of(), first.because());
    Story second = add(day, marks);
    if (same) {
      assertEquals(first.id(), second.id());
      assertTrue(second.because().contains("person Kovac"), second::toString);
      assertTrue(second.because().contains("published within 3 days"), second::toString);
    } else {
      assertNotEquals(first.id(), second.id());
      assertEquals(List.of(), second.because());
    }
  }

  @Test
  void whatIsInEveryRecordSaysLess() throws Exception {
    for (int i = 0; i < 30; i++) {
      add("2024-03-01", "Trump, Biden, Nato, Other" + i + ", More" + i + ", Still" + i);
    }
    Story first = add("2024-03-01", "Trump, Biden, Nato, Vance");
    assertEquals(List.of(), first.because());
    Story second = add("2024-03-01", "Trump, Biden, Nato, Kovac");
    assertNotEquals(first.id(), second.id());
    Story third = add("2024-03-01", "Trump, Vance, 12 USD");
    Story fourth = add("2024-03-01", "Trump, Vance, 12 USD, Kovac");
    assertEquals(third.id(), fourth.id());
  }

  @Test
  void aRecordWithoutADateIsAStoryOfItsOwn() throws Exception {
    Story story = book.add("abcdefabcdefabcdef", new StoryMarks(Optional.empty(), List.of()));
    assertEquals(new Story("abcdefabcdefabcd", List.of()), story);
  }
}
