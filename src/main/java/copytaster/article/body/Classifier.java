// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * How likely each block of a page is body: boosted trees over {@link Features}, learned from some
 * 1,500 pages on which people had marked the article. {@code TrainBlocks} among the tests makes the
 * table; {@code models/README.md} says from what, and how good it is.
 */
final class Classifier {
  /** No article has more segments; longer pages are not worth the memory of the rows. */
  static final int MOST_SEGMENTS = 10_000;

  private Classifier() {}

  /** Loaded with the first page; plain text never needs it. */
  private static final class Table {
    static final Trees TREES = read();

    private static Trees read() {
      try (InputStream in = Classifier.class.getResourceAsStream("blocks.trees")) {
        return Trees.read(new InputStreamReader(in, StandardCharsets.US_ASCII));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The log odds of each segment. */
  static double[] odds(float[][] rows) {
    return Table.TREES.score(rows);
  }
}
