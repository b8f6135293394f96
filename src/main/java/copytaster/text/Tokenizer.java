// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts text into runs of letters, runs of digits, and runs of one other character: what OpenNLP's
 * {@code SimpleTokenizer} does, but by code point, so that a letter outside the basic plane is a
 * letter. A mark that combines with a letter belongs to it. The neural tagger and the maxent one
 * were trained on these tokens. Stateless.
 */
public final class Tokenizer {
  private Tokenizer() {}

  /** The tokens of {@code text} within {@code span}, in order and without white space. */
  public static List<Span> tokenize(String text, Span span) {
    List<Span> tokens = new ArrayList<>();
    int start = span.start();
    int kind = 0;
    int previous = -1;
    for (int i = span.start(); i < span.end(); ) {
      int c = text.codePointAt(i);
      int now = kind(c, kind);
      boolean same = now == kind && (now != OTHER || c == previous);
      if (!same) {
        if (kind != 0) {
          tokens.add(new Span(start, i));
        }
        start = i;
        kind = now;
      }
      previous = c;
      i += Character.charCount(c);
    }
    if (kind != 0) {
      tokens.add(new Span(start, span.end()));
    }
    return tokens;
  }

  private static final int LETTER = 1;
  private static final int DIGIT = 2;
  private static final int OTHER = 3;

  /** 0 for white space. */
  private static int kind(int c, int before) {
    if (Character.isLetter(c)) {
      return LETTER;
    }
    if (Character.isDigit(c)) {
      return DIGIT;
    }
    if (Words.isBlank(c)) {
      return 0;
    }
    int type = Character.getType(c);
    boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    return mark && before == LETTER ? LETTER : OTHER;
  }
}
