// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.summary;

import copytaster.text.Span;
import copytaster.text.Tokenizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The numbers, names and days of the title, and which sentence has them: a reader looks for them in
 * the summary.
 */
final class TitleKeys {
  private static final int MOST = 12;

  private final List<BitSet> ofSentence = new ArrayList<>();
  private final int count;

  TitleKeys(Story story, String title) {
    List<String> keys = new ArrayList<>(keys(story, title));
    count = keys.size();
    for (int i = 0; i < story.size(); i++) {
      BitSet has = new BitSet();
      if (count > 0) {
        Set<String> own = new HashSet<>();
        for (Span token : story.sentences.get(i).tokens()) {
          if (token.length() < 30) {
            own.add(token.of(story.text.string()).toLowerCase(Locale.ROOT));
          }
        }
        for (int k = 0; k < count; k++) {
          has.set(k, own.contains(keys.get(k)));
        }
      }
      ofSentence.add(has);
    }
  }

  /** A title with a capital on each word does not tell its names: the body does. */
  private static Set<String> keys(Story story, String title) {
    Set<String> keys = new LinkedHashSet<>();
    Set<String> small = new HashSet<>();
    List<Span> tokens = Tokenizer.tokenize(title, new Span(0, title.length()));
    long lengths = 0; // of the tokens, a bit each: few other words are looked up
    for (Span token : tokens) {
      lengths |= 1L << token.of(title).toLowerCase(Locale.ROOT).length();
    }
    for (int i = 0; i < story.size() && lengths != 0; i++) {
      for (Span token : story.sentences.get(i).tokens()) {
        if ((lengths >>> token.length() & 1) != 0
            && Character.isLowerCase(story.text.string().codePointAt(token.start()))) {
          small.add(token.of(story.text.string()));
        }
      }
    }
    for (Span token : tokens) {
      String word = token.of(title);
      int c = word.codePointAt(0);
      boolean number = Character.isDigit(c);
      boolean name = Character.isUpperCase(c) && word.length() > 2;
      String key = word.toLowerCase(Locale.ROOT);
      if ((number || name && !small.contains(key)) && keys.size() < MOST) {
        keys.add(key);
      }
    }
    return keys;
  }

  /** The keys that a sentence has. */
  BitSet of(int sentence) {
    return ofSentence.get(sentence);
  }

  boolean isEmpty() {
    return count == 0;
  }
}
