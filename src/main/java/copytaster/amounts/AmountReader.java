// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.text.Context;
import copytaster.text.Name;
import copytaster.text.Text;
import java.util.List;

/** Reads the amounts of a text. Stateless. */
public final class AmountReader {
  private AmountReader() {}

  /**
   * The amounts of a text, in order, not overlapping.
   *
   * @param names what the tagger found: its money helps to find, its names keep numbers out
   */
  public static List<AmountMention> read(Text text, List<Name> names, Context context) {
    return List.of();
  }
}
