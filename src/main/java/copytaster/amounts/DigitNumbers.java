// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.amounts;

import copytaster.lexicon.Numbers;
import copytaster.text.Tokens;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads numbers written in digits: groups of three and of two (12,34,567), decimal points and
 * decimal commas, blanks between groups, common fractions. Whether a lone "1.500" is one and a half
 * or fifteen hundred depends on the rest of the text, so a reader is made for one text.
 */
final class DigitNumbers {
  /** No printed amount has more digits; longer runs are serial numbers or noise. */
  private static final int MOST_DIGITS = 24;

  private final boolean decimalComma;

  /**
   * @param decimalComma whether the text is known to write 3,5 for three and a half
   */
  DigitNumbers(boolean decimalComma) {
    this.decimalComma = decimalComma;
  }

  /**
   * A run of digits with what joins it to others.
   *
   * @param to index after its last token
   * @param numeral what it says, where it is a number and no telephone number, time or address
   */
  record Chain(int to, Optional<Numeral> numeral) {}

  /** Whether a chain can begin at {@code i}: with digits, with a common fraction, or as ".5". */
  static boolean startsAt(Tokens t, int i) {
    return t.digits(i)
        || Numbers.vulgar(t.raw(i)).isPresent()
        || t.is(i, ".") && t.glued(i) && t.digits(i + 1) && !(t.glued(i - 1) && t.letters(i - 1));
  }

  /** The chain that begins at {@code i}, where {@link #startsAt} holds. */
  Chain read(Tokens t, int i) {
    if (t.is(i, ".")) {
      Optional<BigDecimal> value = number("0", List.of(), ascii(t, i + 1));
      return new Chain(i + 2, value.map(v -> new Numeral(i + 2, v, Numeral.Form.DIGITS)));
    }
    if (!t.digits(i)) {
      return chain(i + 1, Numbers.vulgar(t.raw(i)), Numeral.Form.DIGITS);
    }
    StringBuilder marks = new StringBuilder();
    List<String> groups = new ArrayList<>();
    String head = ascii(t, i);
    int j = i + 1;
    if (head.length() <= 3 && !head.startsWith("0") && !t.digits(i - 1)) {
      while (isGroupAfterBlank(t, j)) {
        keep(groups, marks, " ", t, j++);
      }
      if (!groups.isEmpty() && t.digits(j) && t.oneSpaceAfter(j - 1)) {
        return new Chain(endOfDigits(t, j), Optional.empty()); // a telephone number
      }
    }
    while (isMark(t.raw(j)) && t.glued(j - 1) && t.glued(j) && t.digits(j + 1)) {
      keep(groups, marks, t.raw(j), t, j + 1);
      j += 2;
    }
    if (t.glued(j - 1) && t.isAny(j, "/", ":") && t.glued(j) && t.digits(j + 1)) {
      return slashed(t, i, j);
    }
    Optional<BigDecimal> value = value(head, groups, marks.toString());
    Numeral.Form form = groups.isEmpty() ? Numeral.Form.DIGITS : form(groups, marks.toString());
    Optional<BigDecimal> fraction = Numbers.vulgar(t.raw(j));
    if (value.isPresent() && fraction.isPresent() && (t.glued(j - 1) || t.oneSpaceAfter(j - 1))) {
      return chain(j + 1, Optional.of(value.get().add(fraction.get())), form);
    }
    if (value.isPresent() && groups.isEmpty() && t.oneSpaceAfter(j - 1) && t.digits(j)) {
      Chain part = t.is(j + 1, "/") && t.glued(j) ? slashed(t, j, j + 1) : new Chain(j, none());
      if (part.numeral().isPresent()) { // 5 1/2
        BigDecimal sum = value.get().add(part.numeral().get().value());
        return chain(part.to(), Optional.of(sum), form);
      }
    }
    return chain(j, value, form);
  }

  /** Whether a text that has both kinds of numbers surely writes decimal commas. */
  static boolean writesDecimalComma(Iterable<Tokens> blocks) {
    int commas = 0;
    int points = 0;
    for (Tokens t : blocks) {
      for (int i = 1; i + 1 < t.size(); i++) {
        boolean joins = t.digits(i - 1) && t.glued(i - 1) && t.digits(i + 1) && t.glued(i);
        if (!joins) {
          continue;
        }
        boolean three = t.end(i + 1) - t.start(i + 1) == 3;
        boolean chained = t.glued(i + 1) && isMark(t.raw(i + 2)) && t.digits(i + 3);
        if (t.is(i, ",") && !three && !chained && t.end(i + 1) - t.start(i + 1) < 3) {
          commas++;
        } else if (t.is(i, ".") && !three && !chained || t.is(i, ",") && three && chained) {
          points++;
        }
      }
    }
    return commas > points;
  }

