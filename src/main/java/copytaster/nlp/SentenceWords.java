// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.nlp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The words that the cutting of sentences turns on: {@code models/sentences-en.txt}. Immutable. */
final class SentenceWords {
  /** What a word says of the full stop after it, or of the one before it. */
  enum Kind {
    /** A full stop after this never ends a sentence: "Mr". */
    NEVER,
    /** It does not when a number follows: "Sept". */
    NUMBER,
    /** It may, what comes next decides: "Inc". */
    EITHER,
    /** When this has a capital it nearly always begins a sentence: "the". */
    OPENERS
  }

  private final Map<Kind, Set<String>> words;

  private SentenceWords(Map<Kind, Set<String>> words) {
    this.words = words;
  }

  static SentenceWords load(Path file) throws IOException {
    return of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
  }

  /**
   * @param text words between blanks, under a heading such as {@code [never]} for each kind; lines
   *     that begin with {@code #} say nothing
   */
  static SentenceWords of(String text) throws IOException {
    Map<Kind, Set<String>> words = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      words.put(kind, new HashSet<>());
    }
    Set<String> into = null;
    for (int start = 0; start < text.length(); ) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (end > start && text.charAt(start) == '[') {
        String name = text.substring(start + 1, end - 1).toUpperCase(Locale.ROOT);
        try {
          into = words.get(Kind.valueOf(name));
        } catch (IllegalArgumentException e) {
          throw new IOException("no such list of words: " + name, e);
        }
      } else if (end > start && text.charAt(start) != '#' && into != null) {
        for (int from = start; from < end; ) {
          int to = text.indexOf(' ', from);
          to = to < 0 || to > end ? end : to;
          into.add(text.substring(from, to));
          from = to + 1;
        }
      }
      start = end + 1;
    }
    return new SentenceWords(words);
  }

  boolean is(Kind kind, String word) {
    return words.get(kind).contains(word);
  }

  /** Whether a capital on this word is most likely there because it begins a sentence. */
  boolean opens(String word) {
    return words.get(Kind.OPENERS).contains(word.toLowerCase(Locale.ROOT));
  }
}
