// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.diff;

import java.util.List;

/**
 * A statement whose words differ between the versions.
 *
 * @param before the old one; without words if it is new
 * @param after the new one; without words if the old one is gone
 * @param words the two, aligned
 */
record Edit(Statement before, Statement after, WordAlignment words) {
  static Edit of(Statement before, Statement after) {
    return new Edit(before, after, WordAlignment.of(before, after));
  }

  boolean onBothSides() {
    return !before.words().isEmpty() && !after.words().isEmpty();
  }

  /** Whether the two share a word that is kept, or stand between the same two. */
  boolean samePlace(Fact one, Fact other) {
    int[] a = before.range(one);
    int[] b = after.range(other);
    int anchor = -1;
    for (int i = 0; i < a[1]; i++) {
      if (words.kept(i)) {
        int j = words.partner[i];
        if (i >= a[0] && j >= b[0] && j < b[1]) {
          return true;
        }
        anchor = i < a[0] ? j : anchor;
      }
    }
    int anchorOfNew = -1;
    for (int i = 0; i < words.partner.length; i++) {
      int j = words.partner[i];
      if (words.kept(i) && j < b[0]) {
        anchorOfNew = Math.max(anchorOfNew, j);
      }
    }
    return anchor == anchorOfNew;
  }

  List<Piece> pieces() {
    return words.pieces();
  }
}
