// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Boosted decision trees as a table: one line per tree, its nodes in order, inner nodes as {@code
 * feature<threshold@right} (the left child is the next node), leaves as a number. The sum of the
 * leaves reached is the log odds. Immutable.
 */
final class Trees {
  /** The feature of each node, or -1 for a leaf. */
  private final short[] feature;

  /** The threshold of an inner node, the value of a leaf. */
  private final float[] value;

  /** The right child of an inner node. */
  private final int[] right;

  private final int[] roots;

  Trees(short[] feature, float[] value, int[] right, int[] roots) {
    this.feature = feature;
    this.value = value;
    this.right = right;
    this.roots = roots;
  }

  static Trees read(Reader source) throws IOException {
    BufferedReader in = new BufferedReader(source);
    List<String> lines = new ArrayList<>();
    int nodes = 0;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (!line.isEmpty() && line.charAt(0) != '#') {
        lines.add(line);
        nodes += (int) line.chars().filter(c -> c == ' ').count() + 1;
      }
    }
    short[] feature = new short[nodes];
    float[] value = new float[nodes];
    int[] right = new int[nodes];
    int[] roots = new int[lines.size()];
    int node = 0;
    for (int tree = 0; tree < roots.length; tree++) {
      roots[tree] = node;
      for (String item : lines.get(tree).split(" ")) {
        int less = item.indexOf('<');
        if (less < 0) {
          feature[node] = -1;
          value[node] = Float.parseFloat(item);
        } else {
          int child = item.indexOf('@');
          feature[node] = Short.parseShort(item.substring(0, less));
          value[node] = Float.parseFloat(item.substring(less + 1, child));
          right[node] = roots[tree] + Integer.parseInt(item.substring(child + 1));
        }
        node++;
      }
    }
    return new Trees(feature, value, right, roots);
  }

  /**
   * Log odds that each row is of the class. Tree by tree: similar rows take the same way through
   * one, which the processor's branch prediction learns.
   */
  double[] score(float[][] rows) {
    double[] sums = new double[rows.length];
    for (int root : roots) {
      for (int i = 0; i < rows.length; i++) {
        float[] row = rows[i];
        int at = root;
        while (feature[at] >= 0) {
          at = row[feature[at]] < value[at] ? at + 1 : right[at];
        }
        sums[i] += value[at];
      }
    }
    return sums;
  }
}
