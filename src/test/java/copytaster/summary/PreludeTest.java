// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreludeTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "VELMORA — Rain fell. | Rain fell.",
        "4. Rain fell. | Rain fell.",
        "10:42 Rain fell. | Rain fell.",
        "9.05am: Rain fell. | Rain fell.",
        "14:20 GMT - Rain fell. | Rain fell.",
        "10:42 rain fell. | 10:42 rain fell.",
        "3.50 Euro is the price. | 3.50 Euro is the price.",
        "12) Rain fell. | Rain fell.",
        "• Rain fell. | Rain fell.",
        // and what is part of the sentence
        "2.5 million came. | 2.5 million came.",
        "2027. | 2027.",
        "• | •",
        "-5 degrees were measured. | -5 degrees were measured.",
      })
  void whatIsLeftOut(String sentence, String rest) {
    assertEquals(rest, sentence.substring(Prelude.length(sentence, true)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "VELMORA — Rain fell. | VELMORA — Rain fell.",
        "4. Rain fell. | Rain fell.",
      })
  void aDatelineStandsAtTheBeginningAlone(String sentence, String rest) {
    assertEquals(rest, sentence.substring(Prelude.length(sentence, false)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", ")", "(AP)", " - ", "A ", "•", "1", "", "—"})
  void hostileSentencesCostLittle(String part) {
    String sentence = part.repeat(500_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> assertTrue(Prelude.length(sentence, true) <= sentence.length()));
  }
}
