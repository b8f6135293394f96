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

  List<Piece> pieces() {
    return words.pieces();
  }
}
