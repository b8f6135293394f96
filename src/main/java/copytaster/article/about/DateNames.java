// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import copytaster.lexicon.DateNamesTable;
import copytaster.lexicon.Lexicon;
import java.util.Locale;

/** What the name of a meta element, a property or a class says of the day that it holds. */
final class DateNames {
  private DateNames() {}

  /** An event of {@code date-names.tsv} by the longest part of the name, or an empty text. */
  static String event(String name) {
    String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "");
    String longest = "";
    String event = "";
    for (String[] row : Lexicon.rows(DateNamesTable.ROWS)) {
      for (String part : row[1].split(" ")) {
        if (part.length() > longest.length() && letters.contains(part)) {
          longest = part;
          event = row[0];
        }
      }
    }
    return event;
  }
}
