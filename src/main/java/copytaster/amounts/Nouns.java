// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.text.Tokens;
import java.util.Optional;
import java.util.Set;

/** Reads what is counted behind a number: "people", "new homes", "Palestinians". Stateless. */
final class Nouns {
  /** Plurals without an s, and some with one that looks like no plural. */
  private static final Set<String> PLURALS =
      Set.of(
          """
          people men women children police staff crew personnel cattle sheep fish aircraft \
          spacecraft deer feet teeth mice geese firemen policemen lives species series buses \
          businesses wives troops media data bacteria criteria passersby jobless homeless dead \
          injured wounded others fishermen gunmen servicemen lawmakers congressmen businessmen \
          firefighters salmon killed missing hospitalised hospitalized arrested detained"""
              .split(" "));

  private static final Set<String> TIMES =
      Set.of(
          """
          year years month months week weeks day days hour hours minute minutes min mins \
          second seconds secs decade decades century centuries night nights fortnight \
          generation generations times am pm degrees hrs overs weekends seasons summers \
          winters quarters thirds tenths fifths calendar o oclock light consecutive straight \
          successive business working"""
              .split(" "));

  private static final Set<String> STOPS =
      Set.of(
          """
          of in on at to for by the a an and or but nor with from who that which was were is \
          are be been had has have will would could can may might must should shall after \
          before since until till when while as than per it its he his she her they their we \
          our you your i my this these those there then so if not no did does do says said \
          also always across towards against under over between during through into within \
          without about around because despite inches versus vs plus minus times up down out \
          off ahead behind ago perhaps unless besides sometimes afterwards regardless points \
          makes costs sells starts remains includes offers takes goes comes gives shows means \
          became went made left took got won lost rose fell came all both each every us him \
          them one years whose where how what why just only even yet still now already later \
          earlier percent pc pct becomes gets keeps brings allows happens exists appears provides \
          requires contains follows suggests indicates represents seems tells puts sees sends \
          hundredths thousandths millionths"""
              .split(" "));

  private Nouns() {}

  /**
   * A counted noun.
   *
   * @param to index after it
   * @param word in lower case, or as printed where it is a name
   */
  record Noun(int to, String word) {}

  /** Words between a number and its noun that a reader still takes for one phrase. */
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
      if (isTime(t.word(j))) {
        return Optional.empty();
      }
      boolean fate = isFate(t.word(j)) && j < most && t.lower(j + 1) && isPlural(t.word(j + 1));
      if (isPlural(t.word(j)) && !isApostrophe(t, j + 1) && !fate) {
        if (isFate(t.word(j)) && t.is(i - 2, "of")) {
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
   * What is counted behind an "of" at {@code i}, with words and a number of its own between: "of
   * the 71 drones", "of their members".
   */
  static Optional<Noun> ofGroup(Tokens t, int i, DigitNumbers digits) {
    if (!t.is(i, "of") || t.isAny(i - 2, "last", "final", "top", "best", "first")) {
      return Optional.empty(); // the last eight of the cup
    }
    int j =
        t.isAny(i + 1, "the", "its", "their", "our", "his", "her", "those", "these")
            ? i + 2
            : i + 1;
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

  /** "12 months' pay", "3 men's teams": the number counts something else. */
  private static boolean isApostrophe(Tokens t, int j) {
    return t.isAny(j, "'", "’") && t.glued(j - 1);
  }

  /** What people are called by what became of them; before a noun it only describes. */
  private static boolean isFate(String word) {
    return switch (word) {
      case "injured", "wounded", "killed", "missing", "detained", "arrested", "dead", "homeless" ->
          true;
      default -> false;
    };
  }

  private static boolean isPlural(String word) {
    return PLURALS.contains(word)
        || word.length() > 3
            && word.endsWith("s")
            && !word.endsWith("ss")
            && !word.endsWith("us")
            && !word.endsWith("is")
            && !word.endsWith("ics");
  }

  /** Durations and times are no counts. */
  private static boolean isTime(String word) {
    return TIMES.contains(word);
  }

  /** Words that end the phrase which began with the number. */
  private static boolean isStop(String word) {
    return STOPS.contains(word) || word.endsWith("ly") && word.length() > 4 && !isLyAdjective(word);
  }

  private static boolean isLyAdjective(String word) {
    return switch (word) {
      case "daily",
          "weekly",
          "monthly",
          "quarterly",
          "yearly",
          "hourly",
          "early",
          "elderly",
          "deadly",
          "friendly",
          "costly",
          "family",
          "assembly",
          "supply",
          "likely",
          "only" ->
          true;
      default -> false;
    };
  }
}
