// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatelineTest {
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
        "Velmora /QUAYSA/ The rain fell. | The rain fell.",
        "Quay News, 23 April - The rain fell. | The rain fell.",
        "Velmora (QUAY Business) — Rain fell. | Rain fell.",
        // and what is part of the sentence
        "Ada J. Lind (August 9, 1929 – March 2, 2001) led it. | Ada J. Lind (August 9, 1929 – March 2, 2001) led it.",
        "The and/or/not Rule fell. | The and/or/not Rule fell.",
        "Velmora — Rain fell. | Velmora — Rain fell.",
        "The port - Velmora's pride - closes. | The port - Velmora's pride - closes.",
        "Velmora Corp (VELM) Chief Ilse Marten quit. | Velmora Corp (VELM) Chief Ilse Marten quit.",
        "A KEEPER who died — aged 90 — left. | A KEEPER who died — aged 90 — left.",
        "VELMORA — and with it all ports — closes. | VELMORA — and with it all ports — closes.",
      })
  void whatIsLeftOut(String sentence, String rest) {
    assertEquals(rest, sentence.substring(Dateline.length(sentence)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", ")", "(AP)", " - ", "A ", "•", "1", "", "—"})
  void hostileSentencesCostLittle(String part) {
    String sentence = part.repeat(500_000);
    assertTimeoutPreemptively(
        Duration.ofSeconds(5), () -> assertTrue(Dateline.length(sentence) <= sentence.length()));
  }
}
