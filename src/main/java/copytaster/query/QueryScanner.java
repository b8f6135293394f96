// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.query;

import java.math.BigDecimal;
import java.util.List;

/** The characters of an expression, taken as words, signs, numbers and values. Made for one. */
final class QueryScanner {
  private final String expression;
  private final List<String> connectives;

  /** Index of the next character. */
  int at;

  /**
   * @param connectives the words that end a value
   */
  QueryScanner(String expression, List<String> connectives) {
    this.expression = expression;
    this.connectives = connectives;
  }

  /** The currency before the number, as in "£", "A$", "GBP", "Rs.". */
  String beforeNumber() {
    int start = at;
    while (!isEnd() && !isDigit(at) && !Character.isWhitespace(peek()) && !isNext("+-−()")) {
      at++;
    }
    String before = since(start);
    skipBlanks();
    if (!before.equals(".") && (isDigit(at) || isNext("+-−"))) {
      return before.endsWith(".") ? before.substring(0, before.length() - 1) : before;
    }
    at = start;
    return "";
  }

  /** Digits with commas and a point, then perhaps an exponent. */
  BigDecimal number() throws QueryException {
    int start = at;
    at += isNext("+-−") ? 1 : 0;
    while (isDigit(at) || isNext(".,_")) {
      at++;
    }
    if (!areThousands(since(start))) {
      throw error("expected a number with its decimals after a point", start);
    }
    if (isNext("eE") && (isDigit(at + 1) || "+-".indexOf(charAt(at + 1)) >= 0 && isDigit(at + 2))) {
      at += 2;
      while (isDigit(at)) {
        at++;
      }
    }
    BigDecimal number;
    try {
      number = new BigDecimal(since(start).replaceAll("[,_]", "").replace('−', '-'));
    } catch (NumberFormatException e) {
      throw error("expected a number", start);
    }
    if (Math.abs((long) number.precision() - number.scale()) > 40 || number.precision() > 40) {
      throw error("expected a number of at most 40 digits", start);
    }
    return number;
  }

  /** Whether commas separate thousands; in 1,5 the comma may be a decimal one. */
  private static boolean areThousands(String digits) {
    int comma = digits.lastIndexOf(',');
    int point = digits.indexOf('.');
    return comma < 0 || (point < 0 ? digits.length() : point) - comma == 4;
  }

  /** A quoted string, or the words up to and, or, a parenthesis or the end. */
  String value() throws QueryException {
    skipBlanks();
    int start = at;
    if (isNext("\"'“”")) {
      char quote = peek() == '\'' ? '\'' : '"';
      at++;
      int end = at;
      while (end < expression.length() && !closes(expression.charAt(end), quote)) {
        end++;
      }
      if (end == expression.length()) {
        at = start;
        throw error("this quote is not closed");
      }
      String value = expression.substring(at, end);
      at = end + 1;
      if (value.isBlank()) {
        at = start;
        throw error("expected a name");
      }
      return value;
    }
    while (!isEnd() && !isNext("()") && !(Character.isWhitespace(peek()) && nextIsConnective())) {
      at++;
    }
    String value = since(start).strip();
    if (value.isEmpty()) {
      throw error("expected a name", start);
    }
    return value;
  }

  private static boolean closes(char c, char quote) {
    return quote == '\'' ? c == '\'' : c == '"' || c == '“' || c == '”';
  }

  boolean nextIsConnective() {
    int next = at;
    while (next < expression.length() && Character.isWhitespace(expression.charAt(next))) {
      next++;
    }
    int from = next;
    return connectives.stream().anyMatch(word -> isWord(word, from));
  }

  private boolean isWord(String word, int from) {
    int end = from + word.length();
    return expression.regionMatches(true, from, word, 0, word.length())
        && (end == expression.length()
            || "()".indexOf(expression.charAt(end)) >= 0
            || Character.isWhitespace(expression.charAt(end)));
  }

  String word() {
    skipBlanks();
    int start = at;
    while (Character.isLetter(peek())) {
      at++;
    }
    return since(start);
  }

  boolean takeWord(String word) {
    skipBlanks();
    int end = at + word.length();
    boolean there =
        expression.regionMatches(true, at, word, 0, word.length())
            && (end == expression.length() || !Character.isLetterOrDigit(expression.charAt(end)));
    if (there) {
      at = end;
    }
    return there;
  }

  boolean take(String s) {
    boolean there = expression.startsWith(s, at);
    at += there ? s.length() : 0;
    return there;
  }

  void skipBlanks() {
    while (Character.isWhitespace(peek())) {
      at++;
    }
  }

  boolean isDigit(int index) {
    return charAt(index) >= '0' && charAt(index) <= '9';
  }

  /** The characters from {@code start} to here. */
  String since(int start) {
    return expression.substring(start, at);
  }

  /** NUL beyond the end. */
  char charAt(int index) {
    return index < expression.length() ? expression.charAt(index) : 0;
  }

  char peek() {
    return charAt(at);
  }

  boolean isEnd() {
    return at == expression.length();
  }

  boolean isNext(String characters) {
    return !isEnd() && characters.indexOf(peek()) >= 0;
  }

  QueryException error(String what) {
    return error(what, at);
  }

  QueryException error(String what, int position) {
    return new QueryException(what, expression, position);
  }
}
