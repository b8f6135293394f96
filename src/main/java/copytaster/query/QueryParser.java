// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.query;

import copytaster.amounts.Amount;
import copytaster.amounts.MeasureNames;
import copytaster.entity.EntityType;
import copytaster.lexicon.Numbers;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A recursive-descent parser for one expression; not reusable. */
final class QueryParser {
  /** Deepest nesting of parentheses; far below what the stack can take. */
  private static final int DEPTH = 50;

  private static final int LENGTH = 10_000;

  /** How much of an unknown unit to quote in the message. */
  private static final int MOST_SHOWN = 24;

  private static final Map<String, Amount.Kind> AMOUNTS =
      Map.of(
          "money", Amount.Kind.MONEY,
          "percent", Amount.Kind.PERCENT,
          "points", Amount.Kind.POINTS,
          "quantity", Amount.Kind.QUANTITY,
          "count", Amount.Kind.COUNT);

  private static final Map<String, Optional<EntityType>> NAMES =
      Map.of(
          "person", Optional.of(EntityType.PERSON),
          "place", Optional.of(EntityType.PLACE),
          "organization", Optional.of(EntityType.ORGANIZATION),
          "organisation", Optional.of(EntityType.ORGANIZATION),
          "org", Optional.of(EntityType.ORGANIZATION),
          "group", Optional.of(EntityType.GROUP),
          "other", Optional.of(EntityType.OTHER),
          "name", Optional.empty());

  private record Sign(String text, Condition.Operator operator) {}

  /** The signs of comparison, the longer ones first. */
  private static final List<Sign> SIGNS =
      List.of(
          new Sign("!=", Condition.Operator.EQUAL),
          new Sign(">=", Condition.Operator.AT_LEAST),
          new Sign("≥", Condition.Operator.AT_LEAST),
          new Sign("<=", Condition.Operator.AT_MOST),
          new Sign("≤", Condition.Operator.AT_MOST),
          new Sign(">", Condition.Operator.MORE),
          new Sign("<", Condition.Operator.LESS),
          new Sign("==", Condition.Operator.EQUAL),
          new Sign("=", Condition.Operator.EQUAL),
          new Sign("~", Condition.Operator.CONTAINS));

  private static final Set<String> LINES =
      Set.of("title", "deck", "byline", "published", "quote", "correction", "sentence");

  private static final List<String> CONNECTIVES = List.of("and", "or");

  private final String expression;
  private final boolean changes;
  private int at;
  private int depth;

  /**
   * @param changes whether the expression is about changes rather than an article
   */
  QueryParser(String expression, boolean changes) {
    this.expression = expression;
    this.changes = changes;
  }

  Condition parse() throws QueryException {
    if (expression.length() > LENGTH) {
      throw new QueryException("expression too long", expression.substring(0, LENGTH), LENGTH);
    }
    Condition condition = any();
    skipBlanks();
    if (at < expression.length()) {
      throw error("expected and, or, or the end");
    }
    return condition;
  }

  private Condition any() throws QueryException {
    List<Condition> parts = new ArrayList<>();
    do {
      parts.add(all());
    } while (takeWord("or"));
    return parts.size() == 1 ? parts.get(0) : new Condition.Any(parts);
  }

  private Condition all() throws QueryException {
    List<Condition> parts = new ArrayList<>();
    do {
      parts.add(one());
    } while (takeWord("and"));
    return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
  }

  private Condition one() throws QueryException {
    boolean negated = false;
    while (takeWord("not")) {
      negated = !negated;
    }
    skipBlanks();
    Condition condition;
    if (take('(')) {
      if (++depth > DEPTH) {
        throw error("more than " + DEPTH + " parentheses in each other");
      }
      condition = any();
      skipBlanks();
      if (!take(')')) {
        throw error("expected )");
      }
      depth--;
    } else {
      condition = changes ? change() : comparison();
    }
    return negated ? new Condition.Not(condition) : condition;
  }

  /** A comparison or a line, and how it changed. */
  private Condition change() throws QueryException {
    int start = at;
    String line = word().toLowerCase(Locale.ROOT);
    boolean known = LINES.contains(line);
    at = known ? at : start;
    Condition part = known ? new Condition.OfLine(line) : comparison();
    return new Condition.Became(part, Facts.WAYS.stream().filter(this::takeWord).findFirst());
  }

