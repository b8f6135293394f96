// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.lexicon.CountriesTable;
import copytaster.lexicon.Lexicon;
import copytaster.text.Tokens;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which country a word before a currency's name means: "Canadian" dollars. Immutable. */
final class MoneyLands {
  private static final Map<String, String> BY_WORD = new HashMap<>();
  private static final Set<String> FIRST_OF_TWO = new HashSet<>();

  static {
    for (String[] row : Lexicon.rows(CountriesTable.ROWS)) {
      for (String word : row[2].split(" ")) {
        BY_WORD.put(word, row[0]);
        if (word.indexOf('_') > 0) {
          FIRST_OF_TWO.add(word.substring(0, word.indexOf('_')));
        }
      }
    }
  }

  private MoneyLands() {}

  /**
   * A country named where a currency's name may follow.
   *
   * @param to index after its last token
   * @param code ISO 3166-1 alpha-2
   */
  record Named(int to, String code) {}

  static Optional<Named> read(Tokens t, int i) {
    if (t.is(i, "us") && t.upper(i)) {
      return Optional.of(new Named(i + 1, "US"));
    }
    if (t.is(i, "u") && t.is(i + 1, ".") && t.is(i + 2, "s")) {
      return Optional.of(new Named(t.is(i + 3, ".") ? i + 4 : i + 3, "US"));
    }
    if (!t.capital(i)) {
      return Optional.empty();
    }
    if (FIRST_OF_TWO.contains(t.word(i))) {
      String two = BY_WORD.get(t.word(i) + "_" + t.word(i + 1));
      if (two != null) {
        return Optional.of(new Named(i + 2, two));
      }
    }
    return Optional.ofNullable(BY_WORD.get(t.word(i))).map(code -> new Named(i + 1, code));
  }
}
