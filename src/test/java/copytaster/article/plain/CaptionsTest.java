// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.plain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptionsTest {
  private static final String LONG =
      "The council met on Monday. It had not met for a year. The mayor was there, and so was the"
          + " press. Nobody spoke for long. The vote was close.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Soldiers ride a truck near Velmora, 1 February 2025. | true",
        "Ada Lind waves to supporters in Velmora on Sept. 27, 2024, after the vote. | true",
        "Dockers are pictured at the harbour of Velmora on 3 May 2024. | true",
        "The Lighthouse: A Symbol of Hope, Guarding the Coast with its Light and Power. | true",
        "Dockers wait at the gate, hoping for an answer. | true",
        "Dockers marched through Velmora on 1 February 2025. | false",
        "\"We ride on,\" the mayor said on 1 February. | false",
        "The mayor will speak on Sept. 27, 2025. | false",
        "He declined to give a number. | false",
        "They had 12 ships. | false",
        "This is her first visit to Velmora since May 2022. | false",
        "Also present were Ada Lind, Tom Hale, Jon Vik, Ilse Marten and Cyril Oake. | false",
        "Is it the end of the harbour? | false",
      })
  void amongLongParagraphs(String paragraph, boolean caption) {
    Captions captions = new Captions(List.of(LONG, paragraph, LONG + " It ended at nine."));
    assertEquals(caption, captions.isCaption(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Soldiers ride a truck near Velmora, 1 February 2025. | true",
        "Dockers wait at the gate, hoping for an answer. | false",
        "The docks lie quiet beside the water. | false",
      })
  void amongShortOnesADateIsNeeded(String paragraph, boolean caption) {
    Captions captions = new Captions(List.of("It rained. It blew.", paragraph, "It ended."));
    assertEquals(caption, captions.isCaption(1));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The vote was close. The mayor greets voters in Velmora on Sept. 27, 2024 | The vote was close.",
        "The vote was close. The mayor spoke in Velmora on Sept. 27, 2024 | ",
        "The vote was close. More about this later | ",
        "The mayor greets voters in Velmora on Sept. 27, 2024 | ",
        "The vote was close. | ",
      })
  void gluedToTheEnd(String paragraph, String left) {
    assertEquals(
        left == null ? paragraph : left, paragraph.substring(0, Captions.gluedFrom(paragraph)));
  }
}