  private Condition comparison() throws QueryException {
    int start = at;
    String field = word().toLowerCase(Locale.ROOT);
    boolean amount = AMOUNTS.containsKey(field);
    if (!amount && !NAMES.containsKey(field) && !field.equals("date")) {
      at = start;
      throw error(
          "expected money, percent, points, quantity, count, person, place, organization, group,"
              + " other, name or date");
    }
    skipBlanks();
    int sign = at;
    boolean negated = charAt(at) == '!' && charAt(at + 1) == '=';
    Optional<Condition.Operator> operator =
        SIGNS.stream().filter(s -> take(s.text())).findFirst().map(Sign::operator);
    boolean fits =
        operator.isEmpty()
            || operator.get() == Condition.Operator.EQUAL
            || amount == (operator.get() != Condition.Operator.CONTAINS) && !field.equals("date");
    if (!fits) {
      at = sign;
      throw error(
          field
              + (amount ? " is compared by = != < <= > >=" : " is compared by = and !=")
              + (NAMES.containsKey(field) ? " and ~" : ""),
          sign);
    }
    Condition condition =
        amount
            ? amount(AMOUNTS.get(field), operator)
            : field.equals("date")
                ? new Condition.OfDate(operator.isEmpty() ? Optional.empty() : Optional.of(value()))
                : new Condition.OfName(
                    NAMES.get(field),
                    operator.orElse(Condition.Operator.CONTAINS),
                    operator.isEmpty() ? Optional.empty() : Optional.of(value()));
    return negated ? new Condition.Not(condition) : condition;
  }

  private Condition amount(Amount.Kind kind, Optional<Condition.Operator> operator)
      throws QueryException {
    if (operator.isEmpty()) {
      return new Condition.OfAmount(kind, Optional.empty(), Set.of());
    }
    skipBlanks();
    Set<String> of = Set.of();
    if (kind == Amount.Kind.MONEY) {
      int start = at;
      String before = beforeNumber();
      of = before.isEmpty() ? of : currency(before, start);
    }
    BigDecimal number = number(kind);
    skipBlanks();
    int after = at;
    if (kind == Amount.Kind.PERCENT) {
      take('%');
    } else if (of.isEmpty() && !nextIsConnective() && !isEnd() && peek() != ')') {
      String what = value();
      of =
          switch (kind) {
            case MONEY -> currency(what, after);
            case QUANTITY -> Set.of(unit(what, after));
            case POINTS -> Set.of(points(what, after));
            default -> Set.of(what);
          };
    }
    return new Condition.OfAmount(
        kind, Optional.of(new Condition.Comparison(operator.get(), number)), of);
  }

  /** The currency before the number, as in "£", "A$", "GBP", "Rs.". */
  private String beforeNumber() {
    int start = at;
    while (!isEnd() && !isDigit(at) && !Character.isWhitespace(peek()) && !isNext("+-−()")) {
      at++;
    }
    String before = expression.substring(start, at);
    skipBlanks();
    if (!before.equals(".") && (isDigit(at) || isNext("+-−"))) {
      return before.endsWith(".") ? before.substring(0, before.length() - 1) : before;
    }
    at = start;
    return "";
  }

  private Set<String> currency(String what, int position) throws QueryException {
    return Optional.of(MeasureNames.currencies(what))
        .filter(codes -> !codes.isEmpty())
        .orElseThrow(() -> unknown("currency", what, MeasureNames.nearestCurrency(what), position));
  }

  private String unit(String what, int position) throws QueryException {
    return MeasureNames.unit(what)
        .orElseThrow(() -> unknown("unit", what, MeasureNames.nearestUnit(what), position));
  }

  private String points(String what, int position) throws QueryException {
    return MeasureNames.points(what).orElseThrow(() -> unknown("points", what, "pp, bp", position));
  }

  private QueryException unknown(String kind, String what, String nearest, int position) {
    String shown = what.length() > MOST_SHOWN ? what.substring(0, MOST_SHOWN) + "…" : what;
    return error("unknown " + kind + " \"" + shown + "\", nearest: " + nearest, position);
  }

