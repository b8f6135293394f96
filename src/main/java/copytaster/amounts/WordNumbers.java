// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.lexicon.Numbers;
import copytaster.lexicon.Units;
import copytaster.text.Cursor;
import copytaster.text.Tokens;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Reads numbers in words up to the magnitude: "two hundred and fifty thousand", "twenty-five", "two
 * and a half", "half a" and "a quarter of a" before a million. Made for one number.
 */
final class WordNumbers extends Cursor<WordNumbers> {
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final BigDecimal QUARTER = new BigDecimal("0.25");

  /** The last whole number taken. */
  private int whole;

  private WordNumbers(Tokens t, int i) {
    super(t);
    start(i);
  }

  @Override
  protected WordNumbers self() {
    return this;
  }

  static Optional<Numeral> read(Tokens t, int i) {
    return switch (t.word(i)) {
      case "a", "an" -> new WordNumbers(t, i + 1).afterArticle();
      case "half" -> new WordNumbers(t, i + 1).half();
      case "quarter" -> new WordNumbers(t, i + 1).quarters(1);
      default ->
          Numbers.tens(t.word(i)) < 0 && Numbers.small(t.word(i)) < 0
              ? Optional.empty()
              : new WordNumbers(t, i).counted();
    };
  }

  /** "and a half" behind a number that ends before {@code i}: where it ends, and what it adds. */
  static Optional<Numeral> andAHalf(Tokens t, int i) {
    WordNumbers c = new WordNumbers(t, i);
    c.hyphen().eat("and").hyphen().eat("a", "one").hyphen().eat("half", "quarter");
    return c.ok() ? c.numeral(t.is(c.at() - 1, "half") ? HALF : QUARTER) : Optional.empty();
  }

  private Optional<Numeral> numeral(BigDecimal value) {
    return Optional.of(new Numeral(at(), value, Numeral.Form.WORDS));
  }

  private Optional<Numeral> numeral(int value) {
    return numeral(BigDecimal.valueOf(value));
  }

  private Optional<Numeral> afterArticle() {
    int first = at();
    if (isBefore("half", "quarter") && t.pastHyphen(first + 1) > first + 1) {
      return Optional.empty(); // the article belongs to what the whole compound describes
    }
    if (tries(c -> c.eat("half"))) {
      String word = t.word(t.pastHyphen(at()));
      return Magnitudes.isWord(word) || word.equals("dozen") ? half() : Optional.empty();
    }
    if (tries(c -> c.eat("quarter"))) {
      return quarters(1);
    }
    if (tries(c -> c.eat("dozen"))) {
      return numeral(12);
    }
    if (tries(c -> c.eat("couple").eat("of"))) {
      return t.digits(at()) ? Optional.empty() : numeral(2);
    }
    return Magnitudes.isWord(t.word(first))
        ? Optional.of(new Numeral(first, BigDecimal.ONE, Numeral.Form.ARTICLE))
        : Optional.empty();
  }

  /** Behind the half of "half a million", "half-a-million", "half million", "half a dozen". */
  private Optional<Numeral> half() {
    int first = at();
    hyphen();
    boolean compound = at() > first;
    boolean fits =
        tries(c -> c.eat("a", "an").hyphen())
            || Magnitudes.isWord(t.word(at()))
            || isBefore("dozen", "percentage", "point")
            || compound && isMeasured();
    return !fits ? Optional.empty() : tries(c -> c.eat("dozen")) ? numeral(6) : numeral(HALF);
  }

  /** Units that a half or quarter precedes with a hyphen alone: half-mile, quarter-inch. */
  private boolean isMeasured() {
    return Units.isWord(t.word(at())) || isBefore("degree");
  }

  /** Behind the quarters of "quarter of a million", "three quarters of a million". */
  private Optional<Numeral> quarters(int count) {
    int first = at();
    hyphen();
    boolean measured = isBefore("percentage", "point") || at() > first && isMeasured();
    return measured || tries(c -> c.eat("of").eat("a", "an", "one"))
        ? numeral(QUARTER.multiply(BigDecimal.valueOf(count)))
        : Optional.empty();
  }

  private Optional<Numeral> counted() {
    belowHundred();
    Optional<Numeral> quarters = whole <= 3 ? countedQuarters() : Optional.empty();
    if (quarters.isPresent()) {
      return quarters;
    }
    hundreds();
    int thousands = whole;
    if (tries(c -> c.hyphen().eat("thousand").opt("and").belowHundred().hundreds())) {
      return numeral(1000 * thousands + whole);
    }
    whole = thousands;
    if (tries(c -> c.hyphen().eat("dozen"))) {
      return numeral(12 * whole);
    }
    if (isBefore("point")) {
      return spoken();
    }
    BigDecimal number = BigDecimal.valueOf(whole);
    return andAHalf(t, at())
        .map(half -> new Numeral(half.to(), number.add(half.value()), Numeral.Form.WORDS))
        .or(() -> numeral(number));
  }

  /** "three quarters of a million", "one quarter-point"; not "two quarter-point cuts". */
  private Optional<Numeral> countedQuarters() {
    int before = at();
    int count = whole;
    boolean each = t.is(before, "quarter") && count > 1;
    Optional<Numeral> quarters =
        !each && tries(c -> c.hyphen().eat("quarter", "quarters"))
            ? quarters(count)
            : Optional.empty();
    if (quarters.isEmpty()) {
      skipTo(before);
    }
    return quarters;
  }

  /** "hundred and fifty" behind a number below a hundred. */
  private WordNumbers hundreds() {
    if (ok() && tries(c -> c.hyphen().eat("hundred"))) {
      int hundreds = 100 * whole;
      whole = tries(c -> c.opt("and").belowHundred()) ? hundreds + whole : hundreds;
    }
    return this;
  }

  /** One to 99; zero only where a number begins. */
  private WordNumbers belowHundred() {
    int tens = Math.max(0, Numbers.tens(t.word(at())));
    if (tens > 0) {
      skip(1);
      whole = tens;
      int unit = Numbers.small(t.word(t.pastHyphen(at())));
      if (unit > 0 && unit < 10) {
        hyphen().skip(1);
        whole += unit;
      }
      return this;
    }
    int small = Numbers.small(t.word(at()));
    whole = Math.max(0, small);
    return small > 0 || small == 0 && at() == from() ? skip(1) : fail();
  }

  /** "two point five", as a transcript has it; the number alone where no digit follows. */
  private Optional<Numeral> spoken() {
    BigDecimal value = BigDecimal.valueOf(whole);
    int point = at();
    skip(1);
    for (int places = 1; places <= 4; places++) {
      int digit = Numbers.small(t.word(at()));
      if (digit < 0 || digit > 9) {
        break;
      }
      value = value.add(BigDecimal.valueOf(digit, places));
      skip(1);
    }
    if (at() == point + 1) {
      skipTo(point);
    }
    return numeral(value);
  }
}
