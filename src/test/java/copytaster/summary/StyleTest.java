// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StyleTest {
  private static Style of(String sentence) {
    return of(sentence, false);
  }

  private static Style of(String sentence, boolean quoted) {
    return Style.of(sentence, false, quoted);
  }

  /** The marks that a sentence earns: [q]uestion, [t]erminated, [f]irst person. */
  private static String marks(Style style) {
    return (style.question() ? "q" : "")
        + (style.terminated() ? "t" : "")
        + (style.firstPerson() ? "f" : "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "The dam at Tarn held.; t",
        "Will the dam at Tarn hold?; qt",
        "ダムは持ちこたえるか？; qt",
        "The dam at Tarn held; ``",
        "The dam at Tarn held!\"; t",
        "The dam at Tarn held (barely.); t",
        "The dam at Tarn held…; t",
        "Ilse told the council: .; ``",
        "Ilse told the council, ...; ``",
        "); ``",
        ".; t",
        // who speaks
        "The dam and I are old friends.; tf",
        "We’ve seen it, said the engineers to my surprise.; tf",
        "The news reached us.; tf",
        "\"We saw it,\" said the engineers.; t",
        "“We saw it,” said the engineers.; t",
        "„Wir sahen my dam“, said the engineers.; t",
        "«We saw it», said the engineers.; t",
        "The US and the Wests saw it.; t",
      })
  void marks(String sentence, String marks) {
    assertEquals(marks, marks(of(sentence)));
  }

  @ParameterizedTest
  @CsvSource({
    "The dam held., 3, 0, 0",
    "The dam at Tarn held for 140 years and 3.5m people., 11, 2, 1",
    "Tarn Dam and Łódź held in B2B., 7, 1, 3",
    "B2B, 1, 1, 0",
  })
  void wordsDigitsAndCapitals(String sentence, int words, int digits, int capitals) {
    Style style = of(sentence);
    assertEquals(words, style.words());
    assertEquals(digits, style.digitWords());
    assertEquals(capitals, style.capitalWords());
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        // characters between the marks, of all
        "abcd, false, 0",
        "abcd, true, 1",
        "\"ab\"cd, false, 0.3333",
        "ab\"cd, true, 0.4",
        "“ab”cd, false, 0.3333",
        "“ab“cd, false, 0.3333", // closed as Germans close
        "„ab“cd, false, 0.3333",
        "«ab»cd, false, 0.3333",
        "a”bcdef, false, 0",
      })
  void shareInQuotes(String sentence, boolean quoted, double share) {
    assertEquals(share, of(sentence, quoted).quoteShare(), 0.0001);
  }

  @Test
  void aQuotationIsQuotedThroughout() {
    assertEquals(1, Style.of("The dam held.", true, false).quoteShare());
  }
}
