// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.summary;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AsideTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Click here to see the harbour from the air.",
        "Sign up for our daily letter from the quay.",
        "Read our guide to the ports of the coast.",
        "Download the app to hear it all.",
        "Here are five things to know about the port.",
        "Here’s what we know so far.",
        "Editor’s note: The port was closed after this was written.",
        "Ilse Marten in Velmora contributed to this report.",
        "This story has been updated with the council's answer.",
        "We may earn a commission when you buy a boat.",
        "For more information, visit the port's office.",
      })
  void speaksToTheReader(String sentence) {
    assertTrue(Aside.is(sentence));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Share prices fell after the port closed.",
        "Book sales rose in the harbour town.",
        "Call centres will follow the port to Tarn.",
        "Read was the last to leave the ship.",
        "Here the river meets the sea, and the salt.",
        "The council sent a newsletter to all dockers.",
        "The port contributed a third of the town's taxes.",
        "Visit",
        "",
      })
  void speaksOfTheStory(String sentence) {
    assertFalse(Aside.is(sentence));
  }
}
