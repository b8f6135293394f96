// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.nlp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * Cuts tokens into the word pieces of an uncased BERT vocabulary: lower case, no accents, greedily
 * the longest piece that fits. Immutable.
 *
 * <p>Pieces are looked up in one hash table over the text of the vocabulary file, as 30,000 strings
 * in a map would take ten times as long to build as the whole table, at every start.
 */
final class WordPieces {
  static final int UNKNOWN = 100;
  static final int START = 101;
  static final int SEPARATOR = 102;

  /** The tagger was trained on the first pieces of a token alone. */
  static final int MOST = 12;

  private static final int[] UNKNOWN_ONLY = {UNKNOWN};
  private static final int CONTINUED = hash(hash(0, '#'), '#');

  private final String text;
  private final int[] starts;
  private final int[] table;
  private final int longest;

  private WordPieces(String text, int[] starts, int[] table, int longest) {
    this.text = text;
    this.starts = starts;
    this.table = table;
    this.longest = longest;
  }

  static WordPieces load(Path file) throws IOException {
    return of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
  }

  /**
   * @param text a piece on each line; the number of the line, from 0, is the piece's id
   */
  static WordPieces of(String text) {
    String lines = text.endsWith("\n") ? text : text + "\n";
    int[] starts = new int[1 << 15];
    int count = 0;
    for (int start = 0; start < lines.length(); start = lines.indexOf('\n', start) + 1) {
      if (count + 2 > starts.length) {
        starts = Arrays.copyOf(starts, starts.length * 2);
      }
      starts[count++] = start;
    }
    starts[count] = lines.length();
    int[] table = new int[Integer.highestOneBit(Math.max(8, count * 2)) * 2];
    int longest = 0;
    for (int id = 0; id < count; id++) {
      longest = Math.max(longest, put(table, lines, starts[id], id));
    }
    return new WordPieces(lines, starts, table, longest);
  }

  /** Enters a line and gives its length. A method of its own is compiled after a few calls. */
  private static int put(int[] table, String lines, int start, int id) {
    int hash = 0;
    int end = start;
    for (char c = lines.charAt(end); c != '\n'; c = lines.charAt(++end)) {
      hash = hash(hash, c);
    }
    int slot = slot(hash, table.length);
    while (table[slot] != 0) {
      slot = slot + 1 & table.length - 1;
    }
    table[slot] = id + 1;
    return end - start;
  }

  /** The ids of a token's pieces, at least one and at most {@link #MOST}. */
  int[] cut(String token) {
    String word = fold(token);
    int[] pieces = new int[MOST];
    int count = 0;
    int[] hashes = new int[longest + 1];
    for (int from = 0; from < word.length(); ) {
      boolean continued = from > 0;
      int hash = continued ? CONTINUED : 0;
      int most = Math.min(word.length() - from, continued ? longest - 2 : longest);
      for (int n = 0; n < most; n++) {
        hash = hash(hash, word.charAt(from + n));
        hashes[n] = hash;
      }
      int id = -1;
      int length = most;
      while (length > 0 && (id = find(hashes[length - 1], continued, word, from, length)) < 0) {
        length--;
      }
      if (id < 0) {
        return UNKNOWN_ONLY.clone();
      }
      if (count < MOST) {
        pieces[count++] = id;
      }
      from += length;
    }
    return count == 0 ? UNKNOWN_ONLY.clone() : Arrays.copyOf(pieces, count);
  }

  private int find(int hash, boolean continued, String word, int from, int length) {
    int prefix = continued ? 2 : 0;
    for (int slot = slot(hash, table.length);
        table[slot] != 0;
        slot = slot + 1 & table.length - 1) {
      int id = table[slot] - 1;
      int start = starts[id];
      if (starts[id + 1] - 1 - start == prefix + length
          && (!continued || text.startsWith("##", start))
          && text.regionMatches(start + prefix, word, from, length)) {
        return id;
      }
    }
    return -1;
  }

  private static int hash(int hash, char c) {
    return (hash ^ c) * 0x01000193; // FNV-1a, 32 bits, over UTF-16 units
  }

  private static int slot(int hash, int size) {
    return (hash ^ hash >>> 15) & size - 1;
  }

  /** Lower case and without combining marks, as the vocabulary is. */
  static String fold(String token) {
    StringBuilder plain = new StringBuilder(token.length());
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      if (c < 0x80) {
        plain.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
      } else if (c >= 0x2010 && c <= 0x2027 || c >= 0x20A0 && c <= 0x20BF) {
        plain.append(c); // dashes, quotes, currencies: nothing to fold, in nearly every article
      } else {
        return foldAny(token);
      }
    }
    return plain.toString();
  }

  /** The normalizer's tables take 10 ms to load, so only texts with accents use it. */
  private static String foldAny(String token) {
    String parts = Normalizer.normalize(token.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder plain = new StringBuilder(parts.length());
    for (int i = 0; i < parts.length(); ) {
      int c = parts.codePointAt(i);
      if (Character.getType(c) != Character.NON_SPACING_MARK) {
        plain.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return plain.toString();
  }
}
