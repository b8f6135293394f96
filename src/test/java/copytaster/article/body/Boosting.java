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
 * "XGBoost", section 2: second-order gains, shrinkage, sampling of rows and columns; the histogram
 * of the larger child is its parent's less its sibling's). Writes the table that {@link Trees}
 * reads. The same data give the same table.
 */
final class Boosting {
  private static final int DEPTH = 5;
  private static final double RATE = 0.1;
  private static final double LAMBDA = 5;
  private static final double LEAST_WEIGHT = 3;
  private static final double LEAST_GAIN = 0.02;
  private static final int BINS = 48;
  private static final double ROWS = 0.5;
  private static final double COLUMNS = 0.3;

  /**
   * A block to learn from.
   *
   * @param group rows of one page are drawn together
   */
  record Row(float[] features, boolean positive, double weight, int group) {}

  private final List<Row> rows;
  private final float[][] cuts;

  /** The bin of each feature, row by row. */
  private final byte[][] bins;

  private final double[] gradient;
  private final double[] curvature;
  private final Random random = new Random(7);

  private Boosting(List<Row> rows) {
    this.rows = rows;
    int columns = rows.get(0).features.length;
    this.cuts = new float[columns][];
    this.bins = new byte[rows.size()][columns];
    this.gradient = new double[rows.size()];
    this.curvature = new double[rows.size()];
    for (int column = 0; column < columns; column++) {
      cut(column);
    }
  }

  static String train(List<Row> rows, int trees) {
    return new Boosting(rows).run(trees);
  }

  /** Cuts a column at its quantiles, or between all its values if they are few. */
  private void cut(int column) {
    int step = Math.max(1, rows.size() / 50_000);
    float[] sorted = new float[(rows.size() + step - 1) / step];
    for (int i = 0; i < sorted.length; i++) {
      sorted[i] = rows.get(i * step).features[column];
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
    for (int i = 0; i < bins.length; i++) {
      int place = Arrays.binarySearch(cuts[column], rows.get(i).features[column]);
      bins[i][column] = (byte) (place >= 0 ? place + 1 : -place - 1);
    }
  }

  private String run(int trees) {
    double positive = rows.stream().filter(Row::positive).mapToDouble(Row::weight).sum();
    double all = rows.stream().mapToDouble(Row::weight).sum();
    double[] score = new double[rows.size()];
    double prior = Math.log(positive / (all - positive));
    Arrays.fill(score, prior);
    StringBuilder table = new StringBuilder(number(prior)).append('\n');
    int groups = rows.stream().mapToInt(Row::group).max().orElse(0) + 1;
    for (int tree = 0; tree < trees; tree++) {
      boolean[] drawn = new boolean[groups];
      for (int i = 0; i < groups; i++) {
        drawn[i] = random.nextDouble() < ROWS;
      }
      int[] sample = new int[rows.size()];
      int size = 0;
      for (int i = 0; i < score.length; i++) {
        Row row = rows.get(i);
        if (drawn[row.group]) {
          double p = 1 / (1 + Math.exp(-score[i]));
          gradient[i] = row.weight * (p - (row.positive ? 1 : 0));
          curvature[i] = row.weight * p * (1 - p);
          sample[size++] = i;
        }
      }
      int[] columns = new int[cuts.length];
      int chosen = 0;
      for (int column = 0; column < cuts.length; column++) {
        if (cuts[column].length > 0 && random.nextDouble() < COLUMNS) {
          columns[chosen++] = column;
        }
      }
      columns = Arrays.copyOf(columns, chosen);
      List<Node> nodes = new ArrayList<>();
      int[] drawnRows = Arrays.copyOf(sample, size);
      grow(drawnRows, histogram(drawnRows, columns), 0, columns, nodes);
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
    Node node = nodes.get(0);
    while (node.column >= 0) {
      at = features[node.column] < node.cut ? at + 1 : node.right;
      node = nodes.get(at);
    }
    return node.value;
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

  /** Sums of gradient and curvature, by turns, for each bin of each column. */
  private double[] histogram(int[] sample, int[] columns) {
    int width = 2 * (BINS + 2);
    double[] sums = new double[columns.length * width];
    for (int i : sample) {
      byte[] row = bins[i];
      double g = gradient[i];
      double h = curvature[i];
      for (int c = 0, base = 0; c < columns.length; c++, base += width) {
        int at = base + 2 * row[columns[c]];
        sums[at] += g;
        sums[at + 1] += h;
      }
    }
    return sums;
  }

  private void grow(int[] sample, double[] sums, int depth, int[] columns, List<Node> nodes) {
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
    int width = 2 * (BINS + 2);
    for (int c = 0; c < columns.length; c++) {
      double left = 0;
      double leftH = 0;
      for (int b = 0; b < cuts[columns[c]].length; b++) {
        left += sums[c * width + 2 * b];
        leftH += sums[c * width + 2 * b + 1];
        double right = g - left;
        double rightH = h - leftH;
        double gain =
            left * left / (leftH + LAMBDA)
                + right * right / (rightH + LAMBDA)
                - g * g / (h + LAMBDA);
        if (gain > best && leftH >= LEAST_WEIGHT && rightH >= LEAST_WEIGHT) {
          best = gain;
          column = columns[c];
          bin = b;
        }
      }
    }
    if (column < 0) {
      return;
    }
    node.column = column;
    node.cut = cuts[column][bin];
    int[] left = new int[sample.length];
    int[] right = new int[sample.length];
    int lefts = 0;
    int rights = 0;
    for (int i : sample) {
      if (bins[i][column] <= bin) {
        left[lefts++] = i;
      } else {
        right[rights++] = i;
      }
    }
    left = Arrays.copyOf(left, lefts);
    right = Arrays.copyOf(right, rights);
    double[] leftSums = null;
    double[] rightSums = null;
    if (depth + 1 < DEPTH) {
      double[] few = histogram(lefts < rights ? left : right, columns);
      for (int i = 0; i < sums.length; i++) {
        sums[i] -= few[i];
      }
      leftSums = lefts < rights ? few : sums;
      rightSums = lefts < rights ? sums : few;
    }
    grow(left, leftSums, depth + 1, columns, nodes);
    node.right = nodes.size();
    grow(right, rightSums, depth + 1, columns, nodes);
  }
}
