// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import copytaster.TestTable;
import copytaster.text.Context;
import copytaster.text.Name;
import copytaster.text.Span;
import copytaster.text.Text;
import copytaster.text.Texts;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DatesTest {
  @ParameterizedTest
  @MethodSource("rows")
  void readsWhatTheTableSays(String row) {
    String[] field = row.split("\\|", -1);
    String published = field.length > 2 && !field[2].isBlank() ? field[2].strip() : null;
    String country = field.length > 3 ? field[3].strip() : null;
    assertEquals(field[1].strip(), ShownDates.of(field[0].strip(), published, country));
  }

  static Stream<String> rows() throws IOException {
    return TestTable.lines("dates/dates.txt").stream();
  }

  @Test
  void noDateLiesWithinTheNameOfSomethingElse() {
    Text text = Texts.of("The Vision 2030 plan was read in 2021.");
    Name plan = new Name(new Span(4, 15), Name.Type.OTHER, 0.9);
    DatesFound found = DateReader.read(text, List.of(plan), Context.NONE);
    assertEquals(1, found.mentions().size());
    assertEquals("2021", found.mentions().get(0).span().of(text.string()));
  }

  @Test
  void aTaggerThatCallsADayAThingIsNotBelieved() {
    Text text = Texts.of("It fell on Tuesday.");
    Name day = new Name(new Span(11, 18), Name.Type.OTHER, 0.9);
    assertEquals(1, DateReader.read(text, List.of(day), Context.NONE).mentions().size());
  }

  @Test
  void datesComeInOrderAndDoNotOverlap() throws IOException {
    List<DateMention> mentions =
        DateReader.read(
                Texts.of(rows().map(r -> r.split("\\|")[0]).toArray(String[]::new)),
                List.of(),
                new Context(Optional.empty(), Optional.of(LocalDate.of(2025, 2, 13))))
            .mentions();
    assertTrue(mentions.size() > 100);
    for (int i = 1; i < mentions.size(); i++) {
      assertFalse(mentions.get(i).span().start() < mentions.get(i - 1).span().end());
    }
  }
}
