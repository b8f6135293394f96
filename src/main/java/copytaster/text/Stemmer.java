// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.text;

/**
 * Cuts the endings off English words, so that "proposed" and "proposals" count as one. The
 * algorithm of M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980): the names of
 * the steps, the measure m and the conditions *v*, *d and *o below are those of the paper. OpenNLP
 * has one too, but only {@code nlp} may know OpenNLP, and a run that tags nothing need not load it.
 * Not to be shared: a word at a time.
 */
final class Stemmer {
  private static final String[][] STEP_2 = {
    {"ational", "ate"},
    {"tional", "tion"},
    {"enci", "ence"},
    {"anci", "ance"},
    {"izer", "ize"},
    {"abli", "able"},
    {"alli", "al"},
    {"entli", "ent"},
    {"eli", "e"},
    {"ousli", "ous"},
    {"ization", "ize"},
    {"ation", "ate"},
    {"ator", "ate"},
    {"alism", "al"},
    {"iveness", "ive"},
    {"fulness", "ful"},
    {"ousness", "ous"},
    {"aliti", "al"},
    {"iviti", "ive"},
    {"biliti", "ble"},
  };
  private static final String[][] STEP_3 = {
    {"icate", "ic"},
    {"ative", ""},
    {"alize", "al"},
    {"iciti", "ic"},
    {"ical", "ic"},
    {"ful", ""},
    {"ness", ""},
  };
  private static final String[] STEP_4 = {
    "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion", "ou",
    "ism", "ate", "iti", "ous", "ive", "ize",
  };

  /** No English word is longer; what is, is no word. */
  private static final int LONGEST = 40;

  private final StringBuilder word;

  private Stemmer(String word) {
    this.word = new StringBuilder(word);
  }

  /** The stem of a word in lower case; words with other letters than a to z stay as they are. */
  static String stem(String word) {
    if (word.length() < 3 || word.length() > LONGEST) {
      return word;
    }
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) < 'a' || word.charAt(i) > 'z') {
        return word;
      }
    }
    return new Stemmer(word).run();
  }

  private String run() {
    plurals();
    pastAndGerund();
    if (ends("y") && hasVowel(word.length() - 1)) {
      replace(1, "i");
    }
    replaceLongest(STEP_2);
    replaceLongest(STEP_3);
    dropSuffix();
    finalE();
    return word.toString();
  }

  /** Step 1a. */
  private void plurals() {
    if (ends("sses") || ends("ies")) {
      replace(2, "");
    } else if (ends("s") && !ends("ss")) {
      replace(1, "");
    }
  }

  /** Step 1b. */
  private void pastAndGerund() {
    if (ends("eed")) {
      if (measure(word.length() - 3) > 0) {
        replace(1, "");
      }
      return;
    }
    int suffix = ends("ed") ? 2 : ends("ing") ? 3 : 0;
    if (suffix == 0 || !hasVowel(word.length() - suffix)) {
      return;
    }
    replace(suffix, "");
    if (ends("at") || ends("bl") || ends("iz")) {
      word.append('e');
    } else if (endsInDouble() && !ends("l") && !ends("s") && !ends("z")) {
      replace(1, "");
    } else if (measure(word.length()) == 1 && endsShort(word.length())) {
      word.append('e');
    }
  }

  /** Steps 2 and 3. */
  private void replaceLongest(String[][] rules) {
    String[] best = null;
    for (String[] rule : rules) {
      if (ends(rule[0]) && (best == null || rule[0].length() > best[0].length())) {
        best = rule;
      }
    }
    if (best != null && measure(word.length() - best[0].length()) > 0) {
      replace(best[0].length(), best[1]);
    }
  }

  /** Step 4. */
  private void dropSuffix() {
    String best = "";
    for (String suffix : STEP_4) {
      if (suffix.length() > best.length() && ends(suffix)) {
        best = suffix;
      }
    }
    int stem = word.length() - best.length();
    if (best.isEmpty() || measure(stem) < 2) {
      return;
    }
    if (best.equals("ion") && word.charAt(stem - 1) != 's' && word.charAt(stem - 1) != 't') {
      return;
    }
    replace(best.length(), "");
  }

  /** Step 5. */
  private void finalE() {
    int stem = word.length() - 1;
    if (ends("e") && (measure(stem) > 1 || measure(stem) == 1 && !endsShort(stem))) {
      replace(1, "");
    }
    if (ends("ll") && measure(word.length()) > 1) {
      replace(1, "");
    }
  }

  private boolean ends(String suffix) {
    int at = word.length() - suffix.length();
    return at >= 0 && word.indexOf(suffix, at) == at;
  }

  private void replace(int suffix, String by) {
    word.setLength(word.length() - suffix);
    word.append(by);
  }

  private boolean isConsonant(int i) {
    return switch (word.charAt(i)) {
      case 'a', 'e', 'i', 'o', 'u' -> false;
      case 'y' -> i == 0 || !isConsonant(i - 1);
      default -> true;
    };
  }

  /** m: how often a vowel is followed by a consonant in the first {@code end} letters. */
  private int measure(int end) {
    int m = 0;
    boolean vowel = false;
    boolean consonant = true;
    for (int i = 0; i < end; i++) {
      // "y" is a consonant after a vowel and at the start
      consonant = word.charAt(i) == 'y' ? i == 0 || !consonant : isConsonant(i);
      if (consonant && vowel) {
        m++;
      }
      vowel = !consonant;
    }
    return m;
  }

  /** *v* */
  private boolean hasVowel(int end) {
    for (int i = 0; i < end; i++) {
      if (!isConsonant(i)) {
        return true;
      }
    }
    return false;
  }

  /** *d */
  private boolean endsInDouble() {
    int n = word.length();
    return n > 1 && word.charAt(n - 1) == word.charAt(n - 2) && isConsonant(n - 1);
  }

  /** *o: consonant, vowel, consonant other than w, x, y. */
  private boolean endsShort(int end) {
    if (end < 3 || !isConsonant(end - 1) || isConsonant(end - 2) || !isConsonant(end - 3)) {
      return false;
    }
    char last = word.charAt(end - 1);
    return last != 'w' && last != 'x' && last != 'y';
  }
}
