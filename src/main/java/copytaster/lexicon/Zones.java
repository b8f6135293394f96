// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.lexicon;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;

/** Time zones that are written as letters. */
public final class Zones {
  private static final Map<String, Integer> MINUTES = new HashMap<>();

  static {
    for (String[] row : Lexicon.rows(ZonesTable.ROWS)) {
      MINUTES.put(row[0], Integer.parseInt(row[1]));
    }
  }

  private Zones() {}

  /** Minutes east of Greenwich, where the letters name a zone. */
  public static OptionalInt minutes(String letters) {
    Integer minutes = MINUTES.get(letters.toLowerCase(Locale.ROOT));
    return minutes == null ? OptionalInt.empty() : OptionalInt.of(minutes);
  }
}
