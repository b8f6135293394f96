// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.diff;

import copytaster.text.Folding;
import copytaster.text.Text;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An index of the runs of words in a version. A run longer than four words counts as present when
 * all of its four-word runs are.
 */
final class Phrases {
  private static final int LONGEST = 4;

  private final Set<String> runs = new HashSet<>();

  Phrases(Version version) {
    for (Text text : List.of(version.head(), version.body())) {
      String[] words = words(text.string());
      for (int from = 0; from < words.length; from++) {
        StringBuilder run = new StringBuilder();
        for (int to = from; to < Math.min(words.length, from + LONGEST); to++) {
          runs.add(run.append(words[to]).append(' ').toString());
        }
      }
    }
  }

  boolean contain(String phrase) {
    String[] words = words(phrase);
    int length = Math.min(LONGEST, words.length);
    for (int from = 0; from + length <= words.length; from++) {
      StringBuilder run = new StringBuilder();
      for (int i = from; i < from + length; i++) {
        run.append(words[i]).append(' ');
      }
      if (!runs.contains(run.toString())) {
        return false;
      }
    }
    return true;
  }

  /** The words as they are compared, with a blank between. */
  static String plain(String text) {
    return Folding.words(Folding.letters(text));
  }

  private static String[] words(String text) {
    String words = plain(text);
    return words.isEmpty() ? new String[0] : words.split(" ");
  }
}
