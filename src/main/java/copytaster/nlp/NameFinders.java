// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.nlp;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.Path;

/** Loads the name finder that is wanted, or the one that can stand in for it. */
final class NameFinders {
  /** The network as it was made, and the form that the build has made of it, which loads faster. */
  static final String NETWORK = "names-en.onnx";

  static final String FAST_NETWORK = "names-en.ort";
  static final String VOCABULARY = "names-en.vocab.txt";

  private NameFinders() {}

  /**
   * @param natives folder with ONNX Runtime's libraries for this machine
   * @throws LinkageError if ONNX Runtime does not run on this machine
   */
  static NeuralNameFinder neural(Models models, Path natives) throws ModelException {
    String network = models.has(FAST_NETWORK) ? FAST_NETWORK : NETWORK;
    WordPieces vocabulary;
    try {
      vocabulary = WordPieces.load(models.path(VOCABULARY));
    } catch (IOException e) {
      throw models.broken(VOCABULARY, e);
    }
    try {
      NeuralNameFinder finder =
          new NeuralNameFinder(vocabulary, OnnxNetwork.load(models.path(network), natives));
      models.use("names", NETWORK);
      return finder;
    } catch (IOException | OrtException e) {
      throw models.broken(network, e);
    }
  }
}
