// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.lexicon;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Countries by the names that people type. Immutable; thread-safe. */
public final class Countries {
  private static final Map<String, String> BY_NAME = new HashMap<>(512);

  static {
    for (String[] row : Lexicon.rows(CountriesTable.ROWS)) {
      for (String name : row[1].split(", ")) {
        BY_NAME.put(name.toLowerCase(Locale.ROOT), row[0]);
      }
    }
  }

  private Countries() {}

  /** ISO 3166-1 alpha-2 of an English name in any case: Ukraine, UK, Ivory Coast. */
  public static Optional<String> code(String name) {
    return Optional.ofNullable(BY_NAME.get(name.strip().toLowerCase(Locale.ROOT)));
  }
}
