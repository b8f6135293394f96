// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;

/**
 * Gradient boosting of small trees for two classes, by histograms (Chen and Guestrin 2016,
 * "XGBoost", section 2: second-order gains, shrinkage, sampling of rows and columns). Writes the
 * table that {@link Trees} reads. The same data give the same table.
 */
final class Boosting {
  private static final int TREES = 120;
  private static final int DEPTH = 4;
  private static final double RATE = 0.1;
  private static final double LAMBDA = 5;
  private static final double LEAST_WEIGHT = 3;
  private static final double LEAST_GAIN = 0.02;
  private static final int BINS = 48;
  private static final double ROWS = 0.7;
  private static final double COLUMNS = 0.4;

  /**
   * What is learnt from.
   *
   * @param group rows of one page are drawn together
   */
  record Row(float[] features, boolean positive, double weight, int group) {}

  private final List<Row> rows;
  private final float[][] cuts;
  private final byte[][] bins;
  private final double[] gradient;
  private final double[] curvature;
  private final Random random = new Random(7);

  private Boosting(List<Row> rows) {
    this.rows = rows;
    int columns = rows.get(0).features.length;
    this.cuts = new float[columns][];
    this.bins = new byte[columns][rows.size()];
    this.gradient = new double[rows.size()];
    this.curvature = new double[rows.size()];
    for (int column = 0; column < columns; column++) {
      cut(column);
    }
  }

  static String train(List<Row> rows) {
    return new Boosting(rows).run();
  }

  /** Cuts a column at its quantiles, or between all its values if they are few. */
  private void cut(int column) {
    float[] sorted = new float[rows.size()];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = rows.get(i).features[column];
    }
    Arrays.sort(sorted);
    TreeSet<Float> values = new TreeSet<>();
    for (int i = 0; i < sorted.length && values.size() <= BINS; i++) {
      values.add(sorted[i]);
    }
    if (values.size() > BINS) {
      values.clear();
      for (int b = 1; b < BINS; b++) {
        values.add(sorted[(int) ((long) b * sorted.length / BINS)]);
      }
    }
    values.remove(sorted[0]);
    cuts[column] = new float[values.size()];
    int at = 0;
    for (float value : values) {
      cuts[column][at++] = value;
    }
    for (int i = 0; i < sorted.length; i++) {
      int place = Arrays.binarySearch(cuts[column], rows.get(i).features[column]);
      bins[column][i] = (byte) (place >= 0 ? place + 1 : -place - 1);
    }
  }

  private String run() {
    double positive = rows.stream().filter(Row::positive).mapToDouble(Row::weight).sum();
    double all = rows.stream().mapToDouble(Row::weight).sum();
    double[] score = new double[rows.size()];
    double prior = Math.log(positive / (all - positive));
    Arrays.fill(score, prior);
    StringBuilder table = new StringBuilder(number(prior)).append('\n');
    int groups = rows.stream().mapToInt(Row::group).max().orElse(0) + 1;
    for (int tree = 0; tree < TREES; tree++) {
      boolean[] drawn = new boolean[groups];
      for (int i = 0; i < groups; i++) {
        drawn[i] = random.nextDouble() < ROWS;
      }
      int[] sample = new int[rows.size()];
      int size = 0;
      for (int i = 0; i < score.length; i++) {
        Row row = rows.get(i);
        double p = 1 / (1 + Math.exp(-score[i]));
        gradient[i] = row.weight * (p - (row.positive ? 1 : 0));
        curvature[i] = row.weight * p * (1 - p);
        if (drawn[row.group]) {
          sample[size++] = i;
        }
      }
      List<Integer> columns = new ArrayList<>();
      for (int column = 0; column < cuts.length; column++) {
        if (cuts[column].length > 0 && random.nextDouble() < COLUMNS) {
          columns.add(column);
        }
      }
      List<Node> nodes = new ArrayList<>();
      grow(Arrays.copyOf(sample, size), 0, columns, nodes);
      for (int i = 0; i < score.length; i++) {
        score[i] += value(nodes, rows.get(i).features);
      }
      nodes.forEach(node -> table.append(node).append(' '));
      table.setCharAt(table.length() - 1, '\n');
    }
    return table.toString();
  }

  private static double value(List<Node> nodes, float[] features) {
    int at = 0;
    while (nodes.get(at).column >= 0) {
      Node node = nodes.get(at);
      at = features[node.column] < node.cut ? at + 1 : node.right;
    }
    return nodes.get(at).value;
  }

  private static final class Node {
    int column = -1;
    float cut;
    int right;
    double value;

    @Override
    public String toString() {
      return column < 0 ? number(value) : column + "<" + cut + "@" + right;
    }
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  private void grow(int[] sample, int depth, List<Integer> columns, List<Node> nodes) {
    Node node = new Node();
    nodes.add(node);
    double g = 0;
    double h = 0;
    for (int i : sample) {
      g += gradient[i];
      h += curvature[i];
    }
    node.value = -RATE * g / (h + LAMBDA);
    if (depth == DEPTH) {
      return;
    }
    double best = LEAST_GAIN;
    int column = -1;
    int bin = 0;
    for (int c : columns) {
      double[] gs = new double[cuts[c].length + 1];
      double[] hs = new double[gs.length];
      for (int i : sample) {
        gs[bins[c][i]] += gradient[i];
        hs[bins[c][i]] += curvature[i];
      }
      double left = 0;
      double leftH = 0;
      for (int b = 0; b < gs.length - 1; b++) {
        left += gs[b];
        leftH += hs[b];
        double right = g - left;
        double rightH = h - leftH;
        double gain =
            left * left / (leftH + LAMBDA)
                + right * right / (rightH + LAMBDA)
                - g * g / (h + LAMBDA);
        if (gain > best && leftH >= LEAST_WEIGHT && rightH >= LEAST_WEIGHT) {
          best = gain;
          column = c;
          bin = b;
        }
      }
    }
    if (column < 0) {
      return;
    }
    byte[] place = bins[column];
    int split = bin;
    node.column = column;
    node.cut = cuts[column][bin];
    grow(Arrays.stream(sample).filter(i -> place[i] <= split).toArray(), depth + 1, columns, nodes);
    node.right = nodes.size();
    grow(Arrays.stream(sample).filter(i -> place[i] > split).toArray(), depth + 1, columns, nodes);
  }
}
