// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import copytaster.text.Folding;
import java.util.Locale;
import java.util.Set;

/** Words that stand before a person's name and are no part of it. */
final class Titles {
  /** Said of anybody: nothing to remember. */
  private static final Set<String> COURTESY =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "mx",
          "dr",
          "prof",
          "professor",
          "sir",
          "dame",
          "lord",
          "lady",
          "madam",
          "madame",
          "mme",
          "monsieur",
          "herr",
          "frau",
          "senor",
          "senora",
          "hon",
          "honourable",
          "honorable",
          "rev",
          "reverend",
          "fr",
          "doctor",
          "shri",
          "smt",
          "messrs",
          "barrister",
          "engr",
          "mister",
          "justice",
          "datuk",
          "dato",
          "tan",
          "sri",
          "chief",
          "imam",
          "rabbi",
          "ayatollah",
          "mullah",
          "mufti",
          "bishop",
          "pastor",
          "monsignor",
          "father",
          "sister",
          "baroness",
          "baron");

  /** Ranks of policemen, printed in capitals: "Di Stefano" is a name. */
  private static final Set<String> RANKS =
      Set.of("DI", "DC", "DS", "DCI", "DSI", "PC", "PCSO", "WO", "CSM");

  /** Offices, worth keeping as an alias: "President Trump". */
  private static final Set<String> OFFICES =
      Set.of(
          "president",
          "premier",
          "chancellor",
          "senator",
          "sen",
          "governor",
          "gov",
          "minister",
          "secretary",
          "mayor",
          "ambassador",
          "representative",
          "rep",
          "congressman",
          "congresswoman",
          "councillor",
          "councilman",
          "councilwoman",
          "chairman",
          "chairwoman",
          "chairperson",
          "speaker",
          "general",
          "gen",
          "colonel",
          "col",
          "captain",
          "capt",
          "major",
          "corporal",
          "cpl",
          "lieutenant",
          "lt",
          "sergeant",
          "sgt",
          "admiral",
          "commander",
          "cmdr",
          "brigadier",
          "marshal",
          "king",
          "queen",
          "judge",
          "detective",
          "inspector",
          "superintendent",
          "constable",
          "officer",
          "coach",
          "director",
          "commissioner",
          "envoy",
          "spokesman",
          "spokeswoman",
          "spokesperson",
          "attorney",
          "counsel",
          "archbishop",
          "cardinal",
          "congressmember",
          "mp",
          "deputy");

  /** What an office's name has before its head: "Vice President", "Prime Minister". */
  private static final Set<String> BEFORE =
      Set.of(
          "vice",
          "prime",
          "deputy",
          "foreign",
          "finance",
          "defence",
          "defense",
          "interior",
          "justice",
          "health",
          "education",
          "state",
          "attorney",
          "major",
          "brigadier",
          "lieutenant",
          "former",
          "acting",
          "first",
          "crown",
          "treasury",
          "home",
          "energy",
          "trade",
          "labour",
          "labor",
          "transport",
          "environment",
          "agriculture",
          "culture",
          "ex",
          "late",
          "then",
          "incoming",
          "outgoing",
          "chief",
          "supreme",
          "police",
          "field",
          "rear");

  private Titles() {}

  /** Whether a word, as printed, is a title that a name may follow. */
  static boolean isTitle(String word) {
    String folded = folded(word);
    return RANKS.contains(word) || COURTESY.contains(folded) || OFFICES.contains(folded);
  }

  static boolean isOffice(String word) {
    return OFFICES.contains(folded(word));
  }

  /** Whether a word, as printed, may stand before the head of a title. */
  static boolean isPartOfOffice(String word) {
    return BEFORE.contains(folded(word));
  }

  private static String folded(String word) {
    String folded = Folding.letters(word).toLowerCase(Locale.ROOT);
    return folded.endsWith(".") ? folded.substring(0, folded.length() - 1) : folded;
  }
}
