// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.entity;

import copytaster.lexicon.Lexicon;
import copytaster.lexicon.NicknamesTable;
import copytaster.lexicon.PeopleTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A person's name taken apart.
 *
 * @param words its folded words without particles and suffix, hyphens apart; at least one
 * @param sounds what is left of each word when spellings of one sound are made equal
 * @param bones the consonants of the first word, which transliterations share
 * @param suffix jr, sr, ii, iii, iv
 */
record PersonName(List<String> words, List<String> sounds, String bones, Optional<String> suffix) {
  static final Set<String> SUFFIXES = Lexicon.set(PeopleTable.NAME_SUFFIXES);

  /** Words that do not tell two names apart: "van der Meer", "bin Salman", "Al-Sisi" or "Sisi". */
  private static final Set<String> PARTICLES = Lexicon.set(PeopleTable.PARTICLES);

  /** Short forms that do not begin the full form are listed with it. */
  private static final Map<String, String> NICKNAMES = Lexicon.map(NicknamesTable.ROWS, 0, 1);

  PersonName {
    words = List.copyOf(words);
    sounds = List.copyOf(sounds);
  }

  /** Takes a folded name apart. */
  static PersonName of(String key) {
    List<String> words = new ArrayList<>();
    for (String word : key.replace(",", "").split("[ -]")) {
      if (!word.isEmpty() && "(\"'".indexOf(word.charAt(0)) < 0 && !word.endsWith("\"")) {
        words.add(word);
      }
    }
    while (words.size() > 1 && Titles.isTitle(words.get(0))) {
      words.remove(0);
    }
    Optional<String> suffix = Optional.empty();
    if (words.size() > 1) {
      String last = words.get(words.size() - 1).replace(".", "");
      if (SUFFIXES.contains(last)) {
        suffix = Optional.of(last);
        words.remove(words.size() - 1);
      }
    }
    List<String> bare = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      if (!PARTICLES.contains(word) || i == 0 && word.equals("ben")) {
        bare.add(word);
      }
    }
    if (!bare.isEmpty()) {
      words = bare;
    } else if (words.isEmpty()) {
      words.add(key);
    }
    return new PersonName(
        words, words.stream().map(PersonName::sound).toList(), bones(words.get(0)), suffix);
  }

  boolean isSingle() {
    return words.size() == 1;
  }

  /** The word by which a one-word form is looked up: its last one. */
  String head() {
    return sounds.get(sounds.size() - 1);
  }

  /**
   * Whether this name, having no more words than the other, may be short for it: its words stand in
   * the other one in the same order, initials for words, and the surname, or the first two words,
   * are among them.
   */
  boolean mayMean(PersonName fuller) {
    if (suffix.isPresent() && fuller.suffix.isPresent() && !suffix.equals(fuller.suffix)) {
      return false;
    }
    int at = 0;
    int whole = 0;
    boolean lastMet = false;
    boolean firstTwo = true;
    for (int i = 0; i < words.size(); i++) {
      int met = -1;
      for (int j = at; j < fuller.words.size() && met < 0; j++) {
        if (sameWord(i, fuller, j)) {
          met = j;
        }
      }
      if (met < 0) {
        return false;
      }
      whole += words.get(i).length() > 1 ? 1 : 0;
      lastMet = met == fuller.words.size() - 1;
      firstTwo &= i > 1 || met == i;
      at = met + 1;
    }
    return whole > 0 && (lastMet || firstTwo && words.size() > 1);
  }

  private boolean sameWord(int i, PersonName other, int j) {
    String a = words.get(i);
    String b = other.words.get(j);
    if (a.equals(b) || sounds.get(i).equals(other.sounds.get(j))) {
      return true;
    }
    if (a.length() == 1 || b.length() == 1) {
      boolean given = i < words.size() - 1 && j < other.words.size() - 1;
      return given && a.charAt(0) == b.charAt(0);
    }
    return i == 0
        && j == 0
        && (bones.length() > 2 && bones.equals(other.bones) && a.endsWith("a") == b.endsWith("a")
            || NICKNAMES.getOrDefault(a, a).equals(NICKNAMES.getOrDefault(b, b)));
  }

  /**
   * A word with the spellings of one sound made equal: Zelenskyy, Zelensky, Zelenskiy; Mueller,
   * Muller. Not a phonetic code: names that sound different stay different.
   */
  static String sound(String word) {
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c == '\'' || c == '.') {
        continue;
      }
      if (c == 'y' || c == 'j' && i > 0) {
        c = 'i';
      } else if (c == 'w') {
        c = 'v';
      } else if (c == 'q' && (i + 1 == word.length() || word.charAt(i + 1) != 'u')) {
        c = 'g'; // Qaddafi
      } else if (c == 'x' && i > 0) {
        out.append('k'); // Alexei, Aleksei
        c = 's';
      } else if (c == 'h' && i > 0 && "kgd".indexOf(word.charAt(i - 1)) >= 0) {
        continue;
      } else if ((c == 'e' || c == 'u') && i > 0 && out.length() > 0) {
        char before = out.charAt(out.length() - 1);
        if (c == 'e' && (before == 'o' || before == 'u' || before == 'a')) {
          continue; // Koenig, Mueller: the folded umlaut
        }
        if (c == 'u' && before == 'o') {
          out.setLength(out.length() - 1); // Mahmoud
        }
      }
      if (out.length() == 0 || out.charAt(out.length() - 1) != c) {
        out.append(c);
      }
    }
    return out.length() < 2 ? word : out.toString();
  }

  /**
   * The consonants: what transliterations of one given name share (Mohammed, Muhammad). Daniel and
   * Daniela share them too, and are two.
   */
  private static String bones(String word) {
    StringBuilder out = new StringBuilder();
    for (char c : sound(word).toCharArray()) {
      if ("aeiou".indexOf(c) < 0) {
        out.append(c);
      }
    }
    return out.toString();
  }
}
