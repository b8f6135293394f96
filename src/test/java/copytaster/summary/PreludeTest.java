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
        "VELMORA (AP) — Rain fell. | Rain fell.",
        "EAST VELMORA, Tarn (AP) -- Rain fell. | Rain fell.",
        "Velmora (Reuters) - “Rain,” they said. | “Rain,” they said.",
        "Dell, Ill. — Rain fell. | Rain fell.",
        "Dell, Tarn, United Isles: Rain fell. | Rain fell.",
        "NEW VELMORA: Rain fell. | Rain fell.",
        "Velmora (Quay News)Rain fell. | Rain fell.",
        "TODAY VELMORA (EFE) The rain fell. | The rain fell.",
        "4. Rain fell. | Rain fell.",
        "12) Rain fell. | Rain fell.",
        "• Rain fell. | Rain fell.",
        // and what is part of the sentence
        "Velmora — Rain fell. | Velmora — Rain fell.",
        "The port - Velmora's pride - closes. | The port - Velmora's pride - closes.",
        "Velmora Corp (VELM) Chief Ilse Marten quit. | Velmora Corp (VELM) Chief Ilse Marten quit.",
        "A KEEPER who died — aged 90 — left. | A KEEPER who died — aged 90 — left.",
        "VELMORA — and with it all ports — closes. | VELMORA — and with it all ports — closes.",
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
