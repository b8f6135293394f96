// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The tokens of one block, laid out for grammars that look around: outside the block every token is
 * an empty word, so rules need not check for the end. Sentence boundaries do not end it: sentence
 * detectors cut at "Sept." and "Rs.", and no amount or date is worth losing to that. Not to be
 * shared between threads.
 */
public final class Tokens {
  /**
   * Longer than any word in a grammar; keeps a megabyte of letters from being copied for a lookup.
   */
  private static final int LONGEST_WORD = 24;

  private final String text;
  private final List<Span> spans;
  private final boolean[] opens;
  private final String[] raw;
  private final String[] words;

  private Tokens(String text, List<Span> spans, boolean[] opens) {
    this.text = text;
    this.spans = spans;
    this.opens = opens;
    this.raw = new String[spans.size()];
    this.words = new String[spans.size()];
  }

  /** The tokens of each block that has any, in order. */
  public static List<Tokens> ofBlocks(Text text) {
    List<Tokens> out = new ArrayList<>();
    List<Sentence> sentences = text.sentences();
    for (int from = 0, to; from < sentences.size(); from = to) {
      List<Span> spans = new ArrayList<>();
      List<Integer> firsts = new ArrayList<>();
      for (to = from;
          to < sentences.size() && sentences.get(to).block() == sentences.get(from).block();
          to++) {
        firsts.add(spans.size());
        spans.addAll(sentences.get(to).tokens());
      }
      boolean[] opens = new boolean[spans.size() + 1];
      firsts.forEach(first -> opens[first] = true);
      if (!spans.isEmpty()) {
        out.add(new Tokens(text.string(), spans, opens));
      }
    }
    return out;
  }

  public int size() {
    return spans.size();
  }

  /** Where token {@code i} starts in the text. */
  public int start(int i) {
    return spans.get(i).start();
  }

  /** Where token {@code i} ends in the text. */
  public int end(int i) {
    return spans.get(i).end();
  }

  /** The span of tokens {@code from} to {@code to}, exclusive. */
  public Span span(int from, int to) {
    return new Span(start(from), end(to - 1));
  }

  /** The text of tokens {@code from} to {@code to}, exclusive, as printed. */
  public String string(int from, int to) {
    return text.substring(start(from), end(to - 1));
  }

  /** Token {@code i} as printed; empty outside the block or if it is too long. */
  public String raw(int i) {
    if (i < 0 || i >= raw.length) {
      return "";
    }
    if (raw[i] == null) {
      Span span = spans.get(i);
      raw[i] = span.length() > LONGEST_WORD ? "" : span.of(text);
    }
    return raw[i];
  }

  /** Token {@code i} in lower case. */
  public String word(int i) {
    if (i < 0 || i >= words.length) {
      return "";
    }
    if (words[i] == null) {
      words[i] = raw(i).toLowerCase(Locale.ROOT);
    }
    return words[i];
  }

  public boolean is(int i, String word) {
    return word(i).equals(word);
  }

  public boolean isAny(int i, String... some) {
    String word = word(i);
    for (String one : some) {
      if (word.equals(one)) {
        return true;
      }
    }
    return false;
  }

  public boolean isIn(int i, Set<String> words) {
    return words.contains(word(i));
  }

  /** Whether one of the words stands between tokens {@code from} and {@code to}, exclusive. */
  public boolean has(int from, int to, Set<String> words) {
    for (int i = Math.max(0, from); i < Math.min(to, size()); i++) {
      if (isIn(i, words)) {
        return true;
      }
    }
    return false;
  }

  /** Whether token {@code i} is a run of digits. */
  public boolean digits(int i) {
    return i >= 0 && i < size() && Character.isDigit(text.codePointAt(start(i)));
  }

  /** Whether token {@code i} is a run of letters. */
  public boolean letters(int i) {
    return i >= 0 && i < size() && Character.isLetter(text.codePointAt(start(i)));
  }

  /** Whether token {@code i} begins with a capital letter. */
  public boolean capital(int i) {
    return i >= 0 && i < size() && Character.isUpperCase(text.codePointAt(start(i)));
  }

  /** Whether token {@code i} has letters, all of them capitals. */
  public boolean upper(int i) {
    String word = raw(i);
    return letters(i) && !word.isEmpty() && word.equals(word.toUpperCase(Locale.ROOT));
  }

  /** Whether token {@code i} has letters, none of them a capital. */
  public boolean lower(int i) {
    return letters(i) && raw(i).equals(word(i));
  }

  /** Whether nothing stands between token {@code i} and the next. */
  public boolean glued(int i) {
    return i >= 0 && i + 1 < size() && end(i) == start(i + 1);
  }

  /** Index after a hyphen at {@code i} that joins two words, else {@code i}. */
  public int pastHyphen(int i) {
    return is(i, "-") && glued(i - 1) && glued(i) ? i + 1 : i;
  }

  /** Whether just one white space stands between token {@code i} and the next. */
  public boolean oneSpaceAfter(int i) {
    return i >= 0 && i + 1 < size() && start(i + 1) - end(i) == 1;
  }

  /** Whether token {@code i} is the first of a sentence. */
  public boolean opensSentence(int i) {
    return i >= 0 && i < size() && opens[i];
  }
}
