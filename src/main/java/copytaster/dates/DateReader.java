// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.dates;

import copytaster.text.Context;
import copytaster.text.Name;
import copytaster.text.Text;
import java.util.List;

/** Reads the dates of a text. Stateless. */
public final class DateReader {
  private DateReader() {}

  /**
   * The dates of a text, resolved against the publication date, into the past unless the words say
   * future.
   *
   * @param names what the tagger found; its dates only help to find
   */
  public static DatesFound read(Text text, List<Name> names, Context context) {
    return new DatesFound(List.of(), List.of());
  }
}
