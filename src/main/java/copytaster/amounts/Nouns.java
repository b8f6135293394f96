// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.lexicon.CountingTable;
import copytaster.lexicon.FunctionWordsTable;
import copytaster.lexicon.Lexicon;
import copytaster.lexicon.Rule;
import copytaster.text.Tokens;
import java.util.Optional;
import java.util.Set;

/** Reads the noun counted by a number: "people", "new homes", "Palestinians". Stateless. */
final class Nouns {
  /** Plurals without an s, and some with one that looks like no plural. */
  private static final Set<String> ROUNDS = Lexicon.set(CountingTable.ROUNDS);

  private static final Set<String> OWNERS =
      Lexicon.union(FunctionWordsTable.POSSESSIVES, FunctionWordsTable.DEMONSTRATIVES);

  private static final Set<String> PLURALS = Lexicon.set(CountingTable.COUNTED_PLURALS);

  private static final Set<String> TIMES = Lexicon.set(CountingTable.TIME_NOUNS);

  private static final Set<String> STOPS = Lexicon.set(CountingTable.PHRASE_ENDS);

  /** Words for people by their fate ("injured"); before a noun they are adjectives. */
  private static final Set<String> FATES = Lexicon.set(CountingTable.FATES);

  /** Adjectives that look like adverbs. */
  private static final Set<String> ADJECTIVES = Lexicon.set(CountingTable.LY_ADJECTIVES);

  private Nouns() {}

  /**
   * A counted noun.
   *
   * @param to index after it
   * @param word in lower case, or as printed where it is a name
   */
  record Noun(int to, String word) {}

  /** The most words between a number and its noun. */
  private static final int MOST_BETWEEN = 2;

  static Optional<Noun> read(Tokens t, int i) {
    int most = i + MOST_BETWEEN;
    for (int j = i; j <= most; j++) {
      if (isAdverb(t, j) && most == i + MOST_BETWEEN) { // one at most
        most++;
        continue;
      }
      if (!t.letters(j) || t.glued(j - 1) || isStop(t.word(j)) || t.word(j).isEmpty()) {
        return Optional.empty();
      }
      if (TIMES.contains(t.word(j))) {
        return Optional.empty();
      }
      boolean fate = FATES.contains(t.word(j)) && j < most && t.lower(j + 1) && isPlural(t, j + 1);
      if (isPlural(t, j) && !isApostrophe(t, j + 1) && !fate) {
        if (FATES.contains(t.word(j)) && t.is(i - 2, "of")) {
          return Optional.empty(); // a father of four killed by police
        }
        boolean code = t.upper(j) && t.raw(j).length() > 1;
        return code
            ? Optional.empty()
            : Optional.of(new Noun(j + 1, t.lower(j) ? t.word(j) : t.raw(j)));
      }
    }
    return Optional.empty();
  }

  /**
   * The noun counted behind an "of" at {@code i}, with words and a number of its own between: "of
   * the 71 drones", "of their members".
   */
  static Optional<Noun> ofGroup(Tokens t, int i, DigitNumbers digits) {
    if (!t.is(i, "of") || ROUNDS.contains(t.word(i - 2))) {
      return Optional.empty(); // the last eight of the cup
    }
    int j = t.is(i + 1, "the") || OWNERS.contains(t.word(i + 1)) ? i + 2 : i + 1;
    if (t.digits(j)) {
      j = digits.read(t, j).to();
    } else if (t.letters(j)) {
      j = WordNumbers.read(t, j).map(Numeral::to).orElse(j);
    }
    return j == i + 1 ? Optional.empty() : read(t, j);
  }

  /** "12 critically injured children": the adverb belongs to the participle behind it. */
  private static boolean isAdverb(Tokens t, int j) {
    boolean adverb = t.lower(j) && t.word(j).endsWith("ly") && t.word(j).length() > 5;
    return adverb && t.lower(j + 1) && (t.word(j + 1).endsWith("ed") || t.is(j + 1, "ill"));
  }

  /** "12 months' pay", "3 men's teams": the number belongs to another noun. */
  private static boolean isApostrophe(Tokens t, int j) {
    return t.isAny(j, "'", "’") && t.glued(j - 1);
  }

  private static boolean isPlural(Tokens t, int j) {
    String word = t.word(j);
    return PLURALS.contains(word)
        || isInitialsPlural(t.raw(j))
        || word.length() > 3
            && word.endsWith("s")
            && !word.endsWith("ss")
            && !word.endsWith("us")
            && !word.endsWith("is")
            && !word.endsWith("ics");
  }

  /** "MPs", "TVs": too short to be told by their ending alone. */
  private static boolean isInitialsPlural(String raw) {
    return raw.length() == 3
        && Character.isUpperCase(raw.charAt(0))
        && Character.isUpperCase(raw.charAt(1))
        && raw.charAt(2) == 's'
        && Rule.on("amounts.initials-plural");
  }

  /** Words that end the counted phrase. */
  private static boolean isStop(String word) {
    return STOPS.contains(word)
        || word.endsWith("ly") && word.length() > 4 && !ADJECTIVES.contains(word);
  }
}
