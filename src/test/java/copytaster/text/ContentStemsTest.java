// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ContentStemsTest {
  @Test
  void endingsAreCut() {
    assertEquals(
        Set.of("technolog", "propos"),
        ContentStems.distinct("technologies technology proposed proposals"));
  }

  @Test
  void endlessWordsStayAsTheyAre() {
    String word = "y".repeat(1_000_000);
    assertEquals(List.of(word), ContentStems.of(word));
  }

  @Test
  void functionWordsAndMarksCarryNoMeaning() {
    assertEquals(
        List.of("minist", "sign", "deal", "12", "mine", "minist"),
        ContentStems.of("The minister didn't sign the deal on 12 mines; he is the Minister."));
    assertEquals(Set.of("deal", "mine"), ContentStems.distinct("Deals, deal and the mines' deal"));
    assertEquals(List.of(), ContentStems.of("It is not so. …"));
  }
}
