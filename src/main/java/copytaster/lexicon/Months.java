// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.lexicon;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The names of the months and their short forms, in the languages of most news. */
public final class Months {
  private static final Map<String, Integer> MONTHS = new HashMap<>(1024);

  static {
    for (String[] row : Lexicon.rows(MonthsTable.ROWS)) {
      int month = Integer.parseInt(row[0]);
      for (String name : row[2].split(" ")) {
        MONTHS.put(name, month);
      }
    }
  }

  private Months() {}

  /** The month, 1 to 12, or 0. */
  public static int month(String word) {
    return MONTHS.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
  }
}