  private static Chain chain(int to, Optional<BigDecimal> value, Numeral.Form form) {
    return new Chain(to, value.map(v -> new Numeral(to, v, form)));
  }

  private static Optional<Numeral> none() {
    return Optional.empty();
  }

  /** Keeps one group, or an empty one in place of all that would make the number too long. */
  private static void keep(List<String> groups, StringBuilder marks, String mark, Tokens t, int j) {
    if (groups.size() <= MOST_DIGITS) {
      groups.add(ascii(t, j));
      marks.append(mark.charAt(0) == '’' ? '\'' : mark.charAt(0));
    }
  }

  private static boolean isMark(String raw) {
    return raw.length() == 1 && ",.'’".contains(raw);
  }

  /** A blank is a group mark only before exactly three digits that no further digits follow. */
  private static boolean isGroupAfterBlank(Tokens t, int j) {
    return t.digits(j)
        && t.end(j) - t.start(j) == 3
        && t.oneSpaceAfter(j - 1)
        && !(t.glued(j) && (t.letters(j + 1) && !Magnitudes.isLetter(t, j + 1)));
  }

  /** 1/2 and 3/4 are numbers; 24/7, 9/11 and 10:30 are not, however long they go on. */
  private Chain slashed(Tokens t, int i, int slash) {
    int j = slash;
    while (j + 1 < t.size()
        && t.isAny(j, "/", ":", "-", ".")
        && t.glued(j - 1)
        && t.glued(j)
        && t.digits(j + 1)) {
      j += 2;
    }
    String above = ascii(t, i);
    String below = ascii(t, slash + 1);
    boolean common =
        j == slash + 2
            && slash == i + 1
            && t.is(slash, "/")
            && above.length() == 1
            && (below.equals("2") || below.equals("4") || below.equals("5") || below.equals("8"))
            && above.charAt(0) != '0'
            && above.charAt(0) < below.charAt(0);
    return common
        ? chain(
            j,
            Optional.of(new BigDecimal(above).divide(new BigDecimal(below))),
            Numeral.Form.DIGITS)
        : new Chain(j, Optional.empty());
  }

  private static Numeral.Form form(List<String> groups, String marks) {
    boolean decimal = marks.length() == 1 && (groups.get(0).length() != 3 || marks.equals("."));
    return decimal ? Numeral.Form.DIGITS : Numeral.Form.GROUPED;
  }

  private Optional<BigDecimal> value(String head, List<String> groups, String marks) {
    if (groups.isEmpty()) {
      boolean code = head.length() > 1 && head.startsWith("0"); // 007, 0018
      return code ? Optional.empty() : number(head, groups, "");
    }
    int last = groups.size() - 1;
    char mark = marks.charAt(last);
    List<String> whole = groups.subList(0, last);
    if (groups.size() == 1) {
      boolean three = groups.get(0).length() == 3 && head.length() <= 3 && !head.equals("0");
      boolean group = three && (mark != '.' || decimalComma);
      return group ? number(head, groups, "") : number(head, List.of(), groups.get(0));
    }
    boolean sameBefore = marks.chars().limit(last).distinct().count() == 1;
    if (sameBefore && marks.charAt(0) == mark && areGroups(head, groups)) {
      return number(head, groups, "");
    }
    if (sameBefore && marks.charAt(0) != mark && mark != ' ' && areGroups(head, whole)) {
      return number(head, whole, groups.get(last));
    }
    return Optional.empty();
  }

  /** Threes throughout, or twos and a last three as in India. */
  private static boolean areGroups(String head, List<String> groups) {
    int last = groups.size() - 1;
    boolean threes = head.length() <= 3 && groups.stream().allMatch(g -> g.length() == 3);
    boolean twos =
        last > 0
            && head.length() <= 2
            && groups.get(last).length() == 3
            && groups.subList(0, last).stream().allMatch(g -> g.length() == 2);
    return threes || twos;
  }

  private static Optional<BigDecimal> number(String head, List<String> groups, String decimals) {
    String whole = head + String.join("", groups);
    if (whole.isEmpty() || whole.length() + decimals.length() > MOST_DIGITS) {
      return Optional.empty();
    }
    return Optional.of(new BigDecimal(decimals.isEmpty() ? whole : whole + "." + decimals));
  }

  private static int endOfDigits(Tokens t, int j) {
    int end = j;
    while (t.digits(end)) {
      end++;
    }
    return end;
  }

  /** The digits of a token as 0 to 9, whatever script they are of; empty where it is too long. */
  private static String ascii(Tokens t, int i) {
    String raw = t.raw(i);
    StringBuilder out = new StringBuilder(raw.length());
    raw.codePoints().forEach(c -> out.append((char) ('0' + Character.digit(c, 10))));
    return out.length() == 0 ? "0".repeat(MOST_DIGITS + 1) : out.toString();
  }
}
