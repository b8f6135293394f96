// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.text;

/** The number words that amounts and dates share. Stateless. */
public final class NumberWords {
  private NumberWords() {}

  /** What a word from zero to nineteen says, or -1. */
  public static int small(String word) {
    return switch (word) {
      case "zero", "nil" -> 0;
      case "one" -> 1;
      case "two" -> 2;
      case "three" -> 3;
      case "four" -> 4;
      case "five" -> 5;
      case "six" -> 6;
      case "seven" -> 7;
      case "eight" -> 8;
      case "nine" -> 9;
      case "ten" -> 10;
      case "eleven" -> 11;
      case "twelve" -> 12;
      case "thirteen" -> 13;
      case "fourteen" -> 14;
      case "fifteen" -> 15;
      case "sixteen" -> 16;
      case "seventeen" -> 17;
      case "eighteen" -> 18;
      case "nineteen" -> 19;
      default -> -1;
    };
  }
}
