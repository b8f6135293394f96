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
        "Đặng Văn Ħ. Ŧ. Ŋ. Əliyev, dang van htn aliyev",
        "Ægir Œuvre Þór Guðrún Kadıoğlu, aegir oeuvre thor gudrun kadioglu",
        "O‘Neill OʼNeill OʻNeill O′Neill O´Neill O＇Neill, o'neill o'neill o'neill o'neill o'neill o'neill",
        "a‐b‑c‒d–e—f−g, a-b-c-d-e-f-g",
        "“A” „B” «C», \"\"\"a\"\" \"\"b\"\" \"\"c\"\"\"",
        "A\u200dB, ab",
        "J. F. K. Airport, jfk airport",
        "5. Republic, 5. republic",
        "St. J. 5, st. j 5",
        "., .",
        "J., j",
      })
  void foldsWhatOnlyTypeSetsApart(String name, String folded) {
    assertEquals(folded, Folding.fold(name));
    assertEquals(folded, Folding.fold(folded));
  }
}
