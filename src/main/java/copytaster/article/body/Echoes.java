// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.body;

import copytaster.text.Folding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds blocks that only repeat what several other blocks say: the whole story once more in one
 * piece, put there for machines. Such a block is the longest on its page.
 */
final class Echoes {
  /** Shorter blocks do no harm. */
  private static final int LONG = 100;

  /** Length of a run of words that two blocks do not share by accident. */
  private static final int RUN = 8;

  /** How much of a block must stand elsewhere. */
  private static final double REPEATED = 0.7;

  private Echoes() {}

  /** Marks such blocks as hidden. */
  static void mark(List<Segment> segments) {
    if (segments.stream().noneMatch(s -> s.words >= LONG)) {
      return;
    }
    Map<Integer, Integer> owners = new HashMap<>();
    for (Segment s : segments) {
      if (s.words >= RUN && s.words < LONG) {
        for (int hash : hashes(s.text)) {
          owners.putIfAbsent(hash, s.index);
        }
      }
    }
    for (Segment s : segments) {
      if (s.words >= LONG) {
        int repeated = 0;
        int others = 0;
        int last = -1;
        int[] hashes = hashes(s.text);
        for (int hash : hashes) {
          Integer owner = owners.get(hash);
          if (owner != null) {
            repeated++;
            others += owner == last ? 0 : 1;
            last = owner;
          }
        }
        if (others >= 3 && repeated > REPEATED * hashes.length) {
          s.regions |= Region.HIDDEN;
        }
      }
    }
  }

  /** A hash of each run of words, at every other word to save time. */
  private static int[] hashes(String text) {
    String[] words = Folding.words(text).split(" ");
    int[] hashes = new int[Math.max(0, words.length - RUN + 1)];
    for (int i = 0; i < hashes.length; i++) {
      int hash = 1;
      for (int k = 0; k < RUN; k++) {
        hash = 31 * hash + words[i + k].hashCode();
      }
      hashes[i] = hash;
    }
    return hashes;
  }
}
