// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.nlp;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;

/**
 * Loads the requested name finder, once, or the one that can replace it. May be shared between
 * threads.
 */
final class NameFinders implements AutoCloseable {
  /** The network as it was made, and the form that the build has made of it, which loads faster. */
  private static final String NETWORK = "names-en.onnx";

  private static final String FAST_NETWORK = "names-en.ort";
  private static final String VOCABULARY = "names-en.vocab.txt";

  /** OpenNLP's model, and the form that the build has made of it. */
  private static final String MAXENT = "names-en-maxent.bin";

  private static final String FLAT_MAXENT = "names-en-maxent.flat";

  private final NlpSettings settings;
  private final Models models;
  private volatile Loaded loaded;

  private record Loaded(DocumentNameFinder finder, Tagger tagger, List<String> warnings) {}

  NameFinders(NlpSettings settings, Models models) {
    this.settings = settings;
    this.models = models;
  }

  /**
   * @throws ModelException if a model is missing or broken
   */
  DocumentNameFinder get() throws ModelException {
    Loaded ready = loaded;
    if (ready == null) {
      synchronized (this) {
        ready = loaded;
        if (ready == null) {
          ready = load();
          loaded = ready;
        }
      }
    }
    return ready.finder();
  }

  Tagger tagger() {
    Loaded ready = loaded;
    return ready == null ? settings.tagger() : ready.tagger();
  }

  List<String> warnings() {
    Loaded ready = loaded;
    return ready == null ? List.of() : ready.warnings();
  }

  private Loaded load() throws ModelException {
    if (settings.tagger() == Tagger.MAXENT) {
      return new Loaded(maxent(), Tagger.MAXENT, List.of());
    }
    try {
      return new Loaded(neural(), Tagger.NEURAL, List.of());
    } catch (LinkageError e) {
      String warning =
          "the neural tagger does not run on this machine, maxent stands in: " + reason(e);
      return new Loaded(maxent(), Tagger.MAXENT, List.of(warning));
    }
  }

  /** The first line of the root cause; the runtime wraps exceptions. */
  private static String reason(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof FileSystemException file && file.getFile() != null) {
      // the runtime wants a temporary folder, under a name that is another one each time
      return "cannot write to " + Path.of(file.getFile()).getParent();
    }
    String message = cause.getMessage();
    return message == null ? cause.getClass().getName() : message.lines().findFirst().orElse("");
  }

  private NeuralNameFinder neural() throws ModelException {
    String network = models.has(FAST_NETWORK) ? FAST_NETWORK : NETWORK;
    WordPieces vocabulary;
    try {
      vocabulary = WordPieces.load(models.path(VOCABULARY));
    } catch (IOException e) {
      throw models.broken(VOCABULARY, e);
    }
    Path natives = Platform.natives(settings.home());
    try {
      NeuralNameFinder finder =
          new NeuralNameFinder(vocabulary, OnnxNetwork.load(models.path(network), natives));
      models.use("names", NETWORK);
      return finder;
    } catch (IOException | OrtException e) {
      throw models.broken(network, e);
    }
  }

  private DocumentNameFinder maxent() throws ModelException {
    boolean flat = models.has(FLAT_MAXENT);
    String name = flat ? FLAT_MAXENT : MAXENT;
    try {
      DocumentNameFinder finder =
          flat
              ? MaxentNameFinder.flat(models.path(name))
              : MaxentNameFinder.stock(models.path(name));
      models.use("names", MAXENT);
      return finder;
    } catch (IOException | RuntimeException e) { // OpenNLP's own reader throws what it likes
      throw models.broken(name, e);
    }
  }

  @Override
  public synchronized void close() {
    if (loaded != null) {
      loaded.finder().close();
    }
  }
}
