// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.nlp;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.namefind.BioCodec;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.Span;
import opennlp.tools.util.ext.ExtensionLoader;

/**
 * OpenNLP's maximum entropy name finder. {@link NameFinderME} belongs to one thread, and remembers
 * how it tagged a word before in the same document: each document takes a finder that is free and
 * forgets the last one. May be shared between threads.
 */
final class MaxentNameFinder implements DocumentNameFinder {
  /** Beam size: OpenNLP's default. */
  private static final int BEAM = 3;

  private final TokenNameFinderModel model;
  private final ConcurrentLinkedQueue<NameFinderME> free = new ConcurrentLinkedQueue<>();

  private MaxentNameFinder(TokenNameFinderModel model) {
    this.model = model;
  }

  /** A model as OpenNLP stores it. */
  static MaxentNameFinder stock(Path file) throws IOException {
    return new MaxentNameFinder(new TokenNameFinderModel(file));
  }

  /** The same model as {@link #flatten} has written it. */
  static MaxentNameFinder flat(Path file) throws IOException {
    ExtensionLoader.registerAllowedPackage("copytaster.nlp"); // OpenNLP makes NameFeatures itself
    return new MaxentNameFinder(
        new TokenNameFinderModel(
            "en",
            FlatMaxent.open(file),
            BEAM,
            null,
            Map.of(),
            Map.of(),
            new BioCodec(),
            new NameFeatures()));
  }

  /** Writes OpenNLP's model as a file that opens at once. */
  static void flatten(Path stock, Path flat) throws IOException {
    TokenNameFinderModel model = new TokenNameFinderModel(stock);
    AbstractModel maxent = model.getArtifact("nameFinder.model");
    FlatMaxent.write(maxent, flat);
  }

  @Override
  public Span[][] find(String[][] sentences) {
    NameFinderME finder = free.poll();
    if (finder == null) {
      finder = new NameFinderME(model);
    }
    finder.clearAdaptiveData();
    Span[][] names = new Span[sentences.length][];
    for (int s = 0; s < sentences.length; s++) {
      names[s] = finder.find(sentences[s]);
    }
    free.add(finder);
    return names;
  }

  @Override
  public void close() {
    free.clear();
  }
}
