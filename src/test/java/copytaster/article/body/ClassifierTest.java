// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import copytaster.article.Pages;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The table of trees, and what its features are made of. */
final class ClassifierTest {
  @Test
  void treesAddTheirLeaves() throws Exception {
    Trees trees = Trees.read(new StringReader("# comment\n0.5\n1<3@2 -1 0<0.5@4 0.25 2\n"));
    float[][] rows = {{0, 2}, {0, 3}, {1, 3}};
    assertArrayEquals(new double[] {-0.5, 0.75, 2.5}, trees.score(rows), 1e-6);
  }

  /**
   * Words of regions, furniture and bylines are inputs of the trees: train anew when they change.
   */
  @Test
  void theTableWasTrainedWithTheWordsOfTheLexicon() throws Exception {
    try (InputStream in = Classifier.class.getResourceAsStream("blocks.trees")) {
      String table = new String(in.readAllBytes(), StandardCharsets.US_ASCII);
      assertTrue(
          table.contains("# Words " + TrainBlocks.words() + '\n'),
          "mvn test -Dtest=TrainBlocks, see its comment");
    }
  }

  @Test
  void theTableKnowsTheFeatures() throws Exception {
    Layout layout = Pages.layout(Pages.around(Pages.story()));
    Told told = new Told(Set.of("ferry to run on"), List.of(), List.of(), List.of(), "");
    boolean[] keep = Body.of(layout, told).keep();
    for (Segment s : layout.segments) {
      // The headline may pass: it is trimmed from all voices.
      if (s.kind != copytaster.text.Block.Kind.HEADING) {
        assertEquals(Pages.STORY.contains(s.text), keep[s.index], s.text);
      }
    }
  }

  @Test
  void boundsTextAndWords() {
    assertEquals("short", Limits.bound("short"));
    assertEquals(Limits.WORD, Limits.bound("a".repeat(2 * Limits.WORD)).length());
    assertEquals(Limits.TEXT, Limits.bound("ab ".repeat(Limits.TEXT)).length());
    String dashes = Limits.bound("-".repeat(5000));
    assertTrue(dashes.length() <= Limits.WORD && !dashes.isEmpty());
    assertFalse(Limits.bound("= -".repeat(10)).isEmpty());
  }
}
