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
          firefighters salmon"""
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
          earlier percent pc pct"""
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
    for (int j = i; j <= i + MOST_BETWEEN; j++) {
      if (!t.letters(j) || t.glued(j - 1) || isStop(t.word(j)) || t.word(j).isEmpty()) {
        return Optional.empty();
      }
      if (isTime(t.word(j))) {
        return Optional.empty();
      }
      if (isPlural(t.word(j)) && !isApostrophe(t, j + 1)) {
        boolean code = t.upper(j) && t.raw(j).length() > 1;
        return code
            ? Optional.empty()
            : Optional.of(new Noun(j + 1, t.lower(j) ? t.word(j) : t.raw(j)));
      }
    }
    return Optional.empty();
  }

  /** "12 months' pay", "3 men's teams": the number counts something else. */
  private static boolean isApostrophe(Tokens t, int j) {
    return t.isAny(j, "'", "’") && t.glued(j - 1);
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
    return STOPS.contains(word) || word.endsWith("ly") && word.length() > 4;
  }
}