  /** Digits with commas and a point, then perhaps an exponent or a word such as bn. */
  private BigDecimal number(Amount.Kind kind) throws QueryException {
    int start = at;
    StringBuilder digits = new StringBuilder();
    if (isNext("+-−")) {
      digits.append(peek() == '+' ? '+' : '-');
      at++;
    }
    while (isDigit(at) || isNext(".,_")) {
      if (isDigit(at) || peek() == '.') {
        digits.append(peek());
      }
      at++;
    }
    if (!areThousands(expression.substring(start, at))) {
      throw error("expected a number with its decimals after a point", start);
    }
    boolean exponent =
        isNext("eE") && (isDigit(at + 1) || "+-".indexOf(charAt(at + 1)) >= 0 && isDigit(at + 2));
    if (exponent) {
      digits.append('e');
      at++;
      do {
        digits.append(expression.charAt(at++));
      } while (isDigit(at));
    }
    BigDecimal number;
    try {
      number = new BigDecimal(digits.toString());
    } catch (NumberFormatException e) {
      throw error("expected a number", start);
    }
    if (Math.abs((long) number.precision() - number.scale()) > 40 || number.precision() > 40) {
      throw error("expected a number of at most 40 digits", start);
    }
    int before = at;
    skipBlanks();
    String word = word().toLowerCase(Locale.ROOT);
    Optional<BigDecimal> scale = Numbers.scale(word).or(() -> Numbers.letter(word));
    if (scale.isEmpty() || kind == Amount.Kind.QUANTITY && isUnit(before)) {
      at = before;
      return number;
    }
    BigDecimal more = number.multiply(scale.get());
    int behind = at;
    skipBlanks();
    Optional<BigDecimal> second = Numbers.scale(word().toLowerCase(Locale.ROOT)); // lakh crore
    at = second.isPresent() ? at : behind;
    return second.map(more::multiply).orElse(more);
  }

  /** Whether commas separate thousands; in 1,5 the comma may be a decimal one. */
  private static boolean areThousands(String digits) {
    int comma = digits.lastIndexOf(',');
    int point = digits.indexOf('.');
    return comma < 0 || (point < 0 ? digits.length() : point) - comma == 4;
  }

  /** Whether the word just taken is a unit: the m of "100 m" and of "5 m2", not of "5 m tonnes". */
  private boolean isUnit(int start) {
    if (!isEnd() && !isNext("() \t\r\n")) {
      return true;
    }
    int end = at;
    boolean metres = expression.substring(start, end).strip().equalsIgnoreCase("m");
    boolean last = nextIsConnective();
    skipBlanks();
    last |= isEnd() || peek() == ')';
    at = end;
    return metres && last;
  }

  private boolean isDigit(int index) {
    return charAt(index) >= '0' && charAt(index) <= '9';
  }

  /** NUL beyond the end. */
  private char charAt(int index) {
    return index < expression.length() ? expression.charAt(index) : 0;
  }

  private char peek() {
    return charAt(at);
  }

  private boolean isEnd() {
    return at == expression.length();
  }

  private boolean isNext(String characters) {
    return !isEnd() && characters.indexOf(peek()) >= 0;
  }

  /** A quoted string, or the words up to and, or, a parenthesis or the end. */
  private String value() throws QueryException {
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
    int end = at;
    while (!isEnd() && !isNext("()")) {
      if (Character.isWhitespace(peek()) && nextIsConnective()) {
        break;
      }
      at++;
      end = at;
    }
    String value = expression.substring(start, end).strip();
    if (value.isEmpty()) {
      throw error("expected a name", start);
    }
    return value;
  }

  private static boolean closes(char c, char quote) {
    return quote == '\'' ? c == '\'' : c == '"' || c == '“' || c == '”';
  }

  private boolean nextIsConnective() {
    int next = at;
    while (next < expression.length() && Character.isWhitespace(expression.charAt(next))) {
      next++;
    }
    int from = next;
    return CONNECTIVES.stream().anyMatch(word -> isWord(word, from))
        || changes && Facts.WAYS.stream().anyMatch(word -> isWord(word, from));
  }

  private boolean isWord(String word, int from) {
    int end = from + word.length();
    return expression.regionMatches(true, from, word, 0, word.length())
        && (end == expression.length()
            || "()".indexOf(expression.charAt(end)) >= 0
            || Character.isWhitespace(expression.charAt(end)));
  }

  private String word() {
    skipBlanks();
    int start = at;
    while (Character.isLetter(peek())) {
      at++;
    }
    return expression.substring(start, at);
  }

  private boolean takeWord(String word) {
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

  private boolean take(char c) {
    boolean there = peek() == c;
    at += there ? 1 : 0;
    return there;
  }

  private boolean take(String s) {
    boolean there = expression.startsWith(s, at);
    at += there ? s.length() : 0;
    return there;
  }

  private void skipBlanks() {
    while (Character.isWhitespace(peek())) {
      at++;
    }
  }

  private QueryException error(String what) {
    return error(what, at);
  }

  private QueryException error(String what, int position) {
    return new QueryException(what, expression, position);
  }
}
