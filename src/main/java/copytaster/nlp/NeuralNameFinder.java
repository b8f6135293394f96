// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.nlp;

import copytaster.nlp.Chunks.Part;
import java.util.ArrayList;
import java.util.List;
import opennlp.tools.util.Span;

/**
 * Finds names by a small transformer that reads word pieces and the shapes of tokens, some
 * sentences at a time. Its inputs and outputs are described in {@code models/README.md}. May be
 * shared between threads.
 */
final class NeuralNameFinder implements DocumentNameFinder {
  /** Pieces at once, as in training; the network's limit is 512. */
  static final int WINDOW = 250;

  /** In the order of the network's labels: none, then two for each type. */
  private static final String[] TYPES = {
    "person", "place", "organization", "group", "other", "date", "money"
  };

  private static final int LABELS = 1 + 2 * TYPES.length;

  private final WordPieces vocabulary;
  private final OnnxNetwork network;

  NeuralNameFinder(WordPieces vocabulary, OnnxNetwork network) {
    this.vocabulary = vocabulary;
    this.network = network;
  }

  @Override
  public Span[][] find(String[][] sentences) {
    int[][][] pieces = new int[sentences.length][][];
    int[][] counts = new int[sentences.length][];
    for (int s = 0; s < sentences.length; s++) {
      pieces[s] = new int[sentences[s].length][];
      counts[s] = new int[sentences[s].length];
      for (int t = 0; t < sentences[s].length; t++) {
        pieces[s][t] = vocabulary.cut(sentences[s][t]);
        counts[s][t] = pieces[s][t].length;
      }
    }
    List<List<Span>> names = new ArrayList<>();
    for (int s = 0; s < sentences.length; s++) {
      names.add(new ArrayList<>());
    }
    OnnxNetwork.Inputs inputs = new OnnxNetwork.Inputs(WINDOW);
    OnnxNetwork.Inputs before = new OnnxNetwork.Inputs(WINDOW);
    float[] scores = {};
    for (List<Part> chunk : Chunks.of(counts, WINDOW)) {
      inputs.clear();
      inputs.add(WordPieces.START, Shape.NONE);
      for (Part part : chunk) {
        for (int t = part.from(); t < part.to(); t++) {
          int shape = Shape.of(sentences[part.sentence()][t]);
          for (int piece : pieces[part.sentence()][t]) {
            inputs.add(piece, shape);
          }
        }
        inputs.add(WordPieces.SEPARATOR, Shape.NONE);
      }
      if (!inputs.sameAs(before)) { // a megabyte of one word is read once
        scores = network.scores(inputs);
      }
      int row = 1;
      for (Part part : chunk) {
        float[] logs = new float[(part.to() - part.from()) * LABELS];
        for (int t = part.from(); t < part.to(); t++) {
          System.arraycopy(scores, row * LABELS, logs, (t - part.from()) * LABELS, LABELS);
          row += counts[part.sentence()][t];
        }
        row++;
        Viterbi.logSoftmax(logs, LABELS);
        int[] labels = Viterbi.decode(logs, LABELS, 0, logs.length / LABELS);
        addNames(labels, logs, part.from(), names.get(part.sentence()));
      }
      OnnxNetwork.Inputs free = before;
      before = inputs;
      inputs = free;
    }
    return names.stream().map(n -> n.toArray(Span[]::new)).toArray(Span[][]::new);
  }

  private static void addNames(int[] labels, float[] logs, int offset, List<Span> names) {
    for (int t = 0; t < labels.length; ) {
      int start = t;
      int label = labels[t++];
      if (label == 0) {
        continue;
      }
      int type = (label - 1) / 2;
      double sum = Math.exp(logs[start * LABELS + label]);
      while (t < labels.length && labels[t] == 2 * type + 2) {
        sum += Math.exp(logs[t * LABELS + labels[t]]);
        t++;
      }
      names.add(new Span(offset + start, offset + t, TYPES[type], sum / (t - start)));
    }
  }

  @Override
  public void close() {
    network.close();
  }
}
