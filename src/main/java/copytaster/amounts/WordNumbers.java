// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.lexicon.Numbers;
import copytaster.lexicon.Units;
import copytaster.text.Tokens;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Reads numbers in words up to the magnitude: "two hundred and fifty thousand", "twenty-five", "two
 * and a half", "half a" and "a quarter of a" before a million. Stateless.
 */
final class WordNumbers {
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal QUARTER = new BigDecimal("0.25");

  private WordNumbers() {}

  static Optional<Numeral> read(Tokens t, int i) {
    return switch (t.word(i)) {
      case "a", "an" -> afterArticle(t, i);
      case "half" -> half(t, i);
      case "quarter" -> quarters(t, i, 1);
      default -> counted(t, i);
    };
  }

  /**
   * "and a half" after a number that ends before {@code i}: the index after it and what it adds.
   */
  static Optional<Numeral> andAHalf(Tokens t, int i) {
    int j = pastHyphen(t, i);
    if (!t.is(j, "and")) {
      return Optional.empty();
    }
    j = pastHyphen(t, j + 1);
    if (!t.isAny(j, "a", "one")) {
      return Optional.empty();
    }
    j = pastHyphen(t, j + 1);
    if (t.is(j, "half")) {
      return numeral(j + 1, HALF);
    }
    return t.is(j, "quarter") ? numeral(j + 1, QUARTER) : Optional.empty();
  }

  private static Optional<Numeral> afterArticle(Tokens t, int i) {
    int j = i + 1;
    if (t.isAny(j, "half", "quarter") && pastHyphen(t, j + 1) > j + 1) {
      return Optional.empty(); // the article belongs to what the whole compound describes
    }
    if (t.is(j, "half")) {
      int k = pastHyphen(t, j + 1);
      return Magnitudes.isWord(t.word(k)) || t.is(k, "dozen") ? half(t, j) : Optional.empty();
    }
    if (t.is(j, "quarter")) {
      return quarters(t, j, 1);
    }
    if (t.is(j, "dozen")) {
      return numeral(j + 1, BigDecimal.valueOf(12));
    }
    if (t.is(j, "couple") && t.is(j + 1, "of")) {
      return t.digits(j + 2) ? Optional.empty() : numeral(j + 2, BigDecimal.valueOf(2));
    }
    return Magnitudes.isWord(t.word(j))
        ? Optional.of(new Numeral(j, BigDecimal.ONE, Numeral.Form.ARTICLE))
        : Optional.empty();
  }

  /** "half a million", "half-a-million", "half million", "half a dozen", "half a point". */
  private static Optional<Numeral> half(Tokens t, int i) {
    int j = pastHyphen(t, i + 1);
    if (t.isAny(j, "a", "an")) {
      j = pastHyphen(t, j + 1);
    } else if (!Magnitudes.isWord(t.word(j))
        && !t.isAny(j, "dozen", "percentage", "point")
        && !(j > i + 1 && isMeasured(t, j))) {
      return Optional.empty();
    }
    return t.is(j, "dozen") ? numeral(j + 1, BigDecimal.valueOf(6)) : numeral(j, HALF);
  }

  /** What a half or a quarter is printed before with a hyphen alone: half-mile, quarter-inch. */
  private static boolean isMeasured(Tokens t, int i) {
    return Units.isWord(t.word(i)) || t.is(i, "degree");
  }

  /** "quarter of a million", "three quarters of a million", "quarter-point". */
  private static Optional<Numeral> quarters(Tokens t, int i, int count) {
    int j = pastHyphen(t, i + 1);
    BigDecimal value = QUARTER.multiply(BigDecimal.valueOf(count));
    if (t.isAny(j, "percentage", "point") || j > i + 1 && isMeasured(t, j)) {
      return numeral(j, value);
    }
    if (!t.is(j, "of")) {
      return Optional.empty();
    }
    j++;
    if (!t.isAny(j, "a", "an", "one")) {
      return Optional.empty();
    }
    return numeral(j + 1, value);
  }

