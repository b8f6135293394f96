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
import java.util.stream.Stream;

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

  private static final List<String> LINES =
      List.of("title", "deck", "byline", "published", "quote", "correction", "sentence");

  private static final List<String> CONNECTIVES = List.of("and", "or");

  private final QueryScanner in;
  private final boolean changes;
  private int depth;

  private QueryParser(String expression, boolean changes) {
    Stream<String> ways = changes ? Facts.WAYS.stream() : Stream.empty();
    this.in = new QueryScanner(expression, Stream.concat(CONNECTIVES.stream(), ways).toList());
    this.changes = changes;
  }

  /**
   * @param changes whether the expression is about changes rather than an article
   */
  static Condition parse(String expression, boolean changes) throws QueryException {
    if (expression.length() > LENGTH) {
      throw new QueryException("expression too long", expression.substring(0, LENGTH), LENGTH);
    }
    return new QueryParser(expression, changes).parse();
  }

  private Condition parse() throws QueryException {
    Condition condition = any();
    in.skipBlanks();
    if (!in.isEnd()) {
      String ways = changes ? String.join(", ", Facts.WAYS) + ", " : "";
      throw in.error("expected " + ways + "and, or, or the end");
    }
    return condition;
  }

  private Condition any() throws QueryException {
    List<Condition> parts = new ArrayList<>();
    do {
      parts.add(all());
    } while (in.takeWord("or"));
    return parts.size() == 1 ? parts.get(0) : new Condition.Any(parts);
  }

  private Condition all() throws QueryException {
    List<Condition> parts = new ArrayList<>();
    do {
      parts.add(one());
    } while (in.takeWord("and"));
    return parts.size() == 1 ? parts.get(0) : new Condition.All(parts);
  }

  private Condition one() throws QueryException {
    boolean negated = false;
    while (in.takeWord("not")) {
      negated = !negated;
    }
    in.skipBlanks();
    Condition condition;
    if (in.take("(")) {
      if (++depth > DEPTH) {
        throw in.error("more than " + DEPTH + " parentheses in each other");
      }
      condition = any();
      in.skipBlanks();
      if (!in.take(")")) {
        throw in.error("expected )");
      }
      depth--;
    } else {
      condition = changes ? change() : comparison();
    }
    return negated ? new Condition.Not(condition) : condition;
  }

  /** A comparison or a line, and how it changed. */
  private Condition change() throws QueryException {
    int start = in.at;
    String line = in.word().toLowerCase(Locale.ROOT);
    boolean known = LINES.contains(line);
    in.at = known ? in.at : start;
    Condition part = known ? new Condition.OfLine(line) : comparison();
    return new Condition.Became(part, Facts.WAYS.stream().filter(in::takeWord).findFirst());
  }

  private Condition comparison() throws QueryException {
    int start = in.at;
    String field = in.word().toLowerCase(Locale.ROOT);
    boolean amount = AMOUNTS.containsKey(field);
    if (!amount && !NAMES.containsKey(field) && !field.equals("date")) {
      in.at = start;
      throw in.error(
          "expected "
              + (changes ? String.join(", ", LINES) + ", " : "")
              + "money, percent, points, quantity, count, person, place, organization, group,"
              + " other, name or date");
    }
    in.skipBlanks();
    int sign = in.at;
    boolean negated = in.charAt(in.at) == '!' && in.charAt(in.at + 1) == '=';
    Optional<Condition.Operator> operator =
        SIGNS.stream().filter(s -> in.take(s.text())).findFirst().map(Sign::operator);
    boolean fits =
        operator.isEmpty()
            || operator.get() == Condition.Operator.EQUAL
            || amount == (operator.get() != Condition.Operator.CONTAINS) && !field.equals("date");
    if (!fits) {
      in.at = sign;
      throw in.error(
          field
              + (amount ? " is compared by = != < <= > >=" : " is compared by = and !=")
              + (NAMES.containsKey(field) ? " and ~" : ""),
          sign);
    }
    Condition condition =
        amount
            ? amount(AMOUNTS.get(field), operator)
            : field.equals("date")
                ? new Condition.OfDate(
                    operator.isEmpty() ? Optional.empty() : Optional.of(in.value()))
                : new Condition.OfName(
                    NAMES.get(field),
                    operator.orElse(Condition.Operator.CONTAINS),
                    operator.isEmpty() ? Optional.empty() : Optional.of(in.value()));
    return negated ? new Condition.Not(condition) : condition;
  }

  private Condition amount(Amount.Kind kind, Optional<Condition.Operator> operator)
      throws QueryException {
    if (operator.isEmpty()) {
      return new Condition.OfAmount(kind, Optional.empty(), Set.of());
    }
    in.skipBlanks();
    Set<String> of = Set.of();
    if (kind == Amount.Kind.MONEY) {
      int start = in.at;
      String before = in.beforeNumber();
      of = before.isEmpty() ? of : currency(before, start);
    }
    BigDecimal number = number(kind);
    in.skipBlanks();
    int after = in.at;
    if (kind == Amount.Kind.PERCENT) {
      in.take("%");
    } else if (of.isEmpty() && !in.nextIsConnective() && !in.isEnd() && in.peek() != ')') {
      String what = in.value();
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
    return in.error("unknown " + kind + " \"" + shown + "\", nearest: " + nearest, position);
  }

  /** A number, then perhaps a word or letter that scales it, such as bn. */
  private BigDecimal number(Amount.Kind kind) throws QueryException {
    BigDecimal number = in.number();
    int before = in.at;
    in.skipBlanks();
    String word = in.word().toLowerCase(Locale.ROOT);
    Optional<BigDecimal> scale = Numbers.scale(word).or(() -> Numbers.letter(word));
    if (scale.isEmpty() || kind == Amount.Kind.QUANTITY && isUnit(before)) {
      in.at = before;
      return number;
    }
    BigDecimal more = number.multiply(scale.get());
    int behind = in.at;
    in.skipBlanks();
    Optional<BigDecimal> second = Numbers.scale(in.word().toLowerCase(Locale.ROOT)); // lakh crore
    in.at = second.isPresent() ? in.at : behind;
    return second.map(more::multiply).orElse(more);
  }

  /** Whether the word just taken is a unit: the m of "100 m" and of "5 m2", not of "5 m tonnes". */
  private boolean isUnit(int start) {
    if (!in.isEnd() && !in.isNext("() \t\r\n")) {
      return true;
    }
    int end = in.at;
    boolean metres = in.since(start).strip().equalsIgnoreCase("m");
    boolean last = in.nextIsConnective();
    in.skipBlanks();
    last |= in.isEnd() || in.peek() == ')';
    in.at = end;
    return metres && last;
  }
}
