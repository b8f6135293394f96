// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "U.S., us",
        "US, us",
        "J. K. Rowling, jk rowling",
        "J.K. Rowling, jk rowling",
        "Calif., calif.",
        "La., la.",
        "LA, la",
        "St. Louis, st. louis",
        "José Muñoz, jose munoz",
        "ISTANBUL, istanbul",
        "İzmir, izmir",
        "Łódź, lodz",
        "Ørsted, orsted",
        "Côte d’Ivoire, cote d'ivoire",
        "Guinea–Bissau, guinea-bissau",
        "Straße, strasse",
        "\"  two \u00a0 blanks \", two blanks",
      })
  void foldsWhatOnlyTypeSetsApart(String name, String folded) {
    assertEquals(folded, Folding.fold(name));
    assertEquals(folded, Folding.fold(folded));
  }
}
