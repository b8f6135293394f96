// SPDX-License-Identifier: Apache-2.0
// Copyright the copytaster authors
package copytaster.diff;

import copytaster.amounts.Amount;
import copytaster.entity.AmountEntity;
import copytaster.entity.DateEntity;
import copytaster.entity.Entity;
import copytaster.entity.NamedEntity;
import copytaster.text.Folding;
import copytaster.text.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A mention of an entity in a statement.
 *
 * @param entity what it is
 * @param span where, in the text of the version
 * @param text the wording there
 * @param loose a number that no grammar has read as an amount (an age, a score): it can be another
 *     number in the other version, but not a fact by itself
 */
record Fact(Entity entity, Span span, String text, boolean loose) {
  /** A number in digits, as a count of something unknown. */
  static Optional<Fact> number(Span span, String text) {
    String digits = text.replace(",", "");
    if (digits.length() > LONGEST_NUMBER
        || !digits.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.')) {
      return Optional.empty();
    }
    try {
      Amount amount = Amount.of(Amount.Kind.COUNT, "", new BigDecimal(digits));
      return Optional.of(new Fact(new AmountEntity(amount, List.of(span)), span, text, true));
    } catch (NumberFormatException e) {
      return Optional.empty(); // 1.2.3
    }
  }

  private static final int LONGEST_NUMBER = 30;

  boolean named() {
    return entity instanceof NamedEntity;
  }

  /** Equal for facts of the same value, whatever their wording and hedges. */
  String value() {
    if (entity instanceof AmountEntity) {
      return bare() + " " + noun().orElse("");
    }
    return entity instanceof DateEntity date
        ? "date " + date.date().value()
        : "name " + Folding.fold(((NamedEntity) entity).name());
  }

  /** The same without the noun: "12 people" and "12 dead" may be the same dozen. */
  String bare() {
    if (!(entity instanceof AmountEntity a)) {
      return value();
    }
    Amount amount = a.amount();
    String currency = amount.currency().orElse("");
    String max = amount.max().map(Object::toString).orElse("");
    String unit = amount.unit().orElse("");
    String per = amount.per().orElse("");
    return String.join(" ", kind(), currency, unit, per, amount.value().toString(), max);
  }

  /** Kind of value: two facts of one kind can be the old and new value of one statement. */
  String kind() {
    return entity instanceof AmountEntity a ? a.amount().kind().name() : entity.type().name();
  }

  Optional<String> noun() {
    return entity instanceof AmountEntity a
        ? a.amount().noun().map(Folding::fold)
        : Optional.empty();
  }

  /** Currency or unit. */
  String scale() {
    return entity instanceof AmountEntity a
        ? a.amount().currency().or(a.amount()::unit).orElse("")
        : "";
  }

  /** The text with its hedge. */
  String hedged() {
    if (entity instanceof AmountEntity a && a.amount().max().isEmpty()) {
      return switch (a.amount().bound()) {
        case AT_LEAST -> "at least " + text;
        case AT_MOST -> "at most " + text;
        case NONE -> a.amount().approximate() ? "about " + text : text;
      };
    }
    return entity instanceof DateEntity d && d.date().approximate() ? "about " + text : text;
  }

  /** Whether the other can be the new value of this one. */
  boolean mayBecome(Fact other) {
    return !(loose && other.loose())
        && kind().equals(other.kind())
        && scale().equals(other.scale())
        && (noun().equals(other.noun()) || noun().isEmpty() || other.noun().isEmpty())
        && !(entity instanceof DateEntity a
            && other.entity() instanceof DateEntity b
            && a.date().value().length() != b.date().value().length());
  }

  /** Whether the two are hedged alike. */
  boolean hedgedLike(Fact other) {
    if (entity instanceof AmountEntity a && other.entity instanceof AmountEntity b) {
      return a.amount().bound() == b.amount().bound()
          && a.amount().approximate() == b.amount().approximate();
    }
    return !(entity instanceof DateEntity a && other.entity instanceof DateEntity b)
        || a.date().approximate() == b.date().approximate();
  }
}
