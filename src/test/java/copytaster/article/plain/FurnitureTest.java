// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.plain;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FurnitureTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Photo: Ada Lind",
        "Image credit: Ada Lind/Getty Images",
        "The mayor (left) and the bishop at the docks.",
        "Dockers at the gate in Velmora. REUTERS/Ada Lind",
        "A file photo of the old ferry.",
        "The lamp was made in 1608. Photo: Velmora Museum/Handout",
        "Read more: The long winter of Skarn",
        "READ ALSO | Mayor steps down",
        "Also read: Mayor steps down",
        "Related stories",
        "Related: Ferry to reopen",
        "Click here to watch our film on the ferry.",
        "Sign up for our daily newsletter",
        "Advertisement",
        "Story continues below advertisement",
        "Share this article",
        "Unsubscribe | Manage preferences",
        "You are receiving this email because you signed up.",
        "© 2025 Velmora Courier",
        "Copyright 2025 Velmora Courier. All rights reserved.",
      })
  void isFurniture(String line) {
    assertTrue(Furniture.isFurniture(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A Reuters/Ipsos poll put the mayor ahead.",
        "Getty Images sued the company on Monday, its lawyers said.",
        "Copyright law is about to change in the whole of Europe.",
        "The party on the left won.",
        "Readers can unsubscribe at any time, the company said.",
        "More than 100 ships lie in the port.",
        "Sharing this with nobody, she left.",
        "Photography is banned in the museum.",
        "See you in court, the mayor wrote.",
        "Follow the money and you find the mayor.",
      })
  void isNot(String line) {
    assertFalse(Furniture.isFurniture(line));
  }
}
