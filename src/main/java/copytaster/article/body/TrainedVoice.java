// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The third voice: boosted trees over {@link Features} that saw some hundred pages on which people
 * had marked the article. {@code TrainBlocks} among the tests makes the table and says how.
 */
final class TrainedVoice {
  /** More likely body than not. */
  static final double THRESHOLD = 0.2;

  /** No article has more; beyond, the rows would cost more memory than they are worth. */
  private static final int MOST_SEGMENTS = 10_000;

  private TrainedVoice() {}

  /** Loaded when the first page comes, not by a call for plain text. */
  private static final class Table {
    static final Trees TREES = read();

    private static Trees read() {
      try (InputStream in = TrainedVoice.class.getResourceAsStream("blocks.trees")) {
        return Trees.read(new InputStreamReader(in, StandardCharsets.US_ASCII));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Keeps nothing on a page of too many segments. */
  static boolean[] keep(Layout layout, Trim trim, ContainerVoice container, boolean[] pruned) {
    int n = layout.segments.size();
    boolean[] keep = new boolean[n];
    if (n > 0 && n <= MOST_SEGMENTS) {
      float[][] rows = Features.of(layout, trim, container, pruned);
      for (int i = 0; i < n; i++) {
        keep[i] = Table.TREES.score(rows[i]) > THRESHOLD;
      }
    }
    return keep;
  }
}
