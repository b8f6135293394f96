// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.nlp;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import opennlp.tools.ml.maxent.GISModel;
import opennlp.tools.ml.model.Context;
import opennlp.tools.namefind.NameContextGenerator;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped model is OpenNLP's own; the file made of it and our features say the same. */
final class FlatMaxentTest {
  private static final Path STOCK =
      Path.of(System.getProperty("copytaster.project")).resolve("models/names-en-maxent.bin");

  private static final String[][] SENTENCES = {
    "The mayor of Berlin , Kai Wegner , met José Pérez of Acme Corp . on 5 May 2024 .".split(" "),
    "Wegner said the German firm had paid $ 5 million to the U . N . in New York".split(" "),
    "BREAKING : NATO AND THE EU MEET IN KYIV".split(" "),
    {"x"},
    {},
  };

  @Test
  void findsWhatOpenNlpFinds(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("flat");
    MaxentNameFinder.flatten(STOCK, file);
    NameFinderME stock = new NameFinderME(new TokenNameFinderModel(STOCK));
    Span[][] ours = MaxentNameFinder.flat(file).find(SENTENCES);
    int names = 0;
    for (int s = 0; s < SENTENCES.length; s++) {
      Span[] theirs = stock.find(SENTENCES[s]);
      assertArrayEquals(theirs, ours[s]);
      for (int n = 0; n < theirs.length; n++) {
        assertEquals(theirs[n].getProb(), ours[s][n].getProb(), 0.01);
        names++;
      }
    }
    assertTrue(names >= 8, "only " + names);
  }

  @Test
  void seesWhatTheModelsDescriptionSays() throws IOException {
    NameContextGenerator described =
        new TokenNameFinderModel(STOCK).getFactory().createContextGenerator();
    NameContextGenerator ours = new NameFeatures().createContextGenerator();
    for (String[] tokens : SENTENCES) {
      String[] outcomes = new String[tokens.length];
      java.util.Arrays.fill(outcomes, "other");
      for (int t = 0; t < tokens.length; t++) {
        assertArrayEquals(
            described.getContext(t, tokens, outcomes, null),
            ours.getContext(t, tokens, outcomes, null));
      }
      described.updateAdaptiveData(tokens, outcomes);
      ours.updateAdaptiveData(tokens, outcomes);
    }
  }

  @Test
  void keepsOutcomesAndWeights(@TempDir Path folder) throws IOException {
    GISModel model =
        new GISModel(
            new Context[] {
              new Context(new int[] {0, 2}, new double[] {1.5, -3}),
              new Context(new int[] {1}, new double[] {0.25})
            },
            new String[] {"w=a", "w=b"},
            new String[] {"other", "person-start", "person-cont"});
    Path file = folder.resolve("flat");
    FlatMaxent.write(model, file);
    FlatMaxent flat = FlatMaxent.open(file);
    for (String[] context : new String[][] {{}, {"w=a"}, {"w=b"}, {"w=a", "w=b", "w=c"}}) {
      assertArrayEquals(model.eval(context), flat.eval(context), 1e-3, List.of(context).toString());
    }
    assertEquals(3, flat.getNumOutcomes());
    assertEquals("person-cont", flat.getOutcome(2));
    assertEquals(1, flat.getIndex("person-start"));
    assertEquals("other", flat.getBestOutcome(flat.eval(new String[] {"w=a"})));
    assertTrue(flat.getAllOutcomes(flat.eval(new String[0])).startsWith("other[0.33"));
  }

  @Test
  void forgetsTheDocumentBefore(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("flat");
    MaxentNameFinder.flatten(STOCK, file);
    MaxentNameFinder finder = MaxentNameFinder.flat(file);
    String alone = java.util.Arrays.deepToString(finder.find(new String[][] {SENTENCES[1]}));
    finder.find(SENTENCES);
    assertEquals(alone, java.util.Arrays.deepToString(finder.find(new String[][] {SENTENCES[1]})));
  }
}
