// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.nlp;

/**
 * The shape of a token: word pieces have lost the case, and these numbers restore it. They are rows
 * of a table inside the model.
 */
final class Shape {
  static final int NONE = 0;
  static final int LOWER = 1;
  static final int CAPITALIZED = 2;
  static final int CAPITALS = 3;
  static final int MIXED = 4;
  static final int DIGITS = 5;
  static final int SOME_DIGITS = 6;
  static final int OTHER = 7;

  private Shape() {}

  static int of(String token) {
    int letters = 0;
    int upper = 0;
    int lower = 0;
    int digits = 0;
    int others = 0;
    boolean capital = false;
    for (int i = 0; i < token.length(); ) {
      int c = token.codePointAt(i);
      if (Character.isLetter(c)) {
        letters++;
        if (Character.isUpperCase(c) || Character.isTitleCase(c)) {
          upper++;
          capital |= letters == 1;
        } else if (Character.isLowerCase(c)) {
          lower++;
        }
      } else if (Character.isDigit(c)) {
        digits++;
      } else {
        others++;
      }
      i += Character.charCount(c);
    }
    if (digits > 0) {
      return letters + others == 0 ? DIGITS : SOME_DIGITS;
    }
    if (letters == 0) {
      return OTHER;
    }
    if (upper == 0 && lower > 0) {
      return LOWER;
    }
    if (capital && upper == 1 && lower == letters - 1) {
      return CAPITALIZED;
    }
    return upper > 1 && lower == 0 ? CAPITALS : MIXED;
  }
}
