// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import static org.junit.jupiter.api.Assertions.assertEquals;

import copytaster.article.Pages;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BoilerplateTest {
  private static final String PORTRAIT =
      "Falk Ferries is a leading provider of ferries, headquartered in Oslo, and employs 90 people.";

  /** How many of the blocks below the story are left. */
  private static int left(String below) {
    Layout layout = Pages.layout("<body><div>" + Pages.story() + "</div>" + below);
    boolean[] keep = new boolean[layout.segments.size()];
    Arrays.fill(keep, true);
    Boilerplate.drop(layout, keep);
    int left = 0;
    for (int i = Pages.STORY.size(); i < keep.length; i++) {
      left += keep[i] ? 1 : 0;
    }
    return left;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<p>About Falk Ferries</p><p>Falk Ferries runs nine boats.</p> ~ 0",
        "<p>About the Falk Fund</p><p>The Falk Fund gives to schools.</p><p>Call us.</p> ~ 0",
        "<h3>Über Falk</h3><p>Falk betreibt neun Boote.</p> ~ 0",
        "<h3>About the bridge</h3><p>It will be two miles long.</p> ~ 2",
        "<p>About Falk Ferries</p> ~ 1",
        "<h2>About Oslo</h2><p>Oslo is a town.</p><h2>Getting there</h2><p>By boat.</p> ~ 4",
        "<h2>About Falk</h2><p>Falk has boats.</p><h2>Contact</h2><p>Ines Poe</p> ~ 0",
        "<div><p>PORTRAIT</p></div> ~ 0",
        "<div><p>Falk Ferries is headquartered in Oslo, its captain said on Monday.</p></div> ~ 1",
        "<div><p>PORTRAIT</p><p>Call Ines Falk.</p></div> ~ 0",
        "<div><p>Falk Ferries is late again.</p></div> ~ 1",
        "<div><p>The captain said so.</p></div> ~ 1",
      })
  void whoTheCompanyIsGoes(String below, int left) {
    assertEquals(left, left(below.replace("PORTRAIT", PORTRAIT)));
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "9, 9"})
  void halfATextIsNoAppendix(int paragraphs, int left) {
    assertEquals(left, left("<div>" + ("<p>" + PORTRAIT + "</p>").repeat(paragraphs) + "</div>"));
  }
}
