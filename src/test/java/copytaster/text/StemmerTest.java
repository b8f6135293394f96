// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StemmerTest {
  /** The examples of Porter's paper, run through all steps. */
  @ParameterizedTest
  @CsvSource({
    "caresses, caress",
    "ponies, poni",
    "ties, ti",
    "caress, caress",
    "cats, cat",
    "feed, feed",
    "agreed, agre",
    "plastered, plaster",
    "bled, bled",
    "motoring, motor",
    "sing, sing",
    "conflated, conflat",
    "troubled, troubl",
    "sized, size",
    "hopping, hop",
    "tanned, tan",
    "falling, fall",
    "hissing, hiss",
    "fizzed, fizz",
    "failing, fail",
    "filing, file",
    "happy, happi",
    "sky, sky",
    "relational, relat",
    "conditional, condit",
    "rational, ration",
    "digitizer, digit",
    "operator, oper",
    "feudalism, feudal",
    "decisiveness, decis",
    "hopefulness, hope",
    "callousness, callous",
    "triplicate, triplic",
    "formative, form",
    "formalize, formal",
    "electrical, electr",
    "goodness, good",
    "revival, reviv",
    "allowance, allow",
    "inference, infer",
    "airliner, airlin",
    "gyroscopic, gyroscop",
    "adjustable, adjust",
    "defensible, defens",
    "irritant, irrit",
    "replacement, replac",
    "adjustment, adjust",
    "dependent, depend",
    "adoption, adopt",
    "communism, commun",
    "activate, activ",
    "homologous, homolog",
    "effective, effect",
    "bowdlerize, bowdler",
    "probate, probat",
    "rate, rate",
    "cease, ceas",
    "roll, roll",
    "controlling, control",
    "vietnamization, vietnam",
    "generalizations, gener"
  })
  void cutsEndings(String word, String stem) {
    assertEquals(stem, Stemmer.stem(word));
  }

  @ParameterizedTest
  @CsvSource({"us, us", "naïveté, naïveté", "москвы, москвы", "2024, 2024", "'', ''"})
  void leavesOtherWords(String word, String stem) {
    assertEquals(stem, Stemmer.stem(word));
  }

  @Test
  void endlessWordsStayAsTheyAre() {
    String word = "y".repeat(1_000_000);
    assertEquals(word, Stemmer.stem(word));
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
