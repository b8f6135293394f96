// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.article.about;

import copytaster.lexicon.DateNamesTable;
import copytaster.lexicon.Lexicon;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** What the name of a meta element, a property or a class says of the day that it holds. */
final class DateNames {
  private static final Pattern NO_LETTERS = Pattern.compile("[^a-z]+");

  /** The event of each part of a name, in the order of the table. */
  private static final Map<String, String> EVENTS = new LinkedHashMap<>();

  static {
    for (String[] row : Lexicon.rows(DateNamesTable.ROWS)) {
      for (String part : row[1].split(" ")) {
        EVENTS.put(part, row[0]);
      }
    }
  }

  private DateNames() {}

  /** An event of {@code date-names.tsv} by the longest part of the name, or an empty text. */
  static String event(String name) {
    if (name.isEmpty()) {
      return "";
    }
    String letters = NO_LETTERS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll("");
    String longest = "";
    for (String part : EVENTS.keySet()) {
      if (part.length() > longest.length() && letters.contains(part)) {
        longest = part;
      }
    }
    return EVENTS.getOrDefault(longest, "");
  }
}