  private static Optional<Numeral> counted(Tokens t, int i) {
    int value = belowHundred(t, i);
    if (value < 0) {
      return Optional.empty();
    }
    int j = afterBelowHundred(t, i);
    int quarter = pastHyphen(t, j);
    boolean each = t.is(quarter, "quarter") && quarter == j; // two quarter-point cuts
    if (value <= 3 && t.isAny(quarter, "quarter", "quarters") && (!each || value == 1)) {
      Optional<Numeral> quarters = quarters(t, quarter, value);
      if (quarters.isPresent()) {
        return quarters;
      }
    }
    if (t.is(pastHyphen(t, j), "hundred") && value < 100) {
      j = pastHyphen(t, j) + 1;
      value *= 100;
      int rest = t.is(j, "and") ? j + 1 : j;
      int tail = belowHundred(t, rest);
      if (tail > 0) {
        value += tail;
        j = afterBelowHundred(t, rest);
      }
    }
    BigDecimal number = BigDecimal.valueOf(value);
    if (t.is(pastHyphen(t, j), "thousand")) {
      int rest = pastHyphen(t, j) + 1;
      int and = t.is(rest, "and") ? rest + 1 : rest;
      int tail = belowHundred(t, and);
      int after = tail < 0 ? and : afterBelowHundred(t, and);
      if (tail > 0 && t.is(after, "hundred")) {
        tail *= 100;
        after++;
        int more = t.is(after, "and") ? after + 1 : after;
        if (belowHundred(t, more) > 0) {
          tail += belowHundred(t, more);
          after = afterBelowHundred(t, more);
        }
      }
      if (tail > 0) {
        return numeral(after, number.multiply(BigDecimal.valueOf(1000)).add(new BigDecimal(tail)));
      }
    }
    if (t.is(pastHyphen(t, j), "dozen")) {
      return numeral(pastHyphen(t, j) + 1, number.multiply(BigDecimal.valueOf(12)));
    }
    if (t.is(j, "point") && value < 1000) {
      return spoken(t, j, number);
    }
    Optional<Numeral> half = andAHalf(t, j);
    return half.isPresent()
        ? numeral(half.get().to(), number.add(half.get().value()))
        : numeral(j, number);
  }

  /** "two point five", as a transcript has it; the number alone where no digit follows. */
  private static Optional<Numeral> spoken(Tokens t, int point, BigDecimal whole) {
    BigDecimal value = whole;
    int j = point + 1;
    for (int places = 1; places <= 4; places++, j++) {
      int digit = Numbers.small(t.word(j));
      if (digit < 0 || digit > 9) {
        break;
      }
      value = value.add(BigDecimal.valueOf(digit, places));
    }
    return j > point + 1 ? numeral(j, value) : numeral(point, whole);
  }

  private static Optional<Numeral> numeral(int to, BigDecimal value) {
    return Optional.of(new Numeral(to, value, Numeral.Form.WORDS));
  }

  static int pastHyphen(Tokens t, int i) {
    return t.is(i, "-") && t.glued(i - 1) && t.glued(i) ? i + 1 : i;
  }

  private static int belowHundred(Tokens t, int i) {
    int tens = Numbers.tens(t.word(i));
    if (tens < 0) {
      return Numbers.small(t.word(i));
    }
    int unit = Numbers.small(t.word(pastHyphen(t, i + 1)));
    return unit > 0 && unit < 10 ? tens + unit : tens;
  }

  private static int afterBelowHundred(Tokens t, int i) {
    if (Numbers.tens(t.word(i)) < 0) {
      return i + 1;
    }
    int j = pastHyphen(t, i + 1);
    int unit = Numbers.small(t.word(j));
    return unit > 0 && unit < 10 ? j + 1 : i + 1;
  }
}
