// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where the blocks of a page stand in the text of its article: the chain of places in the order of
 * both that has the most words. Linear but for a logarithm in the places that match.
 */
final class Alignment {
  /** A block with at least this many words may differ from the article in some. */
  private static final int LONG = 6;

  private static final int RUN = 4;

  /** Most places at which one block is tried. */
  private static final int MOST = 200;

  /** A block at a place in the article, and the place before it in the best chain. */
  private record Place(int block, int from, int to, int sum, Place before) {}

  private final int[] text;
  private final BitSet lineStarts;
  private final Map<Integer, List<Integer>> words = new HashMap<>();

  /** The best chain that ends at or before a word, as a Fenwick tree of maxima. */
  private final Place[] best;

  private Alignment(int[] text, BitSet lineStarts) {
    this.text = text;
    this.lineStarts = lineStarts;
    this.best = new Place[text.length + 2];
    for (int i = 0; i < text.length; i++) {
      words.computeIfAbsent(text[i], k -> new ArrayList<>()).add(i);
    }
  }

  /**
   * The first word of each block in the article; -1 if it has no place.
   *
   * @param lineStarts the words of the article at which a line begins
   */
  static int[] of(int[] text, BitSet lineStarts, int[][] blocks) {
    Alignment alignment = new Alignment(text, lineStarts);
    for (int i = 0; i < blocks.length; i++) {
      alignment.add(i, blocks[i]);
    }
    int[] places = new int[blocks.length];
    Arrays.fill(places, -1);
    for (Place at = alignment.before(text.length); at != null; at = at.before()) {
      places[at.block()] = at.from();
    }
    return places;
  }

  private void add(int block, int[] own) {
    List<Place> places = new ArrayList<>();
    if (own.length > 0) {
      for (int from : words.getOrDefault(own[0], List.of())) {
        int to = from + own.length;
        if (places.size() < MOST
            && to <= text.length
            && Arrays.equals(text, from, to, own, 0, own.length)) {
          // Of equal places a whole line is best.
          boolean line = lineStarts.get(from) && (to == text.length || lineStarts.get(to));
          places.add(place(block, from, to, 2 * own.length + (line ? 1 : 0)));
        }
      }
      if (places.isEmpty() && own.length >= LONG) {
        similar(block, own, places);
      }
    }
    for (Place place : places) {
      for (int i = place.to() + 1; i < best.length; i += i & -i) {
        best[i] = best[i] == null || best[i].sum() < place.sum() ? place : best[i];
      }
    }
  }

  /** The place where most runs of a block are at the same distance from its beginning. */
  private void similar(int block, int[] own, List<Place> places) {
    Map<Integer, Integer> hits = new HashMap<>();
    for (int i = 0; i + RUN <= own.length; i++) {
      for (int from : words.getOrDefault(own[i], List.of())) {
        if (from + RUN <= text.length
            && from >= i
            && Arrays.equals(text, from, from + RUN, own, i, i + RUN)) {
          hits.merge((from - i) / RUN, 1, Integer::sum);
        }
      }
    }
    hits.forEach(
        (at, count) -> {
          if (2 * count >= own.length - RUN + 1) {
            int from = at * RUN;
            places.add(place(block, from, Math.min(text.length, from + own.length), 2 * count));
          }
        });
  }

  private Place place(int block, int from, int to, int worth) {
    Place before = before(from);
    return new Place(block, from, to, worth + (before == null ? 0 : before.sum()), before);
  }

  private Place before(int end) {
    Place most = null;
    for (int i = end + 1; i > 0; i -= i & -i) {
      most = most == null || best[i] != null && best[i].sum() > most.sum() ? best[i] : most;
    }
    return most;
  }
}
